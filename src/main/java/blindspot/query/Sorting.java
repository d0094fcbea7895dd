package blindspot.query;

import blindspot.store.Column;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/// Puts rows in order, in time proportional to their number.
///
/// The order is the one of [Column#compare]: rows without a value come first, and last when descending. Rows of equal
/// value keep the order they are given in, both ways.
public final class Sorting {
    /// What sorting needs of memory for each row as long as it lasts, beside the rows themselves.
    public static final int BYTES_PER_ROW = RadixSort.BYTES_PER_ROW;

    private Sorting() {}

    /// The same rows in the wanted order; as they are when no format has the field, or when cancelled.
    public static RowSet sort(FlowTable table, RowSet rows, Order order, Cancel cancel) {
        if (rows.size() < 2 || (order.equals(Order.FILE) && rows.isAscending())) {
            return rows;
        }
        Optional<List<KeyPart>> key = order.field().isEmpty()
                ? Optional.of(List.of())
                : order.field().flatMap(table::column).map(KeyPart::ordering);
        if (key.isEmpty()) {
            return rows;
        }
        int[] given = rows.toArray();
        boolean sorted = order.field().isEmpty()
                ? byRow(given, order.descending())
                : new RadixSort(order.descending(), rows.isWholeTable(rows.size()), cancel).sort(given, key.get());
        return sorted ? RowSet.of(given) : rows;
    }

    /// The positions of `keys` from the smallest key to the largest, equal keys by position; none when cancelled.
    public static int[] positionsAscending(long[] keys, Cancel cancel) {
        int[] positions = new int[keys.length];
        Arrays.setAll(positions, position -> position);
        boolean sorted = new RadixSort(false, true, cancel).sort(positions, List.of(new KeyPart.Given(keys)));
        return sorted ? positions : new int[0];
    }

    /// Puts `items`, which are no less than 0, in the order of their keys from the smallest to the largest, and leaves
    /// those of equal keys as they are; false when cancelled, and they are then in any order.
    ///
    /// @param key is asked for several times
    public static boolean ascending(int[] items, IntToLongFunction key, Cancel cancel) {
        return new RadixSort(false, false, cancel).sort(items, List.of(new KeyPart.Told(key, Long.MAX_VALUE)));
    }

    /// The numbers in the order of their bits from `bit` on, as if without sign; those that are equal there stay in the
    /// order they are given in. Empty when cancelled. What is given is used up.
    public static long[] byBitsFrom(int bit, long[] numbers, Cancel cancel) {
        return RadixSort.byBitsFrom(bit, numbers, cancel);
    }

    private static boolean byRow(int[] rows, boolean descending) {
        Arrays.sort(rows);
        for (int i = 0, j = rows.length - 1; descending && i < j; i++, j--) {
            int row = rows[i];
            rows[i] = rows[j];
            rows[j] = row;
        }
        return true;
    }
}
