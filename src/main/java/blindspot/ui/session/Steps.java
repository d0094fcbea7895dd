package blindspot.ui.session;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A value that a person changes, back and forth between what it was. Used on the JavaFX thread only.
final class Steps<T> {
    /// How many changes can be taken back.
    static final int MOST = 100;

    private final ReadOnlyObjectWrapper<T> value;
    private final Deque<T> before = new ArrayDeque<>();
    private final Deque<T> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(false);

    Steps(T value) {
        this.value = new ReadOnlyObjectWrapper<>(value);
    }

    ReadOnlyObjectProperty<T> value() {
        return value.getReadOnlyProperty();
    }

    T now() {
        return value.get();
    }

    ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty redoable() {
        return redoable.getReadOnlyProperty();
    }

    /// A step further: what was taken back cannot be made again. Says whether it is another value.
    boolean change(T next) {
        if (next.equals(now())) {
            return false;
        }
        before.push(now());
        if (before.size() > MOST) {
            before.removeLast();
        }
        after.clear();
        set(next);
        return true;
    }

    /// Takes the last change back; says whether there was one.
    boolean undo() {
        return step(before, after);
    }

    /// Makes the change again that was taken back last; says whether there was one.
    boolean redo() {
        return step(after, before);
    }

    private boolean step(Deque<T> from, Deque<T> to) {
        if (from.isEmpty()) {
            return false;
        }
        to.push(now());
        set(from.pop());
        return true;
    }

    /// Goes back, or else forth, to a value; where that is no more among the steps, it becomes one.
    void returnTo(T wanted) {
        move(before, after, wanted);
        move(after, before, wanted);
        if (!now().equals(wanted)) {
            before.push(now());
            set(wanted);
        }
    }

    private void move(Deque<T> from, Deque<T> to, T wanted) {
        while (!now().equals(wanted) && !from.isEmpty()) {
            step(from, to);
        }
    }

    /// Another value, from which no step leads back.
    void replace(T next) {
        before.clear();
        after.clear();
        set(next);
    }

    private void set(T next) {
        value.set(next);
        undoable.set(!before.isEmpty());
        redoable.set(!after.isEmpty());
    }
}
