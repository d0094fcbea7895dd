package blindspot.description;

import blindspot.capture.NotLogged;
import blindspot.i18n.Messages;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import java.util.List;
import java.util.stream.Collectors;

/// Says what no flow log records at the interfaces of a node.
public final class NotLoggedWords {
    private NotLoggedWords() {}

    /// In a sentence; empty where that is nothing.
    public static String at(Node node, Topology topology, Messages messages) {
        String kinds = kinds(node, topology, messages);
        return kinds.isEmpty() ? "" : messages.text("diagram.never-here", kinds);
    }

    /// In a sentence, what of all that is not logged on the path is surely there; empty where that is nothing.
    public static String surelyAt(Node node, List<NotLogged> all, Messages messages) {
        String kinds = names(NotLogged.surelyAt(node, all), messages);
        return kinds.isEmpty() ? "" : messages.text("diagram.never-mark", kinds);
    }

    /// The names of its kinds; empty where there are none.
    static String kinds(Node node, Topology topology, Messages messages) {
        return names(NotLogged.at(node, topology), messages);
    }

    private static String names(List<NotLogged> kinds, Messages messages) {
        return kinds.stream()
                .map(kind -> messages.text("rule." + kind.rule().code() + ".name"))
                .collect(Collectors.joining(messages.text("help.never-logged.comma")));
    }
}
