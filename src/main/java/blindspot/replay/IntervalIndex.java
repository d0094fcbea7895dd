package blindspot.replay;

/// Finds, among intervals numbered by their starts, those that reach a given time, without looking at most others: the
/// largest end of each 64 and of each 4096 intervals is kept.
final class IntervalIndex {
    private static final int BLOCK = 6;
    private static final int REGION = 12;

    private final long[] ends;
    private final long[] blockEnds;
    private final long[] regionEnds;

    /// The array is not copied and must not be changed any more.
    IntervalIndex(long[] ends) {
        this.ends = ends;
        blockEnds = largest(BLOCK);
        regionEnds = largest(REGION);
    }

    /// The first interval from `from` inclusive to `limit` exclusive that ends at `time` or later, `limit` when there is
    /// none.
    int next(int from, int limit, long time) {
        int at = from;
        while (at < limit) {
            if (at % (1 << REGION) == 0 && regionEnds[at >> REGION] < time) {
                at += 1 << REGION;
            } else if (at % (1 << BLOCK) == 0 && blockEnds[at >> BLOCK] < time) {
                at += 1 << BLOCK;
            } else if (ends[at] < time) {
                at++;
            } else {
                return at;
            }
        }
        return limit;
    }

    private long[] largest(int shift) {
        long[] result = new long[(ends.length >> shift) + 1];
        for (int i = 0; i < ends.length; i++) {
            int block = i >> shift;
            result[block] = i % (1 << shift) == 0 ? ends[i] : Math.max(result[block], ends[i]);
        }
        return result;
    }
}
