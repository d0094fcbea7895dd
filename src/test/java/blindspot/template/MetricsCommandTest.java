package blindspot.template;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.cloudwatch.Metric;
import blindspot.cloudwatch.Namespace;
import blindspot.cloudwatch.PathThings;
import blindspot.cloudwatch.SeriesLabel;
import blindspot.model.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class MetricsCommandTest {
    private static final PathThings THINGS = new PathThings(
            2, Set.of("vpce-0a1b2c3d4e5f60718"), Set.of("vpce-svc-0b1b2c3d4e5f60718"),
            Set.of("net/shop/0123456789abcdef"));
    private static final TimeRange TIME = new TimeRange(1_772_442_005, 1_772_442_599);

    /// As <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html> has it.
    private static final Pattern SEARCH = Pattern.compile(
            "SEARCH\\('\\{(AWS/\\w+)((?:,(?:\\w+|\"[\\w ]+\"))+)} MetricName=\"(\\w+)\" \"([^\"']+)\"', '(\\w+)', 60\\)");

    @Test
    void asksForEachMetricOfEachSideByTheIdsOfThePath() {
        MetricsCommand command =
                new MetricsCommand(Optional.of(THINGS), Optional.of(TIME), Optional.of(new Region("eu-west-1")));
        List<List<String>> commands = CreateCommandTest.commands(withoutComments(command.text("a", "b")));

        assertThat(command.placeholders()).isEmpty();
        assertThat(commands).hasSize(2)
                .allSatisfy(words -> assertThat(words).startsWith(
                        "aws", "cloudwatch", "get-metric-data", "--region", "eu-west-1", "--start-time",
                        "2026-03-02T09:00:00Z",
                        "--end-time", "2026-03-02T09:10:00Z", "--output", "json", "--metric-data-queries"));
        List<Metric> asked = new ArrayList<>();
        commands.forEach(words -> queries(words).forEach(query -> {
            var search = SEARCH.matcher(query.path("Expression").asString());
            assertThat(search.matches()).as(query.toString()).isTrue();
            Metric metric = Metric.of(search.group(1), search.group(3)).orElseThrow();
            asked.add(metric);
            assertThat(search.group(2).substring(1).replace("\"", "").split(",", -1))
                    .containsExactlyElementsOf(metric.namespace().dimensions());
            assertThat(search.group(4)).isEqualTo(switch (metric.namespace()) {
                case ENDPOINTS -> "vpce-0a1b2c3d4e5f60718";
                case SERVICES -> "vpce-svc-0b1b2c3d4e5f60718";
                case LOAD_BALANCERS -> "net/shop/0123456789abcdef";
            });
            assertThat(search.group(5)).isEqualTo(metric.statistic().code());
            assertThat(query.path("Label").asString()).isEqualTo(SeriesLabel.template(metric.namespace()));
            assertThat(query.path("Id").asString()).matches("[a-z]\\w*");
        }));
        assertThat(asked).containsExactly(Metric.values());
        assertThat(SeriesLabel.template(Namespace.ENDPOINTS))
                .contains("${PROP('Namespace')}", "${PROP('Dim.VPC Endpoint Id')}");
    }

    @Test
    void saysWhatHasToBePutInAndTakesNoIdThatIsNone() {
        PathThings wrong = new PathThings(2, Set.of("vpce-1\"; rm"), Set.of(), Set.of("net/x/'"));
        MetricsCommand command = new MetricsCommand(Optional.of(wrong), Optional.empty(), Optional.empty());

        assertThat(command.placeholders()).containsExactly(
                MetricsCommand.ENDPOINT, MetricsCommand.SERVICE, MetricsCommand.LOAD_BALANCER, MetricsCommand.START,
                MetricsCommand.END);
        assertThat(command.text("a", "b")).doesNotContain("rm").startsWith("# a\naws").contains("\n# b\naws");
    }

    /// Without the comments, and without the files that the answers go to.
    private static String withoutComments(String text) {
        return text.replaceAll(" \\\\\n    > [\\w-]+\\.json\n", "\n").replaceAll("(?m)^# .*\n", "");
    }

    private static JsonNode queries(List<String> words) {
        return new JsonMapper().readTree(words.get(words.indexOf("--metric-data-queries") + 1));
    }
}
