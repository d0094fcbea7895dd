package blindspot.source.s3;

import blindspot.source.S3Access;
import blindspot.source.S3Address;
import blindspot.task.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.xml.stream.XMLStreamException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/// Says in words for the user why a request failed: what was asked for, of what, and what to do.
///
/// Nothing of what a server or library says goes into the words except error codes, which are letters, and names of
/// keys and regions.
final class S3Problems {
    private static final Pattern EXPECTED_REGION = Pattern.compile("expecting '([a-z0-9-]+)'");

    private static final Pattern KEY =
            Pattern.compile("arn:aws[a-z-]{0,10}:kms:[a-z0-9-]{1,30}:\\d{12}:key/[a-z0-9-]{1,64}");

    /// What is answered with status 400 where the request was signed for another region; only the status where there is
    /// no body.
    private static final Set<String> ELSEWHERE =
            Set.of("AuthorizationHeaderMalformed", "IllegalLocationConstraintException", "400");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private static final Pattern CODE = Pattern.compile("[A-Za-z.]{1,60}");

    private final S3Access access;
    private final Optional<Endpoint> endpoint;

    /// @param endpoint that is asked, empty for AWS's own
    S3Problems(S3Access access, Optional<Endpoint> endpoint) {
        this.access = access;
        this.endpoint = endpoint;
    }

    /// Who is asked.
    private String host(String region) {
        return endpoint.map(Endpoint::authority)
                .orElseGet(() -> "s3." + region + "." + PartitionMetadata.of(Region.of(region)).dnsSuffix());
    }

    /// What is told before anything that the SDK makes of it: that a request was not sent, or that its answer is none of
    /// S3. Empty when there is nothing of that.
    Optional<Problem> ofAnswer(S3Address asked, String region, Exchange exchange) {
        Optional<Answer> strange = exchange.answer()
                .filter(answer -> answer.isEndless() || (!answer.isOfS3() && !isGateway(answer)));
        return exchange.refused()
                .or(() -> strange.map(answer -> notS3(asked, region, answer)));
    }

    /// That an answer cannot be understood, though it begins as one.
    Problem notUnderstood(S3Address asked, String region, Exchange exchange) {
        return exchange.answer()
                .map(answer -> notS3(asked, region, answer))
                .orElseGet(() -> new Problem("s3-no-answer", asked.toString(), host(region)));
    }

