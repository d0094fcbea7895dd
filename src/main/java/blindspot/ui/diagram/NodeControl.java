package blindspot.ui.diagram;

import blindspot.layout.Box;
import blindspot.layout.Placement.PartPlace;
import blindspot.sketch.PartLook;
import blindspot.sketch.Pill;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// A node of the path as a target to press, over what is painted of it, and its network interfaces as places with a
/// tooltip.
final class NodeControl extends Region {
    private final List<Region> pills = new ArrayList<>();
    private final Tooltip tooltip = new Tooltip();
    private List<Pill> shown = List.of();

    NodeControl(Runnable press) {
        setManaged(false);
        getStyleClass().add("node-box");
        Press.onClick(this, press);
        Tooltips.install(this, tooltip);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                press.run();
                event.consume();
            }
        });
    }

    void show(PartLook look) {
        setAccessibleText(look.texts().accessible());
        tooltip.setText(look.texts().accessible());
        if (!look.texts().pills().equals(shown)) {
            shown = look.texts().pills();
            pills.clear();
            shown.forEach(pill -> pills.add(pill(pill)));
            getChildren().setAll(pills);
        }
    }

    void place(PartPlace place) {
        Box box = place.box();
        double bottom = place.pills().isEmpty() ? box.bottom() : place.pills().getLast().bottom();
        resizeRelocate(box.x(), box.y(), box.width(), bottom - box.y());
        for (int i = 0; i < Math.min(pills.size(), place.pills().size()); i++) {
            Box pill = place.pills().get(i);
            pills.get(i).resizeRelocate(pill.x() - box.x(), pill.y() - box.y(), pill.width(), pill.height());
        }
    }

    private static Region pill(Pill pill) {
        Region result = new Region();
        result.setManaged(false);
        result.getStyleClass().addAll("interface-pill", pill.possible() ? "possible" : pill.open() ? "open" : "closed");
        Tooltips.install(result, new Tooltip(pill.explanation()));
        return result;
    }
}
