package blindspot.bench;

import blindspot.answer.Answer;
import blindspot.answer.Asking;
import blindspot.answer.Known;
import blindspot.answer.Line;
import blindspot.answer.Question;
import blindspot.answer.Says;
import blindspot.answer.Tally;
import blindspot.capture.Evidence;
import blindspot.model.Field;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.topology.inventory.Inventory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The usual questions asked of a table, and of DuckDB in its own words. Both give the ten lines that come first and what the
/// rest counts.
final class Asked {
    static final int TOP = 10;

    /// The fields that all of them together ask for.
    static final List<Field> FORMAT = format();

    private final FlowTable table;
    private final BitSet checks = new BitSet();
    private final Evidence drawn;

    Asked(FlowTable table) {
        this.table = table;
        drawn = new Drawn(table).evidence();
        for (int row = 0; row < table.rowCount(); row++) {
            checks.set(row, table.number(Field.PACKETS, row, Long.MAX_VALUE) <= AskedSql.CHECK);
        }
    }

    private static List<Field> format() {
        List<Field> fields = new ArrayList<>(Field.DEFAULT_FORMAT);
        fields.addAll(List.of(
                Field.VPC_ID, Field.TCP_FLAGS, Field.PKT_SRCADDR, Field.PKT_DSTADDR, Field.AZ_ID, Field.FLOW_DIRECTION,
                Field.TRAFFIC_PATH, Field.INTERFACE_TYPE, Field.NEXT_HOP_AZ_ID));
        return List.copyOf(fields);
    }

    /// With all that it takes to know whose addresses the interfaces have. Only health checks are asked of a path.
    Answer answer(Question question) {
        Known known = question == Question.HEALTH_CHECKS
                ? Known.of(drawn, checks, Inventory.NOTHING, new Cancel())
                : Known.of(table, Inventory.NOTHING, new Cancel());
        RowSet all = RowSet.all(table.rowCount());
        return new Asking(question, List.of(), TOP, known, all, all, Long.MAX_VALUE)
                .answer(new Cancel());
    }

    /// The same of DuckDB.
    static List<String> answer(Question question, DuckDb duck) throws SQLException {
        return duck.rows(AskedSql.query(question));
    }

    /// An answer in the form that DuckDB's is asked for: the lines, then what all lines count.
    static List<String> lines(Answer answer) {
        List<String> lines = new ArrayList<>();
        Tally all = answer.rest().orElse(new Tally(0L, 0L, 0, 0L));
        for (Line line : answer.lines()) {
            lines.add(Stream.concat(
                    line.values().stream().map(value -> value.orElse("-")),
                    Stream.of(line.says().map(Says::code).orElse("")))
                    .collect(Collectors.joining("|")) + text(line.tally()));
            all = plus(all, line.tally());
        }
        lines.add("all" + text(all));
        return lines;
    }

    private static Tally plus(Tally one, Tally other) {
        return new Tally(
                sum(one.packets(), other.packets()), sum(one.bytes(), other.bytes()), one.records() + other.records(),
                sum(one.connections(), other.connections()));
    }

    private static long sum(@Nullable Long one, @Nullable Long other) {
        return (one == null ? 0 : one) + (other == null ? 0 : other);
    }

    private static String text(Tally tally) {
        return "|" + sum(tally.packets(), 0L) + "|" + sum(tally.bytes(), 0L) + "|" + tally.records() + "|"
                + sum(tally.connections(), 0L);
    }
}
