package blindspot.ui.fx;

import blindspot.store.RowSet;
import java.util.Collection;
import java.util.RandomAccess;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/// A [RowSet] as an observable list that makes each row number when it is asked for: a table over ten million rows
/// costs no more than what is on the screen.
public final class LazyRows extends ObservableListBase<Integer> implements RandomAccess {
    private RowSet rows = RowSet.all(0);

    /// Shows these rows instead of those before.
    public void show(RowSet wanted) {
        RowRange before = new RowRange(rows, 0, rows.size());
        rows = wanted;
        fireChange(new Replacement(this, before));
    }

    /// The rows that are shown.
    public RowSet rows() {
        return rows;
    }

    @Override
    public Integer get(int position) {
        return rows.row(position);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public int indexOf(@Nullable Object row) {
        return row instanceof Integer number ? rows.positionOf(number) : -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object row) {
        return indexOf(row);
    }

    @Override
    public boolean contains(@Nullable Object row) {
        return indexOf(row) >= 0;
    }

    /// The rows are not this list's to change.
    @Override
    public boolean setAll(Collection<? extends Integer> all) {
        throw new UnsupportedOperationException();
    }
}
