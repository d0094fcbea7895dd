package blindspot.decode.parquet;

import blindspot.decode.Issue.Reason;
import blindspot.decode.text.ColumnFiller;
import blindspot.decode.text.ValueReader;
import blindspot.store.FlowTableBuilder;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.Validity;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The values of one column in the batch at hand. Null, `-`, `None`, the empty text and what is not a number in a
/// column of floating numbers are no value: AWS's writer has null for a missing number and `-` for a missing text,
/// others write what their language prints.
///
/// Reads from Hardwood's arrays; no object per value.
final class ColumnValues {
    private static final int[] NO_INTS = {};
    private static final long[] NO_LONGS = {};

    private final FlowColumn column;
    private final ValueReader reader;
    private final ColumnFiller filler;
    private Validity validity = Validity.NO_NULLS;
    private boolean nulls;
    private int[] ints = NO_INTS;
    private long[] longs = NO_LONGS;
    private float[] floats = {};
    private double[] doubles = {};
    private boolean[] truths = {};
    private byte[] bytes = {};

    /// @param field the place of the column in the format of the records
    ColumnValues(FlowColumn column, int field, FlowTableBuilder rows) {
        this.column = column;
        reader = new ValueReader(column.name(), rows);
        filler = new ColumnFiller(column.name(), field, rows);
    }

    FlowColumn column() {
        return column;
    }

    /// What a value has to be; see [ValueReader#expected].
    String expected(Reason reason) {
        return reader.expected(reason);
    }

    /// Goes on to the next batch.
    void use(ColumnReader batch) {
        validity = batch.getLeafValidity();
        nulls = validity.hasNulls();
        switch (column.kind()) {
            case INT, UNSIGNED_INT -> ints = batch.getInts();
            case LONG, MILLISECONDS, MICROSECONDS, NANOSECONDS -> longs = batch.getLongs();
            case FLOAT -> floats = batch.getFloats();
            case DOUBLE -> doubles = batch.getDoubles();
            case TRUTH -> truths = batch.getBooleans();
            case BYTES -> {
                bytes = batch.getBinaryValues();
                ints = batch.getBinaryOffsets();
            }
        }
    }

    /// Fills the opened records, `count` of them, with the values from `row` on; false when they have to be added one by
    /// one.
    boolean fill(int row, int count) {
        return switch (column.kind()) {
            case INT -> filler.takesNumbers() && filler.fill(ints, row, count, nulls, validity::isNull);
            case LONG -> filler.takesNumbers() && filler.fill(longs, row, count, nulls, validity::isNull);
            case BYTES -> !filler.takesNumbers() && filler.fill(bytes, ints, row, count, nulls, validity::isNull);
            default -> false;
        };
    }

    /// Adds the value to the record that is open; why not when it is none of the field, null when it was added.
    @Nullable
    Reason add(int row) {
        if (nulls && validity.isNull(row)) {
            reader.addMissing();
            return null;
        }
        return switch (column.kind()) {
            case INT -> reader.addNumber(ints[row]);
            case UNSIGNED_INT -> reader.addNumber(Integer.toUnsignedLong(ints[row]));
            case LONG -> reader.addNumber(longs[row]);
            case MILLISECONDS -> reader.addNumber(Math.floorDiv(longs[row], 1_000L));
            case MICROSECONDS -> reader.addNumber(Math.floorDiv(longs[row], 1_000_000L));
            case NANOSECONDS -> reader.addNumber(Math.floorDiv(longs[row], 1_000_000_000L));
            case FLOAT -> addDouble(floats[row]);
            case DOUBLE -> addDouble(doubles[row]);
            case TRUTH -> addText(Boolean.toString(truths[row]));
            case BYTES -> addBytes(ints[row], ints[row + 1]);
        };
    }

    /// The value as it stands in the file, `-` where there is none: for messages.
    String text(int row) {
        if (nulls && validity.isNull(row)) {
            return "-";
        }
        return switch (column.kind()) {
            case INT -> Integer.toString(ints[row]);
            case UNSIGNED_INT -> Integer.toUnsignedString(ints[row]);
            case LONG, MILLISECONDS, MICROSECONDS, NANOSECONDS -> Long.toString(longs[row]);
            case FLOAT -> Float.toString(floats[row]);
            case DOUBLE -> Double.toString(doubles[row]);
            case TRUTH -> Boolean.toString(truths[row]);
            case BYTES -> new String(bytes, ints[row], ints[row + 1] - ints[row], StandardCharsets.UTF_8);
        };
    }

    private @Nullable Reason addBytes(int from, int to) {
        if (to - from == 4 && bytes[from] == 'N' && bytes[from + 1] == 'o' && bytes[from + 2] == 'n'
                && bytes[from + 3] == 'e') {
            reader.addMissing();
            return null;
        }
        return reader.add(bytes, from, to);
    }

    private @Nullable Reason addDouble(double value) {
        if (Double.isNaN(value)) {
            reader.addMissing();
            return null;
        }
        return value == (long) value && Math.abs(value) < 1L << 62
                ? reader.addNumber((long) value)
                : addText(Double.toString(value));
    }

    private @Nullable Reason addText(String text) {
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        return reader.add(written, 0, written.length);
    }
}
