package blindspot.capture;

import blindspot.topology.LegKind;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Topology;
import java.util.List;
import java.util.function.Predicate;

/// Where on the path that is drawn traffic would be that flow logs have in part only. Nothing that is drawn says that it is
/// there: which listeners a load balancer has, whom VPC Block Public Access rejects, and who owns what, is not stated by it.
///
/// @param limit one of [Limit.Kind#IN_PART]
/// @param nodes the indexes of the nodes at whose interfaces it would be; none where it cannot be on this path
public record LoggedInPart(Limit limit, List<Integer> nodes) {
    public LoggedInPart {
        nodes = List.copyOf(nodes);
    }

    /// All of them, in the order in which they are said.
    public static List<LoggedInPart> of(Topology topology) {
        return Limit.of(Limit.Kind.IN_PART).stream().map(limit -> of(limit, topology)).toList();
    }

    private static LoggedInPart of(Limit limit, Topology topology) {
        Predicate<Node> there = switch (limit) {
            case TLS_LISTENER -> node -> node.role().possible().contains(NodeKind.NETWORK_LOAD_BALANCER);
            case BLOCK_PUBLIC_ACCESS -> node -> isAtInternet(node, topology);
            case OTHER_OWNERS, SKIPPED_RECORDS -> _ -> true;
            case NO_RECORD, ORDER_OF_LEGS, LOAD_BALANCER_SECURITY_GROUP, CLIENT_ADDRESS, ENDPOINT_SECURITY_GROUP,
                    PACKET_ADDRESSES, NEXT_HOP, TRAFFIC_PATH, ONE_WAY_REJECT, UNCHANGEABLE, DEFAULT_FORMAT ->
                throw new IllegalArgumentException(limit.code());
        };
        return new LoggedInPart(
                limit, topology.pathNodes().stream().filter(Node::isInVpc).filter(there).map(Node::index).toList());
    }

    /// What it rejects comes from the internet, or goes there.
    private static boolean isAtInternet(Node node, Topology topology) {
        return topology.legs()
                .stream()
                .filter(leg -> leg.join().possible().contains(LegKind.INTERNET))
                .anyMatch(leg -> leg.from() == node.index() || leg.to() == node.index());
    }
}
