package blindspot.capture;

import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.topology.Leg;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;

/// Which leg, lane and recording interface each record of a table belongs to, by the facts of a topology.
///
/// A record belongs to a leg when its two addresses are those of interfaces at the leg's ends, and its interface (or its
/// VPC, where the record names one) does not contradict that. A leg that is never logged gets no record, and a record
/// that fits several legs, as it may when both VPCs use the same addresses, belongs to none of them. Which interface
/// recorded it is known when the interface id is stated for one, or `flow-direction` says; else several stay possible.
public final class Evidence {
    /// What it holds of memory for each record: leg, lane, recorders.
    public static final int BYTES_PER_RECORD = 2 * Byte.BYTES + Integer.BYTES;

    private final FlowTable table;
    private final Topology topology;
    private final List<NetworkInterface> interfaces;
    /// Of each row [Placing#legLane].
    private final char[] legLanes;
    /// Of each row an index into `recorders`; the first is of what is not drawn.
    private final int[] codes;
    private final List<Recorder> recorders;
    /// Of each recorder what is asked of every row: its only node or -1, the viewpoints that see it, how many rows it has.
    private final int[] nodes;
    private final Map<Viewpoint, boolean[]> seen = new EnumMap<>(Viewpoint.class);
    private final int[] rowsOf;
    private final long unplaced;

    private Evidence(FlowTable table, Topology topology) {
        this.table = table;
        this.topology = topology;
        interfaces = topology.interfaces();
        legLanes = new char[table.rowCount()];
        codes = new int[table.rowCount()];
        Placing placing = new Placing(table, topology);
        long outside = 0;
        for (int row = 0; row < codes.length; row++) {
            int placed = placing.place(row);
            legLanes[row] = (char) Placing.legLane(placed);
            codes[row] = Placing.recorder(placed);
            outside += placed == 0 ? 1 : 0;
        }
        unplaced = outside;
        recorders = placing.recorders();
        nodes = recorders.stream().mapToInt(this::onlyNode).toArray();
        for (Viewpoint viewpoint : Viewpoint.values()) {
            boolean[] ofCodes = new boolean[recorders.size()];
            for (int code = 0; code < ofCodes.length; code++) {
                ofCodes[code] = sees(viewpoint, recorders.get(code));
            }
            seen.put(viewpoint, ofCodes);
        }
        rowsOf = new int[recorders.size()];
        for (int code : codes) {
            rowsOf[code]++;
        }
    }

    /// Looks at every record once.
    public static Evidence of(FlowTable table, Topology topology) {
        return new Evidence(table, topology);
    }

    private int onlyNode(Recorder recorder) {
        int[] among = recorder.possible().stream().mapToInt(index -> interfaces.get(index).node()).distinct().toArray();
        return among.length == 1 ? among[0] : -1;
    }

    public FlowTable table() {
        return table;
    }

    public Topology topology() {
        return topology;
    }

    /// The number of the record's leg, 0 when it belongs to none: a record without traffic, or of something else.
    public int leg(int row) {
        return legLanes[row] >>> 1;
    }

    /// The record's direction along the path; means nothing where [#leg] is 0.
    public Lane lane(int row) {
        return (legLanes[row] & 1) == 0 ? Lane.REQUEST : Lane.RESPONSE;
    }

    /// Who recorded it.
    public Recorder recorder(int row) {
        return recorders.get(codes[row]);
    }

    /// The index of the one node at whose interfaces it was recorded, -1 when that is not known.
    public int recorderNode(int row) {
        return nodes[codes[row]];
    }

    /// The nodes at whose interfaces it may have been recorded, in path order; none when it belongs to nothing drawn.
    public List<Node> possibleNodes(int row) {
        return recorder(row).possible()
                .stream()
                .map(index -> interfaces.get(index).node())
                .distinct()
                .map(topology.nodes()::get)
                .toList();
    }

    /// Whether the record was recorded, perhaps, at something drawn.
    public boolean isDrawn(int row) {
        return codes[row] != 0;
    }

    /// Whether the record stands in a flow log of the viewpoint. One that might be of either VPC is seen from both
    /// only; one that belongs to nothing drawn from none.
    public boolean seenFrom(int row, Viewpoint viewpoint) {
        return Objects.requireNonNull(seen.get(viewpoint))[codes[row]];
    }

    private boolean sees(Viewpoint viewpoint, Recorder recorder) {
        return switch (recorder) {
            case Recorder.Known(int index) -> viewpoint.sees(vpc(index));
            case Recorder.OneOf(List<Integer> among) -> among.stream().allMatch(index -> viewpoint.sees(vpc(index)));
            case Recorder.NotDrawn() -> false;
        };
    }

    private int vpc(int networkInterface) {
        return topology.nodes().get(interfaces.get(networkInterface).node()).vpc();
    }

    /// The network interfaces whose records stand in a flow log of the viewpoint, by their index: surely or, where
    /// `certain` is false, perhaps.
    public BitSet recordingInterfaces(Viewpoint viewpoint, boolean certain) {
        BitSet found = new BitSet();
        boolean[] inView = Objects.requireNonNull(seen.get(viewpoint));
        for (int code = 0; code < rowsOf.length; code++) {
            Recorder recorder = recorders.get(code);
            if (rowsOf[code] > 0 && inView[code] && recorder instanceof Recorder.Known == certain) {
                recorder.possible().forEach(found::set);
            }
        }
        return found;
    }

    /// How many records belong to neither a leg nor an interface of the topology.
    public long unplaced() {
        return unplaced;
    }

    /// The rows that stand in a flow log of the viewpoint, in order. From [Viewpoint#BOTH] these are all rows, also
    /// those that belong to nothing drawn.
    public RowSet rowsSeenFrom(Viewpoint viewpoint) {
        return viewpoint == Viewpoint.BOTH ? RowSet.all(codes.length) : rowsWhere(row -> seenFrom(row, viewpoint));
    }

    /// The rows of the leg that stand in a flow log of the viewpoint, in order.
    public RowSet rowsOf(Leg leg, Viewpoint viewpoint) {
        return rowsWhere(row -> leg(row) == leg.number() && seenFrom(row, viewpoint));
    }

    /// The rows recorded, perhaps, at the node's interfaces that stand in a flow log of the viewpoint, in order.
    public RowSet rowsAt(Node node, Viewpoint viewpoint) {
        IntPredicate there = recordedAt(node);
        return rowsWhere(row -> there.test(row) && seenFrom(row, viewpoint));
    }

    /// Whether a row was recorded, perhaps, at the node's interfaces.
    public IntPredicate recordedAt(Node node) {
        boolean[] there = new boolean[recorders.size()];
        for (int code = 0; code < there.length; code++) {
            there[code] = recorders.get(code)
                    .possible()
                    .stream()
                    .anyMatch(index -> interfaces.get(index).node() == node.index());
        }
        return row -> there[codes[row]];
    }

    /// The rows that belong to nothing drawn, in order.
    public RowSet rowsUnplaced() {
        return rowsWhere(row -> legLanes[row] == 0 && codes[row] == 0);
    }

    private RowSet rowsWhere(IntPredicate wanted) {
        int[] rows = new int[16];
        int count = 0;
        for (int row = 0; row < codes.length; row++) {
            if (wanted.test(row)) {
                if (count == rows.length) {
                    rows = Arrays.copyOf(rows, count * 2);
                }
                rows[count++] = row;
            }
        }
        return RowSet.of(Arrays.copyOf(rows, count));
    }
}
