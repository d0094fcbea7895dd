package blindspot.topology;

import blindspot.decode.json.JsonDocument;
import blindspot.decode.json.JsonObject;
import blindspot.decode.json.JsonValue;
import blindspot.i18n.LocalizedText;
import blindspot.model.Address;
import blindspot.model.Cidr;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads a topology file: JSON, described in `assets/schema/topology.schema.json`.
///
/// The file states what is there; who may record what is for `capture` to say. Everything that contradicts itself is
/// refused with its line and column: ids that stand twice, references to nothing, a leg that its ends cannot have.
public final class TopologyFile {
    /// What the file's `kind` says.
    public static final String KIND = "blindspot-topology";

    private static final int VERSION = 1;
    private static final int MOST_NODES = 8;

    /// The most blocks of a VPC or a subnet; a VPC may have 50 of IPv4 and 50 of IPv6 at most.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>
    private static final int MOST_CIDRS = 100;

    /// The most network interfaces of all nodes together.
    static final int MOST_INTERFACES = 100_000;

    /// The most addresses of all interfaces together.
    static final int MOST_ADDRESSES = 200_000;

    private static final int MOST_CANDIDATES = 10_000;

    private final JsonObject root;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> interfaceIds = new HashSet<>();
    private final List<Vpc> vpcs = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Integer> vpcsBySubnet = new HashMap<>();
    private final Map<String, Integer> nodesById = new HashMap<>();
    /// The addresses in each VPC.
    private final List<Set<Address>> taken = List.of(new HashSet<>(), new HashSet<>());
    private int interfaceCount;
    private int addressCount;

    private TopologyFile(JsonObject root) {
        this.root = root;
    }

    /// The topology in the file.
    ///
    /// @throws ProblemException when the file cannot be read or is no valid topology
    public static Topology read(Path path) {
        return new TopologyFile(JsonDocument.read(path)).topology();
    }

    /// Reads to the end of the stream and leaves closing it to the caller; `name` is what problems call it.
    ///
    /// @throws ProblemException when the bytes are no valid topology
    public static Topology read(InputStream bytes, String name) throws IOException {
        return read(bytes.readAllBytes(), name);
    }

    /// `name` is what problems call the bytes.
    ///
    /// @throws ProblemException when the bytes are no valid topology
    public static Topology read(byte[] bytes, String name) {
        return new TopologyFile(JsonDocument.read(bytes, name)).topology();
    }

    private Topology topology() {
        root.expectKind(KIND, VERSION);
        root.allowOnly("kind", "version", "title", "simulated", "vpcs", "path", "legs", "candidates");
        LocalizedText title = root.localizedName("title");
        boolean simulated = root.flag("simulated", false);
        root.objects("vpcs", 2, 2).forEach(this::readVpc);
        root.objects("path", 2, MOST_NODES).forEach(this::readNode);
        for (int vpc = 0; vpc < vpcs.size(); vpc++) {
            int wanted = vpc;
            if (nodes.stream().noneMatch(node -> node.vpc() == wanted)) {
                throw root.refuse("topology-vpc-without-node", vpcs.get(vpc).id());
            }
        }
        return new Topology(title, simulated, vpcs, nodes, readLegs(), readCandidates());
    }

    private void readVpc(JsonObject vpc) {
        vpc.allowOnly("id", "name", "role", "vpcId", "cidrs", "subnets");
        String id = newId(vpc);
        Optional<String> vpcId = vpc.optionalText("vpcId").map(text -> {
            if (vpcs.stream().anyMatch(other -> other.vpcId().equals(Optional.of(text.value())))) {
                throw text.refuse("topology-repeated-id", text.value());
            }
            return text.value();
        });
        List<Cidr> cidrs = cidrs(vpc);
        List<Subnet> subnets = vpc.objects("subnets", 1, Integer.MAX_VALUE)
                .stream()
                .map(subnet -> readSubnet(subnet, cidrs))
                .toList();
        vpcs.add(new Vpc(id, vpc.localizedName("name"), vpc.localizedName("role"), vpcId, cidrs, subnets));
    }

    private Subnet readSubnet(JsonObject subnet, List<Cidr> cidrsOfVpc) {
        subnet.allowOnly("id", "name", "subnetId", "cidrs");
        String id = newId(subnet);
        vpcsBySubnet.put(id, vpcs.size());
        List<Cidr> cidrs = cidrs(subnet);
        for (Cidr cidr : cidrs) {
            if (!cidrsOfVpc.isEmpty() && cidrsOfVpc.stream().noneMatch(outer -> contains(outer, cidr))) {
                throw subnet.refuse("topology-subnet-outside-vpc", id, cidr.toString());
            }
        }
        return new Subnet(
                id, subnet.localizedName("name"), subnet.optionalText("subnetId").map(JsonValue.Text::value), cidrs);
    }

