package blindspot.ui.shell;

import blindspot.ui.feature.Command;
import blindspot.ui.fx.Words;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Menu;

/// All commands, in their menus.
final class CommandMenus {
    private CommandMenus() {}

    static List<Menu> of(Words words, Commands commands) {
        CommandItems items = new CommandItems(words);
        return Stream.of(Command.Menu.values()).map(each -> {
            Menu menu = new Menu();
            menu.textProperty().bind(name(words, each));
            menu.getItems().setAll(items.of(commands.in(each)));
            return menu;
        }).toList();
    }

    private static StringBinding name(Words words, Command.Menu menu) {
        return switch (menu) {
            case FILE -> words.text("menu.file");
            case VIEW -> words.text("menu.view");
            case PLAY -> words.text("menu.play");
            case RECORDS -> words.text("menu.records");
            case HELP -> words.text("menu.help");
        };
    }
}
