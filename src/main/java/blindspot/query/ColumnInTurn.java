package blindspot.query;

import blindspot.model.Field;
import blindspot.store.ChunkRows;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import blindspot.store.RowSet;
import org.jspecify.annotations.Nullable;

/// A column of numbers or codes, for rows that are asked for one after the other. Where these are many and in the order of
/// the table, all values of a chunk are read at once, which takes a fraction of the time of reading them one by one.
///
/// Used by one thread.
final class ColumnInTurn {
    /// It is worth it where at least one row of so many is asked for.
    private static final int WORTH_A_CHUNK = 16;

    private final @Nullable KeyPart part;
    private final int rowCount;
    private final long[] values;
    private int first = Integer.MAX_VALUE;

    private ColumnInTurn(@Nullable KeyPart part, int rowCount, boolean chunks) {
        this.part = part;
        this.rowCount = rowCount;
        values = new long[chunks && part != null ? ChunkRows.CHUNK : 0];
    }

    /// @param rows those that will be asked for
    static ColumnInTurn of(FlowTable table, Field field, RowSet rows) {
        KeyPart part = switch (table.column(field)) {
            case NumberColumn numbers -> new KeyPart.Numbers(numbers);
            case CodeColumn codes -> new KeyPart.Codes(codes);
            case null, default -> null;
        };
        boolean chunks = rows.isAscending() && (long) rows.size() * WORTH_A_CHUNK >= table.rowCount();
        return new ColumnInTurn(part, table.rowCount(), chunks);
    }

    /// The number or code of a row; 0 where it has none.
    long value(int row) {
        if (part == null) {
            return 0;
        }
        if (values.length == 0) {
            return part.value(row);
        }
        int at = row - first;
        if (at < 0 || at >= ChunkRows.CHUNK) {
            first = row - row % ChunkRows.CHUNK;
            part.copy(first, Math.min(ChunkRows.CHUNK, rowCount - first), values);
            at = row - first;
        }
        return values[at];
    }
}
