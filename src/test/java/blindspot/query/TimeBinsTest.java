package blindspot.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blindspot.model.TimeRange;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TimeBinsTest {
    private static TimeBins bins(FlowTable table, boolean withoutGaps) {
        return BusyTime.bins(
                table, RowSet.all(table.rowCount()), Optional.empty(), withoutGaps, 240, new Cancel()).orElseThrow();
    }

    @Test
    void tellThePlaceOfATimeAndTheTimeOfAPlace() {
        Random random = new Random(8);
        for (int round = 0; round < 300; round++) {
            List<TimeSpan> busy = new ArrayList<>();
            long at = 1_000_000_000L + random.nextInt(1000);
            for (int i = 0; i <= random.nextInt(BusyTime.MOST_GAPS + 1); i++) {
                long end = at + random.nextInt(5000);
                busy.add(new TimeSpan(at, end));
                at = end + 1 + random.nextInt(2_000_000);
            }
            TimeBins bins = TimeBins.of(busy, 240);
            assertThat(bins.bins()).isLessThanOrEqualTo(240);
            assertThat(bins.place((double) bins.span().start())).isZero();
            double before = -1;
            for (int i = 0; i <= 200; i++) {
                double second = bins.span().start() + bins.span().seconds() * i / 200.0;
                double place = bins.place(second);
                assertThat(place).isBetween(0.0, bins.bins() + 1e-6);
                assertThat(bins.second(place)).isCloseTo(second, within(1e-3));
                assertThat(place).isGreaterThanOrEqualTo(before);
                before = place;
            }
            for (TimeSpan span : busy) {
                assertThat((double) bins.binOf(span.start())).isEqualTo(bins.place((double) span.start()));
                assertThat(bins.place((double) span.end()) - bins.binOf(span.end())).isBetween(-1e-9, 1 + 1e-9);
            }
        }
    }

    @Test
    void leaveOutWhatIsLongWithoutARecord() {
        FlowTable table = Records.of("start end")
                .add("1000000 1000060")
                .add("1000060 1000120")
                .add("1000150 1000200")
                .add("1900000 1900060")
                .add("1000700 1000760")
                .table();
        assertThat(bins(table, true).busy()).containsExactly(
                new TimeSpan(1_000_000, 1_000_200), new TimeSpan(1_000_700, 1_000_760),
                new TimeSpan(1_900_000, 1_900_060));
        assertThat(bins(table, false).busy()).containsExactly(new TimeSpan(1_000_000, 1_900_060));
    }

    @Test
    void haveNoGapWhereARecordLasts() {
        FlowTable table = Records.of("start end")
                .add("1000000 1000060")
                .add("1000030 1000900")
                .add("1000870 1001000")
                .table();
        assertThat(bins(table, true).busy()).hasSize(1);
    }

    @Test
    void areOfThePartThatIsAskedFor() {
        FlowTable table = Records.of("start end").add("1000 1060").add("5000 5060").add("9000 9060").table();
        TimeBins bins = BusyTime.bins(
                table, RowSet.all(3), Optional.of(new TimeRange(1030, 6000)), true, 100, new Cancel()).orElseThrow();
        assertThat(bins.busy()).containsExactly(new TimeSpan(1030, 1060), new TimeSpan(5000, 5999));
        assertThat(BusyTime.bins(Records.of("start").table(), RowSet.all(0), Optional.empty(), true, 9, new Cancel()))
                .isEmpty();
    }

    @Test
    void countWhatIsOnBothSidesOfAGap() {
        Random random = new Random(9);
        Records records = Records.of("start end packets");
        for (int row = 0; row < 500; row++) {
            long start = 1_000_000L + random.nextInt(3) * 500_000L + random.nextInt(4000);
            records.add(start + " " + (start + random.nextInt(600)) + " 2");
        }
        FlowTable table = records.table();
        TimeBins bins = bins(table, true);
        assertThat(bins.busy()).hasSize(3);
        Histogram histogram = Histogram.of(table, RowSet.all(500), bins, new Cancel());
        double packets = 0;
        for (int bin = 0; bin < bins.bins(); bin++) {
            packets += histogram.accepted(Measure.PACKETS, bin);
            boolean inGap = bins.second(bin + 0.5) > bins.busy().getFirst().end()
                    && bins.second(bin + 0.5) < bins.busy().get(1).start()
                    && bin > bins.place(bins.busy().getFirst().end() * 1.0);
            if (inGap) {
                assertThat(histogram.accepted(Measure.PACKETS, bin)).isZero();
            }
        }
        assertThat(packets).isCloseTo(1000, within(1e-6));
    }
}
