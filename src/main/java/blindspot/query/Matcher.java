package blindspot.query;

import blindspot.store.ChunkRows;
import blindspot.store.FlowTable;
import blindspot.store.RowBits;
import blindspot.store.RowSet;
import blindspot.task.Cancel;

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
        return bits(cancel).rows();
    }

    /// The rows kept of the whole table as bits; when cancelled, those found so far.
    public RowBits bits(Cancel cancel) {
        if (test instanceof RowTest.Always(boolean holds) && holds) {
            return RowBits.all(table.rowCount());
        }
        RowBits.Builder found = new RowBits.Builder(table.rowCount());
        ChunkRows rows = new ChunkRows();
        for (int chunk = 0; chunk < ChunkRows.chunks(table.rowCount()) && !cancel.requested(); chunk++) {
            rows.fill(chunk, table.rowCount());
            test.keep(rows);
            found.add(rows);
        }
        return found.build();
    }

    /// The rows kept of these, in their order; when cancelled, a part of them.
    public RowSet rows(RowSet of, Cancel cancel) {
        RowSet kept = rows(cancel);
        return of.isWholeTable(table.rowCount()) ? kept : of.retaining(kept, table.rowCount());
    }
}
