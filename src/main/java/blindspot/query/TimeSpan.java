package blindspot.query;

import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import java.util.Optional;

/// A span of time in Unix seconds; both `start` and `end` belong to it.
public record TimeSpan(long start, long end) {
    public TimeSpan {
        if (end < start) {
            throw new IllegalArgumentException(start + " to " + end);
        }
    }

    /// From the first start to the last end of the rows, by [RecordTimes]; empty when none is on the timeline.
    public static Optional<TimeSpan> of(FlowTable table, RowSet rows) {
        TimesInTurn times = new TimesInTurn(table, rows);
        long start = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (int i = 0; i < rows.size(); i++) {
            if (times.at(rows.row(i))) {
                start = Math.min(start, times.start());
                end = Math.max(end, times.end());
            }
        }
        return start > end ? Optional.empty() : Optional.of(new TimeSpan(start, end));
    }

    /// From start to end, in seconds; 0 for a single instant.
    public long seconds() {
        return end - start;
    }
}
