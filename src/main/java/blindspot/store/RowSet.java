package blindspot.store;

import java.util.Arrays;
import java.util.BitSet;

/// Row numbers in an order: the result of a query. Immutable.
public final class RowSet {
    private final int size;
    private final int[] rows;

    private RowSet(int size, int[] rows) {
        this.size = size;
        this.rows = rows;
    }

    /// All rows of a table of `rowCount` rows, in order.
    public static RowSet all(int rowCount) {
        return new RowSet(rowCount, new int[0]);
    }

    /// These rows in this order. The array is not copied and must not be changed any more.
    public static RowSet of(int[] rows) {
        return rows.length == 0 ? all(0) : new RowSet(rows.length, rows);
    }

    public int size() {
        return size;
    }

    /// Whether these are all rows of a table of `rowCount` rows, in order, as [#all] makes them.
    public boolean isWholeTable(int rowCount) {
        return rows.length == 0 && size == rowCount;
    }

    /// The row at a position from 0 inclusive to [#size] exclusive.
    public int row(int position) {
        return rows.length == 0 ? position : rows[position];
    }

    /// Those of these rows that are also in `others`, in this order; both are rows of a table of `rowCount` rows.
    public RowSet retaining(RowSet others, int rowCount) {
        if (others.isWholeTable(rowCount)) {
            return this;
        }
        BitSet wanted = new BitSet(rowCount);
        for (int i = 0; i < others.size(); i++) {
            wanted.set(others.row(i));
        }
        int[] both = new int[Math.min(size, others.size)];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (wanted.get(row(i))) {
                both[count++] = row(i);
            }
        }
        return of(Arrays.copyOf(both, count));
    }

    /// The position of a row, -1 when it is not here.
    public int positionOf(int row) {
        if (rows.length == 0) {
            return row >= 0 && row < size ? row : -1;
        }
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == row) {
                return i;
            }
        }
        return -1;
    }

    /// The row numbers in order, as a new array.
    public int[] toArray() {
        int[] result = new int[size];
        for (int i = 0; i < size; i++) {
            result[i] = row(i);
        }
        return result;
    }
}
