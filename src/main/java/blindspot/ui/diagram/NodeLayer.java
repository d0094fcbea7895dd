package blindspot.ui.diagram;

import blindspot.layout.Placement;
import blindspot.sketch.NodeLook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.layout.Pane;

/// The nodes of the path as targets to press.
final class NodeLayer extends Pane {
    private final IntConsumer press;
    private final List<NodeControl> nodes = new ArrayList<>();

    /// `press` is told the index of the node that is pressed.
    NodeLayer(IntConsumer press) {
        this.press = press;
        setPickOnBounds(false);
        setManaged(false);
    }

    void show(List<NodeLook> looks, Placement placement) {
        if (nodes.size() != looks.size()) {
            nodes.clear();
            looks.forEach(look -> nodes.add(new NodeControl(() -> press.accept(look.node()))));
            getChildren().setAll(nodes);
        }
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).show(looks.get(i));
            nodes.get(i).place(placement.nodes().get(i));
        }
    }
}
