package blindspot.ui.control;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// What is said of something while the pointer rests on it. Made when the pointer comes there for the first time, for a
/// window has many of them, and most are never shown.
public final class Hints {
    private Hints() {}

    /// A short one in one line.
    public static void install(Node node, ObservableValue<String> text) {
        install(node, text, _ -> {});
    }

    /// One that goes on in further lines.
    public static void installWide(Node node, ObservableValue<String> text) {
        install(node, text, tooltip -> tooltip.getStyleClass().add("wide"));
    }

    /// One that looks as `look` makes it.
    public static void install(Node node, ObservableValue<String> text, Consumer<Tooltip> look) {
        node.addEventFilter(MouseEvent.MOUSE_ENTERED, new Waiting(node, text, look));
    }

    private record Waiting(Node node, ObservableValue<String> text, Consumer<Tooltip> look)
            implements EventHandler<MouseEvent> {
        @Override
        public void handle(MouseEvent event) {
            node.removeEventFilter(MouseEvent.MOUSE_ENTERED, this);
            Tooltip tooltip = new Tooltip();
            look.accept(tooltip);
            tooltip.textProperty().bind(text);
            Tooltip.install(node, tooltip);
        }
    }
}
