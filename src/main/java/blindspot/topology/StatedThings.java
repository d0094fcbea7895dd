package blindspot.topology;

import blindspot.decode.json.JsonObject;
import blindspot.decode.json.JsonValue;
import blindspot.model.Address;
import blindspot.model.Cidr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a topology file has named until now: its VPCs and subnets, the network interfaces of its nodes, all that must be
/// unique in it. Both versions of the format name them alike.
final class StatedThings {
    /// The most network interfaces of all nodes together.
    static final int MOST_INTERFACES = 100_000;

    /// The most addresses of all interfaces together.
    static final int MOST_ADDRESSES = 200_000;

    private static final int MOST_CANDIDATES = 10_000;

    /// The most blocks of a VPC or a subnet; a VPC may have 50 of IPv4 and 50 of IPv6 at most.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>
    private static final int MOST_CIDRS = 100;

    private final Set<String> ids = new HashSet<>();
    private final Set<String> interfaceIds = new HashSet<>();
    private final List<Vpc> vpcs = new ArrayList<>();
    private final Map<String, Integer> vpcsBySubnet = new HashMap<>();
    private final Map<String, Integer> nodesById = new HashMap<>();
    /// The addresses in each VPC, and outside of any.
    private final Map<Integer, Set<Address>> taken = new HashMap<>();
    private int interfaceCount;
    private int addressCount;

    /// A subnet and the index of its VPC.
    record Place(int vpc, Subnet subnet) {}

    List<Vpc> vpcs() {
        return vpcs;
    }

    void readVpc(JsonObject vpc, boolean withZones) {
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
                .map(subnet -> readSubnet(subnet, cidrs, withZones))
                .toList();
        vpcs.add(new Vpc(id, vpc.localizedName("name"), vpc.localizedName("role"), vpcId, cidrs, subnets));
    }

    private Subnet readSubnet(JsonObject subnet, List<Cidr> cidrsOfVpc, boolean withZones) {
        if (withZones) {
            subnet.allowOnly("id", "name", "subnetId", "zone", "cidrs");
        } else {
            subnet.allowOnly("id", "name", "subnetId", "cidrs");
        }
        String id = newId(subnet);
        vpcsBySubnet.put(id, vpcs.size());
        List<Cidr> cidrs = cidrs(subnet);
        for (Cidr cidr : cidrs) {
            if (!cidrsOfVpc.isEmpty() && cidrsOfVpc.stream().noneMatch(outer -> contains(outer, cidr))) {
                throw subnet.refuse("topology-subnet-outside-vpc", id, cidr.toString());
            }
        }
        return new Subnet(
                id, subnet.localizedName("name"), subnet.optionalText("subnetId").map(JsonValue.Text::value),
                subnet.optionalText("zone").map(JsonValue.Text::value), cidrs);
    }

    /// The subnet that a text names.
    Place place(JsonValue.Text name) {
        Integer vpc = vpcsBySubnet.get(name.value());
        if (vpc == null) {
            throw name.refuse("topology-unknown-subnet", name.value());
        }
        Subnet subnet = vpcs.get(vpc)
                .subnets()
                .stream()
                .filter(each -> each.id().equals(name.value()))
                .findFirst()
                .orElseThrow();
        return new Place(vpc, subnet);
    }

    /// The next network interface; `place` is empty outside of any VPC.
    NetworkInterface readInterface(JsonObject networkInterface, Optional<Place> place, Fact<Integer> owner) {
        Optional<String> interfaceId = networkInterface.optionalText("interfaceId").map(this::newInterfaceId);
        List<Cidr> cidrs = place.map(Place::subnet).map(Subnet::cidrs).orElse(List.of());
        Set<Address> others = taken.computeIfAbsent(place.map(Place::vpc).orElse(Node.OUTSIDE), _ -> new HashSet<>());
        List<Address> addresses = new ArrayList<>();
        for (JsonValue.Text text : networkInterface.texts("addresses", interfaceId.isPresent() ? 0 : 1)) {
            Address address = Address.parse(text.value())
                    .orElseThrow(() -> text.refuse("topology-bad-address", text.value()));
            if (!cidrs.isEmpty() && cidrs.stream().noneMatch(cidr -> cidr.contains(address))) {
                throw text.refuse(
                        "topology-address-outside-subnet", text.value(), place.orElseThrow().subnet().id());
            }
            if (!others.add(address)) {
                throw text.refuse("topology-repeated-address", text.value());
            }
            addresses.add(address);
        }
        addressCount += addresses.size();
        if (interfaceCount == MOST_INTERFACES || addressCount > MOST_ADDRESSES) {
            throw networkInterface.refuse(
                    "topology-too-many", Integer.toString(MOST_INTERFACES), Integer.toString(MOST_ADDRESSES));
        }
        return new NetworkInterface(
                interfaceCount++, owner, interfaceId, addresses, place.map(each -> each.subnet().id()),
                place.flatMap(each -> each.subnet().zone()));
    }

    /// The new id of the next node, which has this index.
    String newNode(JsonObject node, int index) {
        String id = newId(node);
        nodesById.put(id, index);
        return id;
    }

    /// The index of the node that a text names.
    int node(JsonValue.Text name) {
        Integer index = nodesById.get(name.value());
        if (index == null) {
            throw name.refuse("topology-unknown-node", name.value());
        }
        return index;
    }

    List<Candidates> readCandidates(JsonObject root) {
        if (!root.has("candidates")) {
            return List.of();
        }
        List<Candidates> result = new ArrayList<>();
        for (JsonObject candidates : root.objects("candidates", 0, MOST_CANDIDATES)) {
            candidates.allowOnly("interfaceId", "nodes");
            String interfaceId = newInterfaceId(candidates.text("interfaceId"));
            List<Integer> indexes = new ArrayList<>();
            for (JsonValue.Text text : candidates.texts("nodes", 2)) {
                int index = node(text);
                if (indexes.contains(index)) {
                    throw text.refuse("topology-repeated-id", text.value());
                }
                indexes.add(index);
            }
            result.add(new Candidates(interfaceId, indexes));
        }
        return result;
    }

    /// An interface endpoint connects to an endpoint service, which stands behind a Network Load Balancer (or a Gateway
    /// Load Balancer, which has endpoints of a kind of its own).
    /// Source: <https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html>
    static void checkEnds(JsonValue.Text place, LegKind kind, Node from, Node to) {
        boolean bothInside = from.isInVpc() && to.isInVpc();
        boolean oneVpc = from.vpc() == to.vpc();
        boolean fits = switch (kind) {
            case SAME_VPC -> bothInside && oneVpc;
            case VPC_PEERING, PRIVATELINK, TRANSIT_GATEWAY -> bothInside && !oneVpc;
            case INTERNET -> from.isInVpc() != to.isInVpc();
        };
        if (!fits && (kind == LegKind.INTERNET || !bothInside)) {
            throw place.refuse("topology-internet-ends", kind.code(), from.id(), to.id());
        }
        if (!fits) {
            throw place.refuse(
                    oneVpc ? "topology-leg-stays-in-vpc" : "topology-leg-leaves-vpc", kind.code(), from.id(), to.id());
        }
        if (kind == LegKind.PRIVATELINK
                && (from.kind() != NodeKind.INTERFACE_ENDPOINT || to.kind() != NodeKind.NETWORK_LOAD_BALANCER)) {
            throw place.refuse("topology-privatelink-ends", from.id(), to.id());
        }
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
}
