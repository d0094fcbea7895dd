package blindspot.source.s3;

import blindspot.source.Location;
import blindspot.source.ReadProblem;
import blindspot.source.S3Access;
import blindspot.source.S3Address;
import blindspot.source.s3.S3Clients.Client;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.RequestPayer;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// A bucket that can be asked. Safe for use by several threads; holds nothing that must be given back.
public final class S3Place {
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
    private final Optional<Endpoint> endpoint;
    private final S3Clients clients;
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
        access.profile().filter(name -> !Profiles.exists(name)).ifPresent(name -> {
            throw new ProblemException(new Problem("s3-no-such-profile", name, String.join(", ", Profiles.names())));
        });
        endpoint = Endpoint.ofS3(access);
        clients = new S3Clients(access, endpoint, limits);
        problems = new S3Problems(access, endpoint);
        current = new Current(clients.first());
    }

    private S3Place(S3Place same, String prefix) {
        location = new Location.S3(same.address().at(prefix), same.location.access());
        limits = same.limits;
        cache = same.cache;
        endpoint = same.endpoint;
        clients = same.clients;
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

    /// The address that is asked, empty for AWS's own.
    String endpoint() {
        return endpoint.map(found -> found.url().toString()).orElse("");
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
        Exchange exchange = new Exchange(location.access().plainHttp());
        S3Address asked = address().at(prefix);
        try {
            ListObjectsV2Response page = ask(exchange, s3 -> s3.listObjectsV2(request.build()));
            problems.ofAnswer(asked, region(), exchange).ifPresent(problem -> {
                throw new ProblemException(problem);
            });
            return page;
        } catch (SdkException e) {
            throw new ProblemException(
                    problems.ofAnswer(asked, region(), exchange)
                            .orElseGet(
                                    () -> S3Problems.isMisunderstood(exchange, e)
                                            ? problems.notUnderstood(asked, region(), exchange)
                                            : problems.toList(asked, region(), e)));
        } catch (IllegalArgumentException | DateTimeException _) {
            // A number or a time in the answer is none.
            throw new ProblemException(problems.notUnderstood(asked, region(), exchange));
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
        Exchange exchange = new Exchange(location.access().plainHttp());
        try {
            return ask(exchange, s3 -> s3.getObject(request.build()));
        } catch (SdkException e) {
            if (e instanceof S3Exception refused && refused.statusCode() == 412) {
                throw new ChangedException();
            }
            throw new ReadProblem(
                    problems.ofAnswer(address().at(key), region(), exchange)
                            .orElseGet(() -> problems.toRead(address().bucket(), key, region(), e)));
        }
    }

    /// Asks; goes to the bucket's region when the answer names it and the user did not.
    private <T> T ask(Exchange exchange, Function<S3Client, T> question) {
        return ScopedValue.where(Exchange.CURRENT, exchange).call(() -> ask(question));
    }

    private <T> T ask(Function<S3Client, T> question) {
        Client asked = current.client;
        try {
            return question.apply(asked.s3());
        } catch (SdkException e) {
            Optional<String> right = S3Problems.rightRegion(e);
            if (location.access().region().isPresent() || right.isEmpty() || right.get().equals(asked.region())) {
                throw e;
            }
            Client moved = clients.in(right.get());
            current.client = moved;
            return question.apply(moved.s3());
        }
    }

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
