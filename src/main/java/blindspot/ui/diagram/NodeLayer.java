package blindspot.ui.diagram;

import blindspot.layout.Placement;
import blindspot.sketch.PartLook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.layout.Pane;

/// The nodes of the path, or their parts, as targets to press.
final class NodeLayer extends Pane {
    private final IntConsumer press;
    private final List<NodeControl> nodes = new ArrayList<>();

    /// `press` is told the index of the part that is pressed.
    NodeLayer(IntConsumer press) {
        this.press = press;
        setPickOnBounds(false);
        setManaged(false);
    }

    void show(List<PartLook> looks, Placement placement) {
        if (nodes.size() != looks.size()) {
            nodes.clear();
            for (int i = 0; i < looks.size(); i++) {
                int part = i;
                nodes.add(new NodeControl(() -> press.accept(part)));
            }
            getChildren().setAll(nodes);
        }
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).show(looks.get(i));
            nodes.get(i).place(placement.parts().get(i));
        }
    }
}
