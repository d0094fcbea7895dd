package blindspot.cloudwatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The label by which an output of `get-metric-data` says what each of its results is, which AWS's own labels do not: a
/// list of `name=value`, which CloudWatch fills in.
///
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/graph-dynamic-labels.html>
///
/// @param period in seconds; empty where it is not said
public record SeriesLabel(Source source, Optional<Statistic> statistic, Optional<Integer> period) {
    private static final String NAMESPACE = "Namespace";
    private static final String METRIC = "MetricName";
    private static final String STATISTIC = "Stat";
    private static final String PERIOD = "Period";
    private static final String SEPARATOR = ";";

    /// What a placeholder that CloudWatch did not fill in begins with.
    private static final String UNFILLED = "${";

    /// The longest period that CloudWatch has, in seconds.
    private static final int LONGEST = 86_400 * 366;

    /// What to ask for, so that the answer says what it is.
    public static String template(Namespace namespace) {
        List<String> parts = new ArrayList<>();
        for (String property : List.of(NAMESPACE, METRIC, STATISTIC, PERIOD)) {
            parts.add(property + "=${PROP('" + property + "')}");
        }
        for (String dimension : namespace.dimensions()) {
            parts.add(dimension + "=${PROP('Dim." + dimension + "')}");
        }
        return String.join(SEPARATOR, parts);
    }

    /// A label as CloudWatch fills it in.
    public static String of(Source source, Statistic statistic, int period) {
        StringBuilder text = new StringBuilder();
        text.append(NAMESPACE).append('=').append(source.namespace());
        text.append(SEPARATOR).append(METRIC).append('=').append(source.metric());
        text.append(SEPARATOR).append(STATISTIC).append('=').append(statistic.code());
        text.append(SEPARATOR).append(PERIOD).append('=').append(period);
        source.dimensions()
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> text.append(SEPARATOR).append(each.getKey()).append('=').append(each.getValue()));
        return text.toString();
    }

    /// What a label says; empty where it is another one.
    public static Optional<SeriesLabel> read(String label) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : label.split(SEPARATOR, -1)) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                return Optional.empty();
            }
            String value = part.substring(equals + 1).strip();
            if (!value.isEmpty() && !value.contains(UNFILLED)) {
                parts.put(part.substring(0, equals).strip(), value);
            }
        }
        String namespace = parts.remove(NAMESPACE);
        String metric = parts.remove(METRIC);
        if (namespace == null || metric == null) {
            return Optional.empty();
        }
        Optional<Statistic> statistic = Optional.ofNullable(parts.remove(STATISTIC)).flatMap(Statistic::ofCode);
        Optional<Integer> period = Optional.ofNullable(parts.remove(PERIOD)).flatMap(SeriesLabel::seconds);
        return Optional.of(new SeriesLabel(new Source(namespace, metric, parts), statistic, period));
    }

    private static Optional<Integer> seconds(String text) {
        if (!text.matches("\\d{1,8}")) {
            return Optional.empty();
        }
        int seconds = Integer.parseInt(text);
        return seconds > 0 && seconds <= LONGEST ? Optional.of(seconds) : Optional.empty();
    }
}
