package blindspot.ui.timeline;

import blindspot.replay.Gaps;
import blindspot.replay.Playback;
import blindspot.replay.Script;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the replay skips idle time, on an axis from the start of the log to its end that is `length` pixels long: those
/// that are seen, which are fewer than there are pixels. Immutable.
record Breaks(@Nullable Script script, double speed, boolean skipping, double length, List<Break> all) {
    static final Breaks NONE = new Breaks(null, 1, false, 0, List.of());

    /// What is shorter cannot be told from the mark.
    private static final double SHORTEST = 4;

    /// From one pixel to another of the axis.
    record Break(double from, double to) {}

    Breaks {
        all = List.copyOf(all);
    }

    static Breaks of(Playback playback, double length) {
        List<Break> all = new ArrayList<>();
        Gaps gaps = playback.script().gaps();
        double perPixel = Math.max(1, playback.end() - playback.start()) / Math.max(1, length);
        double x = 0;
        while (playback.skippingGaps() && x < length) {
            int gap = gaps.at(playback.start() + x * perPixel);
            double to = gap < 0 ? x : (gaps.end(gap) * 1000.0 - playback.start()) / perPixel;
            double from = gap < 0 ? x : (gaps.start(gap) * 1000.0 - playback.start()) / perPixel;
            if (gap >= 0 && to - from >= SHORTEST && gaps.jumped(gap, playback.speed())) {
                all.add(new Break(from, to));
            }
            x = Math.max(x + 1, to);
        }
        return new Breaks(playback.script(), playback.speed(), playback.skippingGaps(), length, all);
    }

    /// Whether they are still the same.
    boolean isOf(Playback playback, double ofLength) {
        return playback.script().equals(script)
                && playback.speed() == speed
                && playback.skippingGaps() == skipping
                && ofLength == length;
    }
}
