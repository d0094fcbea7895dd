package blindspot.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SeriesLabelTest {
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{PROP\\('(Dim\\.)?([^']+)'\\)}");

    /// As CloudWatch fills it in: every property is replaced by its value.
    @ParameterizedTest
    @EnumSource(Metric.class)
    void saysWhatAMetricIsOnceCloudWatchHasFilledItIn(Metric metric) {
        Map<String, String> dimensions = new HashMap<>();
        metric.namespace().dimensions().forEach(name -> dimensions.put(name, "value-of/" + name));
        Source source = new Source(metric.namespace().code(), metric.code(), dimensions);
        Map<String, String> properties = Map.of(
                "Namespace", source.namespace(), "MetricName", source.metric(), "Stat", metric.statistic().code(),
                "Period", "60");

        String filled = PROPERTY.matcher(SeriesLabel.template(metric.namespace()))
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null
                                ? properties.getOrDefault(found.group(2), "?")
                                : dimensions.getOrDefault(found.group(2), "?")));

        assertThat(SeriesLabel.read(filled)).hasValueSatisfying(label -> {
            assertThat(label.source()).isEqualTo(source);
            assertThat(label.source().known()).contains(metric);
            assertThat(label.statistic()).contains(metric.statistic());
            assertThat(label.period()).contains(60);
        });
        assertThat(SeriesLabel.read(SeriesLabel.of(source, metric.statistic(), 60)))
                .isEqualTo(SeriesLabel.read(filled));
    }
}
