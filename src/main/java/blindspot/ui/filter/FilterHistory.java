package blindspot.ui.filter;

import java.util.List;
import java.util.stream.Stream;

/// Where the user was before now, and what was taken back, the nearest last in both. It is gone through step by step, or
/// from one filter or time to another past all that was only selected. Immutable; of more than [#MOST] steps the farthest
/// are forgotten.
record FilterHistory(List<Step> before, Step now, List<Step> after) {
    static final int MOST = 100;

    static final FilterHistory EMPTY = new FilterHistory(List.of(), Step.FIRST, List.of());

    FilterHistory {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// The user is elsewhere; nothing can be redone any more.
    FilterHistory show(Step step) {
        return step.equals(now) ? this : new FilterHistory(plus(before, now), step, List.of());
    }

    /// The same, and where the user was last is no step of its own: as where one row after the other is selected.
    FilterHistory showInstead(Step step) {
        return step.equals(now) ? this : new FilterHistory(before, step, List.of());
    }

    boolean canGoBack() {
        return !before.isEmpty();
    }

    boolean canGoForward() {
        return !after.isEmpty();
    }

    FilterHistory back() {
        return canGoBack() ? new FilterHistory(butLast(before), before.getLast(), plus(after, now)) : this;
    }

    FilterHistory forward() {
        return canGoForward() ? new FilterHistory(plus(before, now), after.getLast(), butLast(after)) : this;
    }

    boolean canUndo() {
        return before.stream().anyMatch(this::isOtherwiseFiltered);
    }

    boolean canRedo() {
        return after.stream().anyMatch(this::isOtherwiseFiltered);
    }

    /// Back to the filter and time before; as it is where there are none.
    FilterHistory undo() {
        FilterHistory there = this;
        while (canUndo() && there.now.narrowing().equals(now.narrowing())) {
            there = there.back();
        }
        return there;
    }

    /// Forward to the filter and time that were taken back last.
    FilterHistory redo() {
        FilterHistory there = this;
        while (canRedo() && there.now.narrowing().equals(now.narrowing())) {
            there = there.forward();
        }
        return there;
    }

    private boolean isOtherwiseFiltered(Step step) {
        return !step.narrowing().equals(now.narrowing());
    }

    /// The records are others: rows and places of those of before mean nothing any more.
    FilterHistory ofOtherRecords() {
        FilterHistory filters = new FilterHistory(List.of(), Step.FIRST, List.of());
        for (Step step : Stream.concat(before.stream(), Stream.of(now)).toList()) {
            filters = filters.show(step.ofOtherRecords());
        }
        return filters;
    }

    private static List<Step> plus(List<Step> steps, Step last) {
        List<Step> all = Stream.concat(steps.stream(), Stream.of(last)).toList();
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    private static List<Step> butLast(List<Step> steps) {
        return steps.subList(0, steps.size() - 1);
    }
}
