package blindspot.ui.shell;

import blindspot.ui.control.Wrapping;
import blindspot.ui.feature.Command;
import blindspot.ui.fx.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// Keys beside what they do.
final class KeyGrid extends GridPane {
    /// Of these commands, those that have keys.
    KeyGrid(Words words, List<Command> commands) {
        getStyleClass().add("shortcut-grid");
        int row = 0;
        for (Command command : commands) {
            if (!command.shortcuts().isEmpty()) {
                Label keys = new Label(CommandTexts.shortcuts(command));
                keys.getStyleClass().add("mono");
                keys.setMinWidth(USE_PREF_SIZE);
                Label name = new Label();
                name.textProperty().bind(CommandTexts.name(words, command));
                Wrapping.wrap(name);
                addRow(row++, keys, name);
            }
        }
    }
}
