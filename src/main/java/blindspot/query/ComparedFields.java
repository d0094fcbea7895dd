package blindspot.query;

import blindspot.store.AddressColumn;
import blindspot.store.ChunkRows;
import blindspot.store.CodeColumn;
import blindspot.store.Column;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Binds tests of one field against another to the columns of one table, a chunk of both at a time.
final class ComparedFields {
    private static final int COST = 4;

    private final FlowTable table;

    ComparedFields(FlowTable table) {
        this.table = table;
    }

    RowTest of(Filter.Compared filter) {
        boolean unequal = filter.comparison() == Comparison.UNEQUAL;
        List<RowTest> holding = new ArrayList<>();
        List<RowTest> present = new ArrayList<>();
        filter.left().fields().forEach(left -> filter.right().fields().forEach(right -> {
            Column one = table.column(left).orElse(null);
            Column other = table.column(right).orElse(null);
            if (one != null && other != null) {
                RowTest both = new RowTest.OfColumn(COST, rows -> {
                    one.keepPresent(rows);
                    other.keepPresent(rows);
                });
                present.add(both);
                holding.add(
                        new RowTest.All(
                                List.of(both, of(one, unequal ? Comparison.EQUAL : filter.comparison(), other))));
            }
        }));
        if (holding.isEmpty()) {
            return new RowTest.Always(false);
        }
        return unequal
                ? new RowTest.All(List.of(RowTest.any(present), new RowTest.Not(RowTest.any(holding))))
                : RowTest.any(holding);
    }

    private RowTest of(Column one, Comparison comparison, Column other) {
        if (one instanceof NumberColumn left && other instanceof NumberColumn right) {
            return of(left::copy, comparison, right::copy);
        }
        if (one instanceof AddressColumn left && other instanceof AddressColumn right) {
            return new RowTest.All(List.of(
                    of(left::copyLow, comparison, right::copyLow), of(left::copyHigh, comparison, right::copyHigh)));
        }
        if (one instanceof CodeColumn left && other instanceof CodeColumn right) {
            Map<String, Integer> texts = new HashMap<>();
            return of(numbered(left, texts), comparison, numbered(right, texts));
        }
        return new RowTest.Always(false);
    }

    private RowTest of(Copy one, Comparison comparison, Copy other) {
        return new RowTest.OfColumn(COST, rows -> {
            int first = rows.first();
            int count = Math.min(ChunkRows.CHUNK, table.rowCount() - first);
            long[] left = new long[count];
            long[] right = new long[count];
            one.copy(first, count, left);
            other.copy(first, count, right);
            rows.keepIf(row -> comparison.holds(left[row - first], right[row - first]));
        });
    }

    /// The texts as numbers, texts that differ in case only as the same.
    private static Copy numbered(CodeColumn column, Map<String, Integer> texts) {
        List<String> values = column.dictionary();
        int[] numbers = new int[values.size()];
        for (int code = 1; code < numbers.length; code++) {
            String folded = values.get(code).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
            numbers[code] = texts.computeIfAbsent(folded, _ -> texts.size());
        }
        return (first, count, out) -> {
            column.copyCodes(first, count, out);
            for (int i = 0; i < count; i++) {
                out[i] = numbers[(int) out[i]];
            }
        };
    }

    /// Copies the numbers of some rows to the start of an array.
    @FunctionalInterface
    private interface Copy {
        void copy(int first, int count, long[] out);
    }
}
