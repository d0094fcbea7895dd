package blindspot.cloudwatch;

import blindspot.decode.json.JsonObject;
import blindspot.decode.json.JsonSequence;
import blindspot.decode.json.JsonValue;
import blindspot.task.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/// Collects what a file has of measured values while it is read.
///
/// The results of one call may come in pages, each with the same labels: they are one series. AWS gives times in
/// whatever order was asked for, the latest first where nothing was.
///
/// Sources: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataResult.html>,
/// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html>
final class ResultReader implements JsonSequence.Listener {
    private static final String RESULTS = "MetricDataResults";
    private static final String DATA_POINTS = "Datapoints";
    static final Set<String> LISTS = Set.of(RESULTS, DATA_POINTS);

    private static final String LABEL = "Label";
    private static final String TIMES = "Timestamps";
    private static final String VALUES = "Values";
    private static final String COMPLETE = "Complete";

    /// The most problems that are named one by one; of the others the number is told.
    private static final int MOST_NAMED = 20;

    private final String file;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Map<Statistic, Map<Long, Double>> dataPoints = new EnumMap<>(Statistic.class);
    private final Set<String> messages = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private int text;
    private int points;
    private int refused;
    private int left;
    private boolean more;
    private boolean statistics;

    /// A series that is being read.
    private static final class Found {
        private final String key;
        private final String label;
        private final Optional<SeriesLabel> said;
        private final Optional<Statistic> statistic;
        private final Map<Long, Double> values = new HashMap<>();
        /// Of the last page.
        private String status = COMPLETE;

        Found(String key, String label, Optional<SeriesLabel> said, Optional<Statistic> statistic) {
            this.key = key;
            this.label = label;
            this.said = said;
            this.statistic = statistic;
        }

        Series series(String file) {
            Points all = Points.of(values);
            return new Series(
                    key, label, said.map(SeriesLabel::source), statistic,
                    said.flatMap(SeriesLabel::period).orElseGet(() -> all.step(60)), all, file);
        }
    }

    ResultReader(String file) {
        this.file = file;
    }

    @Override
    public void entry(String list, JsonValue value) {
        if (!(value instanceof JsonObject entry)) {
            unreadable(value.refuse("metrics-no-entry", value.type()).problem());
        } else if (list.equals(DATA_POINTS)) {
            dataPoint(entry);
        } else if (entry.has(TIMES) || entry.has(VALUES)) {
            result(entry);
        } else {
            whole(entry);
        }
    }

    /// An output in a list of outputs.
    private void whole(JsonObject entry) {
        items(entry, RESULTS).forEach(each -> entry(RESULTS, each));
        items(entry, DATA_POINTS).forEach(each -> entry(DATA_POINTS, each));
        if (entry.has(RESULTS) || entry.has(DATA_POINTS)) {
            end(entry);
        } else {
            unreadable(entry.refuse("metrics-no-result").problem());
        }
    }

    @Override
    public void end(JsonObject rest) {
        if (rest.has(TIMES) || rest.has(VALUES)) {
            result(rest);
        }
        noteMessages(rest);
        more |= rest.value("NextToken").isPresent();
        if (statistics) {
            String label = string(rest, LABEL);
            dataPoints.forEach((statistic, values) -> {
                Optional<Found> series = series(text + "/" + statistic.code(), label, Optional.of(statistic));
                series.ifPresent(one -> one.values.putAll(values));
            });
        }
        dataPoints.clear();
        statistics = false;
        text++;
    }

    private void result(JsonObject entry) {
        String label = string(entry, LABEL);
        String id = string(entry, "Id");
        List<JsonValue> times = items(entry, TIMES);
        List<JsonValue> values = items(entry, VALUES);
        noteMessages(entry);
        Optional<Found> series = series(id, label.isEmpty() ? id : label, Optional.empty());
        if (series.isEmpty()) {
            return;
        }
        series.get().status = entry.value("StatusCode").map(ResultReader::plain).orElse(COMPLETE);
        if (times.size() != values.size()) {
            unreadable(entry.refuse(
                    "metrics-uneven", Integer.toString(times.size()), Integer.toString(values.size())).problem());
        }
        for (int i = 0; i < Math.min(times.size(), values.size()); i++) {
            add(series.get().values, times.get(i), values.get(i));
        }
    }

    private void dataPoint(JsonObject entry) {
        statistics = true;
        Optional<JsonValue> time = entry.value("Timestamp");
        if (time.isEmpty()) {
            unreadable(entry.refuse("metrics-bad-time", "").problem());
            return;
        }
        for (Statistic statistic : Statistic.values()) {
            entry.value(statistic.code())
                    .ifPresent(value -> add(
                            dataPoints.computeIfAbsent(statistic, _ -> new HashMap<>()), time.get(), value));
        }
    }

