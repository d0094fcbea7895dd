package blindspot.cli;

import blindspot.cloudwatch.Measured;
import blindspot.cloudwatch.MeasuredWords;
import blindspot.cloudwatch.MetricFile;
import blindspot.cloudwatch.Series;
import blindspot.cloudwatch.Source;
import blindspot.cloudwatch.Statistic;
import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.model.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Says what a file has of values that CloudWatch measured, and what was measured of a path: for people and as JSON.
final class MetricsOutput {
    /// The most series that are told to people.
    private static final int SHOWN = 30;

    private MetricsOutput() {}

    static void print(MetricFile file, Messages messages, Formats formats, Consumer<String> line) {
        MeasuredWords words = new MeasuredWords(messages, formats);
        file.series().stream().limit(SHOWN).forEach(each -> {
            line.accept(words.name(each));
            line.accept("  " + words.extent(each));
        });
        if (file.series().size() > SHOWN) {
            line.accept(messages.text("inventory.more", file.series().size() - SHOWN));
        }
    }

    static void put(ObjectNode node, MetricFile file) {
        ArrayNode list = node.putArray("metrics");
        file.series().forEach(each -> put(list.addObject(), each));
    }

    private static void put(ObjectNode node, Series series) {
        Optional<Source> source = series.source();
        Optional<TimeRange> time = series.time();
        node.put("label", series.label());
        node.put("namespace", source.map(Source::namespace).orElse(null));
        node.put("metric", source.map(Source::metric).orElse(null));
        ObjectNode dimensions = node.putObject("dimensions");
        source.ifPresent(of -> new TreeMap<>(of.dimensions()).forEach(dimensions::put));
        node.put("statistic", series.statistic().map(Statistic::code).orElse(null));
        node.put("period", series.period());
        node.put("values", series.points().count());
        node.put("from", time.map(TimeRange::start).orElse(null));
        node.put("until", time.map(TimeRange::end).orElse(null));
    }

    /// What was measured of a leg that no flow log records.
    static void put(ArrayNode list, Measured measured) {
        for (Measured.Figure figure : measured.figures(Optional.empty())) {
            list.addObject()
                    .put("quantity", figure.quantity().code())
                    .put("value", Math.round(figure.value()))
                    .put("of", figure.scope().code())
                    .put("things", figure.whose().count())
                    .put("thingsOnPath", figure.whose().all())
                    .put("from", figure.time().start())
                    .put("until", figure.time().end());
        }
    }

    /// The same for people; nothing where nothing was measured of the path.
    static void print(Measured measured, Messages messages, Formats formats, Consumer<String> line) {
        MeasuredWords words = new MeasuredWords(messages, formats);
        if (!measured.onPath().isEmpty()) {
            List<Measured.Figure> figures = measured.figures(Optional.empty());
            line.accept(messages.text(
                    "cli.check.measured", measured.leg(),
                    figures.isEmpty() ? words.none(measured) : words.amounts(figures)));
        }
        int apart = measured.apart().size();
        if (apart > 0 && measured.leg() > 0) {
            line.accept(messages.text("cli.check.measured-apart", apart));
        }
    }
}
