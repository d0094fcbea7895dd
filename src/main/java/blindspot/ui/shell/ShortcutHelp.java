package blindspot.ui.shell;

import blindspot.ui.control.ReadingPane;
import blindspot.ui.fx.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The list of all keys.
final class ShortcutHelp extends VBox {
    private final ReadingPane list;

    ShortcutHelp(Words words, Commands commands) {
        Label title = new Label();
        title.textProperty().bind(words.text("command.shortcuts"));
        title.getStyleClass().add("panel-title");
        list = new ReadingPane(new KeyGrid(words, commands.all()), words.text("command.shortcuts"));
        getChildren().setAll(title, list);
    }

    /// The keys go to what scrolls.
    @Override
    public void requestFocus() {
        list.requestFocus();
    }
}
