package blindspot.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blindspot.model.TimeRange;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CountsBySecondTest {
    private static final long BEGIN = 1_000_000;

    private static Records records() {
        return Records.of("start end packets bytes action log-status");
    }

    private static FlowTable random(Random random, int rows) {
        Records records = records();
        int busy = 5 + random.nextInt(30);
        for (int row = 0; row < rows; row++) {
            long start = BEGIN + random.nextInt(busy) + (random.nextBoolean() ? 300 : 0);
            String numbers = random.nextInt(9) == 0 ? " - -" : " " + random.nextInt(900) + " " + random.nextInt(90_000);
            String action = random.nextInt(4) == 0 ? " REJECT" : " ACCEPT";
            records.add(switch (random.nextInt(40)) {
                case 0 -> start + " " + (start + random.nextInt(9)) + " - - - NODATA";
                case 1 -> start + " " + (start + random.nextInt(9)) + " - - - SKIPDATA";
                case 2 -> "- -" + numbers + action + " OK";
                case 3 -> start + " " + (start - random.nextInt(4)) + numbers + action + " OK";
                default -> start + " " + (start + random.nextInt(9)) + numbers + action + " OK";
            });
        }
        return records.table();
    }

    @Test
    void makesTheBarsThatTheRowsMakeOfAnyPartOfTheTime() {
        Random random = new Random(14);
        for (int round = 0; round < 30; round++) {
            FlowTable table = random(random, 26_000);
            RowSet rows = RowSet.all(table.rowCount());
            CountsBySecond counts = CountsBySecond.of(table, rows, new Cancel()).orElseThrow();
            for (int look = 0; look < 10; look++) {
                long from = BEGIN - 20 + random.nextInt(360);
                Optional<TimeRange> part = look == 0
                        ? Optional.empty()
                        : Optional.of(new TimeRange(from, from + 1 + random.nextInt(90)));
                boolean withoutGaps = random.nextBoolean();
                TimeBins bins = BusyTime.bins(table, rows, part, withoutGaps, 90, new Cancel()).orElseThrow();
                assertSame(counts.bars(part, withoutGaps, 90), Histogram.of(table, rows, bins, new Cancel()));
            }
        }
    }

    private static void assertSame(Histogram found, Histogram wanted) {
        assertThat(found.time().busy()).isEqualTo(wanted.time().busy());
        assertThat(found.bins()).isEqualTo(wanted.bins());
        assertThat(found.notOnTheTimeline()).isEqualTo(wanted.notOnTheTimeline());
        for (int bin = 0; bin < wanted.bins(); bin++) {
            assertThat(found.skipped(bin)).as("skipped in " + bin).isEqualTo(wanted.skipped(bin));
            assertThat(found.noTraffic(bin)).as("without traffic in " + bin).isEqualTo(wanted.noTraffic(bin));
            for (Measure measure : Measure.values()) {
                assertThat(found.accepted(measure, bin))
                        .as(measure + " in " + bin)
                        .isCloseTo(wanted.accepted(measure, bin), within(1e-6 + 1e-9 * wanted.accepted(measure, bin)));
                assertThat(found.rejected(measure, bin))
                        .as(measure + " in " + bin)
                        .isCloseTo(wanted.rejected(measure, bin), within(1e-6 + 1e-9 * wanted.rejected(measure, bin)));
                assertThat(found.accepted(measure, bin) == 0).isEqualTo(wanted.accepted(measure, bin) == 0);
            }
        }
    }

    @Test
    void aPartFarFromAllRowsHasNoBars() {
        FlowTable table = random(new Random(15), 26_000);
        CountsBySecond counts = CountsBySecond.of(table, RowSet.all(table.rowCount()), new Cancel()).orElseThrow();
        for (long from : new long[] {0, BEGIN + 1_000, BEGIN + 3_000_000_000L}) {
            Histogram bars = counts.bars(Optional.of(new TimeRange(from, from + 90)), false, 90);
            assertThat(bars.most(Measure.RECORDS)).as("from " + from).isZero();
        }
    }

    @Test
    void areNotMadeOfFewRowsInALongTime() {
        FlowTable table =
                records().add("0 5 1 1 ACCEPT OK").add("90000 90001 1 1 ACCEPT OK").table();
        assertThat(CountsBySecond.of(table, RowSet.all(2), new Cancel())).isEmpty();
    }

    @Test
    void areNotMadeWhereNoRowHasATime() {
        FlowTable table = records().add("- - 1 1 ACCEPT OK").table();
        assertThat(CountsBySecond.of(table, RowSet.all(1), new Cancel())).isEmpty();
    }
}
