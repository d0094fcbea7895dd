package blindspot.query;

import blindspot.model.Field;
import blindspot.model.LogStatus;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;

/// What records count, and when, for rows that are asked for one after the other. Used by one thread.
final class CountsInTurn {
    private final FlowTable table;
    private final TimesInTurn times;
    private final ColumnInTurn statuses;
    private final ColumnInTurn actions;
    private final ColumnInTurn packets;
    private final ColumnInTurn bytes;
    private int row;

    /// @param rows those that will be asked for
    CountsInTurn(FlowTable table, RowSet rows) {
        this.table = table;
        times = new TimesInTurn(table, rows);
        statuses = ColumnInTurn.of(table, Field.LOG_STATUS, rows);
        actions = ColumnInTurn.of(table, Field.ACTION, rows);
        packets = ColumnInTurn.of(table, Field.PACKETS, rows);
        bytes = ColumnInTurn.of(table, Field.BYTES, rows);
    }

    /// Comes to a row; false where it is not on the timeline, and [#start] and [#end] mean nothing.
    boolean at(int wanted) {
        row = wanted;
        return times.at(wanted);
    }

    long start() {
        return times.start();
    }

    /// Never before [#start].
    long end() {
        return times.end();
    }

    LogStatus status() {
        return table.logStatusOf(statuses.value(row));
    }

    boolean rejected() {
        return table.rejects(actions.value(row));
    }

    /// 0 where the record does not say.
    long packets() {
        return packets.value(row);
    }

    /// 0 where the record does not say.
    long bytes() {
        return bytes.value(row);
    }
}
