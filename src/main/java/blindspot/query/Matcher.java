package blindspot.query;

import blindspot.store.ChunkRows;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.Arrays;

/// A filter bound to a table: tells which rows it keeps, a chunk and a column at a time. Immutable.
///
/// A field that a record's format lacks counts as one without a value.
public final class Matcher {
    private final FlowTable table;
    private final RowTest test;

    private Matcher(FlowTable table, RowTest test) {
        this.table = table;
        this.test = test;
    }

    /// `terms` answers for the table what the filter's terms ask.
    public static Matcher of(Filter filter, FlowTable table, RowTerms terms) {
        return new Matcher(table, new RowTests(table, terms).of(filter));
    }

    /// For a filter without terms.
    public static Matcher of(Filter filter, FlowTable table) {
        return of(filter, table, RowTerms.NONE);
    }

    /// The rows kept of the whole table, ascending; when cancelled, those found so far.
    public RowSet rows(Cancel cancel) {
        if (test instanceof RowTest.Always(boolean holds) && holds) {
            return RowSet.all(table.rowCount());
        }
        int[] found = new int[Math.min(table.rowCount(), ChunkRows.CHUNK)];
        int count = 0;
        ChunkRows rows = new ChunkRows();
        for (int chunk = 0; chunk < ChunkRows.chunks(table.rowCount()) && !cancel.requested(); chunk++) {
            rows.fill(chunk, table.rowCount());
            test.keep(rows);
            int more = rows.count();
            if (count + more > found.length) {
                found = Arrays.copyOf(found, Math.min(table.rowCount(), Math.max(found.length * 2, count + more)));
            }
            count = rows.writeTo(found, count);
        }
        return RowSet.of(Arrays.copyOf(found, count));
    }

    /// The rows kept of these, in their order; when cancelled, a part of them.
    public RowSet rows(RowSet of, Cancel cancel) {
        RowSet kept = rows(cancel);
        return of.isWholeTable(table.rowCount()) ? kept : of.retaining(kept, table.rowCount());
    }
}
