package blindspot.ui.diagram;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What all that can be pressed in the picture has in common: it can be focused, it is a button, and a click presses it.
final class Press {
    private Press() {}

    static void onClick(Node node, Runnable press) {
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                node.requestFocus();
                press.run();
                event.consume();
            }
        });
    }
}
