package blindspot.query;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class AggregationGridTest {
    private static final long BEGIN = 1_700_000_000;

    private static Optional<AggregationGrid> grid(FlowTable table) {
        return AggregationGrid.of(table, RowSet.all(table.rowCount()));
    }

    /// Records within intervals that all begin at a phase of their interface, from somewhere to somewhere.
    private static FlowTable cut(int interval, int... phases) {
        Random random = new Random(10);
        Records records = Records.of("start end log-status");
        for (int row = 0; row < 400; row++) {
            long of = BEGIN / interval * interval + (row / 8L) * interval + phases[row % phases.length];
            int from = random.nextInt(interval / 2);
            int to = from + random.nextInt(interval - from + 1);
            records.add((of + from) + " " + (of + to) + " OK");
        }
        return records.table();
    }

    @Test
    void isFoundWhereRecordsAreCutAtTheSameInstants() {
        assertThat(grid(cut(60, 17))).contains(new AggregationGrid(60, 17));
        AggregationGrid ten = grid(cut(600, 240)).orElseThrow();
        assertThat(ten.interval()).isEqualTo(600);
        assertThat(ten.phase()).isBetween(225, 255);
        assertThat(ten.cutFrom(BEGIN)).isBetween(BEGIN, BEGIN + 599);
        assertThat(ten.cutFrom(BEGIN) % 600).isEqualTo(ten.phase());
    }

    @Test
    void isNoneWhereEachInterfaceHasItsOwnOrThereIsTooLittle() {
        assertThat(grid(cut(60, 0, 13, 31, 44, 52))).isEmpty();
        assertThat(grid(Records.of("start end").add("100 160").table())).isEmpty();
        assertThat(grid(Records.of("bytes").add("100").table())).isEmpty();
    }

    @Test
    void isNoneWhereRecordsAreInstants() {
        Records records = Records.of("start end");
        for (int row = 0; row < 100; row++) {
            records.add((BEGIN + row * 7L) + " " + (BEGIN + row * 7L));
        }
        assertThat(grid(records.table())).isEmpty();
    }
}
