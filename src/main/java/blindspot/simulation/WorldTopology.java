package blindspot.simulation;

import blindspot.i18n.Language;
import blindspot.i18n.LocalizedText;
import blindspot.i18n.Messages;
import blindspot.model.Address;
import blindspot.topology.Fact;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.Origin;
import blindspot.topology.Path;
import blindspot.topology.Subnet;
import blindspot.topology.Topology;
import blindspot.topology.Vpc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The topology of a world: the path, or the two paths that meet at one load balancer. The decoys are not in it.
final class WorldTopology {
    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);
    private static final Messages JAPANESE = Messages.in(Language.JAPANESE);

    private final World world;
    private final Origin origin;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private int interfaces;

    private WorldTopology(World world, String file) {
        this.world = world;
        origin = new Origin.File(file);
    }

    /// @param file the name of the file that states it
    static Topology of(World world, String file) {
        return new WorldTopology(world, file).topology();
    }

    private Topology topology() {
        List<Path> paths = new ArrayList<>();
        PathShape shape = world.scenario().shape();
        for (WorldVpc vpc : world.vpcs()) {
            if (vpc.consumer()) {
                paths.add(path(vpc.index(), shape.parts()));
            }
        }
        if (world.scenario() == Scenario.SEVERAL_NLBS) {
            paths.add(path(
                    World.CONSUMER,
                    shape.parts()
                            .stream()
                            .map(part -> part == Part.NETWORK_LOAD_BALANCER
                                    ? Part.SECOND_NETWORK_LOAD_BALANCER
                                    : part)
                            .toList()));
        }
        if (world.scenario() == Scenario.NLB_CLIENTS) {
            paths.add(neighbours());
        }
        String scenario = "simulation.scenario." + world.scenario().code();
        return new Topology(
                words(scenario), true, world.vpcs().stream().map(WorldTopology::vpc).toList(), nodes, paths, List.of());
    }

    private Path path(int consumer, List<Part> parts) {
        List<Leg> legs = new ArrayList<>();
        int before = node(consumer, parts.getFirst());
        for (int i = 1; i < parts.size(); i++) {
            int next = node(consumer, parts.get(i));
            LegKind kind = world.scenario().shape().ways().get(i - 1).legKind();
            legs.add(new Leg(i, before, next, Fact.of(kind, origin)));
            before = next;
        }
        return new Path(legs);
    }

    /// Of the clients in the load balancer's own VPC.
    private Path neighbours() {
        int clients = node(World.PROVIDER, Part.NEIGHBOURS);
        int nlb = node(World.PROVIDER, Part.NETWORK_LOAD_BALANCER);
        int targets = node(World.PROVIDER, Part.TARGETS);
        Fact<LegKind> inside = Fact.of(LegKind.SAME_VPC, origin);
        return new Path(List.of(new Leg(1, clients, nlb, inside), new Leg(2, nlb, targets, inside)));
    }

    /// The index of the node of a part, as a path of this consumer has it: its own, or the provider's.
    private int node(int consumer, Part part) {
        boolean own = !world.of(consumer, part).isEmpty();
        String suffix = own && world.vpcs().get(consumer).consumer() && consumer != World.CONSUMER
                ? "-" + world.vpcs().get(consumer).code() : "";
        int vpc = own ? consumer : World.PROVIDER;
        String id = part.code() + suffix;
        Integer there = indexes.get(id);
        return there == null ? add(vpc, part, id) : there;
    }

    private int add(int vpc, Part part, String id) {
        int index = nodes.size();
        boolean outside = part == Part.INTERNET;
        List<NetworkInterface> own = new ArrayList<>();
        if (outside) {
            own.add(new NetworkInterface(
                    interfaces++, Fact.of(index, origin), Optional.empty(), outsiders(), Optional.empty(),
                    Optional.empty()));
        } else {
            for (WorldInterface each : world.of(vpc, part)) {
                own.add(new NetworkInterface(
                        interfaces++, Fact.of(index, origin), Optional.of(each.id()), addresses(each),
                        Optional.of(each.subnet().code()), Optional.of(each.subnet().zoneId())));
            }
        }
        nodes.add(new Node(
                index, id, Fact.of(part.nodeKind(), origin), words("simulation.node." + part.code()),
                outside ? Node.OUTSIDE : vpc, own));
        indexes.put(id, index);
        return index;
    }

    private List<Address> outsiders() {
        return world.scenario() == Scenario.NAT_UNSOLICITED
                ? List.of(World.SERVER, World.STRANGER)
                : List.of(World.SERVER);
    }

    private static List<Address> addresses(WorldInterface each) {
        return Stream.concat(Stream.of(each.address()), each.secondary().stream()).toList();
    }

    private static Vpc vpc(WorldVpc vpc) {
        return new Vpc(
                vpc.code(), same("VPC " + vpc.letter()),
                words(vpc.consumer() ? "simulation.consumer" : "simulation.provider"), Optional.of(vpc.id()),
                List.of(vpc.cidr()), vpc.subnets().stream().map(WorldTopology::subnet).toList());
    }

    private static Subnet subnet(WorldSubnet subnet) {
        return new Subnet(
                subnet.code(), same(subnet.code()), Optional.of(subnet.id()), Optional.of(subnet.zoneId()),
                List.of(subnet.cidr()));
    }

    private static LocalizedText words(String key) {
        return new LocalizedText(ENGLISH.text(key), JAPANESE.text(key));
    }

    private static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }
}
