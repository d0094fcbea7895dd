package blindspot.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.source.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read of the outputs of `get-metric-data` and `get-metric-statistics`.
final class MetricFileTest {
    private static final Source BYTES = new Source(
            "AWS/PrivateLinkEndpoints", "BytesProcessed", Map.of(Source.ENDPOINT, "vpce-0a1", "VPC Id", "vpc-0a"));
    private static final String LABEL = SeriesLabel.of(BYTES, Statistic.SUM, 60);
    private static final String RESULT = """
            {"Id":"m1","Label":"%s","Timestamps":["2026-03-02T09:02:00+00:00","2026-03-02T09:00:00+00:00"],
             "Values":[20.0,10.5],"StatusCode":"Complete"}""".formatted(LABEL);

    static MetricFile read(String text) {
        return MetricFile.read(new Bytes("m.json", text.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE));
    }

    static List<String> codes(MetricFile file) {
        return file.problems().stream().map(problem -> problem.code()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"MetricDataResults\":[%s],\"Messages\":[]}",
        "\uFEFF{\"Messages\":[],\"MetricDataResults\":[%s]}",
        "[%s]",
        "%s",
        "[{\"MetricDataResults\":[%s]}]",
        "{\"MetricDataResults\":[]}\n{\"MetricDataResults\":[%s]}"})
    void readsValuesInWhateverTheyStandInTheOrderOfTime(String around) {
        MetricFile file = read(around.formatted(RESULT));

        assertThat(file.problems()).isEmpty();
        assertThat(file.series()).singleElement().satisfies(series -> {
            assertThat(series.source()).contains(BYTES);
            assertThat(series.metric()).contains(Metric.ENDPOINT_BYTES);
            assertThat(series.statistic()).contains(Statistic.SUM);
            assertThat(series.period()).isEqualTo(60);
            assertThat(series.points()).isEqualTo(Points.of(Map.of(1_772_442_000L, 10.5, 1_772_442_120L, 20.0)));
        });
    }

    @Test
    void readsWhatIsPacked() {
        assertThat(MetricFile.read(Bytes.of(Bytes.gzip(RESULT))).series()).hasSize(1);
        assertThat(MetricFile.read(Bytes.of("no JSON")).series()).isEmpty();
    }

    /// The command line joins pages into one list; who fetches them one by one has several texts.
    @Test
    void joinsThePagesOfASeriesAndBelievesTheLastStatus() {
        String first =
                """
                {"Id":"m1","Label":"%s","Timestamps":["2026-03-02T09:01:00Z"],"Values":[1],"StatusCode":"PartialData"}"""
                        .formatted(LABEL);

        MetricFile whole = read("{\"MetricDataResults\":[" + first + "," + RESULT + "]}");
        assertThat(whole.problems()).isEmpty();
        assertThat(whole.series()).singleElement().satisfies(one -> assertThat(one.points().count()).isEqualTo(3));

        MetricFile part = read("{\"MetricDataResults\":[" + RESULT + "," + first + "],\"NextToken\":\"x\","
                + "\"Messages\":[{\"Code\":\"MaxMetricsExceeded\",\"Value\":\"too many\"}]}");
        assertThat(codes(part)).containsExactly("metrics-more-pages", "metrics-not-complete", "metrics-message");
        assertThat(part.problems().get(1).arguments()).containsExactly("m.json", "PartialData");
        assertThat(part.problems().get(2).arguments()).containsExactly("m.json", "MaxMetricsExceeded too many");
    }

    @Test
    void readsEachStatisticOfGetMetricStatisticsAndAsksWhatItIsOf() {
        MetricFile file = read("""
                {"Label":"BytesProcessed","Datapoints":[
                 {"Timestamp":"2026-03-02T09:05:00+00:00","Sum":5.0,"Maximum":3.0,"Unit":"Bytes"},
                 {"Timestamp":"2026-03-02T09:00:00+00:00","Sum":7.0,"Maximum":4.0,"Unit":"Bytes"}]}""");

        assertThat(file.series()).hasSize(2).allSatisfy(series -> {
            assertThat(series.label()).isEqualTo("BytesProcessed");
            assertThat(series.source()).isEmpty();
            assertThat(series.period()).isEqualTo(300);
        });
        assertThat(file.series()).extracting(series -> series.statistic().orElseThrow())
                .containsExactly(Statistic.SUM, Statistic.MAXIMUM);
        assertThat(codes(file)).containsExactly("metrics-nameless");
    }

