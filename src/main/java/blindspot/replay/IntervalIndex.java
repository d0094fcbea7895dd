package blindspot.replay;

import java.util.function.IntToLongFunction;

/// Finds, among intervals numbered by their starts, those that reach a given time, without looking at most others: the
/// largest end of each 64 and of each 4096 intervals is kept.
final class IntervalIndex {
    private static final int BLOCK = 6;
    private static final int REGION = 12;

    private final int size;
    private final IntToLongFunction ends;
    private final long[] blockEnds;
    private final long[] regionEnds;

    /// @param ends tells where each of `size` intervals ends; never another answer
    IntervalIndex(int size, IntToLongFunction ends) {
        this.size = size;
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
            } else if (ends.applyAsLong(at) < time) {
                at++;
            } else {
                return at;
            }
        }
        return limit;
    }

    private long[] largest(int shift) {
        long[] result = new long[(size >> shift) + 1];
        for (int i = 0; i < size; i++) {
            int block = i >> shift;
            long end = ends.applyAsLong(i);
            result[block] = i % (1 << shift) == 0 ? end : Math.max(result[block], end);
        }
        return result;
    }
}
