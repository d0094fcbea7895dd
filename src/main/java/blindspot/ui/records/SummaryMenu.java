package blindspot.ui.records;

import blindspot.ui.fx.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;

/// What can be done with a conversation or a group.
final class SummaryMenu extends ContextMenu {
    private Optional<SummaryLine.OfRecords> line = Optional.empty();

    SummaryMenu(SummaryModel model) {
        Words words = model.session().words();
        List<MenuItem> items = List.of(
                item("summary-rows", words.text("records.summary.show-rows"), model::showRows),
                item("summary-open", words.text("records.summary.open"), model::toggle));
        List<MenuItem> filters = List.of(
                item("summary-filter-for", words.text("records.filter-for.this"), of -> model.filterBy(of, false)),
                item("summary-exclude", words.text("records.exclude.this"), of -> model.filterBy(of, true)),
                item("summary-or", words.text("records.or-this"), model::orThis));
        getItems().setAll(items);
        getItems().add(new SeparatorMenuItem());
        getItems().addAll(filters);
        setOnShowing(_ -> {
            line = getOwnerNode() instanceof TableRow<?> row && row.getItem() instanceof SummaryLine.OfRecords of
                    ? Optional.of(of)
                    : Optional.empty();
            getItems().forEach(item -> item.setDisable(line.isEmpty()));
        });
    }

    private MenuItem item(
            String id, ObservableValue<String> text, Consumer<SummaryLine.OfRecords> action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(text);
        item.setOnAction(_ -> line.ifPresent(action));
        return item;
    }
}
