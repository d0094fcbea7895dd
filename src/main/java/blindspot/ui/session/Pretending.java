package blindspot.ui.session;

import blindspot.whatif.PretendedLogs;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The flow logs that the user pretends there were, back and forth between them. They are looked at in a mode of its own,
/// and change neither records nor filter. Used on the JavaFX thread only.
public final class Pretending {
    /// How many changes can be taken back.
    static final int MOST_STEPS = 100;

    private final Session session;
    private final ReadOnlyObjectWrapper<PretendedLogs> logs;
    private final Deque<PretendedLogs> before = new ArrayDeque<>();
    private final Deque<PretendedLogs> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(false);

    public Pretending(Session session) {
        this.session = session;
        logs = new ReadOnlyObjectWrapper<>(PretendedLogs.recommended(session.topology()));
        session.picture().subscribe((was, now) -> {
            if (!was.topology().equals(now.topology())) {
                before.clear();
                after.clear();
                set(logs.get().on(now.topology()));
            }
        });
    }

    public ReadOnlyObjectProperty<PretendedLogs> logs() {
        return logs.getReadOnlyProperty();
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
        if (!wanted.equals(logs.get())) {
            before.push(logs.get());
            if (before.size() > MOST_STEPS) {
                before.removeLast();
            }
            after.clear();
            set(wanted);
        }
    }

    public void undo() {
        step(before, after);
    }

    public void redo() {
        step(after, before);
    }

    private void step(Deque<PretendedLogs> from, Deque<PretendedLogs> to) {
        if (!from.isEmpty()) {
            to.push(logs.get());
            set(from.pop());
        }
    }

    private void set(PretendedLogs wanted) {
        logs.set(wanted);
        undoable.set(!before.isEmpty());
        redoable.set(!after.isEmpty());
    }

    public ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoable() {
        return redoable.getReadOnlyProperty();
    }
}
