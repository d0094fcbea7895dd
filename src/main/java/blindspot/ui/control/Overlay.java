package blindspot.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// One panel above the window. Esc or a click beside it closes it, and the focus goes back to where it was.
public final class Overlay extends StackPane {
    private @Nullable Node focusedBefore;

    public Overlay() {
        getStyleClass().add("veil");
        setAlignment(Pos.CENTER);
        setVisible(false);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    /// A key was pressed while this is shown, wherever the focus is.
    public void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    /// Shows `panel`, as large as the window less a margin, or as it prefers where that is the most that it wants.
    public void open(Region panel) {
        if (!isVisible()) {
            focusedBefore = getScene() == null ? null : getScene().getFocusOwner();
        }
        if (!panel.getStyleClass().contains("panel")) {
            panel.getStyleClass().add("panel");
        }
        if (panel.getMaxWidth() != Region.USE_PREF_SIZE) {
            panel.maxWidthProperty().bind(widthProperty().multiply(0.8));
            panel.maxHeightProperty().bind(heightProperty().multiply(0.85));
        }
        getChildren().setAll(panel);
        setVisible(true);
        panel.requestFocus();
    }

    /// Closes this panel when it is the one that is shown.
    public void close(Region panel) {
        if (getChildren().contains(panel)) {
            close();
        }
    }

    /// Closes whichever panel is shown.
    public void close() {
        setVisible(false);
        getChildren().clear();
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
        }
    }
}
