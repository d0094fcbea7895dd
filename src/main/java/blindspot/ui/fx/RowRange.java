package blindspot.ui.fx;

import blindspot.store.RowSet;
import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// `size` of the rows from the position `first` on, as a list that never changes and makes each number when asked.
final class RowRange extends AbstractList<Integer> implements RandomAccess {
    private final RowSet rows;
    private final int first;
    private final int size;

    RowRange(RowSet rows, int first, int size) {
        this.rows = rows;
        this.first = first;
        this.size = size;
    }

    int first() {
        return first;
    }

    /// Whether it is the same rows of the same rows in all.
    boolean isSameAs(RowRange other) {
        return first == other.first && size == other.size && rows.isSameAs(other.rows);
    }

    @Override
    public Integer get(int index) {
        return rows.row(first + Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int indexOf(@Nullable Object row) {
        int index = row instanceof Integer number ? rows.positionOf(number) - first : -1;
        return index >= 0 && index < size ? index : -1;
    }
}
