package blindspot.template;

import blindspot.cloudwatch.Metric;
import blindspot.cloudwatch.Namespace;
import blindspot.cloudwatch.PathThings;
import blindspot.cloudwatch.SeriesLabel;
import blindspot.model.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// The commands that fetch what CloudWatch measured of a leg through PrivateLink, one for each of the two accounts, written
/// for a POSIX shell. The metrics are searched for, so that no more has to be known than an id; the labels say what each
/// series is, which the output does not say otherwise. A search finds metrics that had values in the last two weeks.
///
/// Sources: <https://docs.aws.amazon.com/cli/latest/reference/cloudwatch/get-metric-data.html>,
/// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-search-expressions.html>,
/// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html>,
/// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/graph-dynamic-labels.html>
public final class MetricsCommand {
    /// What stands for an id, or for a time, that is not known.
    public static final String ENDPOINT = "VPC_ENDPOINT_ID";

    public static final String SERVICE = "SERVICE_ID";
    public static final String LOAD_BALANCER = "LOAD_BALANCER";
    public static final String START = "START_TIME";
    public static final String END = "END_TIME";

    /// Seconds; the metrics have a value a minute.
    private static final int PERIOD = 60;

    private static final Pattern ENDPOINT_ID = Pattern.compile("vpce-[0-9a-f]{8,17}");
    private static final Pattern SERVICE_ID = Pattern.compile("vpce-svc-[0-9a-f]{8,17}");
    private static final Pattern BALANCER = Pattern.compile("net/[A-Za-z0-9-]{1,32}/[0-9a-f]{16}");
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Optional<PathThings> things;
    private final Optional<TimeRange> time;
    private final Optional<Region> region;

    /// @param things what is known of the path; an id that has not the form of one is taken for not known
    /// @param time that is wanted; whole minutes are asked for
    public MetricsCommand(Optional<PathThings> things, Optional<TimeRange> time, Optional<Region> region) {
        this.things = things;
        this.time = time;
        this.region = region;
    }

    /// Both commands, each below a comment.
    ///
    /// @param consumer says whose account the first is for
    /// @param provider the same of the second
    public String text(String consumer, String provider) {
        return comment(consumer) + command(List.of(Namespace.ENDPOINTS), "endpoint-metrics.json") + "\n"
                + comment(provider)
                + command(List.of(Namespace.SERVICES, Namespace.LOAD_BALANCERS), "service-metrics.json");
    }

    /// What stands in the text for what is not known, in its order.
    public List<String> placeholders() {
        String text = text("", "");
        return List.of(ENDPOINT, SERVICE, LOAD_BALANCER, START, END).stream().filter(text::contains).toList();
    }

    private static String comment(String words) {
        return words.lines().map(line -> "# " + line + "\n").collect(Collectors.joining());
    }

    private String command(List<Namespace> namespaces, String file) {
        StringBuilder text = new StringBuilder("aws cloudwatch get-metric-data");
        region.ifPresent(one -> CreateCommand.add(text, "--region", one.code()));
        CreateCommand.add(text, "--start-time",
                time.map(range -> iso(Math.floorDiv(range.start(), PERIOD))).orElse(START));
        CreateCommand.add(text, "--end-time", time.map(range -> iso(Math.ceilDiv(range.end(), PERIOD))).orElse(END));
        CreateCommand.add(text, "--output", "json");
        CreateCommand.add(text, "--metric-data-queries", queries(namespaces));
        return text.append(" \\\n    > ").append(file).append('\n').toString();
    }

    private static String iso(long minute) {
        return Instant.ofEpochSecond(minute * PERIOD).toString();
    }

    private String queries(List<Namespace> namespaces) {
        ArrayNode queries = MAPPER.createArrayNode();
        for (Namespace namespace : namespaces) {
            for (String id : ids(namespace)) {
                for (Metric metric : Metric.of(namespace)) {
                    queries.addObject()
                            .put("Id", "q" + queries.size())
                            .put("Label", SeriesLabel.template(namespace))
                            .put("Expression", search(metric, id));
                }
            }
        }
        List<String> lines = new ArrayList<>();
        queries.forEach(each -> lines.add(MAPPER.writeValueAsString(each)));
        return "[\n" + String.join(",\n", lines) + "\n]";
    }

    /// A name with a space stands in quotation marks, and so does a value that is to be met exactly.
    private static String search(Metric metric, String id) {
        String schema = metric.namespace()
                .dimensions()
                .stream()
                .map(name -> name.contains(" ") ? "\"" + name + "\"" : name)
                .collect(Collectors.joining(","));
        return "SEARCH('{" + metric.namespace().code() + "," + schema + "} MetricName=\"" + metric.code() + "\" \"" + id
                + "\"', '" + metric.statistic().code() + "', " + PERIOD + ")";
    }

    private List<String> ids(Namespace namespace) {
        return switch (namespace) {
            case ENDPOINTS -> known(things.map(PathThings::endpoints), ENDPOINT_ID, ENDPOINT);
            case SERVICES -> known(things.map(PathThings::services), SERVICE_ID, SERVICE);
            case LOAD_BALANCERS -> known(things.map(PathThings::loadBalancers), BALANCER, LOAD_BALANCER);
        };
    }

    private static List<String> known(Optional<Set<String>> ids, Pattern form, String otherwise) {
        List<String> known = ids.orElse(Set.of()).stream().filter(id -> form.matcher(id).matches()).sorted().toList();
        return known.isEmpty() ? List.of(otherwise) : known;
    }
}
