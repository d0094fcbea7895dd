package blindspot.ui.present;

import blindspot.ui.fx.Words;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// Covers a whole window in black, so that a room looks at the speaker, and says how to come back. A click comes back
/// too.
final class BlankScreen extends StackPane {
    /// @param blank whether there is nothing to be seen; a click ends it
    BlankScreen(Words words, BooleanProperty blank) {
        getStyleClass().add("blank");
        Label how = new Label();
        how.textProperty().bind(words.text("projector.blank"));
        StackPane.setAlignment(how, Pos.BOTTOM_CENTER);
        getChildren().setAll(how);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            blank.set(false);
            event.consume();
        });
    }
}
