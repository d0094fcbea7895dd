package blindspot.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.task.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Files beside files, and files that are read again.
final class MeasurementsTest {
    private static final Told ENDPOINT = new Told(Metric.ENDPOINT_BYTES);

    private static Series nameless(String file, Map<Long, Double> values) {
        return new Series(
                file + "\nm1", "BytesProcessed", Optional.empty(), Optional.of(Statistic.SUM), 60, Points.of(values),
                file);
    }

    private static Measurements of(String file, Map<Long, Double> values) {
        return Measurements.of(List.of(new MetricFile(file, List.of(nameless(file, values)), List.of())));
    }

    @Test
    void whatAPersonSaidHoldsWhereTheFileThatIsReadAgainGoesOnAsBefore() {
        Measurements told = of("m.json", Map.of(0L, 5.0, 60L, 7.0)).telling("m.json\nm1", ENDPOINT);
        assertThat(told.plus(of("m.json", Map.of(60L, 7.0, 120L, 9.0))).told()).containsValue(ENDPOINT);
        assertThat(told.plus(of("other.json", Map.of(0L, 8.0))).told()).containsValue(ENDPOINT);
    }

    /// Nobody knows whether it is of the same endpoint.
    @Test
    void whatAPersonSaidIsAskedAgainWhereOtherValuesCameUnderTheNameOfTheFile() {
        Measurements told = of("m.json", Map.of(0L, 5.0, 60L, 7.0)).telling("m.json\nm1", ENDPOINT);
        assertThat(told.plus(of("m.json", Map.of(0L, 6.0, 60L, 7.0))).told()).isEmpty();
        assertThat(told.plus(of("m.json", Map.of(3600L, 5.0))).told()).isEmpty();
        assertThat(told.plus(Measurements.of(List.of(new MetricFile("m.json", List.of(), List.of())))).told())
                .isEmpty();
    }

    @Test
    void allFilesTogetherHaveABoundAndWhatIsBeyondItIsSaid() {
        Map<Long, Double> many = new HashMap<>();
        for (long minute = 0; minute < 400_000; minute++) {
            many.put(60 * minute, 1.0);
        }
        Measurements all = Measurements.NONE;
        for (String name : List.of("1", "2", "3", "4", "5", "6")) {
            all = all.plus(of(name, many));
        }
        assertThat(all.names()).containsExactly("1", "2", "3", "4", "5");
        assertThat(all.problems()).contains(new Problem("metrics-full", "6", "32"));
        assertThat(all.leftOutOf(of("6", many))).extracting(MetricFile::name).containsExactly("6");
        assertThat(all.plus(of("5", Map.of(0L, 1.0))).plus(of("6", many)).names())
                .as("a file that has less now makes room")
                .containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void aFileThatIsNoneAnyMoreWhenItIsReadIsToldOf() {
        assertThat(MetricFileTest.codes(MetricFileTest.read("no JSON any more"))).containsExactly("metrics-nothing");
    }
}
