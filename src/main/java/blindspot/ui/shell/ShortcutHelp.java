package blindspot.ui.shell;

import blindspot.ui.feature.Command;
import blindspot.ui.fx.Words;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The list of all keys.
final class ShortcutHelp extends VBox {
    ShortcutHelp(Words words, Commands commands) {
        Label title = new Label();
        title.textProperty().bind(words.text("command.shortcuts"));
        title.getStyleClass().add("panel-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        int row = 0;
        for (Command command : commands.all()) {
            if (!command.shortcuts().isEmpty()) {
                Label keys = new Label(CommandTexts.shortcuts(command));
                keys.getStyleClass().add("mono");
                Label name = new Label();
                name.textProperty().bind(CommandTexts.name(words, command));
                grid.addRow(row++, keys, name);
            }
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        getChildren().setAll(title, scroll);
        setFocusTraversable(true);
    }
}
