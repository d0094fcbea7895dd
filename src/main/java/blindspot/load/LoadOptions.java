package blindspot.load;

import blindspot.decode.RecordFormat;
import blindspot.model.TimeRange;
import org.jspecify.annotations.Nullable;

/// How inputs are to be loaded.
///
/// @param format the format of records that no header names, null when there is none
/// @param range the time that a record must overlap to be kept, null when all are; a record without times is kept
/// @param processors how many threads decode; with one, it is the caller's
/// @param memory the bytes that the records may need before the loading stops
public record LoadOptions(@Nullable RecordFormat format, @Nullable TimeRange range, int processors, long memory) {
    /// All records, on all processors. Half of the heap is left to what is done with the records.
    public static final LoadOptions DEFAULT = new LoadOptions(
            null, null, Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() / 2);

    public LoadOptions withFormat(@Nullable RecordFormat other) {
        return new LoadOptions(other, range, processors, memory);
    }

    public LoadOptions withRange(@Nullable TimeRange other) {
        return new LoadOptions(format, other, processors, memory);
    }

    public LoadOptions withProcessors(int other) {
        return new LoadOptions(format, range, other, memory);
    }

    public LoadOptions withMemory(long other) {
        return new LoadOptions(format, range, processors, other);
    }
}
