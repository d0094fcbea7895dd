package blindspot.ui.fx;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// All of the list for all of another one. The builder of changes that JavaFX has would copy what was removed.
final class Replacement extends ListChangeListener.Change<Integer> {
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
