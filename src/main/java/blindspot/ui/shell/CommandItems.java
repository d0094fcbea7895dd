package blindspot.ui.shell;

import blindspot.ui.feature.Choice;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Showing;
import blindspot.ui.fx.Words;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;

/// Commands as items of menus.
final class CommandItems {
    private final Words words;

    CommandItems(Words words) {
        this.words = words;
    }

    List<MenuItem> of(List<Command> commands) {
        return commands.stream().map(this::item).toList();
    }

    private MenuItem item(Command command) {
        MenuItem item = switch (command.showing()) {
            case Showing.Name() -> acting(new MenuItem(), command::call);
            case Showing.Mark(ObservableValue<Boolean> on) -> marked(command, on);
            case Showing.Choices choices -> menu(choices);
        };
        item.setMnemonicParsing(false);
        item.textProperty().bind(CommandTexts.withShortcuts(words, command));
        item.disableProperty().bind(command.enabled().map(enabled -> !enabled));
        return item;
    }

    /// An item marks and unmarks itself when it is clicked, whatever that comes to.
    private static MenuItem marked(Command command, ObservableValue<Boolean> on) {
        CheckMenuItem item = new CheckMenuItem();
        on.subscribe(item::setSelected);
        return acting(item, () -> {
            command.call();
            item.setSelected(on.getValue());
        });
    }

    private static MenuItem menu(Showing.Choices choices) {
        Menu menu = new Menu();
        Runnable list = () -> menu.getItems().setAll(choices.all().stream().map(CommandItems::item).toList());
        choices.all().subscribe(list);
        list.run();
        return menu;
    }

    private static MenuItem item(Choice choice) {
        MenuItem item = choice.chosen()
                .map(now -> radio(choice, now))
                .orElseGet(
                        () -> acting(new MenuItem(), choice.action()));
        item.setMnemonicParsing(false);
        item.textProperty().bind(choice.name());
        return item;
    }

    private static MenuItem radio(Choice choice, ObservableValue<Boolean> chosen) {
        RadioMenuItem item = new RadioMenuItem();
        chosen.subscribe(item::setSelected);
        return acting(item, () -> {
            choice.action().run();
            item.setSelected(chosen.getValue());
        });
    }

    private static MenuItem acting(MenuItem item, Runnable action) {
        item.setOnAction(_ -> action.run());
        return item;
    }
}
