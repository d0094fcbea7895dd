package blindspot.source.s3;

import blindspot.source.Location;
import blindspot.source.ReadProblem;
import blindspot.source.S3Access;
import blindspot.source.S3Address;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.RequestPayer;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// A bucket that can be asked. Safe for use by several threads; holds nothing that must be given back.
public final class S3Place {
    private static final String FIRST_GUESS = "us-east-1";

    /// Loggers of the JDK that tell requests with all that signs them, and command lines of programs for credentials,
    /// when everything is to be logged. Held here, because the JDK forgets a logger that nobody holds.
    private static final List<Logger> SILENCED = List.of(
            Logger.getLogger("sun.net.www.protocol.http.HttpURLConnection"),
            Logger.getLogger("java.lang.ProcessBuilder"));

    static {
        SILENCED.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private final Location.S3 location;
    private final S3Limits limits;
    private final @Nullable ReadCache cache;
    private final AwsCredentialsProvider credentials;
    private final S3Problems problems;
    private final Current current;

    /// Asks nobody yet, and keeps nothing of what is read.
    ///
    /// @throws ProblemException when the access makes no sense: an endpoint that may not be used, no such profile
    public S3Place(Location.S3 location, S3Limits limits) {
        this(location, limits, null);
    }

    /// Asks nobody yet.
    ///
    /// @param cache what is read is kept in and taken from, null for none
    /// @throws ProblemException when the access makes no sense: an endpoint that may not be used, no such profile
    public S3Place(Location.S3 location, S3Limits limits, @Nullable ReadCache cache) {
        this.cache = cache;
        this.location = location;
        this.limits = limits;
        S3Access access = location.access();
        access.endpoint().ifPresent(endpoint -> check(endpoint, access.plainHttp()));
        access.profile().filter(name -> !Profiles.exists(name)).ifPresent(name -> {
            throw new ProblemException(new Problem("s3-no-such-profile", name, String.join(", ", Profiles.names())));
        });
        credentials = credentials(access);
        problems = new S3Problems(
                access,
                access.endpoint()
                        .map(URI::getAuthority)
                        .orElse("s3.amazonaws.com"));
        current = new Current(client(access.region().or(() -> configuredRegion(access)).orElse(FIRST_GUESS)));
    }

    private S3Place(S3Place same, String prefix) {
        location = new Location.S3(same.address().at(prefix), same.location.access());
        limits = same.limits;
        cache = same.cache;
        credentials = same.credentials;
        problems = same.problems;
        current = same.current;
    }

    /// Another prefix of the same bucket, asked through the same client.
    public S3Place at(String prefix) {
        return new S3Place(this, prefix);
    }

    public Location.S3 location() {
        return location;
    }

    public S3Address address() {
        return location.address();
    }

    /// The region as far as it is known by now.
    public String region() {
        return current.client.region();
    }

    /// Where what is read is kept.
    public Optional<ReadCache> cache() {
        return Optional.ofNullable(cache);
    }

    S3Limits limits() {
        return limits;
    }

    /// A page of keys.
    ///
    /// @param delimiter what ends a folder's name; empty for all keys however deep
    /// @param after the continuation token of the page before; empty for the first
    ListObjectsV2Response list(String prefix, String delimiter, String after) {
        ListObjectsV2Request.Builder request = ListObjectsV2Request.builder().bucket(address().bucket()).prefix(prefix);
        if (!delimiter.isEmpty()) {
            request.delimiter(delimiter);
        }
        if (!after.isEmpty()) {
            request.continuationToken(after);
        }
        if (location.access().requesterPays()) {
            request.requestPayer(RequestPayer.REQUESTER);
        }
        try {
            return ask(s3 -> s3.listObjectsV2(request.build()));
        } catch (SdkException e) {
            throw new ProblemException(problems.toList(address().at(prefix), region(), e));
        }
    }

    /// An object from a position on, or one that has another ETag by now.
    ///
    /// @param etag that it must have; empty for any
    /// @param end behind the last byte wanted, -1 for all
    /// @throws ReadProblem when it cannot be read
    ResponseInputStream<GetObjectResponse> get(String key, String etag, long position, long end)
            throws ReadProblem, ChangedException {
        GetObjectRequest.Builder request = GetObjectRequest.builder().bucket(address().bucket()).key(key);
        if (!etag.isEmpty()) {
            request.ifMatch(etag);
        }
        if (position > 0 || end >= 0) {
            request.range("bytes=" + position + "-" + (end < 0 ? "" : Long.toString(end - 1)));
        }
        if (location.access().requesterPays()) {
            request.requestPayer(RequestPayer.REQUESTER);
        }
        try {
            return ask(s3 -> s3.getObject(request.build()));
        } catch (S3Exception e) {
            if (e.statusCode() == 412) {
                throw new ChangedException();
            }
            throw new ReadProblem(problems.toRead(address().bucket(), key, region(), e));
        } catch (SdkException e) {
            throw new ReadProblem(problems.toRead(address().bucket(), key, region(), e));
        }
    }

    /// Asks; goes to the bucket's region when the answer names it and the user did not.
    private <T> T ask(Function<S3Client, T> question) {
        Client asked = current.client;
        try {
            return question.apply(asked.s3());
        } catch (SdkException e) {
            Optional<String> right = S3Problems.rightRegion(e);
            if (location.access().region().isPresent() || right.isEmpty() || right.get().equals(asked.region())) {
                throw e;
            }
            Client moved = client(right.get());
            current.client = moved;
            return question.apply(moved.s3());
        }
    }

    private Client client(String region) {
        S3Access access = location.access();
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .forcePathStyle(access.pathStyle())
                .responseChecksumValidation(
                        ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(
                        UrlConnectionHttpClient.builder()
                                .connectionTimeout(limits.connect())
                                .socketTimeout(limits.read()))
                .overrideConfiguration(
                        settings -> settings.apiCallTimeout(limits.call())
                                .retryStrategy(
                                        AwsRetryStrategy.standardRetryStrategy()
                                                .toBuilder()
                                                .maxAttempts(limits.attempts())
                                                .retryOnException(S3Place::brokeOff)
                                                .backoffStrategy(backoff())
                                                .throttlingBackoffStrategy(backoff())
                                                .build()));
        access.endpoint().ifPresent(builder::endpointOverride);
        return new Client(region, builder.build());
    }

    /// Whether an answer ended before its end. The library retries by itself only what fails before the answer.
    private static boolean brokeOff(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof XMLStreamException) {
                return true;
            }
        }
        return false;
    }

