package blindspot.ui.diagram;

import blindspot.sketch.Pill;
import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Explained.Subject;
import blindspot.ui.feature.Topic;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.Region;

/// The place of a network interface at a node, with what is said of it. Shows one after the other.
final class InterfacePill extends Region {
    private final StringProperty said = new SimpleStringProperty("");

    InterfacePill() {
        setManaged(false);
        Tooltips.install(this, said);
        Explained.mark(this, () -> new Subject(Topic.EYE, said.get(), Optional.empty()));
    }

    void show(Pill pill) {
        said.set(pill.explanation());
        List<String> classes =
                List.of("interface-pill", pill.possible() ? "possible" : pill.open() ? "open" : "closed");
        if (!getStyleClass().equals(classes)) {
            getStyleClass().setAll(classes);
        }
    }
}
