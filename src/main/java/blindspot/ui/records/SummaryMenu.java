package blindspot.ui.records;

import blindspot.ui.fx.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/// What can be done with the selected conversation or group.
final class SummaryMenu extends ContextMenu {
    private final Supplier<@Nullable SummaryLine> selected;

    SummaryMenu(SummaryModel model, Supplier<@Nullable SummaryLine> selected) {
        this.selected = selected;
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
        setOnShowing(_ -> getItems().forEach(item -> item.setDisable(line().isEmpty())));
    }

    private Optional<SummaryLine.OfRecords> line() {
        return selected.get() instanceof SummaryLine.OfRecords of ? Optional.of(of) : Optional.empty();
    }

    private MenuItem item(
            String id, ObservableValue<String> text, Consumer<SummaryLine.OfRecords> action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(text);
        item.setOnAction(_ -> line().ifPresent(action));
        return item;
    }
}
