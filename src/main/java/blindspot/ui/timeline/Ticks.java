package blindspot.ui.timeline;

import blindspot.query.TimeSpan;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The round times of an axis: whole seconds, minutes, hours or days of the day in a zone, at the shortest step at which
/// they do not crowd.
///
/// @param step in seconds
/// @param seconds the times in Unix seconds, in order
record Ticks(long step, List<Long> seconds) {
    private static final long DAY = 86_400;
    private static final long[] STEPS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, DAY, 2 * DAY, 7 * DAY,
        28 * DAY, 91 * DAY, 364 * DAY, 3640 * DAY
    };

    Ticks {
        seconds = List.copyOf(seconds);
    }

    /// @param apart the least distance between two of them, in pixels
    static Ticks of(TimeAxis axis, ZoneId zone, double apart) {
        double perSecond = axis.bins().width() == 0 ? Double.MAX_VALUE : axis.pixelsPerBin() / axis.bins().width();
        long step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && STEPS[i] * perSecond >= apart; i--) {
            step = STEPS[i];
        }
        List<Long> found = new ArrayList<>();
        double free = Double.NEGATIVE_INFINITY;
        for (TimeSpan busy : axis.bins().busy()) {
            for (long tick = roundFrom(busy.start(), step, zone); tick <= busy.end(); tick =
                    roundFrom(tick + 1, step, zone)) {
                double x = axis.x((double) tick);
                if (x >= free) {
                    found.add(tick);
                    free = x + apart;
                }
            }
        }
        return new Ticks(step, found);
    }

    /// Whether they are days, so that the time of day says nothing.
    boolean ofDays() {
        return step >= DAY;
    }

    /// Whether they are whole minutes, so that the seconds say nothing.
    boolean ofMinutes() {
        return step % 60 == 0;
    }

    /// The first second that is round by the clock of the zone, from a second on. Where the clock is set forth or back, the
    /// next is at most a step further.
    private static long roundFrom(long second, long step, ZoneId zone) {
        long local = second + offset(second, zone);
        long round = local + Math.floorMod(-local, step);
        long found = round - offset(second, zone);
        long after = round - offset(found, zone);
        return after >= second ? after : found;
    }

    private static long offset(long second, ZoneId zone) {
        return zone.getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    }
}
