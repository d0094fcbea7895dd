package blindspot.ui.shell;

import blindspot.i18n.Messages;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Shortcut;
import blindspot.ui.fx.Words;
import java.util.stream.Collectors;
import javafx.beans.binding.StringBinding;

/// The names of commands. The members of the family `command.*` are the keys of [Commands]; a test walks them.
final class CommandTexts {
    private CommandTexts() {}

    static StringBinding name(Words words, Command command) {
        String key = "command." + command.key();
        return command.about().map(what -> words.text(key, what)).orElseGet(() -> words.text(key));
    }

    /// The name in one language, with what it is about as it is said now.
    static String name(Messages messages, Command command) {
        String key = "command." + command.key();
        return command.about().map(what -> messages.text(key, what.getValue())).orElseGet(() -> messages.text(key));
    }

    static StringBinding withShortcuts(Words words, Command command) {
        StringBinding name = name(words, command);
        String shortcuts = shortcuts(command);
        return shortcuts.isEmpty() ? name : words.text("menu.item", name, shortcuts);
    }

    static String shortcuts(Command command) {
        return command.shortcuts().stream().map(Shortcut::displayText).collect(Collectors.joining(", "));
    }
}
