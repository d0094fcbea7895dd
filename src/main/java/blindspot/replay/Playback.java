package blindspot.replay;

import blindspot.query.TimeSpan;
import java.util.List;
import java.util.OptionalLong;

/// Where a player stands in a script. An immutable value that knows no clock: [#advance] is told how much real time went
/// by.
///
/// `millis` is the position in Unix milliseconds of log time, with the fraction that a frame leaves; `speed` is log
/// seconds per real second; `event` is the event being played (-1 before the first), which among several of one start
/// may be any of them; `jumped` is the idle span that was jumped, until the dots of what came then have arrived; -1 for none.
public record Playback(
        Script script, double millis, double speed, boolean playing, boolean skippingGaps, int event, int jumped) {
    /// Speeds to choose from, in log seconds per real second; besides them there is [#fit].
    public static final List<Double> SPEEDS = List.of(0.1, 1.0, 10.0, 60.0, 300.0);

    private static final double SLOWEST = 0.1;
    private static final double FIT_SECONDS = 60;
    private static final double SHORTEST_DEFAULT_SECONDS = 40;
    private static final double LONGEST_DEFAULT_SECONDS = 90;

    /// Paused at the start, at the default speed.
    public static Playback of(Script script) {
        return new Playback(script, 0, defaultSpeed(script), false, true, -1, -1).seek(0);
    }

    /// The speed at which the whole span takes a minute; never slower than a tenth of real time.
    public static double fit(Script script) {
        return Math.max(SLOWEST, script.span().map(TimeSpan::seconds).orElse(0L) / FIT_SECONDS);
    }

    /// The first of [#SPEEDS] at which the whole span takes 40 to 90 seconds, else [#fit].
    public static double defaultSpeed(Script script) {
        double seconds = (double) script.span().map(TimeSpan::seconds).orElse(0L);
        return SPEEDS.stream()
                .filter(each -> seconds / each >= SHORTEST_DEFAULT_SECONDS
                        && seconds / each <= LONGEST_DEFAULT_SECONDS)
                .findFirst()
                .orElseGet(() -> fit(script));
    }

    /// The position in whole Unix milliseconds.
    public long position() {
        return (long) Math.floor(millis);
    }

    /// The first position, in Unix milliseconds.
    public long start() {
        return script.span().map(TimeSpan::start).orElse(0L) * 1000;
    }

    /// The end of the last record, in Unix milliseconds.
    public long end() {
        return script.span().map(TimeSpan::end).orElse(0L) * 1000;
    }

    /// Where playing stops: behind [#end], when the last dots have arrived; at the end of a time that is played alone while
    /// records go on.
    public double stop() {
        return end() + (script.size() == 0 || script.isCutShort() ? 0 : Timing.TAIL * speed);
    }

    public boolean atEnd() {
        return millis >= stop();
    }

    /// After this many nanoseconds of real time. Pauses at the end. Jumps over an idle span, to the next start, where it
    /// would stand still for longer than a second and a half after the last dots have arrived.
    public Playback advance(long elapsedNanos) {
        if (!playing) {
            return this;
        }
        double to = millis + elapsedNanos / 1e6 * speed;
        int gap = skippingGaps ? script.gaps().at(to) : -1;
        if (gap >= 0 && script.gaps().jumped(gap, speed) && to >= script.gaps().left(gap, speed)) {
            return at(Math.min(stop(), script.gaps().end(gap) * 1000.0), true).withJumped(gap);
        }
        Playback after = to >= stop() ? at(stop(), false) : at(to, true);
        boolean told = jumped >= 0 && to < script.gaps().end(jumped) * 1000.0 + Timing.TAIL * speed;
        return told ? after.withJumped(jumped) : after;
    }

    /// Goes on playing; at the end, from the start again.
    public Playback play() {
        return at(atEnd() ? (double) start() : millis, script.size() > 0);
    }

    public Playback pause() {
        return new Playback(script, millis, speed, false, skippingGaps, event, -1);
    }

    /// At a time in Unix milliseconds between [#start] and [#end]; goes on playing if it did.
    public Playback seek(double toMillis) {
        return at(Math.clamp(toMillis, (double) start(), (double) end()), playing);
    }

    /// Paused at the start of an event, as far as that is within the time that is played.
    public Playback seekEvent(int toEvent) {
        double start = (double) Math.max(start(), script.startMillis(toEvent));
        return new Playback(script, start, speed, false, skippingGaps, toEvent, -1);
    }

    /// Paused at the next start; where it is when there is none.
    public Playback nextMoment() {
        return toMoment(script.nextMoment(millis));
    }

    /// Paused at the last start before the position.
    public Playback previousMoment() {
        return toMoment(script.previousMoment(millis));
    }

    /// Paused at the event after the one being played.
    public Playback nextRecord() {
        return event + 1 < script.size() ? seekEvent(event + 1) : pause();
    }

    /// Paused at the event before the one being played.
    public Playback previousRecord() {
        return event > 0 ? seekEvent(event - 1) : pause();
    }

    /// Paused at the next rejected event.
    public Playback nextReject() {
        return toEvent(script.nextReject(event));
    }

    /// Paused at the last rejected event before the one being played.
    public Playback previousReject() {
        return toEvent(script.previousReject(event));
    }

    /// Paused at the next event that is the first on its leg.
    public Playback nextNewLeg() {
        return toEvent(script.nextNewLeg(event));
    }

    /// Paused at the last event before the one being played that is the first on its leg.
    public Playback previousNewLeg() {
        return toEvent(script.previousNewLeg(event));
    }

    public Playback withSpeed(double newSpeed) {
        return new Playback(
                script, millis, Math.max(SLOWEST, newSpeed), playing, skippingGaps, event, -1);
    }

    /// The next of [#SPEEDS] above this one; the same at the fastest.
    public Playback faster() {
        return withSpeed(SPEEDS.stream().filter(each -> each > speed).findFirst().orElse(speed));
    }

    /// The next of [#SPEEDS] below this one; the same at the slowest.
    public Playback slower() {
        return withSpeed(SPEEDS.reversed().stream().filter(each -> each < speed).findFirst().orElse(speed));
    }

    public Playback withSkippingGaps(boolean skip) {
        return new Playback(script, millis, speed, playing, skip, event, -1);
    }

    /// Another script, as after a change of filter or viewpoint: at the same time and speed, as near as it has it.
    public Playback withScript(Script other) {
        return new Playback(other, millis, speed, playing && other.size() > 0, skippingGaps, -1, -1).seek(millis);
    }

    /// The script of more records of the same log: at its default speed and at its start where that is how it was.
    public Playback withMore(Script more) {
        boolean begun = playing || millis > start();
        Playback moved = begun ? withScript(more) : withScript(more).seek(0);
        return speed == defaultSpeed(script) ? moved.withSpeed(defaultSpeed(more)) : moved;
    }

    private Playback toMoment(OptionalLong moment) {
        return moment.isPresent() ? at((double) Math.max(start(), moment.getAsLong()), false) : pause();
    }

    private Playback toEvent(int toEvent) {
        return toEvent < 0 ? pause() : seekEvent(toEvent);
    }

    private Playback at(double toMillis, boolean play) {
        return new Playback(script, toMillis, speed, play, skippingGaps, script.playedAt(toMillis), -1);
    }

    private Playback withJumped(int gap) {
        return new Playback(script, millis, speed, playing, skippingGaps, event, gap);
    }
}
