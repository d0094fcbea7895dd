package blindspot.replay;

import blindspot.capture.Evidence;
import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.query.Sorting;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Finds the records of one end of a leg that the other end has too.
///
/// Within one leg addresses, ports and protocol are the same at both ends; the two ends cut time into records
/// differently and write it up to a minute late, so two records belong together when their times come within a minute.
final class Continuations {
    private static final long TOLERANCE_SECONDS = 60;

    private final long[] starts;
    private final long[] ends;
    private final BitSet atReceiver;
    private final BitSet joined = new BitSet();

    private Continuations(long[] starts, long[] ends, BitSet atReceiver) {
        this.starts = starts;
        this.ends = ends;
        this.atReceiver = atReceiver;
    }

    /// Of the events `eligible`, whose rows, starts and ends these are in start order, the ones that an event of the
    /// other end goes with. `atReceiver` tells the two ends apart. None when cancelled.
    static BitSet find(
            Evidence evidence,
            int[] rows,
            long[] starts,
            long[] ends,
            BitSet eligible,
            BitSet atReceiver,
            Cancel cancel) {
        int[] events = eligible.stream().toArray();
        long[] keys = new long[events.length];
        for (int i = 0; i < events.length; i++) {
            keys[i] = key(evidence, rows[events[i]]);
        }
        int[] order = Sorting.positionsAscending(keys, cancel);
        Continuations continuations = new Continuations(starts, ends, atReceiver);
        int from = 0;
        for (int to = 1; to <= order.length; to++) {
            if (to == order.length || keys[order[to]] != keys[order[from]]) {
                continuations.join(events, order, from, to);
                from = to;
            }
        }
        return continuations.joined;
    }

    /// Joins among events of one key, which stand in start order.
    private void join(int[] events, int[] order, int from, int to) {
        long[] lastEnd = {Long.MIN_VALUE / 2, Long.MIN_VALUE / 2};
        for (int i = from; i < to; i++) {
            int event = events[order[i]];
            int end = atReceiver.get(event) ? 1 : 0;
            if (lastEnd[1 - end] + TOLERANCE_SECONDS >= starts[event]) {
                joined.set(event);
            }
            lastEnd[end] = Math.max(lastEnd[end], ends[event]);
        }
        long[] nextStart = {Long.MAX_VALUE / 2, Long.MAX_VALUE / 2};
        for (int i = to - 1; i >= from; i--) {
            int event = events[order[i]];
            int end = atReceiver.get(event) ? 1 : 0;
            if (nextStart[1 - end] - TOLERANCE_SECONDS <= ends[event]) {
                joined.set(event);
            }
            nextStart[end] = starts[event];
        }
    }

    private static long key(Evidence evidence, int row) {
        FlowTable table = evidence.table();
        long key = evidence.leg(row);
        key = mixed(key, table.address(Field.SRCADDR, row));
        key = mixed(key, table.address(Field.DSTADDR, row));
        key = mixed(key, table.number(Field.SRCPORT, row, -1));
        key = mixed(key, table.number(Field.DSTPORT, row, -1));
        return mixed(key, table.number(Field.PROTOCOL, row, -1));
    }

    private static long mixed(long key, @Nullable Address address) {
        return address == null ? mixed(key, -1) : mixed(mixed(key, address.high()), address.low());
    }

    private static long mixed(long key, long value) {
        long product = (key ^ value) * 0x9E37_79B9_7F4A_7C15L;
        return product ^ (product >>> 32);
    }
}
