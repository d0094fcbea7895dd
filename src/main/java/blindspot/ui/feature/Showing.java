package blindspot.ui.feature;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/// What a menu shows of a command.
public sealed interface Showing {
    /// Its name and nothing else.
    record Name() implements Showing {}

    /// A mark beside it while it is so.
    record Mark(ObservableValue<Boolean> on) implements Showing {}

    /// A menu of its own, where each can be taken; the command itself takes the next one.
    record Choices(ObservableList<Choice> all) implements Showing {}
}
