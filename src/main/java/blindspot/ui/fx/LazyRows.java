package blindspot.ui.fx;

import blindspot.store.RowSet;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/// A [RowSet] as an observable list that makes each row number when it is asked for: a table over ten million rows
/// costs no more than what is on the screen.
public final class LazyRows extends ObservableListBase<Integer> implements RandomAccess {
    private RowSet rows = RowSet.all(0);

    /// Shows these rows instead of those before.
    public void show(RowSet wanted) {
        Fixed before = new Fixed(rows);
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

    /// All of the list for all of another one. The builder of changes that JavaFX has would copy what was removed.
    private static final class Replacement extends ListChangeListener.Change<Integer> {
        private final List<Integer> removed;
        private boolean before = true;

        Replacement(ObservableList<Integer> list, List<Integer> removed) {
            super(list);
            this.removed = removed;
        }

        @Override
        public boolean next() {
            boolean there = before && !(removed.isEmpty() && getList().isEmpty());
            before = false;
            return there;
        }

        @Override
        public void reset() {
            before = true;
        }

        @Override
        public int getFrom() {
            return 0;
        }

        @Override
        public int getTo() {
            return getList().size();
        }

        @Override
        public List<Integer> getRemoved() {
            return removed;
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }

    /// What a change took away, as unboxed as the list itself.
    private static final class Fixed extends AbstractList<Integer> implements RandomAccess {
        private final RowSet rows;

        Fixed(RowSet rows) {
            this.rows = rows;
        }

        @Override
        public Integer get(int position) {
            return rows.row(position);
        }

        @Override
        public int size() {
            return rows.size();
        }
    }
}
