package blindspot.ui.session;

import blindspot.capture.Evidence;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The one selection of all that shows records: a row, the leg it belongs to, the rows that are selected together with it,
/// where those are that are lit with it, and the row that others are compared with. Used on the JavaFX thread only.
public final class Selection {
    /// Stands for "no row".
    public static final int NO_ROW = -1;

    private final IntUnaryOperator legOf;
    private final ReadOnlyIntegerWrapper row = new ReadOnlyIntegerWrapper(NO_ROW);
    private final ReadOnlyIntegerWrapper lateRow = new ReadOnlyIntegerWrapper(NO_ROW);
    private final PageTurns pages = new PageTurns();
    private final ReadOnlyIntegerWrapper pinned = new ReadOnlyIntegerWrapper(NO_ROW);
    private final ReadOnlyObjectWrapper<SelectedSpan> span = new ReadOnlyObjectWrapper<>(SelectedSpan.NONE);
    private final ReadOnlyIntegerWrapper leg = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<LitPlaces> lit = new ReadOnlyObjectWrapper<>(LitPlaces.NONE);
    /// The row that is selected, or would be if it were shown.
    private int wanted = NO_ROW;

    /// @param legOf the number of the leg that is selected with a row, 0 for none
    Selection(IntUnaryOperator legOf) {
        this.legOf = legOf;
    }

    /// The selected row of the table's [FlowTable], [#NO_ROW] for none: only one that is shown can be.
    public ReadOnlyIntegerProperty row() {
        return row.getReadOnlyProperty();
    }

    /// The selected row, for what takes long to follow: some frames behind [#row()] while the replay selects, so that not
    /// everything changes in one frame.
    public ReadOnlyIntegerProperty lateRow() {
        return lateRow.getReadOnlyProperty();
    }

    /// When the page that the selected row is on is turned to.
    public PageTurns pages() {
        return pages;
    }

    /// The number of the leg that a row belongs to, 0 for none.
    static int leg(Evidence evidence, int row) {
        return row == NO_ROW ? 0 : evidence.leg(row);
    }

    /// The row that others are compared with, [#NO_ROW] for none.
    public ReadOnlyIntegerProperty pinned() {
        return pinned.getReadOnlyProperty();
    }

    /// The rows that are selected together, the [#row] among them; none when that is selected alone.
    public ReadOnlyObjectProperty<SelectedSpan> span() {
        return span.getReadOnlyProperty();
    }

    /// The number of the selected leg, 0 for none. Follows the selected row.
    public ReadOnlyIntegerProperty leg() {
        return leg.getReadOnlyProperty();
    }

    /// What of the path is lit beside the selected row's own place.
    public ReadOnlyObjectProperty<LitPlaces> lit() {
        return lit.getReadOnlyProperty();
    }

    /// Lights where several records are, and selects the first of them that is on a leg.
    public void light(LitPlaces places) {
        select(places.first());
        lit.set(places);
    }

    /// Selects a row, and with it its leg. [#NO_ROW] selects none.
    public void select(int chosen) {
        follow(chosen);
        catchUp();
    }

    /// Selects a row as [#select(int)] does; [#lateRow()] is told of it with [#catchUpLate()] or [#catchUp()].
    void follow(int chosen) {
        forgetSpan();
        lit.set(LitPlaces.NONE);
        wanted = chosen;
        take(chosen);
    }

    /// [#lateRow()] becomes the selected row while the replay goes on.
    void catchUpLate() {
        lateRow.set(row.get());
    }

    /// [#lateRow()] becomes the selected row, and the page that it is on is turned to, whether or not that before was read.
    void catchUp() {
        pages.allow();
        catchUpLate();
    }

    private void take(int shown) {
        row.set(shown);
        leg.set(legOf.applyAsInt(shown));
    }

    /// Other rows are shown: a selected one that is not among them counts as none, until it is again.
    void showAmong(RowSet rows) {
        forgetSpan();
        int shown = wanted != NO_ROW && rows.positionOf(wanted) >= 0 ? wanted : NO_ROW;
        if (shown != row.get()) {
            lit.set(LitPlaces.NONE);
            take(shown);
            catchUp();
        }
    }

    /// Selects several rows, and of them `chosen` as [#select(int)] does.
    public void select(int chosen, SelectedSpan together) {
        select(chosen);
        span.set(together);
    }

    /// Pins the selected row, so that others are compared with it; takes the pin away where one is pinned.
    public void togglePin() {
        pinned.set(pinned.get() == NO_ROW ? row.get() : NO_ROW);
    }

    /// Selects a leg by itself, 0 for none.
    void selectLeg(int number) {
        lit.set(LitPlaces.NONE);
        leg.set(number);
    }

    private void forgetSpan() {
        span.set(SelectedSpan.NONE);
    }

    /// Selects nothing and pins nothing.
    void clear() {
        pinned.set(NO_ROW);
        forgetSpan();
        lit.set(LitPlaces.NONE);
        wanted = NO_ROW;
        row.set(NO_ROW);
        leg.set(0);
        catchUp();
    }
}
