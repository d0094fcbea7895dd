package blindspot.whatif;

import blindspot.template.Resource;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.Subnet;
import blindspot.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a pretended flow log is of. Those of a VPC or a subnet monitor each network interface in it.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-basics.html>
public sealed interface Scope {
    /// All of a VPC.
    ///
    /// @param vpc its index in the topology
    record OfVpc(int vpc) implements Scope {}

    /// All of a subnet.
    ///
    /// @param vpc the index of its VPC
    /// @param subnet the id that the topology has for it
    record OfSubnet(int vpc, String subnet) implements Scope {}

    /// One network interface.
    ///
    /// @param networkInterface its index in the topology
    record OfInterface(int networkInterface) implements Scope {}

    /// How wide flow logs are, from the widest.
    enum Level {
        VPC("vpc"),
        SUBNET("subnet"),
        NETWORK_INTERFACE("interface");

        private final String code;

        Level(String code) {
            this.code = code;
        }

        /// The word for it in message keys.
        public String code() {
            return code;
        }
    }

    /// What flow logs of this level may be of, where they could record something of the drawn path; in its order.
    static List<Scope> of(Level level, Topology topology) {
        Stream<Node> nodes = topology.pathNodes().stream().filter(Node::isInVpc);
        return switch (level) {
            case VPC -> nodes.<Scope>map(node -> new OfVpc(node.vpc())).distinct().toList();
            case SUBNET ->
                nodes.<Scope>flatMap(node -> node.subnets().stream().map(subnet -> new OfSubnet(node.vpc(), subnet)))
                        .distinct()
                        .toList();
            case NETWORK_INTERFACE ->
                nodes.<Scope>flatMap(node -> node.interfaces().stream().map(each -> new OfInterface(each.index())))
                        .toList();
        };
    }

    /// What of this level monitors an interface in a VPC, or may: each subnet of the VPC where its own is not known.
    static Stream<Scope> around(NetworkInterface one, Level level, Topology topology) {
        int vpc = topology.nodes().get(one.node()).vpc();
        return switch (level) {
            case VPC -> Stream.of(new OfVpc(vpc));
            case SUBNET -> one.subnet()
                    .<Stream<Scope>>map(id -> Stream.of(new OfSubnet(vpc, id)))
                    .orElseGet(() -> topology.vpcs()
                            .get(vpc)
                            .subnets()
                            .stream()
                            .map(subnet -> new OfSubnet(vpc, subnet.id())));
            case NETWORK_INTERFACE -> Stream.of(new OfInterface(one.index()));
        };
    }

    /// What AWS takes the flow log of: its id where the topology states one.
    static Resource resource(Scope scope, Topology topology) {
        return switch (scope) {
            case OfVpc(int vpc) -> known(Resource.Kind.VPC, topology.vpcs().get(vpc).vpcId());
            case OfSubnet(int vpc, String id) ->
                known(Resource.Kind.SUBNET, topology.vpcs()
                        .get(vpc)
                        .subnets()
                        .stream()
                        .filter(subnet -> subnet.id().equals(id))
                        .findFirst()
                        .flatMap(Subnet::subnetId));
            case OfInterface(int index) ->
                known(
                        Resource.Kind.NETWORK_INTERFACE,
                        Optional.of(topology.interfaces().get(index)).flatMap(NetworkInterface::interfaceId));
        };
    }

    /// An id that is none of AWS's, as a topology file may have it, counts as not known.
    private static Resource known(Resource.Kind kind, Optional<String> id) {
        return id.filter(kind::isId).map(text -> Resource.of(kind, text)).orElseGet(() -> Resource.toBeNamed(kind));
    }
}
