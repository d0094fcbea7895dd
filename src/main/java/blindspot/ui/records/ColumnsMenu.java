package blindspot.ui.records;

import blindspot.ui.fx.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Which columns are shown, where, and which one is sorted by: everything that the table's headers offer to a pointer,
/// for keys.
final class ColumnsMenu {
    private final RecordsModel model;
    private final Words words;

    ColumnsMenu(RecordsModel model) {
        this.model = model;
        words = model.session().words();
    }

    /// Keeps the items of a menu as the columns are.
    void keepFilled(List<MenuItem> items) {
        Runnable fill = () -> {
            items.clear();
            items.addAll(List.of(sortMenu(), moveMenu(words.text("records.columns.left"), -1),
                    moveMenu(words.text("records.columns.right"), 1)));
            items.add(action(words.text("records.columns.reset"), model::resetColumns));
            items.add(new SeparatorMenuItem());
            model.columns().get().forEach(column -> items.add(choice(column)));
        };
        model.columns().subscribe(_ -> fill.run());
        model.layout().subscribe((_, _) -> tick(items));
        model.texts().subscribe((_, _) -> fill.run());
    }

    private void tick(List<MenuItem> items) {
        for (MenuItem item : items) {
            if (item instanceof CheckMenuItem choice && choice.getUserData() instanceof RecordColumn column) {
                choice.setSelected(model.visible(column));
            }
        }
    }

    private CheckMenuItem choice(RecordColumn column) {
        CheckMenuItem choice = new CheckMenuItem(name(column));
        choice.setId("show-" + column.id());
        choice.setUserData(column);
        choice.setSelected(model.visible(column));
        choice.setDisable(!model.applies(column));
        choice.setOnAction(_ -> model.setVisible(column, choice.isSelected()));
        return choice;
    }

    private Menu sortMenu() {
        Menu menu = menu(words.text("records.columns.sort"));
        menu.getItems().add(action(words.text("records.columns.as-read"), model::sortAsRead));
        model.shownColumns()
                .get()
                .stream()
                .filter(column -> column.ascending().isPresent())
                .forEach(column -> {
                    menu.getItems().add(sort(column, false));
                    menu.getItems().add(sort(column, true));
                });
        return menu;
    }

    private MenuItem sort(RecordColumn column, boolean descending) {
        return action(
                descending
                        ? words.text("records.columns.descending", name(column))
                        : words.text("records.columns.ascending", name(column)),
                () -> model.sortBy(column, descending));
    }

    private Menu moveMenu(ObservableValue<String> text, int places) {
        Menu menu = menu(text);
        Consumer<RecordColumn> add = column -> {
            MenuItem item = new MenuItem(name(column));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.move(column, places));
            menu.getItems().add(item);
        };
        model.shownColumns().get().forEach(add);
        return menu;
    }

    private String name(RecordColumn column) {
        return model.texts().get().name(column);
    }

    private static Menu menu(ObservableValue<String> text) {
        Menu menu = new Menu();
        menu.setText(text.getValue());
        return menu;
    }

    private static MenuItem action(ObservableValue<String> text, Runnable action) {
        MenuItem item = new MenuItem(text.getValue());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
