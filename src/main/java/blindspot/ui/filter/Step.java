package blindspot.ui.filter;

import blindspot.ui.session.Focus;
import blindspot.ui.session.Selection;

/// Where the user was: what records were filtered by, what the table was narrowed to on the picture, and the row that was
/// selected, [Selection#NO_ROW] for none.
record Step(Narrowing narrowing, Focus focus, int row) {
    static final Step FIRST = new Step(Narrowing.NONE, new Focus.Everything(), Selection.NO_ROW);

    /// The same filter and time, of other records.
    Step ofOtherRecords() {
        return new Step(narrowing, new Focus.Everything(), Selection.NO_ROW);
    }
}
