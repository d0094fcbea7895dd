package blindspot.capture;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.model.LogStatus;
import blindspot.store.AddressColumn;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.topology.Candidates;
import blindspot.topology.Leg;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Which leg, lane and recording interface each record of a table belongs to, by the facts of a topology.
///
/// A record belongs to a leg when its two addresses are those of the leg's ends, and its interface (or its VPC, where
/// the record names one) does not contradict that. A leg that is never logged gets no record, and a record that fits
/// several legs, as it may when both VPCs use the same addresses, belongs to none of them. Which end recorded it is
/// known when the interface id is stated for one node, or `flow-direction` says; else both ends stay possible.
public final class Evidence {
    private final FlowTable table;
    private final Topology topology;
    private final byte[] legs;
    private final byte[] lanes;
    private final int[] recorders;
    private final long unplaced;

    private Evidence(FlowTable table, Topology topology) {
        this.table = table;
        this.topology = topology;
        int rows = table.rowCount();
        legs = new byte[rows];
        lanes = new byte[rows];
        recorders = new int[rows];
        Reader reader = new Reader();
        long outside = 0;
        for (int row = 0; row < rows; row++) {
            reader.place(row);
            if (legs[row] == 0 && recorders[row] == 0) {
                outside++;
            }
        }
        unplaced = outside;
    }

    /// Looks at every record once.
    public static Evidence of(FlowTable table, Topology topology) {
        return new Evidence(table, topology);
    }

    public FlowTable table() {
        return table;
    }

    public Topology topology() {
        return topology;
    }

    /// The number of the record's leg, 0 when it belongs to none: a record without traffic, or of something else.
    public int leg(int row) {
        return legs[row];
    }

    /// The record's direction along the path; means nothing where [#leg] is 0.
    public Lane lane(int row) {
        return lanes[row] == 0 ? Lane.REQUEST : Lane.RESPONSE;
    }

    /// The nodes whose interface may have recorded this: bit `i` for the node of index `i`. 0 when the interface
    /// belongs to nothing drawn.
    public int recorders(int row) {
        return recorders[row];
    }

    /// The index of the one node whose interface recorded this, -1 when that is not known.
    public int recorder(int row) {
        return Integer.bitCount(recorders[row]) == 1 ? Integer.numberOfTrailingZeros(recorders[row]) : -1;
    }

    /// Whether the record stands in a flow log of the viewpoint. One that might be of either VPC is seen from both
    /// only; one that belongs to nothing drawn from none.
    public boolean seenFrom(int row, Viewpoint viewpoint) {
        int mask = recorders[row];
        if (mask == 0) {
            return false;
        }
        for (Node node : topology.nodes()) {
            if ((mask >>> node.index() & 1) != 0 && !viewpoint.sees(node.vpc())) {
                return false;
            }
        }
        return true;
    }

    /// How many records belong to neither a leg nor an interface of the topology.
    public long unplaced() {
        return unplaced;
    }

    /// The rows that stand in a flow log of the viewpoint, in order. From [Viewpoint#BOTH] these are all rows, also
    /// those that belong to nothing drawn.
    public RowSet rowsSeenFrom(Viewpoint viewpoint) {
        return viewpoint == Viewpoint.BOTH ? RowSet.all(legs.length) : rowsWhere(row -> seenFrom(row, viewpoint));
    }

    /// The rows of the leg that stand in a flow log of the viewpoint, in order.
    public RowSet rowsOf(Leg leg, Viewpoint viewpoint) {
        return rowsWhere(row -> legs[row] == leg.number() && seenFrom(row, viewpoint));
    }

    /// The rows recorded, perhaps, at the node's interfaces that stand in a flow log of the viewpoint, in order.
    public RowSet rowsAt(Node node, Viewpoint viewpoint) {
        return rowsWhere(row -> (recorders[row] >>> node.index() & 1) != 0 && seenFrom(row, viewpoint));
    }

    /// The rows that belong to nothing drawn, in order.
    public RowSet rowsUnplaced() {
        return rowsWhere(row -> legs[row] == 0 && recorders[row] == 0);
    }

    private RowSet rowsWhere(IntPredicate wanted) {
        int[] rows = new int[16];
        int count = 0;
        for (int row = 0; row < legs.length; row++) {
            if (wanted.test(row)) {
                if (count == rows.length) {
                    rows = Arrays.copyOf(rows, count * 2);
                }
                rows[count++] = row;
            }
        }
        return RowSet.of(Arrays.copyOf(rows, count));
    }

    /// Places one record after the other; looks columns and dictionaries up once.
    private final class Reader {
        private final Map<Address, Integer> nodesByAddress = new HashMap<>();
        private final int[] nodesByInterfaceCode;
        private final int[] nodesByVpcCode;
        private final @Nullable CodeColumn interfaces = codes(Field.INTERFACE_ID);
        private final @Nullable CodeColumn vpcs = codes(Field.VPC_ID);
        private final @Nullable CodeColumn directions = codes(Field.FLOW_DIRECTION);
        private final int ingress = directions == null ? -1 : directions.codeOf("ingress");
        private final int egress = directions == null ? -1 : directions.codeOf("egress");
        private final @Nullable AddressColumn sources = addresses(Field.SRCADDR);
        private final @Nullable AddressColumn destinations = addresses(Field.DSTADDR);
        private final boolean[] neverLogged = new boolean[topology.legs().size() + 1];
        private final int everyNode = (1 << topology.nodes().size()) - 1;

