package blindspot.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.cloudwatch.MetricFile;
import blindspot.cloudwatch.Series;
import blindspot.query.TimeBins;
import blindspot.query.TimeSpan;
import blindspot.source.Bytes;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The steps of the measured row on the axis.
final class MeasuredRowTest {
    private static Series series(int... minutes) {
        String times = IntStream.of(minutes)
                .mapToObj(minute -> Integer.toString(60 * minute))
                .collect(
                        Collectors.joining(","));
        String values = IntStream.of(minutes).mapToObj(Integer::toString).collect(Collectors.joining(","));
        String result = "{\"Label\":\"x\",\"Timestamps\":[" + times + "],\"Values\":[" + values + "]}";
        return MetricFile.read(Bytes.of(result)).series().getFirst();
    }

    private static TimeAxis axis(int seconds) {
        return new TimeAxis(TimeBins.of(new TimeSpan(0, seconds), 100), 0, 300);
    }

    @Test
    void hasNoStepWhereNothingWasMeasured() {
        List<MeasuredRow.Step> steps = MeasuredRow.steps(axis(300), series(0, 1, 3));

        assertThat(steps).containsExactly(
                new MeasuredRow.Step(0, 60, 0, false), new MeasuredRow.Step(60, 120, 1, true),
                new MeasuredRow.Step(180, 240, 3, false));
    }

    @Test
    void hasOneStepAPixelAtMost() {
        List<MeasuredRow.Step> steps =
                MeasuredRow.steps(axis(60 * 30_000), series(IntStream.range(0, 30_000).toArray()));

        assertThat(steps).hasSizeBetween(250, 301);
        assertThat(steps.getLast().value()).isEqualTo(29_999);
    }

    @Test
    void hasOnlyWhatIsOnTheAxis() {
        assertThat(MeasuredRow.steps(axis(60), series(0, 1, 2, 3))).extracting(MeasuredRow.Step::value)
                .containsExactly(0.0, 1.0);
    }
}
