package blindspot.replay;

import java.util.Arrays;

/// The idle spans of a script, in order: from the end of all that came before to the next start, in Unix seconds. A span
/// without traffic that an interface reports (NODATA) is idle too. Immutable.
public final class Gaps {
    private static final double LONGEST_IDLE_SECONDS = 10;

    private final long[] starts;
    private final long[] ends;

    private Gaps(long[] starts, long[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /// Between events in start order.
    static Gaps between(long[] eventStarts, long[] eventEnds, short[] codes) {
        long[] starts = new long[16];
        long[] ends = new long[16];
        int count = 0;
        long busyUntil = Long.MAX_VALUE;
        for (int event = 0; event < eventStarts.length; event++) {
            if (EventCode.kind(codes[event]) == EventKind.NODATA) {
                continue;
            }
            if (eventStarts[event] > busyUntil) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                    ends = Arrays.copyOf(ends, count * 2);
                }
                starts[count] = busyUntil;
                ends[count++] = eventStarts[event];
                busyUntil = eventEnds[event];
            }
            busyUntil = busyUntil == Long.MAX_VALUE ? eventEnds[event] : Math.max(busyUntil, eventEnds[event]);
        }
        return new Gaps(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }

    public int size() {
        return starts.length;
    }

    public long start(int gap) {
        return starts[gap];
    }

    public long end(int gap) {
        return ends[gap];
    }

    /// The gap that a time in Unix milliseconds lies in, its start included and its end not; -1 when in none.
    public int at(double millis) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] * 1000.0 <= millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < starts.length && starts[low] * 1000.0 <= millis ? low : -1;
    }

    /// Whether a player that skips idle time jumps the gap at this speed (log seconds per real second): it would last
    /// longer than ten seconds of real time after the last dots have arrived.
    public boolean jumped(int gap, double speed) {
        return (ends[gap] - starts[gap]) / speed - Timing.TAIL / 1000 > LONGEST_IDLE_SECONDS;
    }
}
