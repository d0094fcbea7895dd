package blindspot.query;

import blindspot.model.Field;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// What some records count together, exactly: over all of them, rejected ones too. A flow recorded at both ends counts
/// twice.
///
/// @param packets null when none of them has the field or a value in it
/// @param bytes the same
public record Sums(long records, @Nullable BigInteger packets, @Nullable BigInteger bytes) {
    /// Rows between two looks at whether to stop, less one.
    private static final int LOOK_AT_CANCEL = (1 << 16) - 1;

    /// Of no records.
    public static final Sums NONE = new Sums(0, null, null);

    public static Sums of(FlowTable table, RowSet rows) {
        return of(table, rows, 0, rows.size(), new Cancel());
    }

    /// Of the rows at the positions from `first` inclusive to `end` exclusive. Of no use when cancelled.
    public static Sums of(FlowTable table, RowSet rows, int first, int end, Cancel cancel) {
        return new Sums(
                (long) end - first,
                sum(table, Field.PACKETS, rows, first, end, cancel),
                sum(table, Field.BYTES, rows, first, end, cancel));
    }

    /// Of these records and those.
    public Sums plus(Sums other) {
        return new Sums(records + other.records, sum(packets, other.packets), sum(bytes, other.bytes));
    }

    /// Of two numbers that are not below 0; what is beyond 2^63 - 1 stays there.
    public static long capped(long one, long other) {
        long sum = one + other;
        return ((one ^ sum) & (other ^ sum)) < 0 ? Long.MAX_VALUE : sum;
    }

    private static @Nullable BigInteger sum(@Nullable BigInteger one, @Nullable BigInteger other) {
        return one == null ? other : other == null ? one : one.add(other);
    }

    /// Kept in two halves of 32 bits, which do not overflow over the rows that a table can have.
    private static @Nullable BigInteger sum(
            FlowTable table, Field field, RowSet rows, int first, int end, Cancel cancel) {
        if (!(table.column(field) instanceof NumberColumn column)) {
            return null;
        }
        long high = 0;
        long low = 0;
        boolean any = false;
        for (int i = first; i < end && ((i & LOOK_AT_CANCEL) != 0 || !cancel.requested()); i++) {
            int row = rows.row(i);
            if (column.present(row)) {
                long value = column.get(row);
                high += value >> 32;
                low += value & 0xFFFF_FFFFL;
                any = true;
            }
        }
        return any ? BigInteger.valueOf(high).shiftLeft(32).add(BigInteger.valueOf(low)) : null;
    }
}
