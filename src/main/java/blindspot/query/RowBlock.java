package blindspot.query;

import blindspot.store.NumberColumn;
import org.jspecify.annotations.Nullable;

/// The numbers of a few rows of a column at a time; 0 where there is no value, or no column.
final class RowBlock {
    private final @Nullable KeyPart part;
    private long[] values = new long[0];

    private RowBlock(@Nullable KeyPart part) {
        this.part = part;
    }

    static RowBlock of(@Nullable NumberColumn column) {
        return new RowBlock(column == null ? null : new KeyPart.Numbers(column));
    }

    static RowBlock of(KeyPart part) {
        return new RowBlock(part);
    }

    /// Reads `count` rows from the position `first` of `order` on; an empty `order` is that of the table.
    void read(int[] order, int first, int count) {
        if (values.length < count) {
            values = new long[count];
        }
        if (part == null) {
            return;
        }
        if (order.length == 0) {
            part.copy(first, count, values);
            return;
        }
        for (int i = 0; i < count; i++) {
            values[i] = part.value(order[first + i]);
        }
    }

    long value(int position) {
        return values[position];
    }
}
