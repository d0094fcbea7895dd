package blindspot.ui.session;

import blindspot.replay.Playback;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The replay of the visible records: where it is, and the record being played, which is the record selected.
public final class Player {
    private final Session session;
    private final ReadOnlyObjectWrapper<Playback> playback;

    public Player(Session session) {
        this.session = session;
        playback = new ReadOnlyObjectWrapper<>(Playback.of(session.picture().get().script()));
        session.picture().addListener((_, before, now) -> {
            if (!before.script().equals(now.script())) {
                Playback moved = before.table().isEmpty() || !before.topology().equals(now.topology())
                        ? Playback.of(now.script())
                        : playback.get().withScript(now.script());
                playback.set(moved);
            }
        });
        session.mode().addListener((_, _, _) -> change(Playback::pause));
    }

    public ReadOnlyObjectProperty<Playback> playback() {
        return playback.getReadOnlyProperty();
    }

    /// Moves the playback as `step` says and selects the record that it comes to.
    public void change(UnaryOperator<Playback> step) {
        Playback before = playback.get();
        Playback after = step.apply(before);
        if (after.equals(before)) {
            return;
        }
        playback.set(after);
        if (after.event() >= 0 && after.event() != before.event()) {
            session.selectRow(after.script().row(after.event()));
        }
    }

    /// Moves to the next record and selects it; to the first where none is selected yet.
    public void nextRecord() {
        Playback before = playback.get();
        if (session.selectedRow().get() == Session.NO_ROW && before.script().size() > 0) {
            playback.set(before.seekEvent(0));
            session.selectRow(before.script().row(0));
        } else {
            change(Playback::nextRecord);
        }
    }

    /// Play when paused, pause when playing.
    public void toggle() {
        change(playback.get().playing() ? Playback::pause : Playback::play);
    }

    /// Lets real time go by, in nanoseconds.
    public void tick(long elapsedNanos) {
        change(before -> before.advance(elapsedNanos));
    }

    /// Moves to the start of the record of a row and pauses there, where the row is on the timeline.
    public void goTo(int row) {
        int event = playback.get().script().eventOf(row);
        if (event >= 0) {
            change(before -> before.seekEvent(event));
        }
    }
}
