package blindspot.ui.records;

import blindspot.ui.fx.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.ContextMenuEvent;

/// Which columns are shown, where, and which one is sorted by: everything that the table's headers offer to a pointer,
/// for keys. Its items are made when it is opened, as the columns are then.
final class ColumnsMenu {
    private final RecordsModel model;
    private final Words words;
    private final MenuItem groupByThis = new MenuItem();

    ColumnsMenu(RecordsModel model) {
        this.model = model;
        words = model.session().words();
        groupByThis.setId("records-group-by-this");
        groupByThis.setMnemonicParsing(false);
    }

    /// The column whose header the mouse asks a menu of.
    static Optional<RecordColumn> header(ContextMenuEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof TableColumnHeader)) {
            node = node.getParent();
        }
        return node instanceof TableColumnHeader header
                && header.getTableColumn() instanceof TableColumn<?, ?> column
                && column.getUserData() instanceof RecordColumn of ? Optional.of(of) : Optional.empty();
    }

    /// The menu of the headers is asked of this column's.
    void pointAt(RecordColumn column) {
        groupByThis.setText(words.now().text("records.group-by.this", name(column)));
        groupByThis.setDisable(!GroupKeys.canBe(column));
        groupByThis.setOnAction(_ -> model.summary().groupBy(column));
    }

    /// A header's menu, which first says what can be done with the one that it is asked of.
    ContextMenu ofHeader() {
        ContextMenu menu = new ContextMenu(toBeFilled());
        menu.setOnShowing(_ -> {
            fill(menu.getItems());
            menu.getItems().addAll(0, List.of(groupByThis, new SeparatorMenuItem()));
        });
        return menu;
    }

    /// Gives a button the same menu.
    void putUnder(MenuButton button) {
        button.getItems().setAll(toBeFilled());
        button.setOnShowing(_ -> fill(button.getItems()));
    }

    /// A menu without items is not opened, and thus not filled.
    private static MenuItem toBeFilled() {
        return new SeparatorMenuItem();
    }

    private void fill(List<MenuItem> items) {
        List<MenuItem> all = new ArrayList<>();
        all.add(sortMenu());
        all.add(moveMenu(words.text("records.columns.left"), -1));
        all.add(moveMenu(words.text("records.columns.right"), 1));
        all.add(action(words.text("records.columns.reset"), model::resetColumns));
        all.add(new SeparatorMenuItem());
        model.columns().get().forEach(column -> all.add(choice(column)));
        items.clear();
        items.addAll(all);
    }

    private CheckMenuItem choice(RecordColumn column) {
        CheckMenuItem choice = new CheckMenuItem(name(column));
        choice.setId("show-" + column.id());
        choice.setMnemonicParsing(false);
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
