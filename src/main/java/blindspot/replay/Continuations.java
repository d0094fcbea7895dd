package blindspot.replay;

import blindspot.capture.Evidence;
import blindspot.query.RecordTimes;
import blindspot.query.Sorting;
import blindspot.task.Cancel;
import java.util.Arrays;
import java.util.BitSet;

/// Finds the records of one end of a leg that the other end has too.
///
/// Within one leg addresses, ports and protocol are the same at both ends; the two ends cut time into records
/// differently and write it up to a minute late, so two records belong together when their times come within a minute.
final class Continuations {
    private static final long TOLERANCE_SECONDS = 60;

    /// Of a number that holds the beginning of a key and an event, the bits of the event.
    private static final int EVENT_BITS = 31;

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
        FlowKeys keys = new FlowKeys(evidence);
        long[] keyed = new long[eligible.cardinality()];
        int count = 0;
        for (int event = eligible.nextSetBit(0); event >= 0; event = eligible.nextSetBit(event + 1)) {
            keyed[count++] = (keys.of(rows[event]) & (-1L << EVENT_BITS)) | event;
        }
        long[] sorted = Sorting.byBitsFrom(EVENT_BITS, keyed, cancel);
        int from = 0;
        for (int to = 1; to <= sorted.length; to++) {
            if (to == sorted.length || sorted[to] >>> EVENT_BITS != sorted[from] >>> EVENT_BITS) {
                if (to - from > 1) {
                    continuations.joinSimilar(sorted, from, to, keys);
                }
                from = to;
            }
        }
        return continuations.joined;
    }

    /// Joins among events of which the keys begin alike: by far most often they are the same.
    private void joinSimilar(long[] sorted, int from, int to, FlowKeys keys) {
        int[] left = new int[to - from];
        for (int i = 0; i < left.length; i++) {
            left[i] = (int) (sorted[from + i] & Integer.MAX_VALUE);
        }
        while (left.length > 0) {
            long key = keys.of(rows[left[0]]);
            int[] same = Arrays.stream(left).filter(event -> keys.of(rows[event]) == key).toArray();
            join(same);
            left = same.length == left.length
                    ? new int[0]
                    : Arrays.stream(left).filter(event -> keys.of(rows[event]) != key).toArray();
        }
    }

    /// Joins among events of one key, which stand in start order.
    private void join(int[] events) {
        long[] lastEnd = {Long.MIN_VALUE / 2, Long.MIN_VALUE / 2};
        for (int event : events) {
            int end = atReceiver.get(event) ? 1 : 0;
            if (lastEnd[1 - end] + TOLERANCE_SECONDS >= times.start(rows[event])) {
                joined.set(event);
            }
            lastEnd[end] = Math.max(lastEnd[end], times.end(rows[event]));
        }
        long[] nextStart = {Long.MAX_VALUE / 2, Long.MAX_VALUE / 2};
        for (int i = events.length - 1; i >= 0; i--) {
            int event = events[i];
            int end = atReceiver.get(event) ? 1 : 0;
            if (nextStart[1 - end] - TOLERANCE_SECONDS <= times.end(rows[event])) {
                joined.set(event);
            }
            nextStart[end] = times.start(rows[event]);
        }
    }
}
