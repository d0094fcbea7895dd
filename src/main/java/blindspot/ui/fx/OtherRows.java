package blindspot.ui.fx;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// All of a list is other than before, in as many places. A table then asks the cells of each place again; for what takes
/// the place of something else it would empty them first, and fill them in another order.
final class OtherRows extends ListChangeListener.Change<Integer> {
    private boolean before = true;

    OtherRows(ObservableList<Integer> list) {
        super(list);
    }

    @Override
    public boolean next() {
        boolean there = before;
        before = false;
        return there;
    }

    @Override
    public void reset() {
        before = true;
    }

    @Override
    public boolean wasUpdated() {
        return true;
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
        return List.of();
    }

    @Override
    protected int[] getPermutation() {
        return new int[0];
    }
}
