package blindspot.ui.inspect;

import blindspot.cloudwatch.Measured;
import blindspot.cloudwatch.MeasuredWords;
import blindspot.cloudwatch.Metric;
import blindspot.cloudwatch.PathThings;
import blindspot.cloudwatch.Series;
import blindspot.description.MeasuredDetail;
import blindspot.description.MeasuredLegWords;
import blindspot.i18n.Messages;
import blindspot.model.TimeRange;
import blindspot.template.MetricsCommand;
import blindspot.topology.LegKind;
import blindspot.ui.session.MeasuredPath;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// What is said and asked of measured values while the leg through PrivateLink is selected.
final class MeasuredOfSelected {
    /// The most series that are asked about at a time.
    static final int MOST_ASKED = 12;

    private final Session session;
    private final MeasuredPath path;
    private final ObservableValue<Optional<MeasuredDetail>> detail;

    MeasuredOfSelected(Session session, MeasuredPath path) {
        this.session = session;
        this.path = path;
        detail = Bindings.createObjectBinding(
                this::detailNow, session.picture(), session.selection().leg(), session.messages(), session.formats(),
                path.measured());
    }

    /// Empty while another leg, or none, is selected.
    ObservableValue<Optional<MeasuredDetail>> detail() {
        return detail;
    }

    private Optional<MeasuredDetail> detailNow() {
        Picture picture = session.picture().get();
        int number = session.selection().leg().get();
        boolean tube = number >= 1 && number <= picture.legViews().size()
                && picture.legViews().get(number - 1).leg().kind() == LegKind.PRIVATELINK;
        return tube
                ? Optional.of(new MeasuredLegWords(session.messages().get(), session.formats().get())
                        .of(path.measured().get(), picture.time(), picture.legViews()))
                : Optional.empty();
    }

    /// Series of which it has to be said whether they are of the path: those without a name first.
    List<Series> asked() {
        Measured measured = path.measured().get();
        return Stream
                .concat(measured.nameless().stream(),
                        measured.apart().stream().filter(each -> each.metric().isPresent()))
                .limit(MOST_ASKED)
                .toList();
    }

    /// What a series is called.
    String name(Series series) {
        return new MeasuredWords(session.messages().get(), session.formats().get()).name(series);
    }

    /// What a series may be: the metrics that its label names, else all.
    static List<Metric> choices(Series series) {
        if (series.metric().isPresent()) {
            return series.metric().stream().toList();
        }
        List<Metric> named = Stream.of(series.label().split("[^A-Za-z_]+", -1))
                .flatMap(word -> Metric.named(word).stream())
                .distinct()
                .toList();
        return named.isEmpty() ? List.of(Metric.values()) : named;
    }

    void tell(Series series, Metric metric) {
        path.tell(series, metric);
    }

    /// The commands that fetch what CloudWatch measured of the path of now, with its ids and the time of its records.
    String command() {
        return commands().text(
                session.messages().get().text("template.metrics.consumer"),
                session.messages().get().text("template.metrics.provider"));
    }

    /// What has to be put into the commands; empty where that is nothing.
    String open() {
        Messages messages = session.messages().get();
        List<String> open = commands().placeholders();
        return open.isEmpty() ? "" : messages.text("cli.template.metrics-open", String.join(", ", open));
    }

    private MetricsCommand commands() {
        Picture picture = session.picture().get();
        return new MetricsCommand(
                PathThings.of(picture.topology(), picture.terms().inventory()),
                picture.time()
                        .or(() -> picture.histogram()
                                .map(bars -> bars.time().span())
                                .map(span -> new TimeRange(span.start(), span.end() + 1))),
                Optional.empty());
    }
}
