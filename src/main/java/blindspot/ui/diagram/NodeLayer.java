package blindspot.ui.diagram;

import blindspot.layout.Placement;
import blindspot.layout.Placement.PartPlace;
import blindspot.sketch.PartLook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// The nodes of the path, or their parts, as targets to press.
final class NodeLayer extends Pane {
    private final ObjIntConsumer<Node> press;
    private final ObjIntConsumer<Node> menu;
    private final Function<PartPlace, String> never;
    private final List<NodeControl> nodes = new ArrayList<>();

    /// `press` is told what is pressed and the index of its part, `menu` those that a menu belongs to; `never`
    /// says what no flow log records at a part.
    NodeLayer(ObjIntConsumer<Node> press, ObjIntConsumer<Node> menu, Function<PartPlace, String> never) {
        this.never = never;
        this.press = press;
        this.menu = menu;
        setPickOnBounds(false);
        setManaged(false);
    }

    void show(List<PartLook> looks, Placement placement) {
        if (nodes.size() != looks.size()) {
            nodes.clear();
            for (int i = 0; i < looks.size(); i++) {
                int part = i;
                NodeControl node = new NodeControl(self -> press.accept(self, part), never);
                menu.accept(node, part);
                nodes.add(node);
            }
            getChildren().setAll(nodes);
        }
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).show(looks.get(i));
            nodes.get(i).place(placement.parts().get(i));
        }
    }
}
