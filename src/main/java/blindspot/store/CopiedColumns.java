package blindspot.store;

import blindspot.model.FieldName;
import java.util.List;

/// The columns of a segment of a table, in the order of its fields, whose rows are copied to columns that grow.
final class CopiedColumns {
    private final Column[] from;
    private final int[][] codes;

    /// @param known the codes of texts there; more are noted down
    CopiedColumns(FlowTable table, Segment segment, KnownCodes known) {
        List<FieldName> format = segment.format();
        from = new Column[format.size()];
        codes = new int[format.size()][];
        for (int i = 0; i < from.length; i++) {
            from[i] = table.column(format.get(i)).orElseThrow();
            codes[i] = known.of(format.get(i), from[i]);
        }
    }

    /// Copies `count` rows, from `row` on, which lie in one chunk, to the place `at`.
    void copy(int row, int count, ColumnBuilder[] to, int at) {
        for (int i = 0; i < from.length; i++) {
            to[i].copy(from[i], row, at, count, codes[i]);
        }
    }

    /// Adds the full chunk that starts with `row`, when none is open.
    void addChunk(int row, ColumnBuilder[] to) {
        for (int i = 0; i < from.length; i++) {
            to[i].addChunk(from[i], row, codes[i]);
        }
    }
}
