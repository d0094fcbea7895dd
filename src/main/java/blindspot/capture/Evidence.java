package blindspot.capture;

import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.topology.Form;
import blindspot.topology.Leg;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.Parts;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    /// Of each row [Placing#strandLane].
    private final char[] strandLanes;
    /// The number of the leg of each strand, 0 of none.
    private final int[] legs;
    private final Parts parts;
    /// Of each row an index into `recorders`; the first is of what is not drawn.
    private final int[] codes;
    private final List<Recorder> recorders;
    /// Of each recorder what is asked of every row: its only node or -1, the viewpoints that see it, how many rows it has.
    private final int[] nodes;
    /// Of each recorder its only interface, or -1.
    private final int[] only;
    private final List<boolean[]> seen = new ArrayList<>();
    private final boolean[] noneSeen;
    private final int[] rowsOf;
    private final int[] withoutLeg;
    private final boolean[] onPath;
    /// Of each recorder the VPC that it is elsewhere in, else -1.
    private final int[] elsewhere;
    private final long[] elsewhereInterfaces;
    private final Set<Integer> recordedStrands;
    private final BitSet loadedVpcs = new BitSet();
    private final long unplaced;

    private Evidence(FlowTable table, Topology topology) {
        this.table = table;
        this.topology = topology;
        interfaces = topology.interfaces();
        parts = Parts.of(topology, Form.EXPANDED);
        legs = new int[parts.strands().size() + 1];
        parts.strands().forEach(strand -> legs[strand.number()] = strand.leg().number());
        strandLanes = new char[table.rowCount()];
        codes = new int[table.rowCount()];
        Placing placing = new Placing(table, topology);
        long outside = 0;
        for (int row = 0; row < codes.length; row++) {
            int placed = placing.place(row);
            strandLanes[row] = (char) Placing.strandLane(placed);
            codes[row] = Placing.recorder(placed);
            outside += placed == 0 ? 1 : 0;
        }
        unplaced = outside;
        recorders = placing.recorders();
        nodes = recorders.stream().mapToInt(this::onlyNode).toArray();
        only = recorders.stream()
                .mapToInt(each -> each instanceof Recorder.Known(int index) ? index : -1)
                .toArray();
        for (Viewpoint viewpoint : Viewpoint.all(topology.vpcs().size())) {
            boolean[] ofCodes = new boolean[recorders.size()];
            for (int code = 0; code < ofCodes.length; code++) {
                ofCodes[code] = sees(viewpoint, recorders.get(code));
            }
            seen.add(ofCodes);
        }
        noneSeen = new boolean[recorders.size()];
        rowsOf = new int[recorders.size()];
        withoutLeg = new int[recorders.size()];
        onPath = new boolean[recorders.size()];
        elsewhere = new int[recorders.size()];
        for (int code = 0; code < onPath.length; code++) {
            onPath[code] = recorders.get(code).possible().stream().anyMatch(index -> parts.partOf(index) >= 0);
            List<Integer> vpcs = vpcs(recorders.get(code));
            elsewhere[code] = !onPath[code] && vpcs.size() == 1 ? vpcs.getFirst() : -1;
        }
        BitSet strands = new BitSet();
        ElsewhereInterfaces noted = new ElsewhereInterfaces(table, topology);
        for (int row = 0; row < codes.length; row++) {
            int code = codes[row];
            rowsOf[code]++;
            strands.set(strandLanes[row] >>> 1);
            if (strandLanes[row] == 0) {
                withoutLeg[code]++;
                if (elsewhere[code] >= 0) {
                    noted.add(row, elsewhere[code]);
                }
            }
        }
        elsewhereInterfaces = noted.counts();
        recordedStrands = strands.stream().filter(strand -> strand > 0).boxed().collect(Collectors.toUnmodifiableSet());
        for (int code = 0; code < rowsOf.length; code++) {
            List<Integer> vpcs = rowsOf[code] > 0 ? vpcs(recorders.get(code)) : List.of();
            if (vpcs.size() == 1 && vpcs.getFirst() != Node.OUTSIDE) {
                loadedVpcs.set(vpcs.getFirst());
            }
        }
    }

    /// Looks at every record once.
    public static Evidence of(FlowTable table, Topology topology) {
        return new Evidence(table, topology);
    }

    /// Whether there are records, and none of them has a network interface, an address of a leg or a VPC of the topology: it is
    /// of other records.
    public boolean isOfOtherRecords() {
        return codes.length > 0 && unplaced == codes.length;
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
        return legs[strand(row)];
    }

    /// The number of the record's strand, as [Parts] of the expanded path have it; 0 when it belongs to no leg.
    public int strand(int row) {
        return strandLanes[row] >>> 1;
    }

    /// The numbers of the strands that any record belongs to.
    public Set<Integer> recordedStrands() {
        return recordedStrands;
    }

    /// The parts of the expanded path, of which [#strand] speaks.
    public Parts parts() {
        return parts;
    }

    /// The record's direction along the path; means nothing where [#leg] is 0.
    public Lane lane(int row) {
        return (strandLanes[row] & 1) == 0 ? Lane.REQUEST : Lane.RESPONSE;
    }

    /// Who recorded it.
    public Recorder recorder(int row) {
        return recorders.get(codes[row]);
    }

    /// The index of the one node at whose interfaces it was recorded, -1 when that is not known.
    public int recorderNode(int row) {
        return nodes[codes[row]];
    }

    /// The index of the one network interface that recorded it, -1 when that is not known.
    public int recordedBy(int row) {
        return only[codes[row]];
    }

    /// The nodes at whose interfaces it may have been recorded, in path order; none when it is in no VPC that is drawn.
    public List<Node> possibleNodes(int row) {
        return recorder(row).possible()
                .stream()
                .map(index -> interfaces.get(index).node())
                .distinct()
                .map(topology.nodes()::get)
                .toList();
    }

    /// Whether the record was recorded, perhaps, at a network interface that the topology has.
    public boolean isDrawn(int row) {
        return !recorders.get(codes[row]).possible().isEmpty();
    }

    /// Whether the record stands in a flow log of the viewpoint. One that might be of either VPC is seen from both
    /// only; one that is in no VPC that is drawn from none.
    public boolean seenFrom(int row, Viewpoint viewpoint) {
        return inView(viewpoint)[codes[row]];
    }

    private boolean sees(Viewpoint viewpoint, Recorder recorder) {
        return switch (recorder) {
            case Recorder.Known(int index) -> viewpoint.sees(vpc(index));
            case Recorder.OneOf(List<Integer> among) -> among.stream().allMatch(index -> viewpoint.sees(vpc(index)));
            case Recorder.Elsewhere(int vpc) -> viewpoint.sees(vpc);
            case Recorder.NotDrawn() -> false;
        };
    }

    /// Of a VPC that the topology does not have, nobody sees anything.
    private boolean[] inView(Viewpoint viewpoint) {
        return switch (viewpoint) {
            case Viewpoint.OfVpc(int vpc) -> vpc < seen.size() - 1 ? seen.get(vpc) : noneSeen;
            case Viewpoint.All() -> seen.getLast();
        };
    }

    private int vpc(int networkInterface) {
        return topology.nodes().get(interfaces.get(networkInterface).node()).vpc();
    }

    /// The network interfaces whose records stand in a flow log of the viewpoint, by their index: surely or, where
    /// `certain` is false, perhaps.
    public BitSet recordingInterfaces(Viewpoint viewpoint, boolean certain) {
        BitSet found = new BitSet();
        boolean[] inView = inView(viewpoint);
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
    /// those in no VPC that is drawn.
    public RowSet rowsSeenFrom(Viewpoint viewpoint) {
        return viewpoint.equals(Viewpoint.BOTH) ? RowSet.all(codes.length) : rowsWhere(row -> seenFrom(row, viewpoint));
    }

    /// The rows of the leg that stand in a flow log of the viewpoint, in order.
    public RowSet rowsOf(Leg leg, Viewpoint viewpoint) {
        return rowsWhere(row -> leg(row) == leg.number() && seenFrom(row, viewpoint));
    }

    /// The rows recorded, perhaps, at these interfaces that stand in a flow log of the viewpoint, in order.
    public RowSet rowsAt(List<NetworkInterface> wanted, Viewpoint viewpoint) {
        IntPredicate there = recordedAt(wanted);
        return rowsWhere(row -> there.test(row) && seenFrom(row, viewpoint));
    }

    /// The same of those that are of one lane of the leg of this number.
    public RowSet rowsAt(List<NetworkInterface> wanted, int leg, Lane lane, Viewpoint viewpoint) {
        IntPredicate there = recordedAt(wanted);
        return rowsWhere(
                row -> leg(row) == leg && lane(row) == lane && there.test(row) && seenFrom(row, viewpoint));
    }

    /// Whether a row was recorded, perhaps, at the node's interfaces.
    public IntPredicate recordedAt(Node node) {
        return recordedAt(node.interfaces());
    }

    private IntPredicate recordedAt(List<NetworkInterface> wanted) {
        BitSet indexes = new BitSet();
        wanted.forEach(each -> indexes.set(each.index()));
        boolean[] there = new boolean[recorders.size()];
        for (int code = 0; code < there.length; code++) {
            there[code] = recorders.get(code).possible().stream().anyMatch(indexes::get);
        }
        return row -> there[codes[row]];
    }

    /// The VPCs, by their index, of which a flow log is loaded: a record was taken there for certain.
    public BitSet loadedVpcs() {
        return (BitSet) loadedVpcs.clone();
    }

    private List<Integer> vpcs(Recorder recorder) {
        return switch (recorder) {
            case Recorder.Elsewhere(int vpc) -> List.of(vpc);
            case Recorder.Known _,Recorder.OneOf _,Recorder.NotDrawn _ ->
                recorder.possible().stream().map(this::vpc).distinct().toList();
        };
    }

    /// How many records were taken in the VPC of this index, but neither belong to a leg nor were taken at a node of
    /// the path.
    public long elsewhere(int vpc) {
        return IntStream.range(0, elsewhere.length)
                .filter(code -> elsewhere[code] == vpc)
                .mapToLong(code -> withoutLeg[code])
                .sum();
    }

    /// How many network interfaces are elsewhere in the VPC of this index: those that took the records that [#elsewhere]
    /// counts, and those of nodes that are not on the path.
    public long interfacesElsewhere(int vpc) {
        return elsewhereInterfaces[vpc];
    }

    /// The rows that [#elsewhere] counts, as far as the viewpoint sees them, in order.
    public RowSet rowsElsewhere(int vpc, Viewpoint viewpoint) {
        return rowsWhere(row -> elsewhere[codes[row]] == vpc && strandLanes[row] == 0 && seenFrom(row, viewpoint));
    }

    /// Whether the record belongs to a leg or was taken, perhaps, at a node of the path.
    public boolean isOnPath(int row) {
        return strandLanes[row] != 0 || onPath[codes[row]];
    }

    /// The rows in no VPC that is drawn, in order.
    public RowSet rowsUnplaced() {
        return rowsWhere(row -> strandLanes[row] == 0 && codes[row] == 0);
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
