package blindspot.sketch;

import blindspot.i18n.Messages;
import blindspot.layout.Placement.PartPlace;
import blindspot.model.Address;
import blindspot.model.Printable;
import blindspot.topology.Candidates;
import blindspot.topology.FactWords;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.Part;
import blindspot.topology.Topology;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/// What a node, or the part of it in one Availability Zone, and the pills of its network interfaces say in words. `badge`
/// is empty but where several zones are drawn as one.
public record PartTexts(String name, String address, String badge, List<Pill> pills, String accessible) {
    private static final int TAIL = 4;

    public PartTexts {
        pills = List.copyOf(pills);
    }

    public static PartTexts of(PartPlace place, Topology topology, Messages messages, Eyes eyes) {
        Part part = place.part();
        Node node = part.node();
        int zones = part.zone().isPresent() ? 1 : node.zones().size();
        String known = new FactWords(messages).name(node);
        String name = place.isGroup() ? messages.text("diagram.group", known, part.interfaces().size()) : known;
        String address = address(part, messages);
        List<Pill> pills = place.isGroup()
                ? List.of(group(part.interfaces(), messages, eyes))
                : place.pills().isEmpty()
                        ? List.of()
                        : part.interfaces().stream().map(each -> pill(each, node, topology, messages, eyes)).toList();
        String heard = part.interfaces().stream().allMatch(each -> each.addresses().isEmpty())
                ? messages.text("diagram.node.unknown")
                : address;
        String explained = pills.stream().map(Pill::explanation).collect(Collectors.joining(" "));
        String accessible = !node.isInVpc()
                ? messages.text("diagram.node.outside", name, heard)
                : part.zone().isPresent()
                        ? messages.text("diagram.node.zone", name, vpc(node, topology, messages), part.zone().get(),
                                heard,
                                explained)
                        : messages.text("diagram.node", name, vpc(node, topology, messages), heard, explained);
        return new PartTexts(
                name,
                address,
                zones > 1 ? messages.text("diagram.zones", zones) : "",
                pills,
                accessible.strip() + " " + new FactWords(messages).ofRole(node.role()));
    }

    private static String vpc(Node node, Topology topology, Messages messages) {
        return messages.text(topology.vpcOf(node).name());
    }

    private static String address(Part part, Messages messages) {
        List<Address> addresses = part.interfaces().stream().flatMap(each -> each.addresses().stream()).toList();
        if (addresses.isEmpty()) {
            return messages.text("diagram.node.no-address");
        }
        String first = addresses.getFirst().toString();
        return addresses.size() == 1 ? first : messages.text("diagram.node.addresses", first, addresses.size() - 1);
    }

    /// One pill for interfaces that have no room for their own: how many there are, and of how many records are loaded.
    private static Pill group(List<NetworkInterface> all, Messages messages, Eyes eyes) {
        long certain = count(all, eyes.certain());
        long able = count(all, eyes.able());
        boolean doubtful = certain == 0 && count(all, perhaps(eyes)) > 0;
        String text = eyes.told() || able > 0
                ? messages.text("diagram.interface.group", all.size(), Math.max(certain, able))
                : Integer.toString(all.size());
        return new Pill(text, Math.max(certain, able) > 0, doubtful, explanation(all, messages, eyes));
    }

    /// Of how many of these network interfaces records are loaded, where that is told.
    public static String explanation(List<NetworkInterface> all, Messages messages, Eyes eyes) {
        long able = count(all, eyes.able());
        if (able == 0 && !eyes.told()) {
            return messages.text("diagram.interface.group.untold", all.size());
        }
        return able > 0
                ? messages.text("diagram.interface.group.able", all.size(), able)
                : messages.text(
                        "diagram.interface.group.explained", all.size(), count(all, eyes.certain()),
                        count(all, perhaps(eyes)));
    }

    private static BitSet perhaps(Eyes eyes) {
        BitSet perhaps = (BitSet) eyes.possible().clone();
        perhaps.andNot(eyes.certain());
        return perhaps;
    }

    private static long count(List<NetworkInterface> all, BitSet wanted) {
        return all.stream().filter(each -> wanted.get(each.index())).count();
    }

    private static Pill pill(NetworkInterface each, Node node, Topology topology, Messages messages, Eyes eyes) {
        boolean surely = eyes.certain().get(each.index());
        boolean perhaps = !surely && eyes.possible().get(each.index());
        String text = each.interfaceId().map(id -> "eni …" + tail(id)).orElse("eni […]");
        return new Pill(
                text, surely || eyes.able().get(each.index()), perhaps,
                explanation(each, node, topology, messages, eyes));
    }

    /// Whether records of a network interface of this node are loaded, where that is told, and how it is known that it is
    /// the node's.
    public static String explanation(
            NetworkInterface each, Node node, Topology topology, Messages messages, Eyes eyes) {
        boolean surely = eyes.certain().get(each.index());
        boolean perhaps = !surely && eyes.possible().get(each.index());
        String said = each.interfaceId()
                .map(id -> surely
                        ? messages.text("diagram.interface.open", id)
                        : perhaps
                                ? messages.text("diagram.interface.possible", id)
                                : messages.text(
                                        eyes.told() ? "diagram.interface.closed" : "diagram.interface.untold", id))
                .orElseGet(() -> unnamed(node, topology, messages));
        String explanation = eyes.able().get(each.index()) ? messages.text("diagram.interface.able") : said;
        String known = new FactWords(messages).ofOwner(each.owner(), topology);
        return explanation + " " + known;
    }

    private static String unnamed(Node node, Topology topology, Messages messages) {
        String candidates = topology.candidates()
                .stream()
                .filter(all -> all.nodes().contains(node.index()))
                .map(Candidates::interfaceId)
                .collect(Collectors.joining(", "));
        return candidates.isEmpty()
                ? messages.text("diagram.interface.unknown")
                : messages.text("diagram.interface.candidates", candidates);
    }

    private static String tail(String id) {
        return Printable.of(id.length() <= TAIL ? id : id.substring(id.length() - TAIL));
    }
}
