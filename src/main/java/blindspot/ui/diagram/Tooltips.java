package blindspot.ui.diagram;

import blindspot.ui.control.Wrapping;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/// What is said of something in the picture while the mouse rests on it.
final class Tooltips {
    private static final double WIDEST = 420;

    private Tooltips() {}

    static void install(Node node, Tooltip tooltip) {
        tooltip.setMaxWidth(WIDEST);
        Wrapping.wrap(tooltip);
        Tooltip.install(node, tooltip);
    }
}