    private BackoffStrategy backoff() {
        return BackoffStrategy.exponentialDelay(limits.firstWait(), S3Limits.LONGEST_WAIT);
    }

    private static AwsCredentialsProvider credentials(S3Access access) {
        if (access.anonymous()) {
            return AnonymousCredentialsProvider.create();
        }
        AwsCredentialsProvider chain = access.profile()
                .<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
        return () -> {
            try {
                return chain.resolveCredentials();
            } catch (SdkException e) {
                throw e;
            } catch (RuntimeException _) {
                // It may quote what a program or file for credentials said, so nothing of it is told.
                throw SdkClientException.create("no credentials");
            }
        };
    }

    /// The region that environment or profile name. Unlike AWS's own chain it does not ask whether this is an instance.
    private static Optional<String> configuredRegion(S3Access access) {
        if (access.profile().isPresent()) {
            return access.profile().flatMap(Profiles::region);
        }
        try {
            return Optional.of(
                    new AwsRegionProviderChain(new SystemSettingsRegionProvider(), new AwsProfileRegionProvider())
                            .getRegion()
                            .id());
        } catch (SdkException _) {
            return Optional.empty();
        }
    }

    private static void check(URI endpoint, boolean plainHttp) {
        String scheme = String.valueOf(endpoint.getScheme());
        if (endpoint.getHost() == null || endpoint.getRawUserInfo() != null
                || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new ProblemException(new Problem("s3-bad-endpoint", shown(endpoint)));
        }
        if (scheme.equals("http") && !plainHttp && !isThisMachine(endpoint.getHost())) {
            throw new ProblemException(new Problem("s3-plain-http", shown(endpoint)));
        }
    }

    /// The endpoint without a password that somebody may have put in.
    private static String shown(URI endpoint) {
        return endpoint.getHost() == null
                ? String.valueOf(endpoint.getScheme())
                : endpoint.getScheme() + "://" + endpoint.getHost();
    }

    private static boolean isThisMachine(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        if (!host.matches("[0-9.]+|\\[[0-9a-fA-F:.]+]")) {
            return false;
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private record Client(String region, S3Client s3) {}

    /// The client that all places in one bucket ask.
    private static final class Current {
        private volatile Client client;

        Current(Client client) {
            this.client = client;
        }
    }

    /// The object is another one than it was.
    static final class ChangedException extends Exception {
        private static final long serialVersionUID = 1;
    }
}
