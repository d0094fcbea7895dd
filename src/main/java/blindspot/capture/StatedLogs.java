package blindspot.capture;

import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.Subnet;
import blindspot.topology.Topology;
import blindspot.topology.Vpc;
import blindspot.topology.inventory.Inventory;
import blindspot.topology.inventory.InventoryInterface;
import blindspot.topology.inventory.StatedFlowLog;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which flow logs an inventory states of the network interfaces of a topology. A flow log of a VPC or a subnet monitors
/// each interface in it.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-basics.html>
final class StatedLogs {
    private static final String ALL = "ALL";
    private static final Set<String> ONE_TYPE = Set.of("ACCEPT", "REJECT");

    private final Topology topology;
    private final Inventory inventory;
    /// Of each VPC, subnet or interface with flow logs, by its id, which traffic they record.
    private final Map<String, Set<String>> types = new HashMap<>();
    /// The VPCs of which any flow log is stated, also of what is in them.
    private final BitSet asked = new BitSet();

    StatedLogs(Topology topology, Inventory inventory) {
        this.topology = topology;
        this.inventory = inventory;
        for (StatedFlowLog log : inventory.networks().flowLogs()) {
            if (!log.resource().isEmpty()) {
                types.computeIfAbsent(log.resource(), _ -> new HashSet<>()).add(log.traffic());
            }
        }
        for (int i = 0; i < topology.vpcs().size(); i++) {
            Vpc vpc = topology.vpcs().get(i);
            boolean stated = vpc.vpcId().filter(types::containsKey).isPresent()
                    || vpc.subnets().stream().anyMatch(one -> one.subnetId().filter(types::containsKey).isPresent());
            asked.set(i, stated);
        }
        for (Node node : topology.nodes()) {
            if (node.isInVpc() && node.interfaces()
                    .stream()
                    .anyMatch(one -> one.interfaceId().filter(types::containsKey).isPresent())) {
                asked.set(node.vpc());
            }
        }
    }

    /// Whether a flow log of the interface is stated: no where some of its VPC are and none of them monitors it; unknown
    /// where none is of that VPC, as nobody may have asked for them.
    Told monitored(NetworkInterface one) {
        return !typesOf(one).isEmpty() ? Told.YES : asked.get(vpc(one)) ? Told.NO : Told.UNKNOWN;
    }

    /// Whether it is stated that only accepted, or only rejected traffic of the interface is recorded. Unknown where its
    /// flow logs are of several types: which of them is loaded no record says.
    Told oneType(NetworkInterface one) {
        Set<String> all = typesOf(one);
        return all.equals(Set.of(ALL)) ? Told.NO
                : all.size() == 1 && ONE_TYPE.containsAll(all) ? Told.YES : Told.UNKNOWN;
    }

    /// What the flow logs record that monitor the interface; none where none does.
    private Set<String> typesOf(NetworkInterface one) {
        Set<String> all = new HashSet<>();
        for (String resource : resources(one)) {
            all.addAll(types.getOrDefault(resource, Set.of()));
        }
        return all;
    }

    /// The ids of the interface, its subnet and its VPC.
    private Set<String> resources(NetworkInterface one) {
        Vpc vpc = topology.vpcs().get(vpc(one));
        Set<String> resources = new HashSet<>();
        one.interfaceId().ifPresent(resources::add);
        vpc.vpcId().ifPresent(resources::add);
        one.interfaceId()
                .flatMap(inventory::interfaceOf)
                .map(InventoryInterface::home)
                .ifPresent(home -> resources.addAll(List.of(home.vpc(), home.subnet())));
        vpc.subnets()
                .stream()
                .filter(subnet -> one.subnet().filter(subnet.id()::equals).isPresent())
                .map(Subnet::subnetId)
                .flatMap(Optional::stream)
                .forEach(resources::add);
        return resources;
    }

    private int vpc(NetworkInterface one) {
        return topology.nodes().get(one.node()).vpc();
    }
}
