package blindspot.ui.fx;

import blindspot.store.RowSet;
import org.jspecify.annotations.Nullable;

/// A [RowSet] as an observable list that makes each row number when it is asked for: a table over ten million rows
/// costs no more than what is on the screen.
public final class LazyRows extends RowNumbers {
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
}
