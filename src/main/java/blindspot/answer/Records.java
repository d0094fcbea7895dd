package blindspot.answer;

import blindspot.model.Field;
import blindspot.model.LogStatus;
import blindspot.query.Filter;
import blindspot.query.FilterValue;
import blindspot.query.Matcher;
import blindspot.query.Subject;
import blindspot.store.AddressColumn;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.task.Shares;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// What answers ask of single records of a table.
final class Records {
    private final FlowTable table;
    private final Known known;
    private final @Nullable AddressColumn sources;
    private final @Nullable AddressColumn destinations;

    Records(Known known) {
        this.known = known;
        table = known.table();
        sources = table.column(Field.SRCADDR) instanceof AddressColumn column ? column : null;
        destinations = table.column(Field.DSTADDR) instanceof AddressColumn column ? column : null;
    }

    /// Whether it tells of traffic.
    boolean isTraffic(int row) {
        return table.logStatus(row) == LogStatus.OK && ((sources != null && sources.present(row))
                || (destinations != null && destinations.present(row)));
    }

    /// Whether it is from an address of the internet that no interface has.
    boolean isFromOutside(int row) {
        return isOutside(sources, row);
    }

    boolean isToOutside(int row) {
        return isOutside(destinations, row);
    }

    private boolean isOutside(@Nullable AddressColumn column, int row) {
        return column != null && column.present(row) && Inside.isPublic(column.high(row), column.low(row))
                && known.owners().number(column.high(row), column.low(row)) == 0;
    }

    /// Those of the rows with this text in a field.
    RowSet with(Field field, String text, RowSet rows, Cancel cancel) {
        Filter filter = new Filter.OneOf(Subject.of(field), false, List.of(new FilterValue.Text(text)));
        return Matcher.of(filter, table).rows(rows, cancel);
    }

    /// Those of the rows of which it holds, in their order; some of them when cancelled.
    ///
    /// @param wanted asked by several threads at once
    static RowSet where(IntPredicate wanted, RowSet rows, Cancel cancel) {
        List<int[]> found = Shares.of(rows.size(), (from, to) -> where(wanted, rows, from, to, cancel));
        int[] all = new int[found.stream().mapToInt(each -> each.length).sum()];
        int at = 0;
        for (int[] each : found) {
            System.arraycopy(each, 0, all, at, each.length);
            at += each.length;
        }
        return RowSet.of(all);
    }

    private static int[] where(IntPredicate wanted, RowSet rows, int from, int to, Cancel cancel) {
        int[] found = new int[16];
        int count = 0;
        for (int i = from; i < to && ((i & 0xFFFF) != 0 || !cancel.requested()); i++) {
            int row = rows.row(i);
            if (wanted.test(row)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = row;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /// Whether any record has a value in the field of texts.
    boolean isLogged(Field field) {
        return table.column(field) instanceof CodeColumn codes && codes.dictionary().size() > 1;
    }

    /// Those of the fields that no record has.
    List<String> lacking(Field... fields) {
        return Arrays.stream(fields).filter(field -> table.column(field) == null).map(Field::fieldName).toList();
    }
}
