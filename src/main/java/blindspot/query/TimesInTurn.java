package blindspot.query;

import blindspot.model.Field;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import blindspot.store.RowSet;

/// Where records stand in time as [RecordTimes] has it, for rows that are asked for one after the other. Used by one
/// thread.
final class TimesInTurn {
    private final RecordTimes times;
    private final ColumnInTurn starts;
    private final ColumnInTurn ends;
    /// Whether every record has a number in both fields.
    private final boolean complete;
    private long start;
    private long end;
    private boolean plain;

    /// @param rows those that will be asked for
    TimesInTurn(FlowTable table, RowSet rows) {
        times = new RecordTimes(table);
        starts = ColumnInTurn.of(table, Field.START, rows);
        ends = ColumnInTurn.of(table, Field.END, rows);
        complete = isComplete(table, Field.START) && isComplete(table, Field.END);
    }

    private static boolean isComplete(FlowTable table, Field field) {
        return table.column(field) instanceof NumberColumn column && !column.hasMissing();
    }

    /// Comes to a row; false where it is not on the timeline, and [#start] and [#end] mean nothing.
    boolean at(int row) {
        if (complete) {
            start = starts.value(row);
            end = Math.max(start, ends.value(row));
            if (start >= 0 && end <= RecordTimes.LAST) {
                plain = true;
                return true;
            }
        }
        plain = times.bothPlaced(row);
        start = times.start(row);
        end = times.end(row);
        return times.placed(row);
    }

    /// Whether the number that is written as its start is that, and that of its end, or the start where this is later.
    boolean plain() {
        return plain;
    }

    long start() {
        return start;
    }

    /// Never before [#start].
    long end() {
        return end;
    }
}
