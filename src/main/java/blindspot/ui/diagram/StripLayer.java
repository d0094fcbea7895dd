package blindspot.ui.diagram;

import blindspot.layout.Box;
import blindspot.layout.Placement;
import blindspot.sketch.Look.StripLook;
import blindspot.ui.session.Focus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// What is said of what is elsewhere in VPCs, as targets to press where there are records.
final class StripLayer extends Pane {
    private final IntConsumer press;
    private final PathMenus menu;
    private List<StripLook> shown = List.of();
    private final List<Region> strips = new ArrayList<>();

    /// `press` is told the index of the VPC that is pressed.
    StripLayer(IntConsumer press, PathMenus menu) {
        this.press = press;
        this.menu = menu;
        setPickOnBounds(false);
        setManaged(false);
    }

    void show(List<StripLook> looks, Placement placement) {
        if (!looks.equals(shown) || strips.size() != looks.size()) {
            shown = looks;
            strips.clear();
            for (int i = 0; i < looks.size(); i++) {
                int vpc = placement.strips().get(i).vpcs().getFirst();
                Region strip = strip(looks.get(i), () -> press.accept(vpc));
                if (looks.get(i).canBePressed()) {
                    menu.install(strip, () -> new Focus.Elsewhere(vpc));
                }
                strips.add(strip);
            }
            getChildren().setAll(strips);
        }
        for (int i = 0; i < strips.size(); i++) {
            Box box = placement.strips().get(i).box();
            strips.get(i).resizeRelocate(box.x(), box.y(), box.width(), box.height());
        }
    }

    private static Region strip(StripLook look, Runnable press) {
        Region strip = new Region();
        strip.setManaged(false);
        strip.setAccessibleText(look.words());
        if (look.canBePressed()) {
            strip.getStyleClass().add("strip");
            Press.onClick(strip, press);
            strip.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    press.run();
                    event.consume();
                }
            });
        }
        return strip;
    }
}
