package blindspot.topology.inference;

import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.topology.inference.Inferred.Limit;
import blindspot.topology.inventory.Inventory;
import blindspot.topology.inventory.Network.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Finds out of records whose addresses interfaces have, what they are there for and which VPC they are in. The same
/// records, inventories and settings give the same.
public final class Inference {
    private Inference() {}

    /// Looks at every record once. The names of the table's inputs are S3 keys or file names, which may name a flow log.
    ///
    /// @param inventory what is stated, perhaps nothing
    /// @param settled what the user set, perhaps nothing
    public static Inferred of(FlowTable table, Inventory inventory, Settled settled, Cancel cancel) {
        Network network = new Network(table, inventory, settled, cancel);
        List<InferredVpc> vpcs = network.groups().groups().stream().map(group -> vpc(group, inventory)).toList();
        List<InferredInterface> interfaces =
                IntStream.range(0, network.traffic().count()).mapToObj(network::describe).toList();
        return new Inferred(vpcs, interfaces, limits(network.traffic().left(), cancel));
    }

    private static InferredVpc vpc(VpcGroups.Group group, Inventory inventory) {
        return new InferredVpc(
                group.id(), group.account(),
                group.id().flatMap(id -> inventory.networks()
                        .vpcs()
                        .stream()
                        .filter(vpc -> vpc.id().equals(id) && !vpc.title().isEmpty())
                        .map(Vpc::title)
                        .findFirst()),
                group.origin());
    }

    private static List<Limit> limits(Traffic.Left left, Cancel cancel) {
        List<Limit> limits = new ArrayList<>();
        if (left.interfaces() > 0) {
            limits.add(new Limit.Interfaces(left.interfaces()));
        }
        if (left.records() > 0) {
            limits.add(new Limit.Records(left.records()));
        }
        if (cancel.requested()) {
            limits.add(new Limit.Cancelled());
        }
        return limits;
    }
}
