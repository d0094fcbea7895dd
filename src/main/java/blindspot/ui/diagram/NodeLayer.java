package blindspot.ui.diagram;

import blindspot.layout.Placement;
import blindspot.layout.Placement.PartPlace;
import blindspot.sketch.PartLook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// The nodes of the path, or their parts, as targets to press.
final class NodeLayer extends Pane {
    private final ObjIntConsumer<Node> press;
    private final ObjIntConsumer<Node> menu;
    private final Never never;
    /// As many as there were at most: a tooltip is a window of its own, which takes long to be made.
    private final List<NodeControl> nodes = new ArrayList<>();

    /// What no flow log records at a part.
    ///
    /// @param list shows what flow logs never record
    record Never(DiagramModel model, Runnable list) {
        /// All that may be there, in words.
        String perhapsAt(PartPlace place) {
            return model.neverLogged(place.part().node());
        }

        /// What is marked, in words.
        String surelyAt(PartPlace place) {
            return model.surelyNeverLogged(place.part().node());
        }
    }

    /// `press` is told what is pressed and the index of its part, `menu` those that a menu belongs to.
    NodeLayer(ObjIntConsumer<Node> press, ObjIntConsumer<Node> menu, Never never) {
        this.never = never;
        this.press = press;
        this.menu = menu;
        setPickOnBounds(false);
        setManaged(false);
    }

    void show(List<PartLook> looks, Placement placement, boolean asking) {
        while (nodes.size() < looks.size()) {
            int part = nodes.size();
            NodeControl node = new NodeControl(self -> press.accept(self, part), never);
            menu.accept(node, part);
            nodes.add(node);
        }
        if (getChildren().size() != looks.size()) {
            getChildren().setAll(nodes.subList(0, looks.size()));
        }
        for (int i = 0; i < looks.size(); i++) {
            nodes.get(i).show(looks.get(i));
            nodes.get(i).setAsking(asking);
            nodes.get(i).place(placement.parts().get(i));
        }
    }
}
