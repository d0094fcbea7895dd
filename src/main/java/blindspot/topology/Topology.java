package blindspot.topology;

import blindspot.i18n.LocalizedText;
import java.util.List;

/// A path of nodes through two VPCs. Read and checked by [TopologyFile].
///
/// `vpcs` are two; `nodes` are in path order, those of the first VPC before those of the second; their interfaces are
/// numbered in this order; the legs in path order name the nodes at their ends; leg `n` stands at `n - 1`. `simulated`
/// marks a picture of invented records.
public record Topology(
        LocalizedText title,
        boolean simulated,
        List<Vpc> vpcs,
        List<Node> nodes,
        List<Leg> legs,
        List<Candidates> candidates) {
    public Topology {
        vpcs = List.copyOf(vpcs);
        nodes = List.copyOf(nodes);
        legs = List.copyOf(legs);
        candidates = List.copyOf(candidates);
        if (vpcs.size() != 2 || nodes.size() < 2 || legs.size() != nodes.size() - 1) {
            throw new IllegalArgumentException(
                    vpcs.size() + " VPCs, " + nodes.size() + " nodes, " + legs.size() + " legs");
        }
        int next = 0;
        for (Node node : nodes) {
            for (NetworkInterface each : node.interfaces()) {
                if (each.index() != next++ || each.node() != node.index()) {
                    throw new IllegalArgumentException(each + " of node " + node.index());
                }
            }
        }
    }

    /// The node that requests on this leg come from.
    public Node from(Leg leg) {
        return nodes.get(leg.from());
    }

    /// The node that requests on this leg go to.
    public Node to(Leg leg) {
        return nodes.get(leg.to());
    }

    /// All network interfaces, in the order of their numbers.
    public List<NetworkInterface> interfaces() {
        return nodes.stream().flatMap(node -> node.interfaces().stream()).toList();
    }

    /// The VPC of a node.
    public Vpc vpcOf(Node node) {
        return vpcs.get(node.vpc());
    }

    /// Whether `other` is the same path with other names and addresses: what is said of the one holds for the other.
    public boolean sameShapeAs(Topology other) {
        return legs.equals(other.legs) && shape().equals(other.shape());
    }

    private List<String> shape() {
        return nodes.stream().map(node -> node.kind().code() + " " + node.vpc()).toList();
    }
}
