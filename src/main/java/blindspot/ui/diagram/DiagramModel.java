package blindspot.ui.diagram;

import blindspot.replay.Playback;
import blindspot.replay.QuartersNow;
import blindspot.replay.Scale;
import blindspot.replay.Script;
import blindspot.replay.Swarm;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Player;
import blindspot.ui.session.Session;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Decides what the diagram shows: which leg is lit, what a press does, and the dots of the time being played.
public final class DiagramModel {
    private final Session session;
    private final Player player;
    private @Nullable Script script;
    private @Nullable Scale scale;
    private @Nullable Swarm swarm;
    private @Nullable Script scriptNow;
    private @Nullable QuartersNow now;

    public DiagramModel(Session session, Player player) {
        this.session = session;
        this.player = player;
    }

    public Session session() {
        return session;
    }

    public Player player() {
        return player;
    }

    /// Pressing a leg marks it in a question, else narrows the table to its records, or widens it again.
    void press(int leg) {
        if (session.quizMarks().get().asking()) {
            session.toggleQuizLeg(leg);
        } else if (session.mode().get() == Mode.EXPLORE) {
            boolean again = session.focus().get().equals(new Focus.OnLeg(leg));
            session.narrowTo(again ? new Focus.Everything() : new Focus.OnLeg(leg));
        }
    }

    /// Pressing a node narrows the table to the records of its interfaces, or widens it again.
    void pressNode(int index) {
        if (session.mode().get() == Mode.EXPLORE) {
            boolean again = session.focus().get().equals(new Focus.OnNode(index));
            session.narrowTo(again ? new Focus.Everything() : new Focus.OnNode(index));
        }
    }

    /// The network interfaces, by their index, of which records are loaded that the viewpoint sees: surely or, where
    /// `certain` is false, perhaps.
    BitSet recordingInterfaces(boolean certain) {
        Picture picture = session.picture().get();
        return picture.evidence().recordingInterfaces(picture.viewpoint(), certain);
    }

    /// The dots at the time of the player; null while nothing is to be shown.
    @Nullable
    Swarm swarm() {
        Playback playback = player.playback().get();
        Scale wanted = player.scale().get().orElse(null);
        if (wanted == null || session.mode().get() != Mode.EXPLORE) {
            return null;
        }
        if (swarm == null || script != playback.script() || !wanted.equals(scale)) {
            script = playback.script();
            scale = wanted;
            swarm = new Swarm(playback.script(), wanted);
        }
        swarm.show(playback.millis());
        return swarm;
    }

    /// What goes on at the time of the player, without motion; null while nothing is to be shown.
    @Nullable
    QuartersNow quartersNow() {
        Playback playback = player.playback().get();
        if (playback.script().size() == 0 || session.mode().get() != Mode.EXPLORE) {
            return null;
        }
        if (now == null || scriptNow != playback.script()) {
            scriptNow = playback.script();
            now = new QuartersNow(playback.script());
        }
        now.show(playback.millis(), playback.speed());
        return now;
    }
}
