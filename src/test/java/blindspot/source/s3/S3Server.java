package blindspot.source.s3;

import blindspot.source.Location;
import blindspot.source.S3Access;
import blindspot.source.S3Address;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/// An S3 server on loopback with Signature V4, and AWS configuration files with profiles that it knows (`default`, and
/// `session` with a session token), one that it does not (`wrong`), and one whose program for credentials says something
/// that is none (`process`).
public final class S3Server implements AutoCloseable {
    public static final String BUCKET = "flow-logs-test";
    public static final String ACCESS_KEY = "TESTACCESSKEY0123456";
    public static final String SECRET = "TestSecretThatMustNeverBeWritten/0123456";

    public static final String SESSION_TOKEN = "TestTokenThatMustNeverBeWritten//0123456==";

    /// Short enough for tests of what goes wrong.
    public static final S3Limits LIMITS = new S3Limits(
            Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ofSeconds(8), 6, Duration.ofMillis(10), 100,
            Duration.ofSeconds(5));

    private final S3Proxy server;
    private final BlobStore store;
    private final Map<String, @Nullable String> properties = new HashMap<>();

    /// @param folder for the configuration files
    public S3Server(Path folder) {
        this(folder, 0);
    }

    /// @param folder for the configuration files
    /// @param milliseconds that pass before an object is given out, as if the server were far away
    public S3Server(Path folder, int milliseconds) {
        try {
            store = milliseconds == 0 ? new TransientNio2BlobStore() : new Late(milliseconds);
            store.createContainer(BUCKET);
            server = S3Proxy.builder()
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET)
                    .ignoreUnknownHeaders(true)
                    .blobStore(store)
                    .build();
            server.start();
            configure(folder);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void configure(Path folder) throws IOException {
        Path credentials = folder.resolve("credentials");
        Files.writeString(
                credentials,
                """
                        [default]
                        aws_access_key_id = %s
                        aws_secret_access_key = %s

                        [wrong]
                        aws_access_key_id = %s
                        aws_secret_access_key = NotThe%s

                        [session]
                        aws_access_key_id = %s
                        aws_secret_access_key = %s
                        aws_session_token = %s
                        """.formatted(
                        ACCESS_KEY, SECRET, ACCESS_KEY, SECRET, ACCESS_KEY, SECRET, SESSION_TOKEN));
        Path config = folder.resolve("config");
        Files.writeString(
                config,
                """
                        [profile signs-in]
                        sso_start_url = https://example.invalid/start
                        sso_region = eu-west-1
                        sso_account_id = 111122223333
                        sso_role_name = Reader
                        region = eu-west-1

                        [profile empty]
                        region = eu-central-1

                        [profile process]
                        credential_process = echo %s %s %s
                        """.formatted(ACCESS_KEY, SECRET, SESSION_TOKEN));
        set("aws.sharedCredentialsFile", credentials.toString());
        set("aws.configFile", config.toString());
        set("aws.disableEc2Metadata", "true");
    }

    private void set(String key, String value) {
        properties.put(key, System.setProperty(key, value));
    }

    public int port() {
        return server.getPort();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /// How to get at this server.
    public S3Access access() {
        return S3Access.DEFAULT.withEndpoint(Optional.of(endpoint())).withPathStyle(true);
    }

    public Location.S3 location(String prefix) {
        return new Location.S3(new S3Address(BUCKET, prefix), access());
    }

    /// The same asked through another port, where a [FaultProxy] listens.
    public Location.S3 location(String prefix, int port) {
        return new Location.S3(
                new S3Address(BUCKET, prefix),
                access().withEndpoint(Optional.of(URI.create("http://127.0.0.1:" + port))));
    }

    S3Place place(String prefix) {
        return new S3Place(location(prefix), LIMITS);
    }

    /// Puts an object into the store, past the server.
    public void put(String key, byte[] bytes) {
        store.putBlob(
                PutObjectRequest.builder().bucket(BUCKET).key(key).contentLength((long) bytes.length).build(),
                new ByteArrayInputStream(bytes));
    }

    @Override
    public void close() {
        properties.forEach((key, before) -> {
            if (before == null) {
                System.clearProperty(key);
            } else {
                System.setProperty(key, before);
            }
        });
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        store.close();
    }

    private static final class Late extends ForwardingBlobStore {
        private final int milliseconds;

        Late(int milliseconds) {
            super(new TransientNio2BlobStore());
            this.milliseconds = milliseconds;
        }

        @Override
        public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            return super.getBlob(request);
        }
    }
}
