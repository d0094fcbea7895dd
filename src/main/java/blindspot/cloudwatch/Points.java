package blindspot.cloudwatch;

import blindspot.model.TimeRange;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Measured values in the order of their times, each time once. Never changes.
///
/// Not a record: it holds arrays, which it keeps to itself.
public final class Points {
    private final long[] seconds;
    private final double[] values;

    private Points(long[] seconds, double[] values) {
        this.seconds = seconds;
        this.values = values;
    }

    /// @param values by the Unix seconds at which their periods begin
    static Points of(Map<Long, Double> values) {
        TreeMap<Long, Double> ordered = new TreeMap<>(values);
        return new Points(
                ordered.keySet().stream().mapToLong(Long::longValue).toArray(),
                ordered.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    public int count() {
        return seconds.length;
    }

    /// When the period begins, in Unix seconds.
    public long second(int point) {
        return seconds[point];
    }

    public double value(int point) {
        return values[point];
    }

    /// These, and those of another that are of other times or, of the same time, count instead.
    Points with(Points later) {
        long[] times = new long[seconds.length + later.seconds.length];
        double[] all = new double[times.length];
        int count = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < seconds.length || theirs < later.seconds.length) {
            long here = mine < seconds.length ? seconds[mine] : Long.MAX_VALUE;
            long there = theirs < later.seconds.length ? later.seconds[theirs] : Long.MAX_VALUE;
            times[count] = Math.min(here, there);
            all[count++] = there <= here ? later.values[theirs] : values[mine];
            mine += here <= there ? 1 : 0;
            theirs += there <= here ? 1 : 0;
        }
        return new Points(Arrays.copyOf(times, count), Arrays.copyOf(all, count));
    }

    /// These and others; what both have of a time is added up.
    Points plus(Points others) {
        TreeMap<Long, Double> all = new TreeMap<>();
        for (Points each : new Points[] {this, others}) {
            for (int i = 0; i < each.seconds.length; i++) {
                all.merge(each.seconds[i], each.values[i], Double::sum);
            }
        }
        return of(all);
    }

    /// How many times both have, with different values.
    int contradictions(Points other) {
        int count = 0;
        for (int i = 0; i < seconds.length; i++) {
            int at = Arrays.binarySearch(other.seconds, seconds[i]);
            if (at >= 0 && Double.compare(values[i], other.values[at]) != 0) {
                count++;
            }
        }
        return count;
    }

    /// Whether some of their times are in others too, and nothing there contradicts them.
    boolean goOnIn(Points others) {
        boolean any = Arrays.stream(seconds).anyMatch(second -> Arrays.binarySearch(others.seconds, second) >= 0);
        return any && contradictions(others) == 0;
    }

    /// The least time between two neighbours in seconds; `otherwise` where there are no two.
    int step(int otherwise) {
        long least = Long.MAX_VALUE;
        for (int i = 1; i < seconds.length; i++) {
            least = Math.min(least, seconds[i] - seconds[i - 1]);
        }
        return least == Long.MAX_VALUE ? otherwise : (int) Math.min(least, Integer.MAX_VALUE);
    }

    /// The first point whose period of this length ends behind a second; the number of points where there is none.
    public int firstEndingAfter(long second, int period) {
        int low = 0;
        int high = seconds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seconds[middle] + period > second) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// Those whose periods of this length overlap a time.
    Points within(TimeRange range, int period) {
        int from = firstEndingAfter(range.start(), period);
        int to = from;
        while (to < seconds.length && seconds[to] < range.end()) {
            to++;
        }
        return new Points(Arrays.copyOfRange(seconds, from, to), Arrays.copyOfRange(values, from, to));
    }

    double sum() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /// The largest; 0 where there is none.
    public double largest() {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Points points && Arrays.equals(seconds, points.seconds)
                && Arrays.equals(values, points.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(seconds) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return seconds.length + " points";
    }
}
