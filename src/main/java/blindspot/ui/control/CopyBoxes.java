package blindspot.ui.control;

import blindspot.ui.fx.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.VBox;

/// Lines to be copied, each with a button. Takes no room while there are none.
public final class CopyBoxes extends VBox {
    private final Words words;
    private List<String> lines = List.of();

    public CopyBoxes(Words words) {
        this.words = words;
        getStyleClass().add("copy-boxes");
        visibleProperty().bind(Bindings.isNotEmpty(getChildren()));
        managedProperty().bind(visibleProperty());
    }

    /// Shows these instead. A button that says that it copied goes on saying so while the lines stay the same.
    public void show(List<String> now) {
        if (!now.equals(lines)) {
            lines = List.copyOf(now);
            getChildren().setAll(lines.stream().map(line -> new CopyBox(words, line)).toList());
        }
    }
}
