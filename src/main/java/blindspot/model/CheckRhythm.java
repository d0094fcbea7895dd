package blindspot.model;

import java.util.Arrays;

/// How health checks of a load balancer come: every 5 to 300 seconds, which records show as gaps of [#SHORTEST] to
/// [#LONGEST], at least 8 of 10 of them within a quarter (or 2 seconds) of the middle one, at least [#LEAST_CHECKS] times;
/// and how small they are. No field of a flow log says so, so this is an inference.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html>
public final class CheckRhythm {
    /// The most packets of a record of one.
    public static final int MOST_PACKETS = 12;

    /// The most bytes of such a record.
    public static final int MOST_BYTES = 4096;

    /// The fewest times that make a rhythm.
    public static final int LEAST_CHECKS = 4;

    private static final long SHORTEST = 4;
    private static final long LONGEST = 310;

    private CheckRhythm() {}

    /// Whether the first of these times, in seconds and in order, come so. The gaps take the place of the times.
    public static boolean isOf(long[] times, int count) {
        int gaps = count - 1;
        if (count < LEAST_CHECKS) {
            return false;
        }
        for (int i = 0; i < gaps; i++) {
            times[i] = times[i + 1] - times[i];
        }
        Arrays.sort(times, 0, gaps);
        long middle = times[gaps / 2];
        long slack = Math.max(2, middle / 4);
        long even = Arrays.stream(times, 0, gaps).filter(gap -> Math.abs(gap - middle) <= slack).count();
        return middle >= SHORTEST && middle <= LONGEST && even * 10 >= gaps * 8L;
    }
}
