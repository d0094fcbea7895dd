package blindspot.description;

import blindspot.capture.Evidence;
import blindspot.capture.Viewpoint;
import blindspot.i18n.Messages;
import blindspot.model.Address;
import blindspot.sketch.Eyes;
import blindspot.sketch.PartTexts;
import blindspot.topology.FactWords;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The nodes of a path as a table in words, in the path's order.
final class NodeRows {
    /// The most network interfaces of a node that are listed.
    static final int MOST_INTERFACES = 50;

    private final Topology topology;
    private final Messages messages;
    private final FactWords facts;
    private final Eyes eyes;

    NodeRows(Evidence evidence, Messages messages) {
        topology = evidence.topology();
        this.messages = messages;
        facts = new FactWords(messages);
        eyes = Eyes.loaded(
                evidence.recordingInterfaces(Viewpoint.BOTH, true),
                evidence.recordingInterfaces(Viewpoint.BOTH, false));
    }

    Listing listing() {
        List<Node> nodes = topology.pathNodes();
        List<Listing.Row> rows = new ArrayList<>();
        for (Node node : nodes) {
            rows.add(
                    row(messages.text("description.node.head", rows.size() + 1, nodes.size(), facts.name(node)), node));
        }
        return new Listing(
                messages.text("description.nodes.caption"),
                List.of(
                        messages.text("description.node"), messages.text("description.vpc"),
                        messages.text("description.node.known"), messages.text("description.node.interfaces"),
                        messages.text("description.node.never")),
                rows);
    }

    private Listing.Row row(String head, Node node) {
        return new Listing.Row(
                head,
                List.of(
                        List.of(node.isInVpc()
                                ? messages.text(topology.vpcOf(node).name())
                                : messages.text("node.outside")),
                        List.of(facts.ofRole(node.role())),
                        interfaces(node),
                        Stream.of(NotLoggedWords.kinds(node, topology, messages))
                                .filter(kinds -> !kinds.isEmpty())
                                .toList()));
    }

    /// Outside of any VPC nothing records.
    private List<String> interfaces(Node node) {
        List<NetworkInterface> all = node.interfaces();
        List<String> lines = new ArrayList<>();
        all.stream().limit(MOST_INTERFACES).map(each -> line(each, node)).forEach(lines::add);
        if (all.size() > MOST_INTERFACES) {
            lines.add(PartTexts.explanation(all, messages, eyes));
            lines.add(messages.text("description.more-interfaces", MOST_INTERFACES));
        }
        return lines;
    }

    private String line(NetworkInterface each, Node node) {
        String addresses = each.addresses().isEmpty()
                ? messages.text("diagram.node.no-address")
                : messages.text(
                        "description.addresses",
                        each.addresses().stream().map(Address::toString).collect(Collectors.joining(", ")));
        String known = node.isInVpc() ? PartTexts.explanation(each, node, topology, messages, eyes) : "";
        String zone = each.zone().map(id -> messages.text("diagram.zone", id)).orElse("");
        return Stream.of(known, addresses, zone)
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> messages.text("path.sentences", one, other))
                .orElse("");
    }
}
