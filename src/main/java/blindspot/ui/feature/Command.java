package blindspot.ui.feature;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/// An action of the user: its name is the text of `command.<key>`; it can be called while `enabled` is true. Keys reach one
/// that is `overall` also while a panel covers the window.
///
/// @param about what the name says it is about, such as the name of a VPC; empty where the name says all
public record Command(
        Menu menu, String key, Optional<ObservableValue<String>> about, List<Shortcut> shortcuts,
        ObservableValue<Boolean> enabled, Showing showing, boolean overall, Runnable action) {
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
        return new Command(
                menu, key, Optional.empty(), List.of(shortcuts), new SimpleBooleanProperty(true), new Showing.Name(),
                false,
                action);
    }

    /// The same command, with what its name says it is about.
    public Command about(ObservableValue<String> what) {
        return new Command(menu, key, Optional.of(what), shortcuts, enabled, showing, overall, action);
    }

    /// The same command, to be called only while `condition` is true.
    public Command when(ObservableValue<Boolean> condition) {
        return new Command(menu, key, about, shortcuts, condition, showing, overall, action);
    }

    /// The same command, marked in its menu while `on` is true.
    public Command marked(ObservableValue<Boolean> on) {
        return new Command(menu, key, about, shortcuts, enabled, new Showing.Mark(on), overall, action);
    }

    /// The same command, with what can be chosen in a menu of its own.
    public Command choosing(ObservableList<Choice> choices) {
        return new Command(menu, key, about, shortcuts, enabled, new Showing.Choices(choices), overall, action);
    }

    /// The same command, to be called by its keys whatever covers the window.
    public Command overAll() {
        return new Command(menu, key, about, shortcuts, enabled, showing, true, action);
    }

    /// Calls the action if it may be called; says whether it did.
    public boolean call() {
        if (enabled.getValue()) {
            action.run();
            return true;
        }
        return false;
    }
}
