package blindspot.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Labels of the usual kinds.
public final class Labels {
    private Labels() {}

    /// Words that follow the language and are never cut.
    public static Label whole(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// The same as the name of a control beside it.
    public static Label whole(ObservableValue<String> text, Node of) {
        Label label = whole(text);
        label.setLabelFor(of);
        return label;
    }

    /// Words over as many lines as they need.
    public static Label wrapped(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        Wrapping.wrap(label);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// The same that say this.
    public static Label wrapped(String style, String text) {
        Label label = wrapped(style);
        label.setText(text);
        return label;
    }
}
