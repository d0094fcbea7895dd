package blindspot.source.s3;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.utils.SystemSetting;

/// The services that the program asks: for objects, and for credentials.
///
/// An endpoint of theirs is looked for where the AWS SDK for Java looks, and in its order: what is said of the service
/// goes before what is said of all, system properties before environment variables, these before the profile.
/// Source: <https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html>
enum AwsService {
    S3("S3"), STS("Sts"), SSO("Sso"), SSO_OIDC("SsoOidc");

    private static final String PROPERTY = "aws.endpointUrl";
    private static final String VARIABLE = "AWS_ENDPOINT_URL";

    private final String id;

    AwsService(String id) {
        this.id = id;
    }

    /// The service that the SDK calls so.
    static Optional<AwsService> of(String id) {
        return List.of(values()).stream().filter(service -> service.isCalled(id)).findFirst();
    }

    /// Whether the SDK calls it so.
    boolean isCalled(String name) {
        return id.equals(name);
    }

    /// The endpoint that is configured for it, not checked; empty for none, and where AWS is told to ignore it.
    ///
    /// @param profile whose endpoint is used where nothing of higher rank names one
    Optional<Endpoint> configured(String profile) {
        if (Profiles.ignoresEndpoints(profile)) {
            return Optional.empty();
        }
        List<Supplier<Optional<Endpoint>>> ranks = List.of(
                () -> property(PROPERTY + id), () -> property(PROPERTY), () -> variable(VARIABLE + "_" + name()),
                () -> variable(VARIABLE), () -> section(profile), () -> line(profile, key()),
                () -> line(profile, ProfileProperty.ENDPOINT_URL));
        return ranks.stream().flatMap(rank -> rank.get().stream()).findFirst();
    }

    private static Optional<Endpoint> property(String name) {
        return endpoint(Optional.ofNullable(System.getProperty(name)), name);
    }

    private static Optional<Endpoint> variable(String name) {
        return endpoint(SystemSetting.getStringValueFromEnvironmentVariable(name), name);
    }

    private Optional<Endpoint> section(String profile) {
        return Profiles.property(profile, "services")
                .flatMap(name -> endpoint(Profiles.ofServices(name, key()), "[services " + name + "] " + key()));
    }

    private static Optional<Endpoint> line(String profile, String key) {
        String heading = profile.equals("default") ? "[default] " : "[profile " + profile + "] ";
        return endpoint(Profiles.property(profile, key), heading + key);
    }

    /// As the line is called in a file, in AWS's own words for lines that belong to another.
    private String key() {
        return name().toLowerCase(Locale.ROOT) + "." + ProfileProperty.ENDPOINT_URL;
    }

    /// An address that cannot be understood is one without a host.
    private static Optional<Endpoint> endpoint(Optional<String> text, String origin) {
        return text.map(address -> {
            try {
                return new Endpoint(new URI(address.strip()), origin);
            } catch (URISyntaxException _) {
                return new Endpoint(URI.create(""), origin);
            }
        });
    }
}
