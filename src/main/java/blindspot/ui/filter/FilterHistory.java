package blindspot.ui.filter;

import java.util.List;
import java.util.stream.Stream;

/// What was shown before what is, and what was taken back, the nearest last in both. Immutable; of more than
/// [#MOST] steps the farthest are forgotten.
record FilterHistory(List<Narrowing> before, Narrowing now, List<Narrowing> after) {
    static final int MOST = 100;

    static final FilterHistory EMPTY = new FilterHistory(List.of(), Narrowing.NONE, List.of());

    FilterHistory {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// Another one is shown; nothing can be redone any more.
    FilterHistory show(Narrowing step) {
        return step.equals(now) ? this : new FilterHistory(plus(before, now), step, List.of());
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

    private static List<Narrowing> plus(List<Narrowing> filters, Narrowing last) {
        List<Narrowing> all = Stream.concat(filters.stream(), Stream.of(last)).toList();
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    private static List<Narrowing> butLast(List<Narrowing> filters) {
        return filters.subList(0, filters.size() - 1);
    }
}
