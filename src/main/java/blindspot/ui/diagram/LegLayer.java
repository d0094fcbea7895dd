package blindspot.ui.diagram;

import blindspot.layout.Box;
import blindspot.layout.Placement;
import blindspot.layout.Placement.LegPlace;
import blindspot.sketch.LegLook;
import blindspot.ui.session.Focus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.layout.Pane;

/// The legs of the path as targets to press.
final class LegLayer extends Pane {
    private final IntConsumer press;
    private final PathMenus menu;

    /// As many as there were at most, that of leg 1 first.
    private final List<LegControl> legs = new ArrayList<>();

    /// `press` is told the number of the leg that is pressed.
    LegLayer(IntConsumer press, PathMenus menu) {
        this.press = press;
        this.menu = menu;
        setPickOnBounds(false);
        setManaged(false);
    }

    void show(List<LegLook> looks, Placement placement, boolean asking) {
        while (legs.size() < looks.size()) {
            int number = legs.size() + 1;
            LegControl leg = new LegControl(() -> press.accept(number));
            menu.install(leg, () -> new Focus.OnLeg(number));
            legs.add(leg);
        }
        if (getChildren().size() != looks.size()) {
            getChildren().setAll(legs.subList(0, looks.size()));
        }
        for (int i = 0; i < looks.size(); i++) {
            legs.get(i).say(looks.get(i).texts().accessible());
            legs.get(i).setAsking(asking);
            LegPlace place = placement.legs().get(i);
            legs.get(i)
                    .draw(place.hatched().isPresent(), placement.strands()
                            .stream()
                            .filter(strand -> strand.strand().leg().equals(place.leg()))
                            .toList());
            Box box = place.target();
            legs.get(i).resizeRelocate(box.x(), box.y(), box.width(), box.height());
        }
    }
}
