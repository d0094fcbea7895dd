package blindspot.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Text that scrolls down, as wide as its pane. Takes the focus, so that it can be scrolled by keyboard.
public final class ReadingPane extends ScrollPane {
    /// `name` is what a screen reader calls the pane.
    public ReadingPane(Region text, ObservableValue<String> name) {
        super(text);
        getStyleClass().add("reading-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(true);
        accessibleTextProperty().bind(name);
    }
}
