package blindspot.decode.guess;

import blindspot.model.Field;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The best way to read columns as some of the fields of an order, from left to right as the order has them.
///
/// A format that somebody chose fields for mostly keeps them in one of the known orders and leaves some out.
final class Alignment {
    private final List<ColumnEvidence> columns;
    private final List<Field> order;
    private final @Nullable Field[] fields;
    private final int score;

    private Alignment(List<ColumnEvidence> columns, List<Field> order, @Nullable Field[] fields, int score) {
        this.columns = columns;
        this.order = order;
        this.fields = fields;
        this.score = score;
    }

    /// The field of each column, null where the column fits nowhere. May be changed.
    @Nullable
    Field[] fields() {
        return fields;
    }

    /// The weights of the fields, added up.
    int score() {
        return score;
    }

    /// Time and memory are proportional to the number of columns times that of the order's fields.
    static Alignment of(List<ColumnEvidence> columns, List<Field> order) {
        int[][] best = new int[columns.size() + 1][order.size() + 1];
        for (int i = columns.size() - 1; i >= 0; i--) {
            for (int j = order.size() - 1; j >= 0; j--) {
                int weight = columns.get(i).weight(order.get(j));
                best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
                if (weight > 0) {
                    best[i][j] = Math.max(best[i][j], best[i + 1][j + 1] + weight);
                }
            }
        }
        @Nullable Field[] fields = new Field[columns.size()];
        int i = 0;
        int j = 0;
        while (i < columns.size() && j < order.size()) {
            int weight = columns.get(i).weight(order.get(j));
            if (weight > 0 && best[i][j] == best[i + 1][j + 1] + weight) {
                fields[i++] = order.get(j++);
            } else if (best[i][j] == best[i][j + 1]) {
                j++;
            } else {
                i++;
            }
        }
        return new Alignment(columns, order, fields, best[0][0]);
    }

    /// Columns between two neighbours get the fields that stand between those, when as many do and all of them can be.
    void fillGaps() {
        for (int left = 0; left < fields.length; left++) {
            int right = left + 1;
            while (right < fields.length && fields[right] == null) {
                right++;
            }
            if (fields[left] != null && right < fields.length) {
                int first = order.indexOf(fields[left]) + 1;
                int behind = order.indexOf(fields[right]);
                if (first > 0 && behind - first == right - left - 1) {
                    fillGap(left + 1, order.subList(first, behind));
                }
            }
        }
    }

    private void fillGap(int from, List<Field> missing) {
        List<@Nullable Field> taken = Arrays.asList(fields);
        for (int i = 0; i < missing.size(); i++) {
            boolean possible = columns.get(from + i).weight(missing.get(i)) != ColumnEvidence.IMPOSSIBLE;
            if (!possible || taken.contains(missing.get(i))) {
                return;
            }
        }
        for (int i = 0; i < missing.size(); i++) {
            fields[from + i] = missing.get(i);
        }
    }
}
