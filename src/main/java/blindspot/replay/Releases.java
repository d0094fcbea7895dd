package blindspot.replay;

/// When the dots of one record leave: `dots` of them, evenly from `start` to `start + length`, in log milliseconds.
/// A calculator that is set again for each record, so that a frame makes no objects.
final class Releases {
    private double start;
    private double gap;
    private long last;

    void set(double startMillis, double lengthMillis, long dots) {
        start = startMillis;
        last = dots - 1;
        gap = dots < 2 ? 0 : lengthMillis / last;
    }

    /// The number of the last dot that has left at a time, -1 before the first.
    long lastBy(double millis) {
        if (millis < start) {
            return -1;
        }
        return gap == 0 ? last : Math.min(last, (long) ((millis - start) / gap));
    }

    /// When a dot leaves.
    double at(long dot) {
        return start + dot * gap;
    }
}
