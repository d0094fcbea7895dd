package blindspot.ui.diagram;

import blindspot.ui.control.Wrapping;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/// What is said of something in the picture while the mouse rests on it.
final class Tooltips {
    /// In heights of its letters.
    private static final double WIDEST = 30;

    private Tooltips() {}

    static void install(Node node, Tooltip tooltip) {
        tooltip.maxWidthProperty().bind(tooltip.fontProperty().map(font -> WIDEST * font.getSize()));
        Wrapping.wrap(tooltip);
        Tooltip.install(node, tooltip);
    }
}
