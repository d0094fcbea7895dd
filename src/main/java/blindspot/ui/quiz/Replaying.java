package blindspot.ui.quiz;

import blindspot.query.RecordTimes;
import blindspot.quiz.QuizRun;
import blindspot.replay.Playback;
import blindspot.replay.Timing;
import blindspot.ui.session.Player;
import java.util.List;

/// Plays the records that a question was about, second by second, and stops behind them.
final class Replaying {
    private static final double SPEED = 1;
    private static final double SECOND = 1000;

    /// The most milliseconds of log time between the first of the records and the last that is waited for.
    private static final double MOST = 10_000;

    private final Player player;
    private double until = Double.NaN;
    private double speedBefore = SPEED;

    Replaying(Player player) {
        this.player = player;
        player.playback().subscribe(this::stopBehind);
    }

    /// Whether there is something to play for the question of a run: its first record is on the timeline.
    boolean mayPlay(QuizRun run) {
        List<Integer> rows = rows(run);
        return !rows.isEmpty() && player.playback().get().script().eventOf(rows.getFirst()) >= 0;
    }

    /// Goes to the first of its records and plays until the last has begun for a second; where that is
    /// later than [#MOST], for the second of the first. Does nothing where the first is not on the timeline.
    void play(QuizRun run) {
        List<Integer> rows = rows(run);
        stop();
        Playback now = player.playback().get();
        if (!mayPlay(run)) {
            return;
        }
        RecordTimes times = new RecordTimes(now.script().evidence().table());
        double first = times.start(rows.getFirst()) * SECOND;
        double last = times.start(rows.getLast()) * SECOND;
        speedBefore = now.speed();
        player.goTo(rows.getFirst());
        player.change(before -> before.withSpeed(SPEED).play());
        until = (last >= first && last - first <= MOST ? last : first) + SECOND + Timing.TAIL * SPEED;
    }

    private static List<Integer> rows(QuizRun run) {
        return run.isEmpty() ? List.of() : run.posed().played();
    }

    /// Ends it, with the speed that was there before.
    void stop() {
        if (!Double.isNaN(until)) {
            until = Double.NaN;
            double speed = speedBefore;
            player.change(before -> before.pause().withSpeed(speed));
        }
    }

    private void stopBehind(Playback now) {
        if (now.millis() >= until || (!Double.isNaN(until) && !now.playing())) {
            stop();
        }
    }
}
