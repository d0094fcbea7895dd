package blindspot.ui.shell;

import java.util.List;

/// Every action of the window, in menu order. Menus, keys and the list of shortcuts are made from it.
public record Commands(List<Group> groups) {
    /// Commands that stand together in one menu, named by the text of `menu.<key>`.
    public record Group(String key, List<Command> commands) {
        public Group {
            commands = List.copyOf(commands);
        }
    }

    public Commands {
        groups = List.copyOf(groups);
    }

    public List<Command> all() {
        return groups.stream().flatMap(group -> group.commands().stream()).toList();
    }

    /// The command of this key.
    ///
    /// @throws java.util.NoSuchElementException when there is none: a mistake in the program
    public Command named(String key) {
        return all().stream().filter(command -> command.key().equals(key)).findFirst().orElseThrow();
    }
}