    /// The series of this label: what says itself what it is is one in the whole file, whatever its id.
    private Optional<Found> series(String id, String label, Optional<Statistic> measured) {
        Optional<SeriesLabel> said = SeriesLabel.read(label);
        Optional<Statistic> statistic = measured.or(() -> said.flatMap(SeriesLabel::statistic));
        String key = file + "\n" + (said.isPresent() ? label : text + "\n" + id + "\n" + label);
        if (!found.containsKey(key) && found.size() == MetricFile.MOST_SERIES) {
            left++;
            return Optional.empty();
        }
        return Optional.of(found.computeIfAbsent(key, _ -> new Found(key, label, said, statistic)));
    }

    private void add(Map<Long, Double> values, JsonValue time, JsonValue value) {
        OptionalLong second = MeasuredTime.of(time);
        OptionalDouble number = value instanceof JsonValue.Numeral numeral
                ? OptionalDouble.of(numeral.value().doubleValue())
                : OptionalDouble.empty();
        if (second.isEmpty()) {
            unreadable(time.refuse("metrics-bad-time", plain(time)).problem());
        } else if (number.isEmpty() || !Double.isFinite(number.getAsDouble()) || number.getAsDouble() < 0) {
            unreadable(value.refuse("metrics-bad-value", plain(value)).problem());
        } else if (points == MetricFile.MOST_POINTS) {
            left++;
        } else {
            points++;
            values.put(second.getAsLong(), number.getAsDouble());
        }
    }

    private void noteMessages(JsonObject entry) {
        for (JsonValue each : items(entry, "Messages")) {
            if (each instanceof JsonObject message && messages.size() < MOST_NAMED) {
                messages.add((string(message, "Code") + " " + string(message, "Value")).strip());
            }
        }
    }

    private static List<JsonValue> items(JsonObject entry, String name) {
        return entry.value(name).orElse(null) instanceof JsonValue.Items(var _, List<JsonValue> values)
                ? values
                : List.of();
    }

    private static String string(JsonObject entry, String name) {
        return entry.value(name).map(ResultReader::plain).orElse("");
    }

    private static String plain(JsonValue value) {
        return switch (value) {
            case JsonValue.Text text -> text.value();
            case JsonValue.Numeral number -> number.value().toString();
            case JsonValue.Flag flag -> Boolean.toString(flag.value());
            case JsonObject _,JsonValue.Items _,JsonValue.Nothing _ -> value.type();
        };
    }

    @Override
    public void unreadable(Problem problem) {
        refused++;
        if (refused <= MOST_NAMED) {
            problems.add(problem);
        }
    }

    /// What was read, with all that there is to say of it.
    ///
    /// @param end why the reading ended early
    MetricFile file(Optional<Problem> end) {
        List<Problem> all = new ArrayList<>(end.stream().toList());
        all.addAll(problems);
        if (refused > MOST_NAMED) {
            all.add(new Problem("metrics-more", file, Integer.toString(refused - MOST_NAMED)));
        }
        if (left > 0) {
            all.add(new Problem(
                    "metrics-too-many", file, Integer.toString(MetricFile.MOST_SERIES),
                    Integer.toString(MetricFile.MOST_POINTS), Integer.toString(left)));
        }
        List<Series> series = found.values().stream().map(one -> one.series(file)).toList();
        problems(series, all);
        return new MetricFile(file, series, all);
    }

    private void problems(List<Series> series, List<Problem> all) {
        if (more) {
            all.add(new Problem("metrics-more-pages", file));
        }
        Set<String> statuses = new LinkedHashSet<>();
        found.values().stream().map(one -> one.status).filter(one -> !one.equals(COMPLETE)).forEach(statuses::add);
        if (!statuses.isEmpty()) {
            all.add(new Problem("metrics-not-complete", file, String.join(", ", statuses)));
        }
        messages.forEach(message -> all.add(new Problem("metrics-message", file, message)));
        long nameless = series.stream().filter(one -> !one.isNamed()).count();
        if (nameless > 0) {
            all.add(new Problem("metrics-nameless", file, Long.toString(nameless)));
        }
        long other = series.stream().filter(one -> one.isNamed() && one.metric().isEmpty()).count();
        if (other > 0) {
            all.add(new Problem("metrics-of-other-things", file, Long.toString(other)));
        }
        if (series.isEmpty()) {
            all.add(new Problem("metrics-nothing", file));
        }
    }
}
