package blindspot.query;

import blindspot.model.Field;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import org.jspecify.annotations.Nullable;

/// Where the records of a table stand in time, in Unix seconds. The one place that says so.
///
/// A record stands from its `start` to its `end`. One that ends before it starts, or has no `end`, is zero long at its
/// start; one that has no `start` is zero long at its end. One that has neither is not on the timeline, nor is a time
/// before 1970 or after the year 9999.
public final class RecordTimes {
    private static final long NONE = -1;

    /// The last second that is on the timeline.
    static final long LAST = 253_402_300_799L;

    private final @Nullable NumberColumn starts;
    private final @Nullable NumberColumn ends;

    public RecordTimes(FlowTable table) {
        starts = table.column(Field.START) instanceof NumberColumn column ? column : null;
        ends = table.column(Field.END) instanceof NumberColumn column ? column : null;
    }

    /// Whether the record is on the timeline. Where it is not, its start and end mean nothing.
    public boolean placed(int row) {
        return start(row) != NONE;
    }

    /// Whether the record has both a start and an end.
    boolean bothPlaced(int row) {
        return time(starts, row) != NONE && time(ends, row) != NONE;
    }

    public long start(int row) {
        long start = time(starts, row);
        return start == NONE ? time(ends, row) : start;
    }

    /// Never before [#start].
    public long end(int row) {
        return Math.max(start(row), time(ends, row));
    }

    private static long time(@Nullable NumberColumn column, int row) {
        if (column == null || !column.present(row)) {
            return NONE;
        }
        long time = column.get(row);
        return time < 0 || time > LAST ? NONE : time;
    }
}
