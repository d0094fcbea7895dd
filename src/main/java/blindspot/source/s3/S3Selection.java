package blindspot.source.s3;

import blindspot.model.TimeRange;
import blindspot.task.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// The objects under an address that are to be read, in the order of their keys.
///
/// @param leftOut addresses of the first objects of other logs, which are left out, and of the first folders of such,
///     which were not even looked into; at most [#MOST_LEFT_OUT]
/// @param foreign how many of both there are
/// @param outside objects of flow logs that cannot have records of the wanted span
/// @param problems what was not well with the listing
/// @param complete whether all was listed: not when it was cancelled, stopped at [#LIMIT], or came to no end, and not
///     when the storage did not say how to ask for the rest
public record S3Selection(
        List<S3Object> objects, List<String> leftOut, long foreign, long outside, List<Problem> problems,
        boolean complete) {
    /// The most objects and folders of other logs that are named. The rest is counted.
    public static final int MOST_LEFT_OUT = 100;

    /// The most objects that are selected. The rest is left out, and the selection is not complete.
    public static final int LIMIT = 100_000;

    /// Uncompressed bytes of a record in the default format, and in memory with what is made of it to be shown, and how
    /// much gzip takes off: rough, for an estimate before anything is read.
    private static final int BYTES_PACKED = 27;

    /// A pebibyte: more than anybody reads, and nothing made of it overflows.
    private static final long MOST = 1L << 50;

    private static final int BYTES_PLAIN = 110;
    private static final int BYTES_IN_MEMORY = 130;

    public S3Selection {
        objects = List.copyOf(objects);
        leftOut = List.copyOf(leftOut);
        problems = List.copyOf(problems);
    }

    /// Bytes to be fetched, as far as the storage tells sizes that can be.
    public long bytes() {
        return sum(S3Object::size);
    }

    /// How many records there may be, roughly.
    public long estimatedRecords() {
        return sum(S3Selection::estimatedRecords);
    }

    /// Bytes of memory that the records may take, roughly.
    public long estimatedMemory() {
        return estimatedRecords() * BYTES_IN_MEMORY;
    }

    /// At most [#MOST], whatever sizes a storage claims.
    private long sum(ToLongFunction<S3Object> what) {
        long sum = 0;
        for (S3Object object : objects) {
            sum = Math.min(MOST, sum + Math.min(MOST, what.applyAsLong(object)));
        }
        return sum;
    }

    /// From the earliest to the latest time in the keys; empty when no key tells one.
    public Optional<TimeRange> span() {
        return objects.stream()
                .flatMap(object -> LogKey.covered(object.key()).stream())
                .reduce((one, other) -> new TimeRange(
                        Math.min(one.start(), other.start()), Math.max(one.end(), other.end())));
    }

    /// The flow logs that the objects are of.
    public List<String> flowLogs() {
        return objects.stream()
                .flatMap(object -> LogKey.parse(object.key()).stream())
                .map(LogKey::flowLog)
                .distinct()
                .sorted()
                .toList();
    }

    private static long estimatedRecords(S3Object object) {
        boolean packed = object.key().endsWith(".gz") || object.key().endsWith(".parquet");
        return object.size() / (packed ? BYTES_PACKED : BYTES_PLAIN);
    }
}
