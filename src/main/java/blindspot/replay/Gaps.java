package blindspot.replay;

/// The idle spans of a script, in order: from the end of all that came before to the next start, in Unix seconds. A span
/// without traffic that an interface reports (NODATA) is idle too. Immutable.
public final class Gaps {
    private static final double LONGEST_IDLE_SECONDS = 10;

    private final Script script;
    /// The event that ends last of all before a gap, and the one that ends the gap.
    private final int[] before;
    private final int[] after;

    /// Those between the events of a script, of which the starts, ends and kinds are known.
    Gaps(Script script) {
        this.script = script;
        int count = find(new int[0], new int[0]);
        before = new int[count];
        after = new int[count];
        find(before, after);
    }

    /// Notes as many gaps down as there is room for, and counts all.
    private int find(int[] lasts, int[] nexts) {
        int count = 0;
        int last = -1;
        long busyUntil = 0;
        for (int event = 0; event < script.size(); event++) {
            if (script.kind(event) == EventKind.NODATA) {
                continue;
            }
            if (last >= 0 && script.start(event) > busyUntil) {
                if (count < lasts.length) {
                    lasts[count] = last;
                    nexts[count] = event;
                }
                count++;
            }
            long end = script.end(event);
            if (last < 0 || end > busyUntil) {
                last = event;
                busyUntil = end;
            }
        }
        return count;
    }

    public int size() {
        return after.length;
    }

    public long start(int gap) {
        return script.end(before[gap]);
    }

    public long end(int gap) {
        return script.start(after[gap]);
    }

    /// The gap that a time in Unix milliseconds lies in, its start included and its end not; -1 when in none.
    public int at(double millis) {
        int low = 0;
        int high = after.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(middle) * 1000.0 <= millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < after.length && start(low) * 1000.0 <= millis ? low : -1;
    }

    /// Whether a player that skips idle time jumps the gap at this speed (log seconds per real second): it would last
    /// longer than ten seconds of real time after the last dots have arrived.
    public boolean jumped(int gap, double speed) {
        return (end(gap) - start(gap)) / speed - Timing.TAIL / 1000 > LONGEST_IDLE_SECONDS;
    }
}
