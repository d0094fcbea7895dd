package blindspot.ui.fx;

import java.util.Collection;
import java.util.RandomAccess;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/// Row numbers, each at most once, as an observable list that a table cannot change.
abstract class RowNumbers extends ObservableListBase<Integer> implements RandomAccess {
    @Override
    public abstract int indexOf(@Nullable Object row);

    @Override
    public final int lastIndexOf(@Nullable Object row) {
        return indexOf(row);
    }

    @Override
    public final boolean contains(@Nullable Object row) {
        return indexOf(row) >= 0;
    }

    /// The rows are not this list's to change.
    @Override
    public final boolean setAll(Collection<? extends Integer> all) {
        throw new UnsupportedOperationException();
    }
}
