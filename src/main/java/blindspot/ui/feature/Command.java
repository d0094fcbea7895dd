package blindspot.ui.feature;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/// An action of the user: its name is the text of `command.<key>`; it can be called while `enabled` is true.
public record Command(
        Menu menu, String key, List<Shortcut> shortcuts, ObservableBooleanValue enabled, Runnable action) {
    /// The menus that commands stand in, in order.
    public enum Menu {
        FILE,
        VIEW,
        PLAY,
        RECORDS,
        HELP
    }

    public Command {
        shortcuts = List.copyOf(shortcuts);
    }

    /// A command that can always be called.
    public static Command in(Menu menu, String key, Runnable action, Shortcut... shortcuts) {
        return new Command(menu, key, List.of(shortcuts), Bindings.createBooleanBinding(() -> true), action);
    }

    /// The same command, to be called only while `condition` is true.
    public Command when(ObservableBooleanValue condition) {
        return new Command(menu, key, shortcuts, condition, action);
    }

    /// Calls the action if it may be called; says whether it did.
    public boolean call() {
        if (enabled.get()) {
            action.run();
            return true;
        }
        return false;
    }
}
