package blindspot.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Nodes that are not always there.
public final class Shown {
    private Shown() {}

    /// Shows a node while a condition holds; it takes no room otherwise.
    public static void when(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    /// Shows a node while a condition holds, as the last in `place`, where it is not put before the condition holds for the
    /// first time: styles and layout of what nobody has looked at yet are work for nothing.
    public static void firstWhen(Pane place, Node node, ObservableValue<Boolean> condition) {
        when(node, condition);
        // Of a node that is nowhere yet nothing else would keep the condition from being collected.
        place.getProperties().put(node, condition);
        condition.subscribe(holds -> {
            if (holds) {
                putInto(place, node);
            }
        });
    }

    /// Shows a pane while a condition holds. What is in it is not put there before the condition holds for the first time.
    public static void filledWhen(Pane pane, ObservableValue<Boolean> condition, Node... children) {
        when(pane, condition);
        condition.subscribe(holds -> {
            if (holds && pane.getChildren().isEmpty()) {
                pane.getChildren().setAll(children);
            }
        });
    }

    /// Puts a node into `place`, as the last, unless it is there.
    public static void putInto(Pane place, Node node) {
        if (!place.getChildren().contains(node)) {
            place.getChildren().add(node);
        }
    }
}
