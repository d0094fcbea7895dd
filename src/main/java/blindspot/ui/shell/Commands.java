package blindspot.ui.shell;

import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.feature.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every action of the window, those of a menu in their order there. Menus, keys and the lists of shortcuts are made from
/// it.
///
/// @param topics the parts of the window that a command is for, by its key; none for one that is for all of it
public record Commands(List<Command> all, Map<String, Set<Topic>> topics) {
    public Commands {
        all = List.copyOf(all);
        topics = Map.copyOf(topics);
    }

    /// What these features bring, in this order.
    public static Commands of(List<Feature> features) {
        List<Command> all = new ArrayList<>();
        Map<String, Set<Topic>> topics = new HashMap<>();
        for (Feature feature : features) {
            List<Command> brought = feature.commands();
            all.addAll(brought);
            brought.forEach(command -> topics.put(command.key(), feature.topics()));
        }
        all.sort(Comparator.comparing(Command::menu));
        return new Commands(all, topics);
    }

    /// Those with keys that can be called now and are for a part of the window.
    public List<Command> at(Topic topic) {
        return all.stream()
                .filter(command -> !command.shortcuts().isEmpty() && command.enabled().getValue()
                        && topics.getOrDefault(command.key(), Set.of()).contains(topic))
                .toList();
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
