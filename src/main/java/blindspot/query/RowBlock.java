package blindspot.query;

import blindspot.model.Field;
import blindspot.store.AddressColumn;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import org.jspecify.annotations.Nullable;

/// The numbers of a few rows of a column at a time; 0 where there is no value, or no column.
public final class RowBlock {
    /// Where a row of so many is wanted it takes less time to copy them all than to ask for each that is wanted.
    private static final int WORTH_COPYING = 4;

    private final @Nullable KeyPart part;
    private long[] values = new long[0];
    private long[] copied = new long[0];

    private RowBlock(@Nullable KeyPart part) {
        this.part = part;
    }

    static RowBlock of(@Nullable NumberColumn column) {
        return new RowBlock(column == null ? null : new KeyPart.Numbers(column));
    }

    /// Of a field's numbers, codes, or the lower 64 bits of addresses.
    public static RowBlock of(FlowTable table, Field field) {
        return new RowBlock(switch (table.column(field)) {
            case null -> null;
            case NumberColumn numbers -> new KeyPart.Numbers(numbers);
            case CodeColumn codes -> new KeyPart.Codes(codes);
            case AddressColumn addresses -> new KeyPart.Bits(addresses, false);
        });
    }

    /// Of the upper 64 bits of a field's addresses.
    public static RowBlock high(FlowTable table, Field field) {
        return new RowBlock(
                table.column(field) instanceof AddressColumn addresses ? new KeyPart.Bits(addresses, true) : null);
    }

    /// 0 everywhere.
    public static RowBlock zeros() {
        return new RowBlock(null);
    }

    static RowBlock of(KeyPart part) {
        return new RowBlock(part);
    }

    /// Reads `count` rows from the position `first` of `order` on; an empty `order` is that of the table.
    public void read(int[] order, int first, int count) {
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
        int least = order[first];
        int most = least;
        for (int i = 1; i < count; i++) {
            least = Math.min(least, order[first + i]);
            most = Math.max(most, order[first + i]);
        }
        long span = most - least + 1L;
        if (KeyPart.isQuickToCopy(part) && span <= (long) count * WORTH_COPYING) {
            readBetween(part, order, first, count, least, (int) span);
            return;
        }
        for (int i = 0; i < count; i++) {
            values[i] = part.value(order[first + i]);
        }
    }

    private void readBetween(KeyPart quick, int[] order, int first, int count, int least, int span) {
        if (copied.length < span) {
            copied = new long[span];
        }
        quick.copy(least, span, copied);
        for (int i = 0; i < count; i++) {
            values[i] = copied[order[first + i] - least];
        }
    }

    public long value(int position) {
        return values[position];
    }
}
