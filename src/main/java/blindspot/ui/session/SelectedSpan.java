package blindspot.ui.session;

import blindspot.store.RowSet;

/// Rows that are selected together: those at the positions from `first` inclusive to `end` exclusive of `rows`.
public record SelectedSpan(RowSet rows, int first, int end) {
    /// None.
    public static final SelectedSpan NONE = new SelectedSpan(RowSet.all(0), 0, 0);

    public int size() {
        return end - first;
    }

    public boolean contains(int position) {
        return position >= first && position < end;
    }
}
