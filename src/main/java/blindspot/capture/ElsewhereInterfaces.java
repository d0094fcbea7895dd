package blindspot.capture;

import blindspot.model.Field;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts the network interfaces of each VPC that are elsewhere than at the path: those that records name, and those that
/// only the topology has.
final class ElsewhereInterfaces {
    private static final String NONE = "-";

    private final Topology topology;
    private final @Nullable CodeColumn ids;
    private final int none;
    /// Of each VPC the codes of interface ids.
    private final List<BitSet> named = new ArrayList<>();

    ElsewhereInterfaces(FlowTable table, Topology topology) {
        this.topology = topology;
        ids = table.column(Field.INTERFACE_ID) instanceof CodeColumn column ? column : null;
        none = ids == null ? -1 : ids.codeOf(NONE);
        topology.vpcs().forEach(_ -> named.add(new BitSet()));
    }

    /// A record was taken elsewhere in this VPC.
    void add(int row, int vpc) {
        if (ids != null && ids.present(row) && ids.code(row) != none) {
            named.get(vpc).set(ids.code(row));
        }
    }

    /// How many there are in each VPC, by its index.
    long[] counts() {
        long[] result = new long[named.size()];
        for (int vpc = 0; vpc < result.length; vpc++) {
            Set<String> all = new HashSet<>();
            long unnamed = 0;
            if (ids != null) {
                named.get(vpc).stream().forEach(code -> all.add(ids.dictionary().get(code)));
            }
            for (Node node : topology.nodes()) {
                if (node.vpc() == vpc && !topology.path().nodes().contains(node.index())) {
                    node.interfaces().forEach(each -> each.interfaceId().ifPresent(all::add));
                    unnamed += node.interfaces().stream().filter(each -> each.interfaceId().isEmpty()).count();
                }
            }
            result[vpc] = all.size() + unnamed;
        }
        return result;
    }
}
