package blindspot.ui.filter;

import blindspot.model.Printable;
import blindspot.query.Completions.Completion;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// The words that may be written, below the field. The field keeps the focus and passes the keys on.
final class CompletionList extends ListView<Completion> {
    private static final int MOST_ROWS = 9;

    CompletionList(Consumer<Completion> accept) {
        setId("filter-completions");
        getStyleClass().add("filter-completions");
        setManaged(false);
        setVisible(false);
        setFocusTraversable(false);
        setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Completion item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : Printable.of(item.text()));
            }
        });
        setOnMouseClicked(_ -> {
            Completion chosen = getSelectionModel().getSelectedItem();
            if (chosen != null) {
                accept.accept(chosen);
            }
        });
    }

    void offer(List<Completion> completions, double x, double y) {
        getItems().setAll(completions);
        setVisible(!completions.isEmpty());
        getSelectionModel().selectFirst();
        scrollTo(0);
        applyCss();
        resizeRelocate(x, y, prefWidth(-1), Math.min(completions.size(), MOST_ROWS) * getFixedCellSize() + 4);
    }

    void close() {
        setVisible(false);
    }

    void move(int by) {
        int to = Math.floorMod(getSelectionModel().getSelectedIndex() + by, getItems().size());
        getSelectionModel().select(to);
        scrollTo(Math.max(0, to - MOST_ROWS + 1));
    }
}