    @Test
    void keepsSeriesWithTheSameLabelApartWhereTheLabelDoesNotSayWhatTheyAre() {
        String one = "{\"Label\":\"BytesProcessed\",\"Datapoints\":[{\"Timestamp\":1772442000,\"Sum\":1}]}";

        assertThat(read(one + one).series()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "BytesProcessed", "vpce-0a1 BytesProcessed", "Namespace=${PROP('Namespace')};MetricName=${PROP('MetricName')}",
        "Namespace=AWS/PrivateLinkEndpoints", "=;=", ""})
    void doesNotGuessWhatALabelDoesNotSay(String label) {
        MetricFile file = read("{\"Id\":\"e1\",\"Label\":\"" + label + "\",\"Timestamps\":[0],\"Values\":[1]}");

        assertThat(file.series()).singleElement().satisfies(one -> assertThat(one.source()).isEmpty());
        assertThat(codes(file)).containsExactly("metrics-nameless");
    }

    @Test
    void saysOfMetricsOfOtherThingsThatTheyAreNotDrawn() {
        String label = SeriesLabel.of(new Source("AWS/EC2", "NetworkIn", Map.of()), Statistic.SUM, 60);

        assertThat(codes(read(RESULT.replace(LABEL, label)))).containsExactly("metrics-of-other-things");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"Timestamps\":[\"yesterday\"],\"Values\":[1]}|metrics-bad-time",
        "{\"Timestamps\":[true],\"Values\":[1]}|metrics-bad-time",
        "{\"Timestamps\":[-1],\"Values\":[1]}|metrics-bad-time",
        "{\"Timestamps\":[0],\"Values\":[\"1\"]}|metrics-bad-value",
        "{\"Timestamps\":[0],\"Values\":[-1]}|metrics-bad-value",
        "{\"Timestamps\":[0],\"Values\":[1e999]}|metrics-bad-value",
        "{\"Timestamps\":[0,60],\"Values\":[1]}|metrics-uneven",
        "{\"Label\":\"x\",\"Datapoints\":[{\"Sum\":1}]}|metrics-bad-time",
        "{\"MetricDataResults\":[1]}|metrics-no-entry",
        "{\"MetricDataResults\":[{\"a\":1}]}|metrics-no-result"})
    void saysWhereSomethingCannotBeUsed(String text, String code) {
        MetricFile file = read(text);

        assertThat(codes(file)).contains(code);
        assertThat(file.problems().getFirst().arguments()).startsWith("m.json", "1");
    }

    @Test
    void keepsWhatStandsBeforeTheEndOfACutFile() {
        MetricFile file = read("{\"MetricDataResults\":[" + RESULT + ",{\"Id\":\"m2\",\"Time");

        assertThat(codes(file)).contains("json-texts-cut-off");
        assertThat(file.series()).hasSize(1);
    }

    @Test
    void saysThatThereAreNoValues() {
        assertThat(codes(read("{\"MetricDataResults\":[],\"Messages\":[]}"))).containsExactly("metrics-nothing");
    }

    @Test
    void leavesOutWhatIsMoreThanItKeepsAndSaysHowMuch() {
        String many = IntStream.range(0, MetricFile.MOST_SERIES + 3)
                .mapToObj(i -> "{\"Id\":\"m" + i + "\",\"Timestamps\":[0],\"Values\":[1]}")
                .collect(Collectors.joining(",", "[", "]"));
        MetricFile file = read(many);

        assertThat(file.series()).hasSize(MetricFile.MOST_SERIES);
        assertThat(file.problems().getFirst().code()).isEqualTo("metrics-too-many");
        assertThat(file.problems().getFirst().arguments()).endsWith("3");
    }
}
