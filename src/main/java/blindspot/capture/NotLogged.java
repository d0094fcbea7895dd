package blindspot.capture;

import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Topology;
import java.util.List;
import java.util.function.Predicate;

/// Whether a kind of traffic that no flow log ever has belongs to the path that is drawn, and where it would be on the
/// picture. Never that it was there: that is what nobody recorded.
///
/// @param rule one of [Rule#neverLogged]
/// @param applies whether such traffic belongs to the path: yes where what is drawn cannot be without it
/// @param nodes the indexes of the nodes at whose interfaces it would be
/// @param sure those of them that cannot be without it
/// @param legs the numbers of the legs that it would be on
public record NotLogged(Rule rule, Told applies, List<Integer> nodes, List<Integer> sure, List<Integer> legs) {
    public NotLogged {
        nodes = List.copyOf(nodes);
        sure = List.copyOf(sure);
        legs = List.copyOf(legs);
    }

    /// All ten, in AWS's order.
    public static List<NotLogged> of(Topology topology) {
        return Rule.neverLogged().stream().map(rule -> of(rule, topology)).toList();
    }

    /// Those that may be at this node's interfaces.
    public static List<NotLogged> at(Node node, Topology topology) {
        return of(topology).stream().filter(each -> each.nodes().contains(node.index())).toList();
    }

    /// Those of all of a path that this node's interfaces cannot be without.
    public static List<NotLogged> surelyAt(Node node, List<NotLogged> all) {
        return all.stream().filter(each -> each.sure().contains(node.index())).toList();
    }

    private static NotLogged of(Rule rule, Topology topology) {
        return switch (rule) {
            case ENDPOINT_TO_NETWORK_LOAD_BALANCER -> endpoints(topology);
            // Every instance takes its address by DHCP; an address of its own making would not be routed.
            case DHCP -> at(rule, topology, NotLogged::mayBeInstance, NotLogged::isInstance);
            // Whether an instance asks for these is its own business, and nothing that is loaded tells its system.
            case AMAZON_DNS, WINDOWS_ACTIVATION, INSTANCE_METADATA, TIME_SYNC ->
                at(rule, topology, NotLogged::mayBeInstance, _ -> false);
            // No inventory that is read states mirror sessions, and what answers for the router is drawn nowhere.
            case MIRRORED_SOURCE, DEFAULT_ROUTER -> at(rule, topology, _ -> true, _ -> false);
            case ARP -> at(rule, topology, NotLogged::mayHaveIpv4, NotLogged::hasIpv4);
            // Records of a regional NAT gateway name no interface: one that does is of another kind.
            case SHORT_LIVED_REGIONAL_NAT -> at(rule, topology, NotLogged::mayBeRegionalNat, _ -> false);
            case NO_INTERFACE_IN_VPC -> throw new IllegalArgumentException(rule.code());
        };
    }

    /// Of a path that ends at an endpoint, or begins at a load balancer, nothing tells what is behind.
    private static NotLogged endpoints(Topology topology) {
        Rule rule = Rule.ENDPOINT_TO_NETWORK_LOAD_BALANCER;
        List<Integer> legs =
                topology.legs().stream().filter(NotLogged::mayBePrivateLink).map(Leg::number).toList();
        boolean drawn = topology.legs().stream().anyMatch(leg -> leg.kind() == LegKind.PRIVATELINK);
        List<Integer> open = List.of(topology.pathNodes().getFirst(), topology.pathNodes().getLast())
                .stream()
                .filter(node -> may(node, NodeKind.INTERFACE_ENDPOINT) || may(node, NodeKind.NETWORK_LOAD_BALANCER))
                .map(Node::index)
                .distinct()
                .toList();
        Told applies = drawn ? Told.YES : legs.isEmpty() && open.isEmpty() ? Told.NO : Told.UNKNOWN;
        return new NotLogged(rule, applies, drawn ? List.of() : open, List.of(), legs);
    }

    private static NotLogged at(Rule rule, Topology topology, Predicate<Node> possible, Predicate<Node> sure) {
        List<Node> nodes = topology.pathNodes().stream().filter(Node::isInVpc).filter(possible).toList();
        List<Integer> certain = nodes.stream().filter(sure).map(Node::index).toList();
        Told applies = nodes.isEmpty() ? Told.NO : certain.isEmpty() ? Told.UNKNOWN : Told.YES;
        return new NotLogged(rule, applies, nodes.stream().map(Node::index).toList(), certain, List.of());
    }

    private static boolean mayBePrivateLink(Leg leg) {
        return leg.join().possible().contains(LegKind.PRIVATELINK);
    }

    private static boolean may(Node node, NodeKind kind) {
        return node.role().possible().contains(kind);
    }

    /// What is only computed to be something else may be an instance all the same.
    private static boolean mayBeInstance(Node node) {
        return may(node, NodeKind.INSTANCE) || (may(node, NodeKind.OTHER) && !node.role().isCertain());
    }

    private static boolean isInstance(Node node) {
        return node.kind() == NodeKind.INSTANCE && node.role().isCertain();
    }

    private static boolean mayHaveIpv4(Node node) {
        return node.addresses().isEmpty() || hasIpv4(node);
    }

    private static boolean hasIpv4(Node node) {
        return node.addresses().stream().anyMatch(address -> address.isV4());
    }

    private static boolean mayBeRegionalNat(Node node) {
        return may(node, NodeKind.NAT_GATEWAY)
                && node.interfaces().stream().allMatch(each -> each.interfaceId().isEmpty());
    }
}
