package blindspot.ui.present;

import blindspot.ui.fx.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// Covers the whole window in black, so that a room looks at the speaker, and says how to come back. A click comes back
/// too.
final class BlankScreen extends StackPane {
    BlankScreen(Words words) {
        getStyleClass().add("blank");
        Label how = new Label();
        how.textProperty().bind(words.text("projector.blank"));
        StackPane.setAlignment(how, Pos.BOTTOM_CENTER);
        getChildren().setAll(how);
        setVisible(false);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            setVisible(false);
            event.consume();
        });
    }
}
