package blindspot.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blindspot.model.Field;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class HistogramTest {
    private static final Offset<Double> ROUNDING = within(1e-6);

    private static Records records() {
        return Records.of("start end packets bytes action log-status");
    }

    private static Histogram histogram(FlowTable table, TimeSpan span, int bins) {
        return Histogram.of(table, RowSet.all(table.rowCount()), span, bins, new Cancel());
    }

    private static double sum(Histogram histogram, Measure measure) {
        double sum = 0;
        for (int bin = 0; bin < histogram.bins(); bin++) {
            sum += histogram.accepted(measure, bin) + histogram.rejected(measure, bin);
        }
        return sum;
    }

    @Test
    void addsUpToTheSumsOfTheRecordsWhateverTheBins() {
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            Records records = records();
            int rows = 1 + random.nextInt(200);
            for (int row = 0; row < rows; row++) {
                long start = 1_000_000L + random.nextInt(600);
                records.add(start + " " + (start + random.nextInt(130) - 10) + " " + random.nextInt(1000) + " "
                        + random.nextInt(100_000) + (random.nextInt(4) == 0 ? " REJECT OK" : " ACCEPT OK"));
            }
            FlowTable table = records.table();
            TimeSpan span = TimeSpan.of(table, RowSet.all(rows)).orElseThrow();
            Histogram histogram = histogram(table, span, 1 + random.nextInt(300));
            long packets = 0;
            long bytes = 0;
            for (int row = 0; row < rows; row++) {
                packets += table.number(Field.PACKETS, row, 0);
                bytes += table.number(Field.BYTES, row, 0);
            }
            assertThat(sum(histogram, Measure.RECORDS)).isCloseTo(rows, ROUNDING);
            assertThat(sum(histogram, Measure.PACKETS)).isCloseTo((double) packets, within(1e-4));
            assertThat(sum(histogram, Measure.BYTES)).isCloseTo((double) bytes, within(1e-3));
        }
    }

    @Test
    void spreadsARecordInProportionToTime() {
        FlowTable table = records().add("100 140 8 400 ACCEPT OK").table();
        Histogram histogram = histogram(table, new TimeSpan(90, 150), 3);
        assertThat(histogram.accepted(Measure.PACKETS, 0)).isCloseTo(2, ROUNDING);
        assertThat(histogram.accepted(Measure.PACKETS, 1)).isCloseTo(4, ROUNDING);
        assertThat(histogram.accepted(Measure.PACKETS, 2)).isCloseTo(2, ROUNDING);
        assertThat(histogram.accepted(Measure.BYTES, 1)).isCloseTo(200, ROUNDING);
    }

    @Test
    void keepsRejectedApart() {
        FlowTable table = records().add("0 0 3 30 REJECT OK").add("0 0 5 50 ACCEPT OK").table();
        Histogram histogram = histogram(table, new TimeSpan(0, 10), 10);
        assertThat(histogram.rejected(Measure.PACKETS, 0)).isEqualTo(3);
        assertThat(histogram.accepted(Measure.PACKETS, 0)).isEqualTo(5);
    }

    @Test
    void leavesNothingInABinThatNoRecordTouches() {
        Records records = records();
        for (int i = 0; i < 50; i++) {
            records.add(i + " " + (i + 7) + " " + (i * 37 + 1) + " " + (i * 1_000_003L) + " ACCEPT OK");
        }
        FlowTable table = records.add("90 90 1 1 ACCEPT OK").table();
        Histogram histogram = histogram(table, new TimeSpan(0, 100), 700);
        for (int bin = 57 * 7; bin < 90 * 7; bin++) {
            assertThat(histogram.accepted(Measure.BYTES, bin)).as("bin %s", bin).isZero();
        }
        assertThat(histogram.accepted(Measure.BYTES, 90 * 7)).isEqualTo(1);
    }

    @Test
    void leavesOutThePartOutsideTheSpan() {
        FlowTable table = records().add("0 100 100 1000 ACCEPT OK").table();
        assertThat(sum(histogram(table, new TimeSpan(40, 60), 4), Measure.PACKETS)).isCloseTo(20, ROUNDING);
    }

    @Test
    void putsARecordThatEndsBeforeItStartsAtItsStart() {
        FlowTable table = records().add("50 10 4 40 ACCEPT OK").add("60 60 1 1 ACCEPT OK").table();
        assertThat(TimeSpan.of(table, RowSet.all(2))).contains(new TimeSpan(50, 60));
        assertThat(histogram(table, new TimeSpan(50, 60), 2).accepted(Measure.PACKETS, 0)).isEqualTo(4);
    }

    @Test
    void marksBinsWithSkippedRecordsAndCountsNoneForThem() {
        FlowTable table = records().add("20 39 - - - SKIPDATA").add("0 99 - - - NODATA").table();
        Histogram histogram = histogram(table, new TimeSpan(0, 100), 10);
        assertThat(histogram.skipped(1)).isFalse();
        assertThat(histogram.skipped(2)).isTrue();
        assertThat(histogram.skipped(3)).isTrue();
        assertThat(histogram.skipped(4)).isFalse();
        assertThat(sum(histogram, Measure.RECORDS)).isZero();
    }

    @Test
    void countsRowsThatHaveNoTime() {
        FlowTable table = records().add("- - 1 1 ACCEPT OK").add("5 - 1 1 ACCEPT OK").add("- 6 1 1 ACCEPT OK").table();
        Histogram histogram = histogram(table, new TimeSpan(0, 10), 10);
        assertThat(histogram.notOnTheTimeline()).isEqualTo(1);
        assertThat(histogram.accepted(Measure.RECORDS, 5)).isEqualTo(1);
        assertThat(histogram.accepted(Measure.RECORDS, 6)).isEqualTo(1);
    }

    @Test
    void standsInOneBinWhenTheSpanIsAnInstant() {
        FlowTable table = records().add("5 5 2 1 ACCEPT OK").table();
        assertThat(histogram(table, new TimeSpan(5, 5), 8).accepted(Measure.PACKETS, 0)).isEqualTo(2);
    }

    @Test
    void hasNoSpanWithoutTimes() {
        FlowTable table = records().add("- - 1 1 ACCEPT OK").add("99999999999999 1 1 1 ACCEPT OK").table();
        assertThat(TimeSpan.of(table, RowSet.of(new int[] {0}))).isEmpty();
        assertThat(TimeSpan.of(table, RowSet.all(2))).contains(new TimeSpan(1, 1));
    }
}