    /// Whether an answer that came as a whole is what failed.
    static boolean isMisunderstood(Exchange exchange, SdkException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean cut = cause instanceof IOException || cause instanceof UncheckedIOException
                    || cause instanceof ApiCallTimeoutException || cause instanceof ApiCallAttemptTimeoutException
                    || (cause instanceof XMLStreamException xml && xml.getNestedException() instanceof IOException);
            if (cut) {
                return false;
            }
        }
        return exchange.answer().filter(answer -> answer.status() < 300).isPresent();
    }

    /// Whether it may come from what stands before a storage that is busy, or is an error of which only the status was
    /// sent.
    private static boolean isGateway(Answer answer) {
        return answer.status() >= 500 || (answer.status() >= 400 && answer.isEmpty());
    }

    private Problem notS3(S3Address asked, String region, Answer answer) {
        String status = Integer.toString(answer.status());
        return answer.beginning().isEmpty()
                ? new Problem("s3-not-s3-empty", asked.toString(), host(region), status)
                : new Problem(
                        "s3-not-s3", asked.toString(), host(region), status, answer.type(), answer.beginning());
    }

    /// Why the keys under an address could not be listed.
    Problem toList(S3Address address, String region, SdkException cause) {
        if (cause instanceof AwsServiceException refused && refused.statusCode() == 403
                && isDenial(code(refused)) && !saysRequesterPays(refused)) {
            return access.anonymous()
                    ? new Problem("s3-list-denied-anonymous", address.toString())
                    : new Problem("s3-list-denied", address.toString(), arn(region) + address.bucket());
        }
        return common(address.bucket(), address.toString(), region, cause);
    }

    /// Why an object could not be read.
    Problem toRead(String bucket, String key, String region, SdkException cause) {
        String name = new S3Address(bucket, key).toString();
        if (cause instanceof AwsServiceException refused) {
            String code = code(refused);
            if (code.startsWith("KMS.") || (isDenial(code) && said(refused).contains("kms"))) {
                Matcher used = KEY.matcher(said(refused));
                return used.find()
                        ? new Problem("s3-kms-denied-key", name, used.group())
                        : new Problem("s3-kms-denied", name);
            }
            if (code.equals("InvalidObjectState")) {
                return new Problem("s3-archived", name);
            }
            if (refused.statusCode() == 404 && !code.equals("NoSuchBucket")) {
                return new Problem("s3-no-such-key", name);
            }
            if (refused.statusCode() == 403 && isDenial(code) && !saysRequesterPays(refused)) {
                String all = arn(region) + bucket + "/";
                return new Problem("s3-get-denied", name, all + key, all + "*");
            }
        }
        return common(bucket, name, region, cause);
    }

    /// The region that the bucket is in, where an answer is about that and says so. Storages name it in other answers too.
    static Optional<String> rightRegion(SdkException cause) {
        if (!(cause instanceof AwsServiceException refused) || refused.awsErrorDetails() == null) {
            return Optional.empty();
        }
        int status = refused.statusCode();
        boolean elsewhere = status == 301 || status == 307
                || (status == 400 && ELSEWHERE.contains(code(refused)));
        if (!elsewhere) {
            return Optional.empty();
        }
        Optional<String> header = Optional.ofNullable(refused.awsErrorDetails().sdkHttpResponse())
                .flatMap(response -> response.firstMatchingHeader("x-amz-bucket-region"))
                .filter(region -> region.matches("[a-z0-9-]{1,40}"));
        if (header.isPresent()) {
            return header;
        }
        Matcher expected = EXPECTED_REGION.matcher(String.valueOf(refused.awsErrorDetails().errorMessage()));
        return expected.find() ? Optional.of(expected.group(1)) : Optional.empty();
    }

    private Problem common(String bucket, String what, String region, SdkException cause) {
        Optional<String> right = rightRegion(cause);
        if (right.isPresent()) {
            return new Problem("s3-wrong-region", bucket, region, right.get());
        }
        return cause instanceof AwsServiceException refused
                ? refused(bucket, what, host(region), refused)
                : notReached(what, host(region), cause);
    }

    private Problem refused(String bucket, String what, String host, AwsServiceException cause) {
        if (saysRequesterPays(cause)) {
            return new Problem("s3-requester-pays", bucket);
        }
        int status = cause.statusCode();
        return switch (code(cause)) {
            case "NoSuchBucket" -> new Problem("s3-no-such-bucket", bucket);
            case "ExpiredToken", "TokenRefreshRequired", "ExpiredTokenException" -> expired();
            case "InvalidAccessKeyId", "SignatureDoesNotMatch", "InvalidToken", "InvalidClientTokenId",
                    "UnrecognizedClientException" ->
                new Problem("s3-credentials-refused", profile(), host);
            case "RequestTimeTooSkewed", "RequestExpired" -> new Problem("s3-clock-skew", host);
            case "UnauthorizedException", "ForbiddenException" -> expired();
            case "PermanentRedirect", "TemporaryRedirect" -> new Problem("s3-redirected", bucket);
            case "SlowDown", "Throttling", "ThrottlingException", "RequestLimitExceeded", "TooManyRequests" ->
                new Problem("s3-throttled", what);
            default -> {
                if (status == 404) {
                    yield new Problem("s3-no-such-bucket", bucket);
                }
                yield status >= 500
                        ? new Problem("s3-server-error", host, what, Integer.toString(status))
                        : new Problem("s3-refused", what, Integer.toString(status), code(cause));
            }
        };
    }

    /// What kept a request from being answered.
    private Problem notReached(String what, String host, SdkException failure) {
        if (failure instanceof ApiCallTimeoutException || failure instanceof ApiCallAttemptTimeoutException) {
            return new Problem("s3-timeout", what, host);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SSLException _ -> {
                    return new Problem("s3-tls", host);
                }
                case UnknownHostException unknown -> {
                    return unknown(host, unknown);
                }
                case SocketTimeoutException _ -> {
                    return new Problem("s3-timeout", what, host);
                }
                case ConnectException _,NoRouteToHostException _,SocketException _ -> {
                    return origin().isEmpty()
                            ? new Problem("s3-unreachable", host)
                            : new Problem("s3-unreachable-configured", host, origin());
                }
                default -> {}
            }
        }
        return credentials(failure).orElseGet(() -> new Problem("s3-no-answer", what, host));
    }

    /// The client for credentials asks elsewhere than for objects; then the name is the one that it looked for.
    private Problem unknown(String host, UnknownHostException cause) {
        String name = host.replaceFirst(":\\d+$", "");
        Matcher looked = HOST.matcher(String.valueOf(cause.getMessage()));
        if (looked.lookingAt() && !looked.group().endsWith(name)) {
            return new Problem("s3-unknown-host", looked.group());
        }
        return origin().isEmpty()
                ? new Problem("s3-unknown-host", name)
                : new Problem("s3-unknown-host-configured", name, origin());
    }

    private String origin() {
        return endpoint.map(Endpoint::origin).orElse("");
    }

    private Optional<Problem> credentials(SdkException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause.getClass().getSimpleName().contains("ExpiredToken") || said.contains("token is expired")
                    || said.contains("sso token") || said.contains("sso session")) {
                return Optional.of(expired());
            }
            if (said.contains("credentials")) {
                return Optional.of(new Problem("s3-no-credentials", profile(), Profiles.argument(profile())));
            }
        }
        return Optional.empty();
    }

    private Problem expired() {
        return Profiles.signsIn(profile())
                ? new Problem("s3-sso-expired", profile(), Profiles.argument(profile()))
                : new Problem("s3-credentials-expired", profile());
    }

    private String profile() {
        return access.profile().orElseGet(Profiles::defaultName);
    }

    private static boolean isDenial(String code) {
        return code.equals("AccessDenied") || code.equals("Forbidden") || code.equals("AllAccessDisabled")
                || code.equals("403");
    }

    private static boolean saysRequesterPays(AwsServiceException cause) {
        String said = said(cause);
        return said.contains("requester pays") || said.contains("requester-pays") || said.contains("request payer");
    }

    private static String said(AwsServiceException cause) {
        return cause.awsErrorDetails() == null
                ? ""
                : String.valueOf(cause.awsErrorDetails().errorMessage()).toLowerCase(Locale.ROOT);
    }

    private static String code(AwsServiceException cause) {
        String code = cause.awsErrorDetails() == null ? null : cause.awsErrorDetails().errorCode();
        return code != null && CODE.matcher(code).matches() ? code : Integer.toString(cause.statusCode());
    }

    /// How the names of buckets in a region begin in AWS's policies.
    /// Source: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html>
    private static String arn(String region) {
        return "arn:" + PartitionMetadata.of(Region.of(region)).id() + ":s3:::";
    }
}
