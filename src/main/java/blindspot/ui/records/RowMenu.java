package blindspot.ui.records;

import blindspot.ui.fx.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// What can be done with a record.
final class RowMenu extends ContextMenu {
    RowMenu(RecordsModel model, Runnable copyLine, Runnable copyTable, Runnable showOnDiagram) {
        Words words = model.session().words();
        getItems()
                .setAll(
                        item("records-show-on-diagram", words.text("records.show-on-diagram"), null, showOnDiagram),
                        new SeparatorMenuItem(),
                        item("records-copy-line", words.text("records.copy-line"), RecordsView.COPY_LINE, copyLine),
                        item(
                                "records-copy-table",
                                words.text("records.copy-table"),
                                RecordsView.COPY_TABLE,
                                copyTable));
    }

    private static MenuItem item(
            String id, ObservableValue<String> text, @Nullable KeyCombination keys, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(text);
        item.setAccelerator(keys);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
