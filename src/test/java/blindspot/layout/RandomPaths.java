package blindspot.layout;

import blindspot.i18n.LocalizedText;
import blindspot.model.Address;
import blindspot.topology.Fact;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.Path;
import blindspot.topology.Subnet;
import blindspot.topology.Topology;
import blindspot.topology.Vpc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Invented topologies, the same for the same seed: 2 to 8 nodes on a path through one or two of 1 to 4 VPCs, in 1 to 3
/// Availability Zones, joined by PrivateLink or otherwise, some with what is outside at their end.
public final class RandomPaths {
    private static final Origin STATED = new Origin.File("path.json");

    private final Random random;
    private int nextInterface;

    public RandomPaths(long seed) {
        random = new Random(seed);
    }

    public Topology topology() {
        nextInterface = 0;
        int count = 2 + random.nextInt(7);
        int vpcs = 1 + random.nextInt(4);
        int first = vpcs == 1 ? count : 1 + random.nextInt(count - 1);
        int zones = 1 + random.nextInt(3);
        boolean outside = vpcs == 1 && random.nextInt(3) == 0;
        List<Node> nodes = new ArrayList<>();
        List<Leg> legs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean out = outside && i == count - 1;
            nodes.add(out ? outside(i) : node(i, i < first ? 0 : 1, zones));
            if (i > 0) {
                LegKind crossing = random.nextInt(3) > 0 ? LegKind.PRIVATELINK : LegKind.VPC_PEERING;
                LegKind kind = out ? LegKind.INTERNET : i == first ? crossing : LegKind.SAME_VPC;
                legs.add(new Leg(i, i - 1, i, Fact.of(kind, STATED)));
            }
        }
        List<Vpc> all = IntStream.range(0, vpcs).mapToObj(RandomPaths::vpc).toList();
        return new Topology(text("random"), true, all, nodes, List.of(new Path(legs)), List.of());
    }

    /// Some of the numbers from 1.
    public Set<Integer> some(int most) {
        Set<Integer> result = new HashSet<>();
        for (int i = 1; i <= most; i++) {
            if (random.nextBoolean()) {
                result.add(i);
            }
        }
        return result;
    }

    private Node node(int index, int vpc, int zones) {
        List<NetworkInterface> interfaces = new ArrayList<>();
        int count = random.nextInt(5) == 0 ? 5 : 1 + random.nextInt(zones);
        for (int i = 0; i < count; i++) {
            Optional<String> zone = random.nextInt(8) == 0 ? Optional.empty() : Optional.of("zz1-az" + (1 + i % zones));
            interfaces.add(networkInterface(index, Optional.of("s" + vpc + (i % zones)), zone));
        }
        return new Node(index, "n" + index, Fact.of(NodeKind.OTHER, STATED), text("node " + index), vpc, interfaces);
    }

    private Node outside(int index) {
        return new Node(
                index, "n" + index, Fact.of(NodeKind.OUTSIDE, STATED), text("outside"), Node.OUTSIDE,
                List.of(networkInterface(index, Optional.empty(), Optional.empty())));
    }

    private NetworkInterface networkInterface(int node, Optional<String> subnet, Optional<String> zone) {
        int index = nextInterface++;
        Address address = Address.ofV4(10 << 24 | 9 << 16 | node << 8 | (index + 1));
        return new NetworkInterface(
                index, Fact.of(node, STATED), Optional.of("eni-%08x".formatted(index)), List.of(address), subnet, zone);
    }

    private static Vpc vpc(int index) {
        List<Subnet> subnets = IntStream.range(0, 3)
                .mapToObj(i -> new Subnet(
                        "s" + index + i, text("subnet " + i), Optional.empty(), Optional.empty(), List.of()))
                .toList();
        return new Vpc("vpc-" + index, text("VPC " + index), text("role"), Optional.empty(), List.of(), subnets);
    }

    private static LocalizedText text(String words) {
        return new LocalizedText(words, words);
    }
}
