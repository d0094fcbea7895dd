package blindspot.topology;

import blindspot.decode.json.JsonObject;
import blindspot.decode.json.JsonValue;
import blindspot.i18n.LocalizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Version 2 of the format: any number of VPCs, nodes with interfaces in several subnets, paths that name the ends of
/// their legs, and how each fact is known where the file does not state it itself.
final class TopologyVersion2 {
    private static final int MOST_NODES = 2000;
    private static final int MOST_PATHS = 50;

    /// The most legs of a path; the whole of it is drawn in a row.
    static final int MOST_LEGS = 60;

    private final JsonObject root;
    private final Origin file;
    private final StatedThings stated = new StatedThings();
    private final List<Node> nodes = new ArrayList<>();

    TopologyVersion2(JsonObject root, Origin file) {
        this.root = root;
        this.file = file;
    }

    Topology topology() {
        root.allowOnly("kind", "version", "title", "simulated", "vpcs", "nodes", "paths", "candidates",
                StatedWishes.SET);
        LocalizedText title = root.localizedName("title");
        boolean simulated = root.flag("simulated", false);
        root.objects("vpcs", 1, Topology.MOST_VPCS).forEach(vpc -> stated.readVpc(vpc, true));
        root.objects("nodes", 2, MOST_NODES).forEach(this::readNode);
        List<Path> paths = root.objects("paths", 1, MOST_PATHS).stream().map(this::readPath).toList();
        return new Topology(title, simulated, stated.vpcs(), nodes, paths, stated.readCandidates(root),
                StatedWishes.read(root));
    }

    private void readNode(JsonObject node) {
        int index = nodes.size();
        String id = stated.newNode(node, index);
        NodeKind kind = kind(node.text("kind"));
        List<NodeKind> alternatives = node.has("alternatives")
                ? node.texts("alternatives", 1, NodeKind.values().length)
                        .stream()
                        .map(TopologyVersion2::kind)
                        .filter(other -> other != kind)
                        .distinct()
                        .toList()
                : List.of();
        boolean outside = kind == NodeKind.OUTSIDE;
        if (outside) {
            node.allowOnly("id", "kind", "name", "interfaces", "origin", "alternatives");
        } else {
            node.allowOnly("id", "kind", "name", "vpc", "interfaces", "origin", "alternatives");
        }
        int vpc = outside ? Node.OUTSIDE : vpcOf(node);
        List<NetworkInterface> interfaces = new ArrayList<>();
        for (JsonObject each : node.objects("interfaces", 0, Integer.MAX_VALUE)) {
            Fact<Integer> owner = Fact.of(index, origin(each));
            if (outside) {
                each.allowOnly("addresses", "origin");
                interfaces.add(stated.readInterface(each, Optional.empty(), owner));
            } else {
                each.allowOnly("interfaceId", "addresses", "subnet", "origin");
                JsonValue.Text subnet = each.text("subnet");
                StatedThings.Place place = stated.place(subnet);
                if (place.vpc() != vpc) {
                    throw subnet.refuse("topology-node-in-two-vpcs", id, stated.vpcs().get(vpc).id());
                }
                interfaces.add(stated.readInterface(each, Optional.of(place), owner));
            }
        }
        nodes.add(new Node(
                index, id, new Fact<>(kind, origin(node), alternatives), node.localizedName("name"), vpc, interfaces));
    }

    /// The VPC that the node names, else that of its first interface.
    private int vpcOf(JsonObject node) {
        Optional<JsonValue.Text> named = node.optionalText("vpc");
        if (named.isPresent()) {
            List<String> ids = stated.vpcs().stream().map(Vpc::id).toList();
            return named.get().word(id -> Optional.of(ids.indexOf(id)).filter(index -> index >= 0), ids);
        }
        return stated.place(node.objects("interfaces", 1, Integer.MAX_VALUE).getFirst().text("subnet")).vpc();
    }

    private static NodeKind kind(JsonValue.Text text) {
        return text.word(NodeKind::ofCode, Stream.of(NodeKind.values()).map(NodeKind::code).toList());
    }

    private Path readPath(JsonObject path) {
        path.allowOnly("legs");
        List<Leg> legs = new ArrayList<>();
        Set<Integer> passed = new HashSet<>();
        List<Integer> vpcs = new ArrayList<>();
        for (JsonObject leg : path.objects("legs", 1, MOST_LEGS)) {
            leg.allowOnly("from", "to", "kind", "origin", "alternatives");
            Node from = nodes.get(stated.node(leg.text("from")));
            Node to = nodes.get(stated.node(leg.text("to")));
            boolean follows = legs.isEmpty() ? passed.add(from.index()) : legs.getLast().to() == from.index();
            if (!follows || !passed.add(to.index())) {
                throw leg.refuse("topology-path-broken", from.id(), to.id());
            }
            JsonValue.Text text = leg.text("kind");
            LegKind kind = kindOfLeg(text);
            StatedThings.checkEnds(text, kind, from, to);
            for (Node node : legs.isEmpty() ? List.of(from, to) : List.of(to)) {
                enter(node, vpcs, leg);
            }
            legs.add(new Leg(legs.size() + 1, from.index(), to.index(),
                    new Fact<>(kind, origin(leg), alternatives(leg, kind))));
        }
        return new Path(legs);
    }

    private static LegKind kindOfLeg(JsonValue.Text text) {
        return text.word(LegKind::ofCode, Stream.of(LegKind.values()).map(LegKind::code).toList());
    }

    private static List<LegKind> alternatives(JsonObject leg, LegKind kind) {
        return leg.has("alternatives")
                ? leg.texts("alternatives", 1, LegKind.values().length)
                        .stream()
                        .map(TopologyVersion2::kindOfLeg)
                        .filter(other -> other != kind)
                        .distinct()
                        .toList()
                : List.of();
    }

    /// Notes the VPC that the path enters, or that it leaves the last. It is drawn as at most two frames side by side.
    private static void enter(Node node, List<Integer> vpcs, JsonObject leg) {
        if (!vpcs.isEmpty() && vpcs.getLast() == node.vpc()) {
            return;
        }
        boolean again = vpcs.contains(node.vpc());
        boolean leftForOutside = vpcs.size() > 1 && vpcs.getLast() == Node.OUTSIDE;
        long inside = vpcs.stream().filter(vpc -> vpc != Node.OUTSIDE).count();
        if (again || leftForOutside || (inside == 2 && node.isInVpc())) {
            throw leg.refuse("topology-path-vpcs", node.id());
        }
        vpcs.add(node.vpc());
    }

    private Origin origin(JsonObject owner) {
        if (!owner.has("origin")) {
            return file;
        }
        JsonObject origin = owner.object("origin");
        origin.allowOnly("by", "name", "records");
        Function<String, Optional<String>> known = word -> Optional.of(word).filter(CODES::contains);
        String by = origin.text("by").word(known, CODES);
        return switch (by) {
            case Origin.Inventory.CODE -> new Origin.Inventory(origin.text("name").value());
            case Origin.Field.CODE -> new Origin.Field(origin.text("name").value());
            case Origin.Records.CODE -> new Origin.Records(Math.max(0, origin.integer("records")), List.of());
            case Origin.You.CODE -> new Origin.You();
            default -> new Origin.File(origin.text("name").value());
        };
    }

    private static final List<String> CODES =
            List.of(Origin.File.CODE, Origin.Inventory.CODE, Origin.Field.CODE, Origin.Records.CODE, Origin.You.CODE);
}
