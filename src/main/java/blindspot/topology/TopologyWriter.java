package blindspot.topology;

import blindspot.i18n.LocalizedText;
import blindspot.model.Address;
import blindspot.model.Cidr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a topology as a file of version 2, which [TopologyFile] reads as the same topology; but of a fact that was
/// computed from records only their number is written, not which they are.
public final class TopologyWriter {
    /// The same lines on every system.
    private static final PrettyPrinter LINES =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private final JsonMapper mapper = new JsonMapper();
    private final Topology topology;
    private final Origin self;

    private TopologyWriter(Topology topology, String name) {
        this.topology = topology;
        self = new Origin.File(name);
    }

    /// The text of the file.
    ///
    /// @param name of the file: what that file states has no origin written beside it
    public static String text(Topology topology, String name) {
        TopologyWriter writer = new TopologyWriter(topology, name);
        return writer.mapper.writerWithDefaultPrettyPrinter().with(LINES).writeValueAsString(writer.root()) + "\n";
    }

    private ObjectNode root() {
        ObjectNode root = mapper.createObjectNode();
        root.put("kind", TopologyFile.KIND).put("version", TopologyFile.VERSION);
        put(root, "title", topology.title());
        if (topology.simulated()) {
            root.put("simulated", true);
        }
        ArrayNode vpcs = root.putArray("vpcs");
        topology.vpcs().forEach(vpc -> put(vpcs.addObject(), vpc));
        ArrayNode nodes = root.putArray("nodes");
        topology.nodes().forEach(node -> put(nodes.addObject(), node));
        ArrayNode paths = root.putArray("paths");
        topology.paths().forEach(path -> {
            ArrayNode legs = paths.addObject().putArray("legs");
            path.legs().forEach(leg -> put(legs.addObject(), leg));
        });
        if (!topology.candidates().isEmpty()) {
            ArrayNode candidates = root.putArray("candidates");
            topology.candidates().forEach(each -> {
                ObjectNode node = candidates.addObject().put("interfaceId", each.interfaceId());
                put(node, "nodes", each.nodes().stream().map(index -> topology.nodes().get(index).id()));
            });
        }
        if (!topology.settled().isEmpty()) {
            ArrayNode set = root.putArray(StatedWishes.SET);
            topology.settled().wishes().forEach((member, wish) -> put(set.addObject(), member, wish));
        }
        return root;
    }

    private static void put(ObjectNode node, Member member, Wish wish) {
        put(node, member);
        put(node, StatedWishes.KIND, wish.role().map(NodeKind::code));
        wish.home().ifPresent(home -> {
            switch (home) {
                case Home.Named(String id) -> node.put(StatedWishes.VPC, id);
                case Home.Of(String interfaceId) -> node.put(StatedWishes.IN_VPC_OF, interfaceId);
                case Home.Alone() -> node.put(StatedWishes.ALONE, true);
            }
        });
        wish.with().ifPresent(other -> put(node.putObject(StatedWishes.WITH), other));
        wish.leadsTo().ifPresent(other -> put(node.putObject(StatedWishes.LEADS_TO), other));
    }

    private static void put(ObjectNode node, Member member) {
        switch (member) {
            case Member.Interface(String id) -> node.put(StatedWishes.INTERFACE, id);
            case Member.At(Address address, String beside) ->
                node.put(StatedWishes.ADDRESS, address.toString()).put(StatedWishes.RECORDED_BY, beside);
        }
    }

    private void put(ObjectNode node, Vpc vpc) {
        node.put("id", vpc.id());
        put(node, "name", vpc.name());
        put(node, "role", vpc.role());
        put(node, "vpcId", vpc.vpcId());
        put(node, vpc.cidrs());
        ArrayNode subnets = node.putArray("subnets");
        for (Subnet subnet : vpc.subnets()) {
            ObjectNode each = subnets.addObject().put("id", subnet.id());
            put(each, "name", subnet.name());
            put(each, "subnetId", subnet.subnetId());
            put(each, "zone", subnet.zone());
            put(each, subnet.cidrs());
        }
    }

    private void put(ObjectNode object, Node node) {
        object.put("id", node.id()).put("kind", node.kind().code());
        put(object, "name", node.name());
        if (node.isInVpc() && node.interfaces().isEmpty()) {
            object.put("vpc", topology.vpcOf(node).id());
        }
        put(object, node.role().origin());
        if (!node.role().isUnambiguous()) {
            put(object, "alternatives", node.role().alternatives().stream().map(NodeKind::code));
        }
        ArrayNode interfaces = object.putArray("interfaces");
        for (NetworkInterface each : node.interfaces()) {
            ObjectNode one = interfaces.addObject();
            put(one, "interfaceId", each.interfaceId());
            put(one, "addresses", each.addresses().stream().map(Address::toString));
            put(one, "subnet", each.subnet());
            put(one, each.owner().origin());
        }
    }

    private void put(ObjectNode node, Leg leg) {
        node.put("from", topology.from(leg).id())
                .put("to", topology.to(leg).id())
                .put("kind", leg.kind().code());
        put(node, leg.join().origin());
        if (!leg.join().isUnambiguous()) {
            put(node, "alternatives", leg.join().alternatives().stream().map(LegKind::code));
        }
    }

    private void put(ObjectNode node, Origin origin) {
        if (!origin.equals(self)) {
            putOrigin(node, origin);
        }
    }

    /// Says in an object how what it says is known, as a topology file does.
    public static void putOrigin(ObjectNode node, Origin origin) {
        ObjectNode by = node.putObject("origin").put("by", origin.code());
        switch (origin) {
            case Origin.File(String name) -> by.put("name", name);
            case Origin.Inventory(String name) -> by.put("name", name);
            case Origin.Field(String name) -> by.put("name", name);
            case Origin.Records records -> by.put("records", records.records());
            case Origin.You _ -> {}
        }
    }

    private static void put(ObjectNode node, List<Cidr> cidrs) {
        if (!cidrs.isEmpty()) {
            put(node, "cidrs", cidrs.stream().map(Cidr::toString));
        }
    }

    private static void put(ObjectNode node, String name, LocalizedText text) {
        node.putObject(name).put("en", text.en()).put("ja", text.ja());
    }

    private static void put(ObjectNode node, String name, Optional<String> text) {
        text.ifPresent(value -> node.put(name, value));
    }

    private static void put(ObjectNode node, String name, Stream<String> texts) {
        ArrayNode array = node.putArray(name);
        texts.forEach(array::add);
    }
}
