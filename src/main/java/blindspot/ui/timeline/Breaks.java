package blindspot.ui.timeline;

import blindspot.replay.Gaps;
import blindspot.replay.Playback;
import blindspot.replay.Script;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the replay skips idle time on an axis: those places that are seen, which are fewer than there are pixels. Gaps that
/// take little room on the axis anyway are none of them. Immutable.
record Breaks(
        @Nullable Script script, double speed, boolean skipping, @Nullable TimeAxis axis, List<Break> all) {
    static final Breaks NONE = new Breaks(null, 1, false, null, List.of());

    /// What is shorter cannot be told from the mark.
    private static final double SHORTEST = 4;

    /// From one pixel of the axis to another.
    record Break(double from, double to) {}

    Breaks {
        all = List.copyOf(all);
    }

    static Breaks of(Playback playback, TimeAxis axis) {
        List<Break> all = new ArrayList<>();
        Gaps gaps = playback.script().gaps();
        double x = axis.x(playback.start() / 1000.0);
        double end = axis.x(playback.end() / 1000.0);
        while (playback.skippingGaps() && x < end) {
            int gap = gaps.at(axis.second(x) * 1000);
            double from = gap < 0 ? x : axis.x((double) gaps.start(gap));
            double to = gap < 0 ? x : axis.x((double) gaps.end(gap));
            if (gap >= 0 && to - from >= SHORTEST && gaps.jumped(gap, playback.speed()) && !isShort(axis, from, to)) {
                all.add(new Break(from, to));
            }
            x = Math.max(x + 1, to);
        }
        return new Breaks(playback.script(), playback.speed(), playback.skippingGaps(), axis, all);
    }

    private static boolean isShort(TimeAxis axis, double from, double to) {
        return axis.breaks().stream().anyMatch(each -> each.from() < to && each.to() > from);
    }

    /// Whether they are still the same.
    boolean isOf(Playback playback, TimeAxis ofAxis) {
        return playback.script().equals(script)
                && playback.speed() == speed
                && playback.skippingGaps() == skipping
                && ofAxis.equals(axis);
    }
}
