package blindspot.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Nodes that are not always there.
public final class Shown {
    private Shown() {}

    /// Shows a node while a condition holds; it takes no room otherwise.
    public static void when(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }
}