        Reader() {
            Observability observability = new Observability(topology);
            for (Leg leg : topology.legs()) {
                neverLogged[leg.number()] = observability.neverLogged(leg);
            }
            Map<String, Integer> nodesByInterface = new HashMap<>();
            Map<String, Integer> nodesByVpc = new HashMap<>();
            for (Node node : topology.nodes()) {
                int bit = 1 << node.index();
                for (NetworkInterface each : node.interfaces()) {
                    each.interfaceId().ifPresent(id -> nodesByInterface.merge(id, bit, (a, b) -> a | b));
                    each.addresses().forEach(address -> nodesByAddress.merge(address, bit, (a, b) -> a | b));
                }
                topology.vpcOf(node).vpcId().ifPresent(id -> nodesByVpc.merge(id, bit, (a, b) -> a | b));
            }
            for (Candidates candidates : topology.candidates()) {
                for (int node : candidates.nodes()) {
                    nodesByInterface.merge(candidates.interfaceId(), 1 << node, (a, b) -> a | b);
                }
            }
            nodesByInterfaceCode = byCode(interfaces, nodesByInterface, 0);
            boolean allVpcsNamed = topology.vpcs().stream().allMatch(vpc -> vpc.vpcId().isPresent());
            int unnamedVpc = 0;
            for (Node node : topology.nodes()) {
                unnamedVpc |= topology.vpcOf(node).vpcId().isEmpty() ? 1 << node.index() : 0;
            }
            nodesByVpcCode = byCode(vpcs, nodesByVpc, allVpcsNamed ? 0 : unnamedVpc);
        }

        private int[] byCode(@Nullable CodeColumn column, Map<String, Integer> masks, int otherwise) {
            if (column == null) {
                return new int[] {everyNode};
            }
            int[] result = new int[column.dictionary().size()];
            result[0] = everyNode;
            for (int code = 1; code < result.length; code++) {
                result[code] = masks.getOrDefault(column.dictionary().get(code), otherwise);
            }
            return result;
        }

        void place(int row) {
            int byVpc = vpcs == null ? everyNode : nodesByVpcCode[vpcs.code(row)];
            int interfaceCode = interfaces == null ? 0 : interfaces.code(row);
            int byInterface = interfaceCode == 0 ? 0 : nodesByInterfaceCode[interfaceCode];
            int stated = byInterface & byVpc;
            int possible = byInterface != 0 ? stated : byVpc;
            recorders[row] = stated;
            int from = at(sources, row);
            int to = at(destinations, row);
            if (table.logStatus(row) != LogStatus.OK || from == 0 || to == 0) {
                return;
            }
            int leg = onlyLegOf(from, to, possible);
            if (leg != 0) {
                int near = 1 << (leg - 1);
                int far = 1 << leg;
                boolean request = (from & near) != 0 && (to & far) != 0;
                legs[row] = (byte) leg;
                lanes[row] = (byte) (request ? 0 : 1);
                recorders[row] = narrowed(row, (near | far) & possible, request ? near : far, request ? far : near);
            }
        }

        /// The one leg between nodes of these masks that a possible node may record; 0 when there are none or several.
        private int onlyLegOf(int from, int to, int possible) {
            int found = 0;
            for (int leg = 1; leg < neverLogged.length; leg++) {
                int near = 1 << (leg - 1);
                int far = 1 << leg;
                boolean request = (from & near) != 0 && (to & far) != 0;
                boolean response = (from & far) != 0 && (to & near) != 0;
                if (!neverLogged[leg] && ((near | far) & possible) != 0 && (request || response)) {
                    if (found != 0) {
                        return 0;
                    }
                    found = leg;
                }
            }
            return found;
        }

        /// Flow direction is relative to the recording interface: egress was recorded at the sender, ingress at the
        /// receiver. Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
        private int narrowed(int row, int ends, int sender, int receiver) {
            int direction = directions == null ? 0 : directions.code(row);
            int said = direction == 0 ? 0 : direction == egress ? sender : direction == ingress ? receiver : 0;
            return (ends & said) == 0 ? ends : ends & said;
        }

        private int at(@Nullable AddressColumn column, int row) {
            return column == null || !column.present(row) ? 0 : nodesByAddress.getOrDefault(column.get(row), 0);
        }

        private @Nullable CodeColumn codes(Field field) {
            return table.column(field) instanceof CodeColumn column ? column : null;
        }

        private @Nullable AddressColumn addresses(Field field) {
            return table.column(field) instanceof AddressColumn column ? column : null;
        }
    }
}
