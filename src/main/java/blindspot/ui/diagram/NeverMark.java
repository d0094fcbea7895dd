package blindspot.ui.diagram;

import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Explained.Subject;
import blindspot.ui.feature.Topic;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The place of the mark of what no flow log records at a node: it says what that is and, pressed, shows the list. The keys
/// get there by the menu of the node.
final class NeverMark extends Region {
    /// `words` say it, and are asked for when somebody wants to know: the picture is made anew again and again.
    NeverMark(Runnable list, Supplier<String> words) {
        setManaged(false);
        getStyleClass().add("never-mark");
        Tooltips.install(this, words);
        Explained.mark(this, () -> new Subject(Topic.NODE, words.get(), Optional.empty()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                list.run();
                event.consume();
            }
        });
    }
}
