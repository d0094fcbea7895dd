package blindspot.ui.timeline;

import blindspot.model.TimeRange;

/// A chosen time that is moved and made longer or shorter within the time of an axis, in whole seconds; never shorter than
/// one. Immutable.
record Brush(TimeRange time, TimeRange within) {
    /// The same length, so many seconds later, or earlier where negative; as far as there is time.
    Brush moved(long seconds) {
        long length = Math.min(time.seconds(), within.seconds());
        long start = Math.clamp(time.start() + seconds, within.start(), within.end() - length);
        return with(start, start + length);
    }

    /// Ends so many seconds later, or earlier where negative.
    Brush longer(long seconds) {
        return with(time.start(),
                Math.clamp(time.end() + seconds, time.start() + 1, Math.max(time.start() + 1, within.end())));
    }

    /// Begins at another second, at most one before its end.
    Brush from(long second) {
        return with(Math.clamp(second, Math.min(within.start(), time.end() - 1), time.end() - 1), time.end());
    }

    /// Ends at another second, at least one behind its start.
    Brush to(long second) {
        return longer(second - time.end());
    }

    /// Whether it is all of the time that there is.
    boolean isWhole() {
        return time.start() <= within.start() && time.end() >= within.end();
    }

    private Brush with(long start, long end) {
        return new Brush(new TimeRange(start, end), within);
    }
}
