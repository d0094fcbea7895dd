package blindspot.ui.filter;

import blindspot.model.Printable;
import blindspot.ui.fx.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menu of the filters that the user saved: save the one shown, use one, delete one.
final class SavedFilters extends MenuButton {
    private final FilterModel model;
    private final Words words;

    SavedFilters(FilterModel model) {
        this.model = model;
        words = model.session().words();
        setId("filter-saved");
        getStyleClass().add("chip");
        textProperty().bind(words.text("filter.saved"));
        model.saved().subscribe(_ -> fill());
        model.session().filter().subscribe(_ -> fill());
    }

    private void fill() {
        MenuItem save = item(words.text("filter.save"), model::save);
        save.setId("filter-save");
        save.setDisable(!model.canSave());
        List<MenuItem> items = new ArrayList<>(List.of(save));
        List<String> saved = model.saved().get();
        if (!saved.isEmpty()) {
            items.add(new SeparatorMenuItem());
            saved.forEach(filter -> items.add(item(name(filter), () -> model.use(filter))));
            items.add(new SeparatorMenuItem());
            Menu delete = new Menu();
            delete.setId("filter-delete");
            delete.textProperty().bind(words.text("filter.delete"));
            saved.forEach(filter -> delete.getItems().add(item(name(filter), () -> model.forget(filter))));
            items.add(delete);
        }
        getItems().setAll(items);
    }

    private static String name(String filter) {
        return Printable.of(filter, Printable.MOST_OF_NAME);
    }

    private static MenuItem item(ObservableValue<String> text, Runnable action) {
        MenuItem item = item("", action);
        item.textProperty().bind(text);
        return item;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
