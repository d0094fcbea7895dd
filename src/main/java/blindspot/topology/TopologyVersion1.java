package blindspot.topology;

import blindspot.decode.json.JsonObject;
import blindspot.decode.json.JsonValue;
import blindspot.i18n.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Version 1 of the format: one path through two VPCs, each node in one subnet, all stated by the file.
final class TopologyVersion1 {
    private static final int MOST_NODES = 8;
    private static final List<NodeKind> KINDS = List.of(
            NodeKind.INSTANCE, NodeKind.INTERFACE_ENDPOINT, NodeKind.NETWORK_LOAD_BALANCER,
            NodeKind.APPLICATION_LOAD_BALANCER, NodeKind.OTHER);
    private static final List<LegKind> LEG_KINDS =
            List.of(LegKind.SAME_VPC, LegKind.PRIVATELINK, LegKind.VPC_PEERING);

    private final JsonObject root;
    private final Origin file;
    private final StatedThings stated = new StatedThings();
    private final List<Node> nodes = new ArrayList<>();

    TopologyVersion1(JsonObject root, Origin file) {
        this.root = root;
        this.file = file;
    }

    Topology topology() {
        root.allowOnly("kind", "version", "title", "simulated", "vpcs", "path", "legs", "candidates");
        LocalizedText title = root.localizedName("title");
        boolean simulated = root.flag("simulated", false);
        root.objects("vpcs", 2, 2).forEach(vpc -> stated.readVpc(vpc, false));
        root.objects("path", 2, MOST_NODES).forEach(this::readNode);
        for (int vpc = 0; vpc < stated.vpcs().size(); vpc++) {
            int wanted = vpc;
            if (nodes.stream().noneMatch(node -> node.vpc() == wanted)) {
                throw root.refuse("topology-vpc-without-node", stated.vpcs().get(vpc).id());
            }
        }
        Path path = new Path(readLegs());
        return new Topology(title, simulated, stated.vpcs(), nodes, List.of(path), stated.readCandidates(root));
    }

    private void readNode(JsonObject node) {
        node.allowOnly("id", "kind", "name", "subnet", "interfaces");
        int index = nodes.size();
        String id = stated.newNode(node, index);
        NodeKind kind = node.text("kind")
                .word(word -> NodeKind.ofCode(word).filter(KINDS::contains),
                        KINDS.stream().map(NodeKind::code).toList());
        JsonValue.Text subnet = node.text("subnet");
        StatedThings.Place place = stated.place(subnet);
        if (!nodes.isEmpty() && nodes.getLast().vpc() > place.vpc()) {
            throw subnet.refuse(
                    "topology-path-order", id, stated.vpcs().getFirst().id(), stated.vpcs().getLast().id());
        }
        List<NetworkInterface> interfaces = new ArrayList<>();
        for (JsonObject each : node.objects("interfaces", 1, Integer.MAX_VALUE)) {
            each.allowOnly("interfaceId", "addresses");
            interfaces.add(stated.readInterface(each, Optional.of(place), Fact.of(index, file)));
        }
        nodes.add(new Node(
                index, id, Fact.of(kind, file), node.localizedName("name"), place.vpc(), interfaces));
    }

    private List<Leg> readLegs() {
        int wanted = nodes.size() - 1;
        List<Leg> legs = new ArrayList<>();
        for (JsonObject leg : root.objects("legs", wanted, wanted)) {
            leg.allowOnly("kind");
            JsonValue.Text text = leg.text("kind");
            LegKind kind = text.word(
                    word -> LegKind.ofCode(word).filter(LEG_KINDS::contains),
                    Stream.of(LegKind.values()).filter(LEG_KINDS::contains).map(LegKind::code).toList());
            Node from = nodes.get(legs.size());
            Node to = nodes.get(legs.size() + 1);
            StatedThings.checkEnds(text, kind, from, to);
            legs.add(new Leg(legs.size() + 1, from.index(), to.index(), Fact.of(kind, file)));
        }
        return legs;
    }
}
