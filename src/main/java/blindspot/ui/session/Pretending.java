package blindspot.ui.session;

import blindspot.whatif.PretendedLogs;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The flow logs that the user pretends there were, back and forth between them. They are looked at in a mode of its own,
/// and change neither records nor filter. Used on the JavaFX thread only.
public final class Pretending {
    private final Session session;
    private final Steps<PretendedLogs> logs;

    public Pretending(Session session) {
        this.session = session;
        logs = new Steps<>(PretendedLogs.recommended(session.topology()));
        session.picture().subscribe((was, now) -> {
            if (!was.topology().equals(now.topology())) {
                logs.replace(logs.now().on(now.topology()));
            }
        });
    }

    public ReadOnlyObjectProperty<PretendedLogs> logs() {
        return logs.value();
    }

    /// Whether they are what the window shows.
    public boolean isShown() {
        return session.mode().get() == Mode.WHAT_IF;
    }

    public void enter() {
        session.use(Mode.WHAT_IF);
    }

    /// Back to the records.
    public void leave() {
        session.use(Mode.EXPLORE);
    }

    /// Pretends others.
    public void pretend(PretendedLogs wanted) {
        logs.change(wanted);
    }

    public void undo() {
        logs.undo();
    }

    public void redo() {
        logs.redo();
    }

    public ReadOnlyBooleanProperty undoable() {
        return logs.undoable();
    }

    public ReadOnlyBooleanProperty redoable() {
        return logs.redoable();
    }
}
