package blindspot.cloudwatch;

import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.model.Printable;
import blindspot.model.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says what was measured, in the user's language. None of it may be taken for what a flow log recorded.
public record MeasuredWords(Messages messages, Formats formats) {
    /// What is counted, with its unit.
    public String name(Quantity quantity) {
        return switch (quantity) {
            case BYTES -> messages.text("measured.bytes");
            case NEW_CONNECTIONS -> messages.text("measured.new-connections");
            case OPEN_CONNECTIONS -> messages.text("measured.open-connections");
            case DROPPED -> messages.text("measured.dropped");
            case RESETS -> messages.text("measured.resets");
            case BLOCKED -> messages.text("measured.blocked");
        };
    }

    /// Whose traffic is counted; of several of how many.
    public String name(Measured.Whose whose) {
        if (whose.all() > 1) {
            return switch (whose.scope()) {
                case ENDPOINT -> messages.text("measured.scope.endpoints", whose.count(), whose.all());
                case ENDPOINT_OF_SERVICE ->
                    messages.text("measured.scope.endpoints-of-service", whose.count(), whose.all());
                case SERVICE -> messages.text("measured.scope.service");
                case LOAD_BALANCER -> messages.text("measured.scope.load-balancers", whose.count(), whose.all());
            };
        }
        return switch (whose.scope()) {
            case ENDPOINT -> messages.text("measured.scope.endpoint");
            case ENDPOINT_OF_SERVICE -> messages.text("measured.scope.endpoint-of-service");
            case SERVICE -> messages.text("measured.scope.service");
            case LOAD_BALANCER -> messages.text("measured.scope.load-balancer");
        };
    }

    /// How much it is, with its unit.
    public String amount(Quantity quantity, double value) {
        return switch (quantity) {
            case BYTES -> formats.bytes(Math.round(value));
            case NEW_CONNECTIONS -> messages.text("measured.amount.new-connections", Math.round(value));
            case OPEN_CONNECTIONS -> messages.text("measured.amount.open-connections", Math.round(value));
            case DROPPED -> messages.text("measured.amount.dropped", Math.round(value));
            case RESETS -> messages.text("measured.amount.resets", Math.round(value));
            case BLOCKED -> messages.text("measured.amount.blocked", Math.round(value));
        };
    }

    /// The amounts one after the other.
    public String amounts(List<Measured.Figure> figures) {
        return figures.stream()
                .map(each -> amount(each.quantity(), each.value()))
                .collect(Collectors.joining(" · "));
    }

    /// Bytes and connections in any case, of what else there is only what there was; why there is no figure where none is.
    ///
    /// @param time as [Measured#figures] takes it
    public String total(Measured measured, Optional<TimeRange> time) {
        List<Measured.Figure> figures = measured.figures(time);
        List<Measured.Figure> said = figures.stream()
                .filter(each -> switch (each.quantity()) {
                    case BYTES, NEW_CONNECTIONS -> true;
                    case OPEN_CONNECTIONS -> false;
                    case DROPPED, RESETS, BLOCKED -> each.value() > 0;
                })
                .toList();
        return !said.isEmpty() ? amounts(said) : figures.isEmpty() ? none(measured) : amounts(figures);
    }

    /// Why there is no figure: averages, too, say that something was measured.
    public String none(Measured measured) {
        return messages.text(measured.hasFigures() ? "measured.nothing" : "measured.no-figure");
    }

    /// What a series is, where it says so; else what the output calls it.
    public String name(Series series) {
        return series.source()
                .map(source -> Printable.of(source.text(), 300))
                .orElseGet(() -> messages.text("measured.nameless", Printable.of(series.label(), 100)));
    }

    /// Its statistic, period, number of values and time in one line.
    public String extent(Series series) {
        String statistic = series.statistic().map(Statistic::code).orElse("?");
        return series.time()
                .map(time -> messages.text(
                        "measured.extent", statistic, series.period(), series.points().count(),
                        formats.dateSpan(time)))
                .orElseGet(() -> messages.text("measured.extent.none", statistic, series.period()));
    }
}
