package blindspot.ui.filter;

import blindspot.ui.session.ShownFilter;
import java.util.List;
import java.util.stream.Stream;

/// The filters before the one that is shown, and those taken back, the nearest last in both. Immutable; of more than
/// [#MOST] steps the farthest are forgotten.
record FilterHistory(List<ShownFilter> before, ShownFilter now, List<ShownFilter> after) {
    static final int MOST = 100;

    static final FilterHistory EMPTY = new FilterHistory(List.of(), ShownFilter.NONE, List.of());

    FilterHistory {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// Another filter is shown; nothing can be redone any more.
    FilterHistory show(ShownFilter filter) {
        return filter.equals(now) ? this : new FilterHistory(plus(before, now), filter, List.of());
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    FilterHistory undo() {
        return canUndo() ? new FilterHistory(butLast(before), before.getLast(), plus(after, now)) : this;
    }

    FilterHistory redo() {
        return canRedo() ? new FilterHistory(plus(before, now), after.getLast(), butLast(after)) : this;
    }

    private static List<ShownFilter> plus(List<ShownFilter> filters, ShownFilter last) {
        List<ShownFilter> all = Stream.concat(filters.stream(), Stream.of(last)).toList();
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    private static List<ShownFilter> butLast(List<ShownFilter> filters) {
        return filters.subList(0, filters.size() - 1);
    }
}
