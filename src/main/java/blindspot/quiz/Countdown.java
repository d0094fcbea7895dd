package blindspot.quiz;

/// The time that is given for an answer. Knows no clock: who has one lets time go by. Immutable.
///
/// @param total what was given in all, in nanoseconds
/// @param left of it, from 0
/// @param running whether time goes by
public record Countdown(long total, long left, boolean running) {
    /// In seconds, as is given at first, and as is added at a time.
    public static final int FIRST = 60;
    public static final int MORE = 30;

    /// The longest time, in seconds.
    public static final int LONGEST = 3_600;

    private static final long SECOND = 1_000_000_000;

    public Countdown {
        if (left < 0 || left > total || total > LONGEST * SECOND) {
            throw new IllegalArgumentException(left + " of " + total);
        }
    }

    /// So many seconds, from 1 to [#LONGEST], which do not go by yet.
    public static Countdown of(int seconds) {
        long all = Math.clamp(seconds, 1, LONGEST) * SECOND;
        return new Countdown(all, all, false);
    }

    /// All of it again, not going by yet.
    public Countdown full() {
        return new Countdown(total, total, false);
    }

    /// Goes on where time is left, or stands still.
    public Countdown run(boolean goes) {
        return new Countdown(total, left, goes && left > 0);
    }

    /// After so many nanoseconds. It stops at 0.
    public Countdown after(long nanos) {
        long then = running ? Math.max(0, left - nanos) : left;
        return new Countdown(total, then, running && then > 0);
    }

    /// With [#MORE] seconds more, but never more than [#LONGEST].
    public Countdown more() {
        long most = LONGEST * SECOND;
        return new Countdown(
                Math.min(most, total + MORE * SECOND), Math.min(most, left + MORE * SECOND), running);
    }

    /// What is left in whole seconds; a part of one counts as one.
    public int seconds() {
        return Math.toIntExact((left + SECOND - 1) / SECOND);
    }

    /// What was given, in seconds.
    public int of() {
        return Math.toIntExact(total / SECOND);
    }
}
