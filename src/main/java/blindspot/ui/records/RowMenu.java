package blindspot.ui.records;

import blindspot.query.Filter;
import blindspot.ui.fx.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// What can be done with a record: with the value of the cell that was pointed at, and with each of its other values,
/// so that the keyboard reaches them too.
final class RowMenu extends ContextMenu {
    private final RecordsModel model;
    private final Words words;
    private final MenuItem cellFor = item("records-filter-for", "", null, () -> filterBy(false));
    private final MenuItem cellExclude = item("records-exclude", "", null, () -> filterBy(true));
    private final MenuItem cellOr = item("records-or", "", null, this::orThis);
    private final MenuItem cellCopy = item("records-copy-value", "", null, this::copy);
    private final Menu valuesFor = menu("records-filter-for-values");
    private final Menu valuesExclude = menu("records-exclude-values");
    private final Menu valuesOr = menu("records-or-values");
    private final Menu valuesCopy = menu("records-copy-values");
    private final Consumer<String> clipboard;
    private Optional<RecordColumn> pointedAt = Optional.empty();
    private Optional<String> cellValue = Optional.empty();
    private Optional<Filter> cellTest = Optional.empty();

    /// @param clipboard takes the value that is copied
    RowMenu(
            RecordsModel model,
            Consumer<String> clipboard,
            Runnable copyLine,
            Runnable copyTable,
            RowActions actions) {
        this.model = model;
        this.clipboard = clipboard;
        words = model.session().words();
        valuesFor.textProperty().bind(words.text("records.filter-for"));
        valuesExclude.textProperty().bind(words.text("records.exclude"));
        valuesOr.textProperty().bind(words.text("records.or-this"));
        valuesCopy.textProperty().bind(words.text("records.copy-value"));
        getItems()
                .setAll(
                        cellFor,
                        cellExclude,
                        cellOr,
                        valuesFor,
                        valuesExclude,
                        valuesOr,
                        new SeparatorMenuItem(),
                        item("records-show-on-diagram", words.text("records.show-on-diagram"), null,
                                actions.showOnDiagram()),
                        item("records-draw-path", words.text("records.draw-path"), null, actions.drawPath()),
                        item("records-change", words.text("records.change"), null, actions.change()),
                        new SeparatorMenuItem(),
                        cellCopy,
                        valuesCopy,
                        item("records-copy-line", words.text("records.copy-line"), RecordsView.COPY_LINE, copyLine),
                        item(
                                "records-copy-table",
                                words.text("records.copy-table"),
                                RecordsView.COPY_TABLE,
                                copyTable));
        setOnShowing(_ -> fill());
    }

    /// The cell that the mouse asked the menu of; none when the keyboard did.
    void pointAt(RecordColumn column) {
        pointedAt = Optional.of(column);
    }

    private void fill() {
        cellTest = pointedAt.flatMap(model::test);
        cellValue = pointedAt.flatMap(model::value);
        pointedAt = Optional.empty();
        cellFor.setVisible(cellTest.isPresent());
        cellExclude.setVisible(cellTest.isPresent());
        cellOr.setVisible(cellTest.isPresent());
        cellCopy.setVisible(cellValue.isPresent());
        cellValue.ifPresent(value -> cellCopy.setText(words.now().text("records.copy-value.value", value)));
        cellTest.ifPresent(each -> {
            cellFor.setText(words.now().text("records.filter-for.value", each.toString()));
            cellExclude.setText(words.now().text("records.exclude.value", each.toString()));
            cellOr.setText(words.now().text("records.or-this.value", each.toString()));
        });
        List<MenuItem> filters = new ArrayList<>();
        List<MenuItem> excludes = new ArrayList<>();
        List<MenuItem> ors = new ArrayList<>();
        for (Filter each : model.tests()) {
            filters.add(item("", each.toString(), null, () -> model.session().filterAlso(each)));
            excludes.add(item("", each.toString(), null, () -> model.session().filterAlso(new Filter.Not(each))));
            ors.add(item("", each.toString(), null, () -> orThis(each)));
        }
        valuesFor.getItems().setAll(filters);
        valuesExclude.getItems().setAll(excludes);
        valuesOr.getItems().setAll(ors);
        valuesCopy.getItems().setAll(copies());
    }

    /// Equal values stand there once.
    private List<MenuItem> copies() {
        return model.shownColumns()
                .get()
                .stream()
                .flatMap(column -> model.value(column).stream())
                .distinct()
                .map(value -> item("", value, null, () -> model.copyValue(value, clipboard)))
                .toList();
    }

    private void copy() {
        cellValue.ifPresent(value -> model.copyValue(value, clipboard));
    }

    private void filterBy(boolean exclude) {
        cellTest.ifPresent(test -> model.session().filterAlso(exclude ? new Filter.Not(test) : test));
    }

    private void orThis() {
        cellTest.ifPresent(this::orThis);
    }

    private void orThis(Filter test) {
        model.session().filterBy(model.session().filter().get().or(test));
    }

    private static Menu menu(String id) {
        Menu menu = new Menu();
        menu.setId(id);
        return menu;
    }

    private static MenuItem item(
            String id, ObservableValue<String> text, @Nullable KeyCombination keys, Runnable action) {
        MenuItem item = item(id, "", keys, action);
        item.textProperty().bind(text);
        return item;
    }

    private static MenuItem item(String id, String text, @Nullable KeyCombination keys, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setAccelerator(keys);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
