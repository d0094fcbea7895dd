package blindspot.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blindspot.model.TimeRange;
import blindspot.query.TimeBins;
import blindspot.query.TimeSpan;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TimeAxisTest {
    private static final long BEGIN = 1_767_225_600;

    private static TimeAxis axis(TimeSpan... busy) {
        return new TimeAxis(TimeBins.of(List.of(busy), 240), 14, 930);
    }

    private static TimeSpan span(long from, long to) {
        return new TimeSpan(BEGIN + from, BEGIN + to);
    }

    /// Any log with up to eleven gaps on any width.
    @Test
    void leadsFromATimeToItsPlaceAndBack() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            List<TimeSpan> busy = new ArrayList<>();
            long at = BEGIN + random.nextInt(100_000);
            for (int i = random.nextInt(12); i >= 0; i--) {
                long end = at + 1 + random.nextInt(100_000);
                busy.add(new TimeSpan(at, end));
                at = end + 1 + random.nextInt(10_000_000);
            }
            TimeAxis axis =
                    new TimeAxis(TimeBins.of(busy, 240), random.nextInt(50), 100.0 + random.nextInt(2000));
            assertThat(axis.x((double) axis.bins().span().start())).isCloseTo(axis.left(), within(1e-6));
            assertThat(axis.x((double) axis.bins().span().end())).isLessThanOrEqualTo(axis.right() + 1e-6);
            double before = axis.left() - 1;
            for (int i = 0; i <= 100; i++) {
                double second = axis.bins().span().start() + axis.bins().span().seconds() * i / 100.0;
                double x = axis.x(second);
                assertThat(axis.second(x)).isCloseTo(second, within(0.01));
                assertThat(x).isGreaterThan(before);
                before = x;
            }
            for (int i = 0; i <= 100; i++) {
                double x = axis.left() + (axis.x((double) axis.bins().span().end()) - axis.left()) * i / 100;
                assertThat(axis.x(axis.second(x))).isCloseTo(x, within(0.01));
            }
        }
    }

    @Test
    void givesLongGapsLittleRoomAndSaysWhichTheyAre() {
        TimeAxis axis = axis(span(0, 600), span(86_400, 87_000));
        assertThat(axis.breaks()).hasSize(1);
        TimeAxis.Break gap = axis.breaks().getFirst();
        assertThat(gap.start()).isEqualTo(BEGIN + 600);
        assertThat(gap.end()).isEqualTo(BEGIN + 86_400);
        assertThat(gap.to() - gap.from()).isBetween(20.0, 35.0);
        assertThat(axis(span(0, 87_000)).breaks()).isEmpty();
    }

    @Test
    void takesWholeSecondsAndAtLeastOne() {
        TimeAxis axis = axis(span(0, 93));
        assertThat(axis.between(14, 24)).isEqualTo(new TimeRange(BEGIN, BEGIN + 1));
        assertThat(axis.between(39, 24)).isEqualTo(new TimeRange(BEGIN + 1, BEGIN + 3));
        assertThat(axis.between(-90, 5000)).isEqualTo(axis.whole());
        assertThat(axis.whole()).isEqualTo(new TimeRange(BEGIN, BEGIN + 94));
        assertThat(axis.between(500, 500).seconds()).isEqualTo(1);
    }

    @Test
    void saysWhetherSomethingOfATimeIsOnIt() {
        TimeAxis axis = axis(span(100, 200));
        assertThat(axis.has(BEGIN + 50.0, BEGIN + 100.0)).isTrue();
        assertThat(axis.has(BEGIN + 200.0, BEGIN + 300.0)).isTrue();
        assertThat(axis.has(BEGIN + 50.0, BEGIN + 99.5)).isFalse();
        assertThat(axis.has(BEGIN + 201.0, BEGIN + 300.0)).isFalse();
    }

    @Test
    void hasTicksAtRoundTimesOfTheZone() {
        TimeAxis hour = axis(span(100, 3700));
        Ticks ticks = Ticks.of(hour, ZoneOffset.UTC, 80);
        assertThat(ticks.step()).isEqualTo(600);
        assertThat(ticks.seconds()).containsExactly(
                BEGIN + 600, BEGIN + 1200, BEGIN + 1800, BEGIN + 2400, BEGIN + 3000, BEGIN + 3600);
        assertThat(ticks.ofMinutes()).isTrue();
        TimeAxis week = axis(span(0, 7 * 86_400));
        Ticks days = Ticks.of(week, ZoneId.of("Asia/Tokyo"), 80);
        assertThat(days.step()).isEqualTo(86_400);
        assertThat(days.ofDays()).isTrue();
        assertThat(days.seconds().getFirst()).isEqualTo(BEGIN + 15 * 3600);
        assertThat(days.seconds()).hasSize(7);
        assertThat(Ticks.of(axis(span(0, 6)), ZoneOffset.UTC, 80).step()).isEqualTo(1);
        assertThat(Ticks.of(axis(span(0, 0)), ZoneOffset.UTC, 80).seconds()).containsExactly(BEGIN);
    }

    @Test
    void hasTicksAtRoundTimesWhereTheClockIsSetBack() {
        long begin = 1_761_350_400;
        Ticks days = Ticks.of(
                new TimeAxis(TimeBins.of(new TimeSpan(begin, begin + 4 * 86_400), 240), 0, 900),
                ZoneId.of("Europe/Berlin"), 100);
        assertThat(days.step()).isEqualTo(43_200);
        assertThat(days.seconds()).isSorted().hasSizeBetween(7, 9);
        for (long tick : days.seconds()) {
            int hour = Instant.ofEpochSecond(tick).atZone(ZoneId.of("Europe/Berlin")).getHour();
            assertThat(hour % 12).isZero();
        }
    }

    @Test
    void doesNotCrowdTicksAcrossGaps() {
        TimeAxis axis = axis(span(0, 100), span(9000, 9020), span(20_000, 20_020), span(40_000, 40_100));
        List<Long> ticks = Ticks.of(axis, ZoneOffset.UTC, 60).seconds();
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(axis.x((double) ticks.get(i)) - axis.x((double) ticks.get(i - 1))).isGreaterThanOrEqualTo(60);
        }
    }
}
