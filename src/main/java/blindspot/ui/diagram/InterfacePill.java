package blindspot.ui.diagram;

import blindspot.sketch.Pill;
import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Explained.Subject;
import blindspot.ui.feature.Topic;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// The place of a network interface at a node, with what is said of it. Shows one after the other: a tooltip is a window of
/// its own, which takes long to be made.
final class InterfacePill extends Region {
    private final Tooltip tooltip = new Tooltip();

    InterfacePill() {
        setManaged(false);
        Tooltips.install(this, tooltip);
        Explained.mark(this, () -> new Subject(Topic.EYE, tooltip.getText(), Optional.empty()));
    }

    void show(Pill pill) {
        tooltip.setText(pill.explanation());
        List<String> classes =
                List.of("interface-pill", pill.possible() ? "possible" : pill.open() ? "open" : "closed");
        if (!getStyleClass().equals(classes)) {
            getStyleClass().setAll(classes);
        }
    }
}
