package blindspot.ui.diagram;

import blindspot.i18n.Messages;
import blindspot.model.Address;
import blindspot.topology.Candidates;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.PlacementRules;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a node and the pills of its network interfaces say in words.
record NodeTexts(String name, String address, List<NodeBox.Pill> pills, String accessible) {
    private static final int TAIL = 4;

    /// `certain` and `possible` are bit masks of the nodes whose interfaces recorded something that is loaded, surely
    /// or perhaps.
    static NodeTexts of(Node node, Topology topology, Messages messages, int certain, int possible) {
        String name = messages.text(node.name());
        List<Address> addresses = node.addresses();
        String address = addresses.isEmpty()
                ? messages.text("diagram.node.no-address")
                : addresses.size() == 1
                        ? addresses.getFirst().toString()
                        : messages.text("diagram.node.addresses", addresses.getFirst().toString(),
                                addresses.size() - 1);
        boolean surely = (certain >>> node.index() & 1) != 0;
        boolean perhaps = !surely && (possible >>> node.index() & 1) != 0;
        List<NodeBox.Pill> pills = new ArrayList<>();
        for (NetworkInterface each : node.interfaces()) {
            boolean last = pills.size() == PlacementRules.MOST_PILLS - 1
                    && node.interfaces().size() > PlacementRules.MOST_PILLS;
            pills.add(
                    last
                            ? new NodeBox.Pill(
                                    "+" + (node.interfaces().size() - pills.size()),
                                    surely,
                                    perhaps,
                                    messages.text("diagram.interface.more", node.interfaces().size() - pills.size()))
                            : pill(each, node, topology, messages, surely, perhaps));
            if (last) {
                break;
            }
        }
        String vpc = messages.text(topology.vpcOf(node).name());
        String accessible = messages.text(
                "diagram.node",
                name,
                vpc,
                address,
                pills.stream().map(NodeBox.Pill::explanation).collect(Collectors.joining(" ")));
        return new NodeTexts(name, address, pills, accessible);
    }

    private static NodeBox.Pill pill(
            NetworkInterface each,
            Node node,
            Topology topology,
            Messages messages,
            boolean surely,
            boolean perhaps) {
        if (each.interfaceId().isPresent()) {
            String id = each.interfaceId().get();
            return new NodeBox.Pill("eni …" + tail(id), surely, perhaps, said(messages, surely, perhaps, id));
        }
        String candidates = topology.candidates()
                .stream()
                .filter(all -> all.nodes().contains(node.index()))
                .map(Candidates::interfaceId)
                .collect(Collectors.joining(", "));
        return new NodeBox.Pill(
                "eni […]",
                false,
                perhaps,
                candidates.isEmpty()
                        ? messages.text("diagram.interface.unknown")
                        : messages.text("diagram.interface.candidates", candidates));
    }

    private static String said(Messages messages, boolean surely, boolean perhaps, String id) {
        if (surely) {
            return messages.text("diagram.interface.open", id);
        }
        return perhaps
                ? messages.text("diagram.interface.possible", id)
                : messages.text("diagram.interface.closed", id);
    }

    private static String tail(String id) {
        return id.length() <= TAIL ? id : id.substring(id.length() - TAIL);
    }
}
