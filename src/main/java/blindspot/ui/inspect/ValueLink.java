package blindspot.ui.inspect;

import blindspot.model.FieldName;
import blindspot.ui.control.Wrapping;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A value in the detail pane: gives what can be done with it when it is clicked, or chosen by keyboard. The arrow keys go
/// from one to the next.
final class ValueLink extends Hyperlink {
    private @Nullable FieldName field;

    /// @param menu shows what can be done with the value of a field, at a node
    /// @param move moves the focus from this to the one before (-1) or behind (1)
    ValueLink(BiConsumer<FieldName, Node> menu, ObjIntConsumer<ValueLink> move) {
        getStyleClass().add("inspect-value");
        Wrapping.wrap(this);
        setMinHeight(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(_ -> open(menu));
        setOnContextMenuRequested(event -> {
            open(menu);
            event.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case UP -> move.accept(this, -1);
                case DOWN -> move.accept(this, 1);
                default -> {
                    return;
                }
            }
            event.consume();
        });
    }

    void show(RecordDetail.Line line) {
        field = line.field();
        setVisited(false);
        setAccessibleText(line.name() + " " + line.value());
    }

    private void open(BiConsumer<FieldName, Node> menu) {
        setVisited(false);
        if (field != null) {
            menu.accept(field, this);
        }
    }
}
