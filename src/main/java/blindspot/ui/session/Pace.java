package blindspot.ui.session;

/// How fast a loading is, and how long it will still take: calm enough to be read. It has no clock of its own.
///
/// The rate follows the last ten seconds or so. The time that is left counts down by itself, and is set anew only when
/// the rate tells clearly another one.
final class Pace {
    private static final double SECOND = 1e9;

    /// Seconds over which the rate is smoothed.
    private static final double SMOOTHED = 8;

    /// Seconds before anything is said of the end.
    private static final double FIRST_LOOK = 2;

    /// What must be read by then of all, 0 to 1.
    private static final double LEAST_SHARE = 0.01;

    /// A time left that is told is kept as long as it is not wrong by more than this part of it and [#SLACK_SECONDS].
    private static final double SLACK = 0.25;

    private static final double SLACK_SECONDS = 3;

    /// The longest that is told, in seconds: a day.
    private static final double LONGEST = 86_400;

    private final long started;
    private long at;
    private long bytes;
    private double rate;

    /// When it will be over, in nanoseconds; meaningless while it is not [#told].
    private double end;

    private boolean told;

    /// @param now in nanoseconds, as all times here
    Pace(long now) {
        started = now;
        at = now;
    }

    /// `done` of `total` bytes are read; `total` is -1 while it is unknown.
    void hear(long now, long done, long total) {
        double seconds = (now - at) / SECOND;
        if (seconds >= 0.2) {
            double latest = Math.max(0, done - bytes) / seconds;
            rate += (latest - rate) * (rate == 0 ? 1 : 1 - Math.exp(-seconds / SMOOTHED));
            at = now;
            bytes = done;
        }
        estimate(now, done, total);
    }

    private void estimate(long now, long done, long total) {
        double left = (total - done) / rate;
        boolean known = total > 0
                && (now - started) / SECOND >= FIRST_LOOK
                && done >= total * LEAST_SHARE
                && left < LONGEST;
        if (!known) {
            told = false;
            return;
        }
        double expected = (end - now) / SECOND;
        if (!told || expected < 0 || Math.abs(expected - left) > SLACK * left + SLACK_SECONDS) {
            end = now + left * SECOND;
        }
        told = true;
    }

    /// Bytes a second, 0 while nothing can be said.
    long bytesPerSecond() {
        return (long) rate;
    }

    /// Seconds that are left, rounded up so that the words for it seldom change: to 5 below a minute, to a minute from
    /// there on; -1 while it cannot be known.
    long secondsLeft() {
        if (!told) {
            return -1;
        }
        long seconds = (long) Math.ceil((end - at) / SECOND);
        long step = seconds <= 60 ? 5 : 60;
        return Math.max(step, (seconds + step - 1) / step * step);
    }
}
