package blindspot.ui.diagram;

import blindspot.replay.Playback;
import blindspot.replay.QuartersNow;
import blindspot.replay.Scale;
import blindspot.replay.Script;
import blindspot.replay.Swarm;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Player;
import blindspot.ui.session.Session;
import org.jspecify.annotations.Nullable;

/// What moves at the time of the player. Made once for a time, however many views show it.
final class Motion {
    private final Session session;
    private final Player player;
    private @Nullable Script script;
    private @Nullable Scale scale;
    private @Nullable Swarm swarm;
    private double swarmAt = Double.NaN;
    private @Nullable Script scriptNow;
    private @Nullable QuartersNow now;
    private double nowAt = Double.NaN;
    private double nowSpeed;

    Motion(Session session, Player player) {
        this.session = session;
        this.player = player;
    }

    /// While the records are looked at, and after a question about what they do.
    private boolean isShown() {
        return session.mode().get() == Mode.EXPLORE || session.quizMarks().get().plays();
    }

    /// The dots at the time of the player; null while nothing is to be shown.
    @Nullable
    Swarm swarm() {
        Playback playback = player.playback().get();
        Scale wanted = player.scale().get().orElse(null);
        if (wanted == null || !isShown()) {
            return null;
        }
        if (swarm == null || script != playback.script() || !wanted.equals(scale)) {
            script = playback.script();
            scale = wanted;
            swarm = new Swarm(playback.script(), wanted);
            swarmAt = Double.NaN;
        }
        // With millions of records there are many under way, and other pictures of them come at the same time too.
        if (swarmAt != playback.millis()) {
            swarmAt = playback.millis();
            swarm.show(swarmAt);
        }
        return swarm;
    }

    /// What goes on at the time of the player, without motion; null while nothing is to be shown.
    @Nullable
    QuartersNow quartersNow() {
        Playback playback = player.playback().get();
        if (playback.script().size() == 0 || !isShown()) {
            return null;
        }
        if (now == null || scriptNow != playback.script()) {
            scriptNow = playback.script();
            now = new QuartersNow(playback.script());
            nowAt = Double.NaN;
        }
        if (nowAt != playback.millis() || nowSpeed != playback.speed()) {
            nowAt = playback.millis();
            nowSpeed = playback.speed();
            now.show(nowAt, nowSpeed);
        }
        return now;
    }
}
