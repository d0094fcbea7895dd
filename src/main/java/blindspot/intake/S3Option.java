package blindspot.intake;

import blindspot.model.TimeRange;
import blindspot.source.S3Access;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// An option for reading from S3, named as the AWS command line names it. The same for opening the window and for
/// every verb.
public enum S3Option {
    PROFILE("--profile", "PROFILE"),
    REGION("--region", "REGION"),
    ENDPOINT("--endpoint-url", "URL"),
    PATH_STYLE("--path-style", ""),
    NO_SIGN_REQUEST("--no-sign-request", ""),
    REQUEST_PAYER("--request-payer", ""),
    /// Allows an endpoint without encryption that is not this machine.
    PLAIN_HTTP("--allow-plain-http", ""),
    /// Keeps what is read for the next time, and takes from there what is unchanged.
    CACHE("--cache", ""),
    FROM("--from", "TIME"),
    TO("--to", "TIME");

    private static final long DAY = 86_400;

    private final String option;
    private final String label;

    S3Option(String option, String label) {
        this.option = option;
        this.label = label;
    }

    /// As it is written.
    public String option() {
        return option;
    }

    /// What its value is called; empty when it has none.
    public String label() {
        return label;
    }

    public boolean hasValue() {
        return !label.isEmpty();
    }

    /// As in message keys.
    public String code() {
        return option.substring(2);
    }

    /// The option that is written so.
    public static Optional<S3Option> of(String text) {
        return Arrays.stream(values()).filter(one -> one.option.equals(text)).findFirst();
    }

    /// How to get at a bucket; an option without value counts when it is there at all.
    ///
    /// @throws ProblemException when a value makes no sense
    public static S3Access access(Map<S3Option, String> given) {
        return new S3Access(
                Optional.ofNullable(given.get(PROFILE)).filter(text -> !text.isBlank()),
                Optional.ofNullable(given.get(REGION)).filter(text -> !text.isBlank()),
                Optional.ofNullable(given.get(ENDPOINT)).filter(text -> !text.isBlank()).map(S3Option::uri),
                given.containsKey(PATH_STYLE),
                given.containsKey(REQUEST_PAYER),
                given.containsKey(NO_SIGN_REQUEST),
                given.containsKey(PLAIN_HTTP));
    }

    /// The span that is asked for; empty when neither end is given. An end that is not given is the beginning of time
    /// or tomorrow.
    ///
    /// @throws ProblemException when a value is no time, or the end is before the start
    public static Optional<TimeRange> span(Map<S3Option, String> given, Instant now) {
        if (!given.containsKey(FROM) && !given.containsKey(TO)) {
            return Optional.empty();
        }
        long start = given.containsKey(FROM) ? seconds(String.valueOf(given.get(FROM))) : 0;
        long end = given.containsKey(TO)
                ? seconds(String.valueOf(given.get(TO)))
                : Math.max(start, now.getEpochSecond()) + DAY;
        if (end < start) {
            throw new ProblemException(
                    new Problem("times-swapped", String.valueOf(given.get(FROM)), String.valueOf(given.get(TO))));
        }
        return Optional.of(new TimeRange(start, end));
    }

    /// A time in Unix seconds: ISO 8601, where a time without offset and a date are UTC, or Unix seconds.
    private static long seconds(String text) {
        try {
            if (text.matches("\\d{9,11}")) {
                return Long.parseLong(text);
            }
            if (!text.contains("T")) {
                return LocalDate.parse(text).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
            }
            return text.matches(".*(Z|[+-]\\d\\d(:?\\d\\d)?)")
                    ? OffsetDateTime.parse(text).toEpochSecond()
                    : LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            throw new ProblemException(new Problem("not-a-time", text));
        }
    }

    private static URI uri(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException _) {
            throw new ProblemException(new Problem("s3-bad-endpoint", ""));
        }
    }
}
