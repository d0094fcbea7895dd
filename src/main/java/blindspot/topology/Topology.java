package blindspot.topology;

import blindspot.i18n.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// VPCs, the nodes in them with their network interfaces, and the paths of legs between the nodes. Read and checked by
/// [TopologyFile].
///
/// The first path is drawn; it is in one VPC or two, and may begin or end outside. A node that is not on it counts as
/// elsewhere in its VPC. The interfaces are numbered in the order of their nodes. `simulated` marks a picture of
/// invented records; `settled` is what a person set, part of it perhaps of what is not drawn.
public record Topology(
        LocalizedText title,
        boolean simulated,
        List<Vpc> vpcs,
        List<Node> nodes,
        List<Path> paths,
        List<Candidates> candidates,
        Settled settled) {
    /// The most VPCs of a topology.
    public static final int MOST_VPCS = 16;

    public Topology {
        vpcs = List.copyOf(vpcs);
        nodes = List.copyOf(nodes);
        paths = List.copyOf(paths);
        candidates = List.copyOf(candidates);
        if (paths.isEmpty() || vpcs.isEmpty() || vpcs.size() > MOST_VPCS) {
            throw new IllegalArgumentException(paths.size() + " paths, " + vpcs.size() + " VPCs");
        }
        int next = 0;
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node.index() != i || node.vpc() >= vpcs.size()) {
                throw new IllegalArgumentException(node + " at place " + i);
            }
            for (NetworkInterface each : node.interfaces()) {
                if (each.index() != next++ || each.node() != i) {
                    throw new IllegalArgumentException(each + " of node " + i);
                }
            }
        }
    }

    /// One of which nobody set anything.
    public Topology(
            LocalizedText title, boolean simulated, List<Vpc> vpcs, List<Node> nodes, List<Path> paths,
            List<Candidates> candidates) {
        this(title, simulated, vpcs, nodes, paths, candidates, Settled.NOTHING);
    }

    /// The same with another of its paths drawn; the others follow in their order.
    ///
    /// @param path its place among the paths, from 0
    public Topology drawing(int path) {
        List<Path> order = new ArrayList<>(paths);
        order.addFirst(order.remove(path));
        return new Topology(title, simulated, vpcs, nodes, order, candidates, settled);
    }

    /// The same as a picture of invented records.
    public Topology ofSimulatedRecords() {
        return new Topology(title, true, vpcs, nodes, paths, candidates, settled);
    }

    /// The same path in a network of which nothing is known: no record is on it, or in one of its VPCs.
    public Topology withoutInterfaces() {
        List<Vpc> bare = vpcs.stream()
                .map(vpc -> new Vpc(
                        vpc.id(), vpc.name(), vpc.role(), Optional.empty(), vpc.cidrs(), vpc.subnets()))
                .toList();
        List<Node> empty = nodes.stream()
                .map(node -> new Node(node.index(), node.id(), node.role(), node.name(), node.vpc(), List.of()))
                .toList();
        return new Topology(title, simulated, bare, empty, paths, List.of());
    }

    /// The path that is drawn.
    public Path path() {
        return paths.getFirst();
    }

    /// The legs of the path that is drawn; leg `n` stands at `n - 1`.
    public List<Leg> legs() {
        return path().legs();
    }

    /// The nodes of the path that is drawn, in its order.
    public List<Node> pathNodes() {
        return path().nodes().stream().map(nodes::get).toList();
    }

    /// The indexes of the VPCs that the path that is drawn goes through, in its order: one or two.
    public List<Integer> pathVpcs() {
        return pathNodes().stream().filter(Node::isInVpc).map(Node::vpc).distinct().toList();
    }

    /// The name of the VPC with this index; that of its place where the topology has no such VPC.
    public LocalizedText vpcName(int vpc) {
        String place = "VPC " + (char) ('A' + vpc);
        return vpc < vpcs.size() ? vpcs.get(vpc).name() : new LocalizedText(place, place);
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
        return new InterfacesOf(nodes);
    }

    /// The VPC of a node that is in one.
    public Vpc vpcOf(Node node) {
        return vpcs.get(node.vpc());
    }

    /// Whether the path of `other` is the same with other names and addresses: what is said of the one holds for the
    /// other.
    public boolean sameShapeAs(Topology other) {
        return shape().equals(other.shape());
    }

    private List<String> shape() {
        List<Integer> vpcOrder = pathVpcs();
        return Stream.concat(
                pathNodes().stream().map(node -> node.kind().code() + " " + vpcOrder.indexOf(node.vpc())),
                legs().stream().map(leg -> leg.kind().code()))
                .toList();
    }
}
