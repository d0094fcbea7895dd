package blindspot.ui.present;

import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// A ring around the pointer, to be seen from the last row. Follows the pointer while it is shown, and lets the mouse
/// through.
final class PointerHalo extends Region {
    private double x;
    private double y;

    PointerHalo() {
        getStyleClass().add("pointer-halo");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                listen(scene);
            }
        });
        visibleProperty().subscribe(this::place);
    }

    private void listen(Scene scene) {
        scene.addEventFilter(MouseEvent.ANY, event -> {
            x = event.getSceneX();
            y = event.getSceneY();
            place();
        });
    }

    private void place() {
        if (isVisible()) {
            applyCss();
            double width = minWidth(-1);
            double height = minHeight(-1);
            resizeRelocate(x - width / 2, y - height / 2, width, height);
        }
    }
}
