package blindspot.description;

import blindspot.i18n.Messages;
import blindspot.model.Address;
import blindspot.sketch.Eyes;
import blindspot.sketch.PartTexts;
import blindspot.topology.FactWords;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import blindspot.whatif.Recordable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Nodes and their network interfaces in the list of the path.
final class NodeLines {
    private final PathLines.Source source;
    private final Topology topology;
    private final Messages messages;
    private final FactWords facts;
    private final Eyes eyes;

    NodeLines(PathLines.Source source) {
        this.source = source;
        topology = source.topology();
        messages = source.messages();
        facts = new FactWords(messages);
        eyes = source.showing().eyes(source.evidence(), source.viewpoint());
    }

    PathLine of(Node node, int number) {
        List<NetworkInterface> all = node.interfaces();
        List<PathLine> below = new ArrayList<>();
        all.stream().limit(NodeRows.MOST_INTERFACES).map(each -> line(each, node)).forEach(below::add);
        if (all.size() > NodeRows.MOST_INTERFACES) {
            below.add(more(node, all.subList(NodeRows.MOST_INTERFACES, all.size())));
        }
        String name = messages.text(
                "description.node.head", number, topology.pathNodes().size(), facts.name(node));
        String place = node.isInVpc()
                ? messages.text("path-list.in-vpc", messages.text(topology.vpcOf(node).name()))
                : messages.text("node.outside");
        String state = state(node);
        return new PathLine(
                new PathPart.OfNode(node), name, state, "", "",
                Stream.of(place, facts.ofRole(node.role()), NotLoggedWords.at(node, topology, messages))
                        .filter(text -> !text.isEmpty())
                        .toList(),
                below);
    }

    /// Whether records of its interfaces are loaded.
    private String state(Node node) {
        boolean ghost = node.isInVpc() && ElsewhereWords.isGhost(source.evidence(), node.vpc());
        List<NetworkInterface> all = node.interfaces();
        if (!node.isInVpc() || all.isEmpty()) {
            return "";
        }
        return switch (source.showing()) {
            case PathShowing.Hidden _ -> "";
            case PathShowing.Pretended(Recordable recordable) -> pretended(recordable, all);
            case PathShowing.Illustrated _ ->
                eyes.able().get(all.getFirst().index()) ? messages.text("diagram.interface.able") : "";
            case PathShowing.Recorded _ -> ghost
                    ? messages.text("diagram.ghost", messages.text(topology.vpcOf(node).name()))
                    : all.size() == 1 ? loaded(all.getFirst()) : loaded(all);
        };
    }

    /// Whether records of an interface are loaded, in few words.
    private String loaded(NetworkInterface each) {
        return eyes.certain().get(each.index())
                ? messages.text("path-list.loaded")
                : eyes.possible().get(each.index())
                        ? messages.text("path-list.perhaps-loaded")
                        : each.interfaceId().isPresent()
                                ? messages.text("path-list.not-loaded")
                                : messages.text("diagram.interface.unknown");
    }

    private String loaded(List<NetworkInterface> all) {
        long certain = all.stream().filter(each -> eyes.certain().get(each.index())).count();
        long possible = all.stream().filter(each -> eyes.possible().get(each.index())).count();
        return messages.text("path-list.some-loaded", all.size(), certain, Math.max(0, possible - certain));
    }

    private PathLine line(NetworkInterface each, Node node) {
        String name = each.interfaceId().orElse(messages.text("path-list.unnamed"));
        String addresses = each.addresses().stream().map(Address::toString).collect(Collectors.joining(", "));
        String explained = explained(each, node);
        String zone = each.zone().map(id -> messages.text("diagram.zone", id)).orElse("");
        return PathLine.of(
                new PathPart.OfInterface(node, each),
                addresses.isEmpty() ? name : messages.text("path-list.interface", name, addresses),
                state(each, node), "", "",
                Stream.of(explained, zone).filter(text -> !text.isEmpty()).toList());
    }

    /// What is told of its records, and how it is known that it is the node's.
    private String explained(NetworkInterface each, Node node) {
        return source.showing() instanceof PathShowing.Recorded && node.isInVpc()
                ? PartTexts.explanation(each, node, topology, messages, eyes)
                : (state(each, node) + " " + facts.ofOwner(each.owner(), topology)).strip();
    }

    private String state(NetworkInterface each, Node node) {
        return switch (source.showing()) {
            case PathShowing.Hidden _ -> "";
            case PathShowing.Pretended(Recordable recordable) -> pretended(recordable, List.of(each));
            case PathShowing.Illustrated _ ->
                eyes.able().get(each.index()) ? messages.text("diagram.interface.able") : "";
            case PathShowing.Recorded _ -> node.isInVpc() ? loaded(each) : "";
        };
    }

    private String pretended(Recordable recordable, List<NetworkInterface> all) {
        return new PretendedTexts(recordable, topology, messages).ofInterfaces(all);
    }

    private PathLine more(Node node, List<NetworkInterface> rest) {
        String state = source.showing() instanceof PathShowing.Recorded
                ? PartTexts.explanation(rest, messages, eyes)
                : "";
        return PathLine.of(
                new PathPart.MoreInterfaces(node, rest.size()), messages.text("matrix.more", rest.size()), state, "",
                "", Stream.of(state).filter(text -> !text.isEmpty()).toList());
    }
}