    private void readNode(JsonObject node) {
        node.allowOnly("id", "kind", "name", "subnet", "interfaces");
        String id = newId(node);
        NodeKind kind = word(node.text("kind"), NodeKind::ofCode, Stream.of(NodeKind.values()).map(NodeKind::code));
        JsonValue.Text subnetText = node.text("subnet");
        Integer vpc = vpcsBySubnet.get(subnetText.value());
        if (vpc == null) {
            throw subnetText.refuse("topology-unknown-subnet", subnetText.value());
        }
        if (!nodes.isEmpty() && nodes.getLast().vpc() > vpc) {
            throw subnetText.refuse("topology-path-order", id, vpcs.getFirst().id(), vpcs.getLast().id());
        }
        Subnet subnet = vpcs.get(vpc)
                .subnets()
                .stream()
                .filter(each -> each.id().equals(subnetText.value()))
                .findFirst()
                .orElseThrow();
        List<NetworkInterface> interfaces = new ArrayList<>();
        for (JsonObject each : node.objects("interfaces", 1, Integer.MAX_VALUE)) {
            interfaces.add(readInterface(each, subnet, taken.get(vpc)));
            interfaceCount++;
            addressCount += interfaces.getLast().addresses().size();
            if (interfaceCount > MOST_INTERFACES || addressCount > MOST_ADDRESSES) {
                throw each.refuse("topology-too-many", Integer.toString(MOST_INTERFACES),
                        Integer.toString(MOST_ADDRESSES));
            }
        }
        nodesById.put(id, nodes.size());
        nodes.add(new Node(nodes.size(), id, kind, node.localizedName("name"), vpc, subnet.id(), interfaces));
    }

    private NetworkInterface readInterface(JsonObject networkInterface, Subnet subnet, Set<Address> takenInVpc) {
        networkInterface.allowOnly("interfaceId", "addresses");
        Optional<String> interfaceId = networkInterface.optionalText("interfaceId").map(this::newInterfaceId);
        List<Address> addresses = new ArrayList<>();
        for (JsonValue.Text text : networkInterface.texts("addresses", interfaceId.isPresent() ? 0 : 1)) {
            Address address = Address.parse(text.value())
                    .orElseThrow(() -> text.refuse("topology-bad-address", text.value()));
            if (!subnet.cidrs().isEmpty() && subnet.cidrs().stream().noneMatch(cidr -> cidr.contains(address))) {
                throw text.refuse("topology-address-outside-subnet", text.value(), subnet.id());
            }
            if (!takenInVpc.add(address)) {
                throw text.refuse("topology-repeated-address", text.value());
            }
            addresses.add(address);
        }
        return new NetworkInterface(interfaceCount, nodes.size(), interfaceId, addresses);
    }

    private List<Leg> readLegs() {
        int wanted = nodes.size() - 1;
        List<Leg> legs = new ArrayList<>();
        for (JsonObject leg : root.objects("legs", wanted, wanted)) {
            leg.allowOnly("kind");
            JsonValue.Text text = leg.text("kind");
            LegKind kind = word(text, LegKind::ofCode, Stream.of(LegKind.values()).map(LegKind::code));
            Node from = nodes.get(legs.size());
            Node to = nodes.get(legs.size() + 1);
            checkEnds(text, kind, from, to);
            legs.add(new Leg(legs.size() + 1, from.index(), to.index(), kind));
        }
        return legs;
    }

    /// An interface endpoint connects to an endpoint service, which stands behind a Network Load Balancer (or a Gateway
    /// Load Balancer, which has endpoints of a kind of its own).
    /// Source: <https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html>
    private static void checkEnds(JsonValue.Text place, LegKind kind, Node from, Node to) {
        boolean oneVpc = from.vpc() == to.vpc();
        boolean fits = switch (kind) {
            case SAME_VPC -> oneVpc;
            case VPC_PEERING -> !oneVpc;
            case PRIVATELINK -> !oneVpc;
        };
        if (!fits) {
            throw place.refuse(
                    oneVpc ? "topology-leg-stays-in-vpc" : "topology-leg-leaves-vpc", kind.code(), from.id(), to.id());
        }
        if (kind == LegKind.PRIVATELINK
                && (from.kind() != NodeKind.INTERFACE_ENDPOINT || to.kind() != NodeKind.NETWORK_LOAD_BALANCER)) {
            throw place.refuse("topology-privatelink-ends", from.id(), to.id());
        }
    }

    private List<Candidates> readCandidates() {
        if (!root.has("candidates")) {
            return List.of();
        }
        List<Candidates> result = new ArrayList<>();
        for (JsonObject candidates : root.objects("candidates", 0, MOST_CANDIDATES)) {
            candidates.allowOnly("interfaceId", "nodes");
            String interfaceId = newInterfaceId(candidates.text("interfaceId"));
            List<Integer> indexes = new ArrayList<>();
            for (JsonValue.Text text : candidates.texts("nodes", 2)) {
                Integer index = nodesById.get(text.value());
                if (index == null) {
                    throw text.refuse("topology-unknown-node", text.value());
                }
                if (indexes.contains(index)) {
                    throw text.refuse("topology-repeated-id", text.value());
                }
                indexes.add(index);
            }
            result.add(new Candidates(interfaceId, indexes));
        }
        return result;
    }

    private String newId(JsonObject owner) {
        JsonValue.Text id = owner.text("id");
        if (!ids.add(id.value())) {
            throw id.refuse("topology-repeated-id", id.value());
        }
        return id.value();
    }

    private String newInterfaceId(JsonValue.Text id) {
        if (!interfaceIds.add(id.value())) {
            throw id.refuse("topology-repeated-interface", id.value());
        }
        return id.value();
    }

    private static List<Cidr> cidrs(JsonObject owner) {
        List<Cidr> result = new ArrayList<>();
        if (owner.has("cidrs")) {
            for (JsonValue.Text text : owner.texts("cidrs", 1, MOST_CIDRS)) {
                result.add(Cidr.parse(text.value())
                        .orElseThrow(() -> text.refuse("topology-bad-cidr", text.value())));
            }
        }
        return result;
    }

    private static boolean contains(Cidr outer, Cidr inner) {
        return outer.contains(inner.base()) && outer.prefix() <= inner.prefix();
    }

    private static <T> T word(JsonValue.Text text, Function<String, Optional<T>> meaning, Stream<String> known) {
        return text.word(meaning, known.toList());
    }
}
