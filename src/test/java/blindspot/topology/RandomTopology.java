package blindspot.topology;

import blindspot.i18n.LocalizedText;
import blindspot.model.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A topology by chance: one to three VPCs that use the same addresses, nodes with interfaces in up to three zones, a
/// path through one of the VPCs or two, and nodes that are not on it.
public final class RandomTopology {
    private static final Origin STATED = new Origin.File("random.json");
    private static final List<Origin> ORIGINS = List.of(
            STATED, new Origin.Inventory("eni.json"), new Origin.Field("interface-type"), new Origin.You(),
            new Origin.Records(7, List.of()));
    private static final List<NodeKind> KINDS =
            List.of(NodeKind.INSTANCE, NodeKind.APPLICATION_LOAD_BALANCER, NodeKind.NAT_GATEWAY, NodeKind.OTHER);

    private final Random random;
    private final int zones;
    private final List<Vpc> vpcs = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private int interfaces;

    private RandomTopology(Random random) {
        this.random = random;
        zones = 1 + random.nextInt(3);
    }

    /// The same for the same state of `random`.
    public static Topology of(Random random) {
        return new RandomTopology(random).topology();
    }

    private Topology topology() {
        int count = 1 + random.nextInt(3);
        for (int vpc = 0; vpc < count; vpc++) {
            vpcs.add(vpc(vpc));
        }
        int first = random.nextInt(count);
        boolean two = count > 1 && random.nextInt(4) > 0;
        List<Leg> legs = new ArrayList<>();
        int inFirst = 1 + random.nextInt(4);
        for (int i = 0; i < inFirst; i++) {
            add(i == inFirst - 1 && two ? NodeKind.INTERFACE_ENDPOINT : kind(), first);
            join(legs, LegKind.SAME_VPC);
        }
        if (two) {
            add(NodeKind.NETWORK_LOAD_BALANCER, (first + 1) % count);
            join(legs, List.of(LegKind.PRIVATELINK, LegKind.PRIVATELINK, LegKind.VPC_PEERING, LegKind.TRANSIT_GATEWAY)
                    .get(random.nextInt(4)));
            for (int i = random.nextInt(4); i > 0; i--) {
                add(kind(), (first + 1) % count);
                join(legs, LegKind.SAME_VPC);
            }
        } else if (legs.isEmpty()) {
            nodes.add(new Node(nodes.size(), "outside", Fact.of(NodeKind.OUTSIDE, STATED), text("outside"),
                    Node.OUTSIDE, List.of(new NetworkInterface(
                            interfaces++, Fact.of(nodes.size(), STATED), Optional.empty(),
                            List.of(address("203.0.113.9")), Optional.empty(), Optional.empty()))));
            join(legs, LegKind.INTERNET);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            add(kind(), random.nextInt(count));
        }
        return new Topology(text("by chance"), random.nextBoolean(), vpcs, nodes, List.of(new Path(legs)), List.of(),
                settled());
    }

    private Settled settled() {
        Settled settled = Settled.NOTHING;
        for (int i = random.nextInt(5); i > 0; i--) {
            settled = settled.with(member(), new Wish(
                    maybe(kind()), maybe(switch (random.nextInt(3)) {
                        case 0 -> new Home.Named("vpc-of-mine");
                        case 1 -> new Home.Of("eni-7");
                        default -> new Home.Alone();
                    }),
                    maybe(member()), maybe(member())));
        }
        return settled;
    }

    private Member member() {
        return random.nextBoolean()
                ? new Member.Interface("eni-" + random.nextInt(9))
                : new Member.At(address("10.9.0." + random.nextInt(9)), "eni-" + random.nextInt(9));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private Vpc vpc(int index) {
        List<Subnet> subnets = new ArrayList<>();
        for (int zone = 0; zone < zones; zone++) {
            subnets.add(new Subnet("subnet-" + index + "-" + zone, text("Subnet " + zone), Optional.empty(),
                    random.nextInt(8) == 0 ? Optional.empty() : Optional.of("xx1-az" + (zone + 1)), List.of()));
        }
        return new Vpc("vpc-" + index, text("VPC " + index), text("role"), Optional.of("vpc-0" + index), List.of(),
                subnets);
    }

    private void add(NodeKind kind, int vpc) {
        int node = nodes.size();
        List<NetworkInterface> own = new ArrayList<>();
        int count = random.nextInt(5) == 0 ? 1 + random.nextInt(6) : zones;
        for (int i = 0; i < count; i++) {
            Subnet subnet = vpcs.get(vpc).subnets().get(i % zones);
            own.add(new NetworkInterface(
                    interfaces, Fact.of(node, origin()),
                    random.nextInt(4) == 0 ? Optional.empty() : Optional.of("eni-0" + interfaces),
                    List.of(address("10." + (i % zones) + "." + node + "." + (10 + i))), Optional.of(subnet.id()),
                    subnet.zone()));
            interfaces++;
        }
        List<NodeKind> alternatives = kind == NodeKind.OTHER ? List.of(NodeKind.INSTANCE) : List.of();
        nodes.add(new Node(
                node, "node-" + node, new Fact<>(kind, origin(), alternatives), text("Node " + node), vpc, own));
    }

    private void join(List<Leg> legs, LegKind kind) {
        int to = nodes.size() - 1;
        if (to > 0) {
            legs.add(new Leg(legs.size() + 1, to - 1, to, random.nextInt(3) == 0
                    ? new Fact<>(kind, origin(),
                            kind == LegKind.SAME_VPC ? List.of(LegKind.VPC_PEERING) : List.of(LegKind.SAME_VPC))
                    : Fact.of(kind, origin())));
        }
    }

    private NodeKind kind() {
        return KINDS.get(random.nextInt(KINDS.size()));
    }

    private Origin origin() {
        return ORIGINS.get(random.nextInt(ORIGINS.size()));
    }

    private static Address address(String text) {
        return Address.parse(text).orElseThrow();
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(text, text);
    }
}
