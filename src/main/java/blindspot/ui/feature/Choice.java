package blindspot.ui.feature;

import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// One of several things that a command is about. `chosen` is whether it is the one of now, empty where none is.
public record Choice(ObservableValue<String> name, Optional<ObservableValue<Boolean>> chosen, Runnable action) {}
