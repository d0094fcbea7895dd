package blindspot.replay;

/// The idle spans of a script, in order, in Unix seconds: nothing begins in them and no dot leaves. Each reaches to the
/// next start, the last one to the end of the log. Of a record without packets, or with one, something is to be seen at
/// its start only: it is idle from there on, as an interface is that reports no traffic (NODATA). Immutable.
public final class Gaps {
    /// How long a player that skips idle time stands still, in milliseconds of real time.
    private static final double STILL = 1500;

    private final Script script;
    /// The event whose dots leave last of all before a gap, and the one that ends the gap; behind the last event there is
    /// none.
    private final int[] before;
    private final int[] after;
    private final long end;

    /// Those between the events of a script, of which the starts, ends and kinds are known.
    ///
    /// @param end of the log
    Gaps(Script script, long end) {
        this.script = script;
        this.end = end;
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
            long until = busyUntil(event);
            if (last < 0 || until > busyUntil) {
                last = event;
                busyUntil = until;
            }
        }
        if (last >= 0 && end > busyUntil) {
            if (count < lasts.length) {
                lasts[count] = last;
                nexts[count] = script.size();
            }
            count++;
        }
        return count;
    }

    private long busyUntil(int event) {
        return script.packets(event) > 1 ? script.end(event) : script.start(event);
    }

    public int size() {
        return after.length;
    }

    public long start(int gap) {
        return busyUntil(before[gap]);
    }

    public long end(int gap) {
        return after[gap] < script.size() ? script.start(after[gap]) : end;
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

    /// Whether a player that skips idle time jumps the gap at this speed (log seconds per real second): it would stand
    /// still for longer than a second and a half after the last dots have arrived.
    public boolean jumped(int gap, double speed) {
        return left(gap, speed) < end(gap) * 1000.0;
    }

    /// When a gap that is jumped is left at this speed, in Unix milliseconds.
    double left(int gap, double speed) {
        return start(gap) * 1000.0 + (Timing.TAIL + STILL) * speed;
    }
}
