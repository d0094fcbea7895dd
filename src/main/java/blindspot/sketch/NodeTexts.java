package blindspot.sketch;

import blindspot.i18n.Messages;
import blindspot.layout.PlacementRules;
import blindspot.model.Address;
import blindspot.model.Printable;
import blindspot.topology.Candidates;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/// What a node and the pills of its network interfaces say in words.
public record NodeTexts(String name, String address, List<Pill> pills, String accessible) {
    private static final int TAIL = 4;

    /// `certain` and `possible` are the network interfaces, by their index, of which records are loaded, surely or
    /// perhaps.
    public static NodeTexts of(Node node, Topology topology, Messages messages, BitSet certain, BitSet possible) {
        String name = messages.text(node.name());
        List<Address> addresses = node.addresses();
        String address = addresses.isEmpty()
                ? messages.text("diagram.node.no-address")
                : addresses.size() == 1
                        ? addresses.getFirst().toString()
                        : messages.text("diagram.node.addresses", addresses.getFirst().toString(),
                                addresses.size() - 1);
        List<Pill> pills = new ArrayList<>();
        for (NetworkInterface each : node.interfaces()) {
            boolean surely = certain.get(each.index());
            boolean perhaps = !surely && possible.get(each.index());
            boolean last = pills.size() == PlacementRules.MOST_PILLS - 1
                    && node.interfaces().size() > PlacementRules.MOST_PILLS;
            if (last) {
                pills.add(rest(node.interfaces().subList(pills.size(), node.interfaces().size()), messages, certain,
                        possible));
                break;
            }
            pills.add(pill(each, node, topology, messages, surely, perhaps));
        }
        String vpc = messages.text(topology.vpcOf(node).name());
        String accessible = messages.text(
                "diagram.node",
                name,
                vpc,
                address,
                pills.stream().map(Pill::explanation).collect(Collectors.joining(" ")));
        return new NodeTexts(name, address, pills, accessible);
    }

    /// One pill for interfaces that have no room for their own; its eye is open only if those of all are.
    private static Pill rest(
            List<NetworkInterface> rest, Messages messages, BitSet certain, BitSet possible) {
        boolean surely = rest.stream().allMatch(each -> certain.get(each.index()));
        boolean perhaps = !surely
                && rest.stream().anyMatch(each -> certain.get(each.index()) || possible.get(each.index()));
        return new Pill(
                "+" + rest.size(), surely, perhaps, messages.text("diagram.interface.more", rest.size()));
    }

    private static Pill pill(
            NetworkInterface each,
            Node node,
            Topology topology,
            Messages messages,
            boolean surely,
            boolean perhaps) {
        if (each.interfaceId().isPresent()) {
            String id = each.interfaceId().get();
            return new Pill("eni …" + tail(id), surely, perhaps, said(messages, surely, perhaps, id));
        }
        String candidates = topology.candidates()
                .stream()
                .filter(all -> all.nodes().contains(node.index()))
                .map(Candidates::interfaceId)
                .collect(Collectors.joining(", "));
        return new Pill(
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
        return Printable.of(id.length() <= TAIL ? id : id.substring(id.length() - TAIL));
    }
}
