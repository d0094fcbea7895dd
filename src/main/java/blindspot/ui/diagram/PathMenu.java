package blindspot.ui.diagram;

import blindspot.ui.fx.Words;
import blindspot.ui.session.Focus;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// What can be done with the records of a place of the picture, for the mouse and the key that opens such menus.
final class PathMenu {
    private final ContextMenu menu = new ContextMenu();
    private final Consumer<Focus> show;
    private final Consumer<Focus> draw;
    private final MenuItem showItem;
    private final MenuItem drawItem;
    private final Consumer<Focus> ask;
    private final MenuItem askItem;

    /// @param show narrows the table to the records of a place
    /// @param draw draws another path of theirs
    /// @param ask asks to change what is there
    PathMenu(Words words, Consumer<Focus> show, Consumer<Focus> draw, Consumer<Focus> ask) {
        this.ask = ask;
        this.show = show;
        this.draw = draw;
        showItem = item("diagram-show-records", words.text("diagram.show-records"));
        drawItem = item("diagram-draw-path", words.text("diagram.draw-path"));
        askItem = item("diagram-change", words.text("diagram.change"));
        menu.getItems().setAll(showItem, drawItem, askItem);
    }

    /// @param place tells which place is there when the menu opens
    void install(Node target, Supplier<Focus> place) {
        target.setOnContextMenuRequested(event -> {
            Focus there = place.get();
            showItem.setOnAction(_ -> show.accept(there));
            drawItem.setOnAction(_ -> draw.accept(there));
            askItem.setOnAction(_ -> ask.accept(there));
            menu.show(target, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private static MenuItem item(String id, ObservableValue<String> text) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.setMnemonicParsing(false);
        item.textProperty().bind(text);
        return item;
    }
}
