package blindspot.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// Buttons whose words follow the language.
public final class Buttons {
    private Buttons() {}

    public static Button of(String id, ObservableValue<String> text, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(text);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// One whose words are never cut.
    public static Button whole(String id, ObservableValue<String> text, Runnable action) {
        Button button = of(id, text, action);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
