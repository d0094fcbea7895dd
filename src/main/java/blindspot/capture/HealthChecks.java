package blindspot.capture;

import blindspot.model.Address;
import blindspot.model.CheckRhythm;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.query.Order;
import blindspot.query.Sorting;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.topology.Leg;
import blindspot.topology.NodeKind;
import blindspot.topology.Topology;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// The records that look like health checks of a load balancer, by one rule. No field of a flow log says so, so this is
/// an inference, and what it finds is hidden on an explicit wish only.
///
/// The rule: accepted records of a leg that begins at a Network or Application Load Balancer, of at most
/// [#MOST_PACKETS] packets and [#MOST_BYTES] bytes each, between one address of the load balancer and one address and
/// port of its target, in one direction, told by one interface (whose clock may differ from another's), that come at
/// even intervals, be it those of one number of packets and bytes or all the others: at least [#LEAST_CHECKS] times, 4
/// to 310 seconds apart, at least 8 of 10 intervals within a quarter (or 2 seconds) of the middle one. Health checks
/// are set to come every 5 to 300 seconds and ask for the same each time. An Application Load Balancer sends them from
/// each node; those of a Network Load Balancer are distributed, so a target gets more than configured and at no exact
/// rhythm. The rule therefore misses checks, and takes clients for checks that ask for little and evenly.
/// Sources: <https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html>,
/// <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html>
public final class HealthChecks {
    /// The most packets of such a record.
    public static final int MOST_PACKETS = CheckRhythm.MOST_PACKETS;

    /// The most bytes of such a record.
    public static final int MOST_BYTES = CheckRhythm.MOST_BYTES;

    /// The fewest times that make a rhythm.
    public static final int LEAST_CHECKS = CheckRhythm.LEAST_CHECKS;

    /// What is needed of memory for each record as long as they are looked for, at the most: rows, the same rows in
    /// another order, and what sorting needs, or sizes, rows and times of a series that is all of them.
    public static final int BYTES_PER_RECORD_MEANWHILE = 2 * RowSet.BYTES_PER_ROW
            + Math.max(Sorting.BYTES_PER_ROW, 2 * Long.BYTES + Integer.BYTES)
            + 1;

    private final Evidence evidence;
    private final FlowTable table;
    /// Of each leg by its number; not of 0, which is of no leg.
    private final boolean[] fromLoadBalancer;
    private final BitSet found = new BitSet();

    private HealthChecks(Evidence evidence) {
        this.evidence = evidence;
        this.table = evidence.table();
        Topology topology = evidence.topology();
        fromLoadBalancer = new boolean[topology.legs().size() + 1];
        topology.legs().forEach(leg -> fromLoadBalancer[leg.number()] = isFromLoadBalancer(topology, leg));
    }

    /// The rows of these records; none when cancelled.
    public static BitSet of(Evidence evidence, Cancel cancel) {
        HealthChecks checks = new HealthChecks(evidence);
        Map<Lane, RowSet> candidates = checks.candidates();
        candidates.forEach((lane, rows) -> checks.find(lane, rows, cancel));
        return cancel.requested() ? new BitSet() : checks.found;
    }

    private void find(Lane lane, RowSet candidates, Cancel cancel) {
        RowSet rows = candidates;
        boolean request = lane == Lane.REQUEST;
        for (Field field : new Field[] {Field.START, Field.INTERFACE_ID, request ? Field.DSTPORT : Field.SRCPORT,
            Field.DSTADDR, Field.SRCADDR}) {
            if (table.column(field) != null) {
                rows = Sorting.sort(table, rows, Order.ascending(FieldName.of(field)), cancel);
            }
        }
        if (cancel.requested()) {
            return;
        }
        int first = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || !sameSeries(rows.row(first), rows.row(i), request)) {
                mark(rows, first, i);
                first = i;
            }
        }
    }

    /// Of each direction along the path. Looks at every record once: what tells most of them apart first, in columns that
    /// are not looked for again for each.
    private Map<Lane, RowSet> candidates() {
        Map<Lane, RowSet> all = new EnumMap<>(Lane.class);
        if (table.column(Field.PACKETS) instanceof NumberColumn packets
                && table.column(Field.BYTES) instanceof NumberColumn bytes) {
            BitSet requests = new BitSet();
            BitSet responses = new BitSet();
            for (int row = 0; row < table.rowCount(); row++) {
                if (packets.present(row) && packets.get(row) <= MOST_PACKETS && bytes.present(row)
                        && bytes.get(row) <= MOST_BYTES && fromLoadBalancer[evidence.leg(row)]
                        && !table.rejected(row) && table.present(Field.START, row)) {
                    (evidence.lane(row) == Lane.REQUEST ? requests : responses).set(row);
                }
            }
            all.put(Lane.REQUEST, RowSet.of(requests.stream().toArray()));
            all.put(Lane.RESPONSE, RowSet.of(responses.stream().toArray()));
        }
        return all;
    }

    private static boolean isFromLoadBalancer(Topology topology, Leg leg) {
        NodeKind from = topology.from(leg).kind();
        return from == NodeKind.NETWORK_LOAD_BALANCER || from == NodeKind.APPLICATION_LOAD_BALANCER;
    }

    private boolean sameSeries(int row, int other, boolean request) {
        Field port = request ? Field.DSTPORT : Field.SRCPORT;
        return table.number(port, row, -1) == table.number(port, other, -1)
                && sameRecorder(row, other)
                && sameAddress(Field.SRCADDR, row, other)
                && sameAddress(Field.DSTADDR, row, other);
    }

    private boolean sameAddress(Field field, int row, int other) {
        Address address = table.address(field, row);
        return Objects.equals(address, table.address(field, other));
    }

    private boolean sameRecorder(int row, int other) {
        return table.column(Field.INTERFACE_ID) instanceof CodeColumn ids ? ids.code(row) == ids.code(other) : true;
    }

    /// Marks those of one size that come evenly, then the others if all these do.
    private void mark(RowSet rows, int from, int to) {
        long[] bySize = new long[to - from];
        for (int i = 0; i < bySize.length; i++) {
            bySize[i] = size(rows.row(from + i)) << Integer.SIZE | i;
        }
        Arrays.sort(bySize);
        int first = 0;
        for (int i = 1; i <= bySize.length; i++) {
            if (i == bySize.length || bySize[i] >>> Integer.SIZE != bySize[first] >>> Integer.SIZE) {
                markIfEven(Arrays.stream(bySize, first, i).mapToInt(each -> rows.row(from + (int) each)).toArray());
                first = i;
            }
        }
        markIfEven(IntStream.range(from, to).map(rows::row).filter(row -> !found.get(row)).toArray());
    }

    /// A number for packets and bytes together.
    private long size(int row) {
        return table.number(Field.PACKETS, row, 0) * (MOST_BYTES + 1) + table.number(Field.BYTES, row, 0);
    }

    /// A check that both ends recorded, or whose reply took another second, counts as one.
    private void markIfEven(int[] series) {
        long[] times = new long[series.length];
        int count = 0;
        for (int row : series) {
            long start = table.number(Field.START, row, 0);
            if (count == 0 || start - times[count - 1] > 1) {
                times[count++] = start;
            }
        }
        if (CheckRhythm.isOf(times, count)) {
            for (int row : series) {
                found.set(row);
            }
        }
    }
}
