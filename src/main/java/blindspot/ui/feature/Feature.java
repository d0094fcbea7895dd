package blindspot.ui.feature;

import blindspot.settings.Settings;
import java.util.List;
import java.util.Set;
import javafx.beans.Observable;

/// A part of the program: what the user can do there, and what it remembers between two runs. Used on the JavaFX thread.
public interface Feature {
    /// In the order in which a menu has them.
    default List<Command> commands() {
        return List.of();
    }

    /// The parts of the window that the commands are for; none for those that are for all of it.
    default Set<Topic> topics() {
        return Set.of();
    }

    /// Takes over what was remembered. Before anything is opened: what is opened may take back what would hide it.
    default void restore(Settings remembered) {}

    /// Takes over of what was remembered what can be set only when the window is there.
    default void arrange(Settings remembered) {}

    /// These settings with what is to be remembered of it as it is now.
    default Settings remember(Settings settings) {
        return settings;
    }

    /// Whatever changes when something of it changes that is remembered.
    default List<Observable> remembered() {
        return List.of();
    }
}
