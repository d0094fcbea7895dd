package blindspot.ui.fx;

import blindspot.store.RowSet;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// At most [#MOST] neighbours among [LazyRows], as the list of a table. JavaFX walks over all rows before the shown ones
/// whenever it scrolls; over ten million that takes longer than a frame.
///
/// Other rows in as many places are told as an update of each place: no row moves, and where it is the same in its place,
/// only what is said of it may be another.
///
/// Where there are no rows at all, the window is *vacant*: it keeps as many places as it had, and what it says of them means
/// nothing. A table that is emptied and filled again would make the styles of all its cells twice, which takes longer than
/// a frame; what shows a vacant window hides its rows.
///
/// A *position* is a row's place among all rows, an *index* its place in the window.
public final class RowWindow extends RowNumbers {
    /// The most rows in the window. Where there are no more, the window is all rows.
    public static final int MOST = 1 << 16;

    /// So many rows before the edge it is time to slide: far more than are on a screen.
    private static final int MARGIN = MOST / 4;

    private final LazyRows rows;
    private RowRange shown = new RowRange(RowSet.all(0), 0, 0);
    private final ReadOnlyBooleanWrapper vacant = new ReadOnlyBooleanWrapper(true);
    private boolean changing;

    /// @param rows all rows; when they change, the window stays where it is among the new ones, as far as it can
    public RowWindow(LazyRows rows) {
        this.rows = rows;
        rows.subscribe(() -> show(shown.first()));
        show(0);
    }

    /// Whether there are no rows, inside or outside.
    public ReadOnlyBooleanProperty vacant() {
        return vacant.getReadOnlyProperty();
    }

    /// Whether there are rows outside.
    public boolean isPartial() {
        return size() < all();
    }

    /// How many rows there are inside and outside.
    public int all() {
        return rows.size();
    }

    public int positionOf(int index) {
        return shown.first() + index;
    }

    /// The index of the row at a position, -1 when it is outside.
    public int indexAt(int position) {
        return holds(position) ? position - shown.first() : -1;
    }

    public boolean holds(int position) {
        return position >= shown.first() && position < shown.first() + size();
    }

    /// Whether an index is so near to an edge with rows beyond it that they may soon be wanted.
    public boolean isNearEdge(int index) {
        return (shown.first() > 0 && index < MARGIN)
                || (positionOf(size()) < all() && index >= size() - MARGIN);
    }

    /// Puts a position in the middle, or as near to it as the ends of the rows allow.
    public void centerOn(int position) {
        show(position - MOST / 2);
    }

    /// Whether listeners are being told of a change.
    public boolean isChanging() {
        return changing;
    }

    private void show(int first) {
        RowRange before = shown;
        if (all() == 0) {
            // All numbers: those of before would be kept in memory.
            int from = before.first();
            shown = new RowRange(RowSet.all(from + before.size()), from, before.size());
            vacant.set(true);
            return;
        }
        boolean filled = vacant.get();
        int size = Math.min(MOST, all());
        shown = new RowRange(rows.rows(), Math.clamp(first, 0, all() - size), size);
        vacant.set(false);
        if (filled || !shown.isSameAs(before)) {
            changing = true;
            fireChange(size == before.size() ? new OtherRows(this) : new Replacement(this, before));
            changing = false;
        }
    }

    @Override
    public Integer get(int index) {
        return shown.get(index);
    }

    @Override
    public int size() {
        return shown.size();
    }

    @Override
    public int indexOf(@Nullable Object row) {
        return shown.indexOf(row);
    }
}
