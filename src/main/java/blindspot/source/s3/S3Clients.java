package blindspot.source.s3;

import blindspot.source.S3Access;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
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

/// Makes the clients of the SDK by which a bucket is asked, one for each region that it is looked for in.
final class S3Clients {
    private static final String FIRST_GUESS = "us-east-1";

    private final S3Access access;
    private final Optional<Endpoint> endpoint;
    private final S3Limits limits;
    private final AwsCredentialsProvider credentials;

    /// @param endpoint that is asked, checked; empty for AWS's own
    S3Clients(S3Access access, Optional<Endpoint> endpoint, S3Limits limits) {
        this.access = access;
        this.endpoint = endpoint;
        this.limits = limits;
        this.credentials = credentials(access);
    }

    /// A client for the region that the user, the environment or the profile names.
    ///
    /// @throws ProblemException when AWS's settings cannot be understood
    Client first() {
        try {
            return in(access.region().or(() -> configuredRegion(access)).orElse(FIRST_GUESS));
        } catch (SdkException | IllegalArgumentException | IllegalStateException _) {
            // What the library says may quote the files, so nothing of it is told.
            throw new ProblemException(new Problem("s3-bad-settings"));
        }
    }

    /// A client for a region.
    Client in(String region) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .forcePathStyle(access.pathStyle() || endpoint.filter(Endpoint::isPlainAndHere).isPresent())
                .responseChecksumValidation(
                        ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(
                        settings -> settings.apiCallTimeout(limits.call())
                                .addExecutionInterceptor(new AnswerWatch())
                                .defaultProfileName(access.profile().orElse(null))
                                .retryStrategy(
                                        AwsRetryStrategy.standardRetryStrategy()
                                                .toBuilder()
                                                .maxAttempts(limits.attempts())
                                                .retryOnException(S3Clients::brokeOff)
                                                .backoffStrategy(backoff())
                                                .throttlingBackoffStrategy(backoff())
                                                .build()));
        endpoint.ifPresent(found -> builder.endpointOverride(found.url()));
        if (endpoint.filter(Endpoint::isPlainAndHere).isPresent()) {
            builder.httpClient(UrlConnectionHttpClient.create(this::connectDirectly));
        } else {
            builder.httpClientBuilder(
                    UrlConnectionHttpClient.builder().connectionTimeout(limits.connect()).socketTimeout(limits.read()));
        }
        return new Client(region, builder.build());
    }

    /// A connection past any proxy: what is not encrypted stays on this computer.
    private HttpURLConnection connectDirectly(URI url) {
        try {
            HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout((int) limits.connect().toMillis());
            connection.setReadTimeout((int) limits.read().toMillis());
            connection.setInstanceFollowRedirects(false);
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether an answer ended before its end. The library retries by itself only what fails before the answer.
    private static boolean brokeOff(Throwable failure) {
        if (Exchange.CURRENT.isBound() && Exchange.CURRENT.get().answer().filter(Answer::isEndless).isPresent()) {
            return false;
        }
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

    /// @param region that requests are signed for
    record Client(String region, S3Client s3) {}
}
