package blindspot.model;

/// A half-open span of time in Unix seconds: `start` belongs to it, `end` does not.
public record TimeRange(long start, long end) {
    public TimeRange {
        if (end < start) {
            throw new IllegalArgumentException(start + " to " + end);
        }
    }

    /// Length in seconds.
    public long seconds() {
        return end - start;
    }

    public boolean contains(long second) {
        return second >= start && second < end;
    }
}
