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
    private final PathMenu menu;
    private final List<LegControl> legs = new ArrayList<>();

    /// `press` is told the number of the leg that is pressed.
    LegLayer(IntConsumer press, PathMenu menu) {
        this.press = press;
        this.menu = menu;
        setPickOnBounds(false);
        setManaged(false);
    }

    void show(List<LegLook> looks, Placement placement, boolean asking) {
        if (legs.size() != looks.size()) {
            legs.clear();
            looks.forEach(look -> {
                int number = look.view().leg().number();
                LegControl leg = new LegControl(() -> press.accept(number));
                menu.install(leg, () -> new Focus.OnLeg(number));
                legs.add(leg);
            });
            getChildren().setAll(legs);
        }
        for (int i = 0; i < legs.size(); i++) {
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
