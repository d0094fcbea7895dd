package blindspot.ui.shell;

import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import java.util.Comparator;
import java.util.List;

/// Every action of the window, those of a menu in their order there. Menus, keys and the list of shortcuts are made from
/// it.
public record Commands(List<Command> all) {
    public Commands {
        all = List.copyOf(all);
    }

    /// What these features bring, in this order.
    public static Commands of(List<Feature> features) {
        return new Commands(features.stream()
                .flatMap(feature -> feature.commands().stream())
                .sorted(Comparator.comparing(Command::menu))
                .toList());
    }

    public List<Command> in(Command.Menu menu) {
        return all.stream().filter(command -> command.menu() == menu).toList();
    }

    /// The command of this key.
    ///
    /// @throws java.util.NoSuchElementException when there is none: a mistake in the program
    public Command named(String key) {
        return all.stream().filter(command -> command.key().equals(key)).findFirst().orElseThrow();
    }
}
