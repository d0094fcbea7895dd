package blindspot.query;

import blindspot.model.TimeRange;
import blindspot.store.ChunkRows;
import blindspot.store.FlowTable;
import blindspot.store.RowBits;
import blindspot.task.Cancel;

/// The rows of a table that a time has, by the rule by which records are left out where they are read: a record is of it
/// when it overlaps it, from its start to its end as [RecordTimes] has them. One without times is of every time, for
/// nothing says that it is outside.
public final class TimeSlice {
    private TimeSlice() {}

    /// When cancelled, a part of them.
    public static RowBits of(FlowTable table, TimeRange time, Cancel cancel) {
        RecordTimes times = new RecordTimes(table);
        RowBits.Builder found = new RowBits.Builder(table.rowCount());
        ChunkRows rows = new ChunkRows();
        for (int chunk = 0; chunk < ChunkRows.chunks(table.rowCount()) && !cancel.requested(); chunk++) {
            rows.fill(chunk, table.rowCount());
            rows.keepIf(row -> overlaps(times, row, time));
            found.add(rows);
        }
        return found.build();
    }

    /// Whether one row is of the time.
    public static boolean overlaps(RecordTimes times, int row, TimeRange time) {
        return !times.placed(row) || (times.start(row) < time.end() && times.end(row) >= time.start());
    }
}
