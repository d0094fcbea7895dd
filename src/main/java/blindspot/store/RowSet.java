package blindspot.store;

import java.util.Arrays;
import java.util.BitSet;

/// Row numbers in an order: the result of a query. Immutable.
public final class RowSet {
    /// What it holds of memory for each row, unless these are all rows.
    public static final int BYTES_PER_ROW = Integer.BYTES;

    /// The same of one [#withPositions], which are of all rows of the table.
    public static final int BYTES_PER_ROW_WITH_POSITIONS = 2 * Integer.BYTES;

    private static final int[] NONE = {};

    /// Fewer rows are looked through in less than a millisecond.
    private static final int WORTH_AN_INDEX = 1 << 18;

    private final int size;
    private final int[] rows;
    private final int[] positions;
    private final boolean ascending;

    private RowSet(int size, int[] rows, int[] positions, boolean ascending) {
        this.size = size;
        this.rows = rows;
        this.positions = positions;
        this.ascending = ascending;
    }

    /// All rows of a table of `rowCount` rows, in order.
    public static RowSet all(int rowCount) {
        return new RowSet(rowCount, NONE, NONE, true);
    }

    /// These rows in this order. The array is not copied and must not be changed any more.
    public static RowSet of(int[] rows) {
        return rows.length == 0 ? all(0) : new RowSet(rows.length, rows, NONE, isAscending(rows));
    }

    /// The same where they are known to be in the order of the table.
    static RowSet ascending(int[] rows) {
        return rows.length == 0 ? all(0) : new RowSet(rows.length, rows, NONE, true);
    }

    public int size() {
        return size;
    }

    /// Whether these are all rows of a table of `rowCount` rows, in order, as [#all] makes them.
    public boolean isWholeTable(int rowCount) {
        return rows.length == 0 && size == rowCount;
    }

    /// Whether they are the same for sure: all rows of tables of one size, or the same object. Takes no time.
    public boolean isSameAs(RowSet other) {
        return equals(other) || (rows.length == 0 && other.rows.length == 0 && size == other.size);
    }

    /// Whether they are in the order of the table.
    public boolean isAscending() {
        return ascending;
    }

    /// The row at a position from 0 inclusive to [#size] exclusive.
    public int row(int position) {
        return rows.length == 0 ? position : rows[position];
    }

    /// The first of these rows, at most so many.
    public RowSet first(long most) {
        if (size <= most) {
            return this;
        }
        int[] first = new int[(int) most];
        for (int i = 0; i < first.length; i++) {
            first[i] = row(i);
        }
        return of(first);
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

    /// The position of a row, -1 when it is not here. Takes no time worth mentioning where the rows are in ascending
    /// order, or after [#withPositions]; else all rows are looked at.
    public int positionOf(int row) {
        if (rows.length == 0) {
            return row >= 0 && row < size ? row : -1;
        }
        if (ascending) {
            return Math.max(-1, Arrays.binarySearch(rows, row));
        }
        if (positions.length > 0) {
            return row >= 0 && row < positions.length ? positions[row] : -1;
        }
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == row) {
                return i;
            }
        }
        return -1;
    }

    /// The same rows, with an index of their positions where there are many: for use on a thread that must not wait. To
    /// be made on another one.
    public RowSet withPositions() {
        if (ascending || positions.length > 0 || size < WORTH_AN_INDEX) {
            return this;
        }
        int largest = 0;
        for (int row : rows) {
            largest = Math.max(largest, row);
        }
        int[] index = new int[largest + 1];
        Arrays.fill(index, -1);
        for (int i = 0; i < size; i++) {
            index[rows[i]] = i;
        }
        return new RowSet(size, rows, index, false);
    }

    private static boolean isAscending(int[] rows) {
        for (int i = 1; i < rows.length; i++) {
            if (rows[i - 1] >= rows[i]) {
                return false;
            }
        }
        return true;
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
