package blindspot.ui.diagram;

import blindspot.ui.control.Hints;
import blindspot.ui.control.Wrapping;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/// What is said of something in the picture while the mouse rests on it.
final class Tooltips {
    /// In heights of its letters.
    private static final double WIDEST = 30;

    private Tooltips() {}

    static void install(Node node, ObservableValue<String> text) {
        Hints.install(node, text, Tooltips::limit);
    }

    /// One whose words are asked for each time it is shown.
    static void install(Node node, Supplier<String> words) {
        StringBinding text = Bindings.createStringBinding(words::get);
        Hints.install(node, text, tooltip -> {
            limit(tooltip);
            tooltip.setOnShowing(_ -> text.invalidate());
        });
    }

    private static void limit(Tooltip tooltip) {
        tooltip.maxWidthProperty().bind(tooltip.fontProperty().map(font -> WIDEST * font.getSize()));
        Wrapping.wrap(tooltip);
    }
}
