package blindspot.replay;

import blindspot.capture.Evidence;
import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.query.RecordTimes;
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

    private final RecordTimes times;
    private final int[] rows;
    private final BitSet atReceiver;
    private final BitSet joined = new BitSet();

    private Continuations(RecordTimes times, int[] rows, BitSet atReceiver) {
        this.times = times;
        this.rows = rows;
        this.atReceiver = atReceiver;
    }

    /// Of the events `eligible`, whose rows these are in start order, the ones that an event of the other end goes with.
    /// `atReceiver` tells the two ends apart. None when cancelled.
    static BitSet find(
            Evidence evidence,
            RecordTimes times,
            int[] rows,
            BitSet eligible,
            BitSet atReceiver,
            Cancel cancel) {
        Continuations continuations = new Continuations(times, rows, atReceiver);
        int[] events = all(eligible);
        if (!Sorting.ascending(events, event -> key(evidence, rows[event]), cancel)) {
            return continuations.joined;
        }
        int from = 0;
        long key = 0;
        for (int to = 0; to <= events.length; to++) {
            long next = to == events.length ? 0 : key(evidence, rows[events[to]]);
            if (to == events.length || next != key) {
                continuations.join(events, from, to);
                from = to;
                key = next;
            }
        }
        return continuations.joined;
    }

    private static int[] all(BitSet events) {
        int[] result = new int[events.cardinality()];
        int event = -1;
        for (int i = 0; i < result.length; i++) {
            event = events.nextSetBit(event + 1);
            result[i] = event;
        }
        return result;
    }

    /// Joins among events of one key, which stand in start order.
    private void join(int[] events, int from, int to) {
        long[] lastEnd = {Long.MIN_VALUE / 2, Long.MIN_VALUE / 2};
        for (int i = from; i < to; i++) {
            int event = events[i];
            int end = atReceiver.get(event) ? 1 : 0;
            if (lastEnd[1 - end] + TOLERANCE_SECONDS >= times.start(rows[event])) {
                joined.set(event);
            }
            lastEnd[end] = Math.max(lastEnd[end], times.end(rows[event]));
        }
        long[] nextStart = {Long.MAX_VALUE / 2, Long.MAX_VALUE / 2};
        for (int i = to - 1; i >= from; i--) {
            int event = events[i];
            int end = atReceiver.get(event) ? 1 : 0;
            if (nextStart[1 - end] - TOLERANCE_SECONDS <= times.end(rows[event])) {
                joined.set(event);
            }
            nextStart[end] = times.start(rows[event]);
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
