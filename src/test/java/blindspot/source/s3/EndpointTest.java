package blindspot.source.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import blindspot.source.Location;
import blindspot.source.S3Access;
import blindspot.source.S3Address;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.utils.internal.SystemSettingUtilsTestBackdoor;

/// Wherever AWS's tools are told of an endpoint, it is put to the same rule. Names that do not resolve stand for other
/// machines: nothing is sent anywhere.
final class EndpointTest {
    private static final String ELSEWHERE = "http://storage.invalid:8099";
    private static final Problem UNKNOWN =
            new Problem("s3-unknown-host-configured", "storage.invalid", "AWS_ENDPOINT_URL");

    private final Map<String, @Nullable String> properties = new HashMap<>();
    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void configure() throws IOException {
        set("aws.disableEc2Metadata", "true");
        config("");
    }

    @AfterEach
    void restore() {
        SystemSettingUtilsTestBackdoor.clearEnvironmentVariableOverrides();
        properties.forEach((key, before) -> {
            if (before == null) {
                System.clearProperty(key);
            } else {
                System.setProperty(key, before);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3"})
    void refusesPlainHttpElsewhereThatTheEnvironmentNames(String variable) {
        environment(variable, ELSEWHERE);

        assertThat(problem(S3Access.DEFAULT))
                .isEqualTo(new Problem("s3-plain-http-configured", "http://storage.invalid", variable));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws.endpointUrl", "aws.endpointUrlS3"})
    void refusesPlainHttpElsewhereThatAPropertyNames(String property) {
        set(property, ELSEWHERE);

        assertThat(problem(S3Access.DEFAULT))
                .isEqualTo(new Problem("s3-plain-http-configured", "http://storage.invalid", property));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            endpoint_url = http://storage.invalid               | endpoint_url
            services = mine                                     | [services mine] s3.endpoint_url
            s3 =¶  endpoint_url = http://storage.invalid        | s3.endpoint_url
            """)
    void refusesPlainHttpElsewhereThatAProfileNames(String line, String origin) throws IOException {
        String services = "\n[services mine]\ns3 =\n  endpoint_url = http://storage.invalid\n";
        config("[default]\n" + line.replace('¶', '\n') + services);
        assertThat(problem(S3Access.DEFAULT)).isEqualTo(
                new Problem("s3-plain-http-configured", "http://storage.invalid",
                        origin.startsWith("[") ? origin : "[default] " + origin));

        config("[profile far]\n" + line.replace('¶', '\n') + services);
        assertThat(problem(S3Access.DEFAULT.withProfile(Optional.of("far")))).isEqualTo(
                new Problem("s3-plain-http-configured", "http://storage.invalid",
                        origin.startsWith("[") ? origin : "[profile far] " + origin));
    }

    @Test
    void honoursTheEndpointOfTheChosenProfileAsTheCommandLineOfAwsDoes() throws IOException {
        try (RawServer near = new RawServer((_, out) -> RawServer.page(out, ""))) {
            config("[profile near]\nregion = eu-west-1\nendpoint_url = http://127.0.0.1:" + near.port() + "\n");

            S3Listing.of(
                    place(S3Access.DEFAULT.withProfile(Optional.of("near")).withAnonymous(true)), Optional.empty(),
                    _ -> {}, new Cancel());

            assertThat(near.heads()).hasSize(1);
        }
    }

    @Test
    void takesThemInTheOrderOfTheSdk() throws IOException {
        config("""
                [default]
                endpoint_url = https://line.invalid
                services = mine
                [services mine]
                s3 =
                  endpoint_url = https://section.invalid
                """);
        assertThat(configured()).isEqualTo("https://section.invalid [services mine] s3.endpoint_url");
        environment("AWS_ENDPOINT_URL", "https://all.invalid");
        assertThat(configured()).isEqualTo("https://all.invalid AWS_ENDPOINT_URL");
        environment("AWS_ENDPOINT_URL_S3", "https://s3.invalid");
        assertThat(configured()).isEqualTo("https://s3.invalid AWS_ENDPOINT_URL_S3");
        set("aws.endpointUrl", "https://property.invalid");
        assertThat(configured()).isEqualTo("https://property.invalid aws.endpointUrl");
        set("aws.endpointUrlS3", "https://own.invalid");
        assertThat(configured()).isEqualTo("https://own.invalid aws.endpointUrlS3");
        environment("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
        assertThat(AwsService.S3.configured("default")).isEmpty();
    }

    @Test
    void isToldToIgnoreThemByAProfileToo() throws IOException {
        config("[profile far]\nendpoint_url = http://storage.invalid\nignore_configured_endpoint_urls = true\n");

        assertThat(place(S3Access.DEFAULT.withProfile(Optional.of("far"))).endpoint()).isEmpty();
    }

    @Test
    void prefersWhatIsGivenWithTheBucket() {
        environment("AWS_ENDPOINT_URL", ELSEWHERE);

        assertThat(place(given("https://storage.invalid")).endpoint()).isEqualTo("https://storage.invalid");
        assertThat(problem(given("http://storage.invalid")).code()).isEqualTo("s3-plain-http");
    }

    @Test
    void allowsPlainHttpElsewhereWhereTheUserDoesAndNamesTheHostThatIsNotFound() {
        environment("AWS_ENDPOINT_URL", ELSEWHERE);
        S3Access allowed = new S3Access(
                Optional.empty(), Optional.empty(), Optional.empty(), false, false, true, true);

        assertThat(problem(allowed)).isEqualTo(UNKNOWN);
    }

    @Test
    void namesTheConfiguredHostThatIsNotFound() {
        environment("AWS_ENDPOINT_URL", "https://storage.invalid");

        assertThat(problem(S3Access.DEFAULT.withAnonymous(true))).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://localhost.evil.invalid", "http://127.0.0.1.evil.invalid", "http://2130706433",
        "http://0177.0.0.1", "http://127.0.0.01", "http://0.0.0.0", "http://[::]", "http://[2001:db8::1]",
        "http://[::ffff:192.0.2.1]", "http://localhost.", "http://bucket.localhost"
    })
    void takesNothingElseForThisMachine(String url) {
        assertThat(problem(given(url)).code()).isEqualTo("s3-plain-http");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://127.0.0.1@storage.invalid", "http://localhost:80@storage.invalid", "https://user:word@h.invalid",
        "http:127.0.0.1", "ftp://127.0.0.1", "file:///etc/passwd", "//127.0.0.1", "http:///x", "http://my_host",
        "http://localhost:99999", "http://0x7f.0.0.1", "http://127.1", "http://127.0.0.1.", "http://127.0.0.256",
        "http://１２７.0.0.1"
    })
    void usesNoAddressThatIsNone(String url) {
        assertThat(problem(given(url)).code()).isEqualTo("s3-bad-endpoint");
        environment("AWS_ENDPOINT_URL", url);
        assertThat(problem(S3Access.DEFAULT)).isEqualTo(new Problem("s3-bad-endpoint-configured", "AWS_ENDPOINT_URL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "not an address", "http://h:port/", "127.0.0.1:9000"})
    void saysWhereAnAddressStandsThatCannotBeUnderstood(String url) {
        environment("AWS_ENDPOINT_URL_S3", url);

        assertThat(problem(S3Access.DEFAULT))
                .isEqualTo(new Problem("s3-bad-endpoint-configured", "AWS_ENDPOINT_URL_S3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://127.0.0.1:9", "http://localhost:9", "http://LOCALHOST:9", "http://127.9.9.9:9", "http://[::1]:9",
        "http://[0:0:0:0:0:0:0:1]:9", "http://[::ffff:127.0.0.1]:9"
    })
    void knowsThisMachine(String url) {
        assertThat(place(given(url)).endpoint()).isEqualTo(url);
    }

    @Test
    void asksForBucketsOfLocalhostByPathSoThatTheirNamesAreNotLookedFor() {
        try (RawServer near = new RawServer((_, out) -> RawServer.page(out, ""))) {
            S3Access access = given("http://localhost:" + near.port()).withAnonymous(true);

            S3Listing.of(place(access), Optional.empty(), _ -> {}, new Cancel());

            assertThat(near.heads().getFirst()).startsWith("GET /" + S3Server.BUCKET + "?");
        }
    }

    @Test
    void goesToThisMachinePastAnyProxy() {
        try (RawServer near = new RawServer((_, out) -> RawServer.page(out, ""));
                RawServer proxy = new RawServer((_, out) -> RawServer.page(out, ""))) {
            proxy(proxy.port());

            S3Listing.of(near.place(""), Optional.empty(), _ -> {}, new Cancel());

            assertThat(near.heads()).hasSize(1);
            assertThat(proxy.heads()).isEmpty();
        }
    }

    @Test
    void sendsNoCredentialsForOthersElsewhereWithoutEncryption() throws IOException {
        config("""
                [profile base]
                aws_access_key_id = TESTACCESSKEY0123456
                aws_secret_access_key = TestSecretThatMustNeverBeWritten/0123456
                [profile role]
                role_arn = arn:aws:iam::111122223333:role/reader
                source_profile = base
                region = eu-west-1
                """);
        environment("AWS_ENDPOINT_URL_STS", ELSEWHERE);
        try (RawServer near = new RawServer((_, out) -> RawServer.page(out, ""))) {
            S3Access role = given("http://127.0.0.1:" + near.port()).withProfile(Optional.of("role"));

            assertThat(problem(role))
                    .isEqualTo(
                            new Problem("s3-plain-http-configured", "http://storage.invalid", "AWS_ENDPOINT_URL_STS"));
            assertThat(near.heads()).isEmpty();
        }
    }

    /// As the SDK asks for credentials: it takes the keys of the chosen profile, but the endpoint of the default one.
    @Test
    void namesTheLineOfTheDefaultProfileWhereThatOneSaysWhoGivesCredentials() throws IOException {
        config("""
                [default]
                endpoint_url = http://storage.invalid
                [profile base]
                aws_access_key_id = TESTACCESSKEY0123456
                aws_secret_access_key = TestSecretThatMustNeverBeWritten/0123456
                [profile role]
                role_arn = arn:aws:iam::111122223333:role/reader
                source_profile = base
                region = eu-west-1
                endpoint_url = http://other.invalid
                """);
        try (RawServer near = new RawServer((_, out) -> RawServer.page(out, ""))) {
            S3Access role = given("http://127.0.0.1:" + near.port()).withProfile(Optional.of("role"));

            assertThat(problem(role)).isEqualTo(
                    new Problem("s3-plain-http-configured", "http://storage.invalid", "[default] endpoint_url"));
            assertThat(near.heads()).isEmpty();
        }
    }

    @Test
    void sendsNoCredentialsForOthersThroughAProxyWithoutEncryption() throws IOException {
        config("""
                [profile base]
                aws_access_key_id = TESTACCESSKEY0123456
                aws_secret_access_key = TestSecretThatMustNeverBeWritten/0123456
                [profile role]
                role_arn = arn:aws:iam::111122223333:role/reader
                source_profile = base
                region = eu-west-1
                """);
        try (RawServer near = new RawServer((_, out) -> RawServer.page(out, ""));
                RawServer proxy = new RawServer((_, out) -> RawServer.page(out, ""))) {
            environment("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:" + near.port());
            proxy(proxy.port());
            S3Access role = given("http://127.0.0.1:" + near.port()).withProfile(Optional.of("role"));

            assertThat(problem(role))
                    .isEqualTo(new Problem("s3-plain-http-configured", "http://127.0.0.1", "AWS_ENDPOINT_URL_STS"));
            assertThat(near.heads()).isEmpty();
            assertThat(proxy.heads()).isEmpty();
        }
    }

    @Test
    void sendsNoTokenOfASignInElsewhereWithoutEncryption() {
        environment("AWS_ENDPOINT_URL", ELSEWHERE);
        try (SsoClient client = SsoClient.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
                SsoOidcClient renewal = SsoOidcClient.builder()
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .build()) {
            assertThatExceptionOfType(SdkClientException.class)
                    .isThrownBy(() -> client.getRoleCredentials(
                            request -> request.accessToken("token").roleName("Reader").accountId("111122223333")))
                    .withMessageContaining("not encrypted");
            assertThatExceptionOfType(SdkClientException.class)
                    .isThrownBy(() -> renewal.createToken(
                            request -> request.clientId("c").clientSecret("s").grantType("refresh_token")))
                    .withMessageContaining("not encrypted");
        }
        assertThat(AwsService.of("Sso").flatMap(service -> service.configured("default"))).isPresent();
        assertThat(AwsService.of("SsoOidc").flatMap(service -> service.configured("default"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[profile x\nregion = a", "no sign of equality\n", "[default]\n= value\n"})
    void saysThatSettingsOfAwsCannotBeUnderstood(String text) throws IOException {
        config(text);

        assertThat(problem(S3Access.DEFAULT).code()).isIn("s3-bad-settings", "s3-no-credentials");
    }

    @Test
    void saysThatAVariableOfAwsCannotBeUnderstood() {
        environment("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "perhaps");

        assertThat(problem(S3Access.DEFAULT).code()).isEqualTo("s3-bad-settings");
    }

    @Test
    void keepsWhatItReadsApartByEndpointHoweverThatIsConfigured() {
        S3Place plain = place(S3Access.DEFAULT);
        environment("AWS_ENDPOINT_URL", "https://storage.invalid");

        assertThat(place(S3Access.DEFAULT).endpoint()).isNotEqualTo(plain.endpoint());
    }

    private static String configured() {
        Endpoint found = AwsService.S3.configured("default").orElseThrow();
        return found.url() + " " + found.origin();
    }

    private static S3Access given(String url) {
        return S3Access.DEFAULT.withEndpoint(Optional.of(URI.create(url)));
    }

    private static S3Place place(S3Access access) {
        return new S3Place(new Location.S3(new S3Address(S3Server.BUCKET, ""), access), S3Server.LIMITS);
    }

    private static Problem problem(S3Access access) {
        return Objects.requireNonNull(
                catchThrowableOfType(
                        ProblemException.class,
                        () -> S3Listing.of(place(access), Optional.empty(), _ -> {}, new Cancel())))
                .problem();
    }

    private void proxy(int port) {
        set("http.proxyHost", "127.0.0.1");
        set("http.proxyPort", Integer.toString(port));
        set("http.nonProxyHosts", "");
        environment("HTTP_PROXY", "http://127.0.0.1:" + port);
        environment("http_proxy", "http://127.0.0.1:" + port);
    }

    private void config(String text) throws IOException {
        Path config = Files.writeString(folder.resolve("config"), text);
        set("aws.configFile", config.toString());
        set("aws.sharedCredentialsFile", folder.resolve("none").toString());
    }

    private void set(String key, String value) {
        String before = System.setProperty(key, value);
        properties.putIfAbsent(key, before);
    }

    private static void environment(String name, String value) {
        SystemSettingUtilsTestBackdoor.addEnvironmentVariableOverride(name, value);
    }
}
