package blindspot.capture;

import blindspot.model.LogStatus;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Topology;
import java.util.BitSet;

/// Tells whether some records are on the path of a topology, without a look at all the others as [Evidence] has.
public final class RowsOnPath {
    /// The most records that are looked at of more: some from everywhere among them.
    public static final int MOST_ROWS = 1000;

    private RowsOnPath() {}

    /// How many of them lie on a leg or, where they count no packets, may be of an interface of the path; of at most
    /// [#MOST_ROWS].
    public static int count(FlowTable table, RowSet rows, Topology topology) {
        Placing placing = new Placing(table, topology);
        BitSet path = new BitSet();
        topology.pathNodes()
                .forEach(
                        node -> node.interfaces().stream().map(NetworkInterface::index).forEach(path::set));
        int looked = Math.min(rows.size(), MOST_ROWS);
        int count = 0;
        for (int i = 0; i < looked; i++) {
            int row = rows.row((int) ((long) i * rows.size() / looked));
            int placed = placing.place(row);
            boolean there = Placing.strandLane(placed) != 0
                    || (table.logStatus(row) != LogStatus.OK
                            && placing.recorders()
                                    .get(Placing.recorder(placed))
                                    .possible()
                                    .stream()
                                    .anyMatch(path::get));
            count += there ? 1 : 0;
        }
        return count;
    }
}
