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
    private List<Integer> shown = List.of();

    /// `press` is told the index of the node that is pressed.
    NodeLayer(IntConsumer press) {
        this.press = press;
        setPickOnBounds(false);
        setManaged(false);
    }

    void show(List<PartLook> looks, Placement placement) {
        List<Integer> wanted = looks.stream().map(PartLook::node).toList();
        if (!wanted.equals(shown)) {
            shown = wanted;
            nodes.clear();
            looks.forEach(look -> nodes.add(new NodeControl(() -> press.accept(look.node()))));
            getChildren().setAll(nodes);
        }
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).show(looks.get(i));
            nodes.get(i).place(placement.parts().get(i));
        }
    }
}
