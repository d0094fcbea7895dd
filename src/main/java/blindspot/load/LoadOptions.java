package blindspot.load;

import blindspot.decode.RecordFormat;
import blindspot.model.TimeRange;
import org.jspecify.annotations.Nullable;

/// How inputs are to be loaded.
///
/// @param format the format of records that no header names, null when there is none
/// @param range the time that a record must overlap to be kept, null when all are; a record without times is kept
/// @param processors how many threads decode; with one, it is the caller's
/// @param memory the bytes that the records, and what is made of them, may need before the loading stops
/// @param perRecord the bytes of what is made of a record beside the table
public record LoadOptions(
        @Nullable RecordFormat format,
        @Nullable TimeRange range,
        int processors,
        long memory,
        long perRecord) {
    /// What the program needs without any records, in bytes.
    private static final long PROGRAM = 40L << 20;

    /// All records, on all processors. A quarter of the heap is left to what does not stay, such as what is being read;
    /// of what is made of the records, nothing is known here.
    public static final LoadOptions DEFAULT = new LoadOptions(
            null, null, Runtime.getRuntime().availableProcessors(), most(Runtime.getRuntime().maxMemory()), 0);

    private static long most(long heap) {
        return Math.max(heap / 8, heap / 4 * 3 - PROGRAM);
    }

    public LoadOptions withFormat(@Nullable RecordFormat other) {
        return new LoadOptions(other, range, processors, memory, perRecord);
    }

    public LoadOptions withRange(@Nullable TimeRange other) {
        return new LoadOptions(format, other, processors, memory, perRecord);
    }

    public LoadOptions withProcessors(int other) {
        return new LoadOptions(format, range, other, memory, perRecord);
    }

    public LoadOptions withMemory(long other) {
        return new LoadOptions(format, range, processors, other, perRecord);
    }

    public LoadOptions withPerRecord(long other) {
        return new LoadOptions(format, range, processors, memory, other);
    }
}
