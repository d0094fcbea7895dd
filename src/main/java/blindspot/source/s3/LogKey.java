package blindspot.source.s3;

import blindspot.model.TimeRange;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the key of an object says of the flow log in it.
///
/// @param place the folders of the key
/// @param account that owns the flow log
/// @param start of the five minutes that the object was delivered for, in Unix seconds; empty when the name has none
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-path.html>
public record LogKey(
        LogPlace place,
        String account,
        String region,
        String flowLog,
        Optional<Long> start,
        Optional<String> hash,
        String extension) {
    /// The seconds that one object is delivered for.
    public static final long BUCKET = 300;

    /// Object names have been seen whose records end some time before or behind their five minutes: so much is read
    /// besides.
    private static final long BEFORE = BUCKET;

    private static final long AFTER = 3 * BUCKET;
    private static final long DAY = 86_400;
    private static final long HOUR = 3_600;

    private static final Pattern NAME = Pattern.compile(
            "(\\d+)_vpcflowlogs_([a-z0-9-]+)_(fl-[0-9a-z]+)(?:_(\\d{8}T\\d{4})Z_([^_.]+))?\\.log\\.(gz|parquet)");
    private static final Pattern FOREIGN_NAME = Pattern.compile("\\d{12}_(?!vpcflowlogs_)[A-Za-z][A-Za-z0-9-]*_.*");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm").withResolverStyle(ResolverStyle.STRICT);

    /// What a key says; empty when its last part is not named as AWS names flow logs.
    public static Optional<LogKey> parse(String key) {
        int slash = key.lastIndexOf('/') + 1;
        Matcher name = NAME.matcher(key.substring(slash));
        if (!name.matches()) {
            return Optional.empty();
        }
        Optional<Long> start = Optional.empty();
        if (name.group(4) != null) {
            try {
                start = Optional.of(LocalDateTime.parse(name.group(4), TIME).toEpochSecond(ZoneOffset.UTC));
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new LogKey(
                        LogPlace.of(key.substring(0, slash)),
                        name.group(1),
                        name.group(2),
                        name.group(3),
                        start,
                        Optional.ofNullable(name.group(5)),
                        name.group(6)));
    }

    /// Whether a key is that of another kind of log, as AWS places and names those beside flow logs. One that is named as
    /// a flow log is none, wherever it was copied to.
    public static boolean foreign(String key) {
        int slash = key.lastIndexOf('/') + 1;
        String name = key.substring(slash);
        return !NAME.matcher(name).matches() && isForeign(key, slash, name);
    }

    private static boolean isForeign(String key, int slash, String name) {
        return LogPlace.of(key.substring(0, slash)).foreign()
                || FOREIGN_NAME.matcher(name).matches()
                || name.equals("aws-logs-write-test");
    }

    /// Whether an object may hold records of the span: told by the time in its name, else by its folders. What neither
    /// tells must be read to know.
    public static boolean mayHold(String key, TimeRange span) {
        Optional<TimeRange> covered = covered(key);
        return covered.isEmpty()
                || (covered.get().end() > span.start() - BEFORE && covered.get().start() < span.end() + AFTER);
    }

    /// The time that a record of an object overlaps, as far as its key tells, with what has been seen before and behind it.
    public static Optional<TimeRange> plausible(String key) {
        return covered(key).map(span -> new TimeRange(span.start() - AFTER, span.end() + BEFORE));
    }

    /// The span in which the records of an object end, as far as its key tells.
    public static Optional<TimeRange> covered(String key) {
        Optional<Long> start = parse(key).flatMap(LogKey::start);
        if (start.isPresent()) {
            return Optional.of(new TimeRange(start.get(), start.get() + BUCKET));
        }
        LogPlace place = LogPlace.of(key.substring(0, key.lastIndexOf('/') + 1));
        return place.date().map(date -> {
            long day = date.toEpochDay() * DAY;
            long from = day + place.hour().map(hour -> Integer.parseInt(hour) * HOUR).orElse(0L);
            return new TimeRange(from, from + (place.hour().isPresent() ? HOUR : DAY));
        });
    }
}
