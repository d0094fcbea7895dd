package blindspot.replay;

import blindspot.capture.Lane;
import blindspot.capture.Observability;
import blindspot.topology.Leg;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/// The illustrated walk of one request along the path and of its answer back. Shows nothing from a log. An immutable
/// value that knows no clock: [#advance] is told how much real time went by.
///
/// `step` is the index of the step in `steps`; `nanos` is the real time spent in it: the token walks for
/// [#WALK_NANOS], then waits at the end of the leg for [#HOLD_NANOS] while the caption is read.
public record Journey(List<Step> steps, int step, long nanos, boolean playing) {
    public static final long WALK_NANOS = 2_500_000_000L;
    public static final long HOLD_NANOS = 1_500_000_000L;

    /// One leg of the walk. `neverLogged` says that no flow log records it: the token is hollow and dashed there.
    public record Step(Leg leg, Lane lane, boolean neverLogged) {}

    public Journey {
        steps = List.copyOf(steps);
        if (step < 0 || step >= steps.size() || nanos < 0) {
            throw new IllegalArgumentException("step " + step + " of " + steps.size() + " after " + nanos + " ns");
        }
    }

    /// At the start of the first leg, waiting.
    public static Journey of(Topology topology) {
        Observability observability = new Observability(topology);
        List<Step> steps = new ArrayList<>();
        for (Leg leg : topology.legs()) {
            steps.add(new Step(leg, Lane.REQUEST, observability.neverLogged(leg)));
        }
        for (Leg leg : topology.legs().reversed()) {
            steps.add(new Step(leg, Lane.RESPONSE, observability.neverLogged(leg)));
        }
        return new Journey(steps, 0, 0, false);
    }

    /// The step being walked.
    public Step current() {
        return steps.get(step);
    }

    /// How far the token is on its leg in the direction it walks, 0 to 1.
    public double fraction() {
        return Math.min(1, (double) nanos / WALK_NANOS);
    }

    /// Whether the last step is walked to its end.
    public boolean atEnd() {
        return step == steps.size() - 1 && nanos >= WALK_NANOS;
    }

    /// After this many nanoseconds of real time; stops at the end of the last leg.
    public Journey advance(long elapsedNanos) {
        if (!playing) {
            return this;
        }
        long left = nanos + elapsedNanos;
        int at = step;
        while (at < steps.size() - 1 && left >= WALK_NANOS + HOLD_NANOS) {
            left -= WALK_NANOS + HOLD_NANOS;
            at++;
        }
        boolean over = at == steps.size() - 1 && left >= WALK_NANOS;
        return new Journey(steps, at, over ? WALK_NANOS : left, !over);
    }

    /// Goes on; at the end, from the start again.
    public Journey play() {
        return atEnd() ? new Journey(steps, 0, 0, true) : new Journey(steps, step, nanos, true);
    }

    public Journey pause() {
        return new Journey(steps, step, nanos, false);
    }

    /// Waiting in the middle of the next leg, where the token is best seen; at the end of the last one after that.
    public Journey forward() {
        return step < steps.size() - 1 ? middleOf(step + 1) : new Journey(steps, step, WALK_NANOS, false);
    }

    /// Waiting in the middle of the leg before; at the start of the first one before that.
    public Journey back() {
        return step > 0 ? middleOf(step - 1) : restart();
    }

    /// Waiting in the middle of a step's leg.
    public Journey middleOf(int ofStep) {
        return new Journey(steps, ofStep, WALK_NANOS / 2, false);
    }

    /// Waiting at the start of the first leg.
    public Journey restart() {
        return new Journey(steps, 0, 0, false);
    }
}
