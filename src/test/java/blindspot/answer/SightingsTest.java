package blindspot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.query.Records;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SightingsTest {
    private static final int ROWS = 60;

    @Test
    void sharesTellTheSameTogetherAsAllRecordsAtOnce() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            FlowTable table = table(random);
            int one = random.nextInt(table.rowCount() + 1);
            int two = one + random.nextInt(table.rowCount() + 1 - one);
            Sightings together = Sightings.of(table, 0, one, new Cancel());
            together.addAll(Sightings.of(table, one, two, new Cancel()));
            together.addAll(Sightings.of(table, two, table.rowCount(), new Cancel()));
            assertThat(told(together, table))
                    .as("seed " + seed)
                    .isEqualTo(told(Sightings.of(table, 0, table.rowCount(), new Cancel()), table));
        }
    }

    /// Interfaces with one address or more, some of whose records tell their direction, and some that contradict each other.
    private static FlowTable table(Random random) {
        Records records = Records.of("interface-id srcaddr dstaddr flow-direction log-status");
        int addresses = 3 + random.nextInt(4);
        boolean directed = random.nextBoolean();
        for (int row = 0; row < ROWS; row++) {
            int at = random.nextInt(6);
            int own = random.nextInt(20) == 0 ? random.nextInt(addresses) : at % addresses;
            int other = random.nextInt(addresses);
            boolean leaves = random.nextBoolean();
            String id = random.nextInt(10) == 0 ? "-" : "eni-" + at;
            records.add(id + " 10.0.0." + (leaves ? own : other) + " 10.0.0." + (leaves ? other : own) + " "
                    + (directed && random.nextInt(8) == 0 ? leaves ? "egress" : "ingress" : "-") + " OK");
        }
        return records.table();
    }

    private static List<Object> told(Sightings sightings, FlowTable table) {
        List<Object> told = new ArrayList<>();
        for (int number = 1; number <= sightings.said().count(); number++) {
            told.add(List.of(sightings.said().address(number), sightings.owner(number)));
        }
        for (int code = 1; code < Sightings.codes(table); code++) {
            told.add(List.of(sightings.isSettled(code), sightings.isOneOfTwo(code)));
            if (sightings.isSettled(code) || sightings.isOneOfTwo(code)) {
                told.add(List.of(sightings.high(code), sightings.low(code)));
            }
            if (sightings.isOneOfTwo(code)) {
                told.add(List.of(sightings.otherHigh(code), sightings.otherLow(code)));
            }
        }
        return told;
    }
}
