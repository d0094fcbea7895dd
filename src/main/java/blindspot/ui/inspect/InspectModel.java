package blindspot.ui.inspect;

import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.load.LoadReport;
import blindspot.load.RawLine;
import blindspot.model.FieldName;
import blindspot.model.Printable;
import blindspot.query.Sums;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Session;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// What the detail pane shows: the record and the leg that are selected, in words, and which of the two is in front.
public final class InspectModel {
    /// The pages of the pane.
    public enum Page {
        RECORD,
        LEG
    }

    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.RECORD);
    /// The most characters of a line that are shown.
    static final int MOST_SHOWN = 2000;

    private final Session session;
    private final LineOfSelected line;
    private final FlowOfSelected flow;
    private final SumsOfSelected sums;
    private final ObservableValue<String> together;
    private final ObservableValue<Optional<RecordDetail>> record;
    private final ObservableValue<Optional<LegDetail>> leg;

    /// What is selected last comes to the front.
    ///
    /// @param report of what is loaded: where the lines of records are read again
    public InspectModel(Session session, FxJobs jobs, ObservableValue<LoadReport> report) {
        this.session = session;
        line = new LineOfSelected(session, jobs, report);
        flow = new FlowOfSelected(session, jobs);
        sums = new SumsOfSelected(session, jobs);
        together = Bindings.createStringBinding(
                this::togetherNow, sums.sums(), session.messages(), session.formats());
        record = Bindings.createObjectBinding(
                this::recordNow,
                session.picture(),
                session.selectedRow(),
                session.messages(),
                session.formats(),
                line.found(),
                flow.found(),
                session.pinnedRow());
        leg = Bindings.createObjectBinding(
                this::legNow, session.picture(), session.selectedLeg(), session.messages());
        session.selectedRow().subscribe(row -> {
            if (row.intValue() != Session.NO_ROW) {
                page.set(Page.RECORD);
            }
        });
        session.focus().subscribe(focus -> {
            if (focus instanceof Focus.OnLeg) {
                page.set(Page.LEG);
            }
        });
    }

    public ReadOnlyObjectProperty<Page> page() {
        return page.getReadOnlyProperty();
    }

    public void show(Page wanted) {
        page.set(wanted);
    }

    /// The selected record; empty while none is.
    public ObservableValue<Optional<RecordDetail>> record() {
        return record;
    }

    /// What the records that are selected together count; empty when only one is selected.
    public ObservableValue<String> together() {
        return together;
    }

    /// Selects the record before (-1) or behind (1) of the selected record's flow, where there is one.
    public void flowStep(int by) {
        flow.found()
                .get()
                .map(place -> by > 0 ? place.next() : place.previous())
                .filter(row -> row != Session.NO_ROW)
                .ifPresent(session::selectRow);
    }

    /// Whether [#flowStep] does something.
    ObservableValue<Boolean> anyInFlow(int by) {
        return flow.found()
                .map(place -> place.map(found -> by > 0 ? found.next() : found.previous())
                        .filter(row -> row != Session.NO_ROW)
                        .isPresent());
    }

    /// Whether a record is pinned.
    ObservableValue<Boolean> pinned() {
        return session.pinnedRow().map(row -> row.intValue() != Session.NO_ROW);
    }

    public void togglePin() {
        session.togglePin();
    }

    /// The selected leg; empty while none is.
    public ObservableValue<Optional<LegDetail>> leg() {
        return leg;
    }

    private Optional<RecordDetail> recordNow() {
        Picture picture = session.picture().get();
        int row = session.selectedRow().get();
        if (row < 0 || row >= picture.table().rowCount()) {
            return Optional.empty();
        }
        RecordWords words = new RecordWords(
                picture.evidence(), picture.terms().inventory(), session.messages().get(),
                session.formats().get());
        RecordFields fields = new RecordFields(
                picture.table(), session.messages().get(), session.formats().get(), pinnedIn(picture));
        Optional<RawLine> read = line.found()
                .get()
                .filter(found -> found.row() == row)
                .map(LineOfSelected.Found::line);
        return Optional.of(new RecordDetail(
                words.sentence(row),
                words.notes(row),
                flowNow(row),
                pinNow(fields, row),
                fields.groups(row, words.recordedAt(row), words.origin(row)),
                lineTitle(read),
                read.map(RawLine::text).map(text -> Printable.of(text, MOST_SHOWN - 1)).orElse(""),
                fields.source(row, read.map(RawLine::number).orElse(OptionalLong.empty()))));
    }

    private int pinnedIn(Picture picture) {
        int pinned = session.pinnedRow().get();
        return pinned < picture.table().rowCount() ? pinned : Session.NO_ROW;
    }

    private String flowNow(int row) {
        return flow.found()
                .get()
                .filter(place -> place.row() == row)
                .map(place -> session.messages()
                        .get()
                        .text("inspect.flow.place", place.position() + 1, place.count()))
                .orElse("");
    }

    private String pinNow(RecordFields fields, int row) {
        Messages messages = session.messages().get();
        int pinned = pinnedIn(session.picture().get());
        if (pinned == Session.NO_ROW) {
            return "";
        }
        if (pinned == row) {
            return messages.text("inspect.pinned.this");
        }
        String only = fields.onlyPinned(row).stream().map(FieldName::text).collect(Collectors.joining(", "));
        String compared = messages.text("inspect.pinned.compared", pinned + 1, fields.differing(row));
        return only.isEmpty() ? compared : compared + " " + messages.text("inspect.pinned.only", only);
    }

    private String togetherNow() {
        Sums now = sums.sums().get();
        Formats formats = session.formats().get();
        return now.records() == 0
                ? ""
                : session.messages()
                        .get()
                        .text(
                                "inspect.together",
                                now.records(),
                                Objects.requireNonNullElse(now.packets(), BigInteger.ZERO),
                                formats.bytes(Objects.requireNonNullElse(now.bytes(), BigInteger.ZERO)
                                        .min(BigInteger.valueOf(Long.MAX_VALUE))
                                        .longValueExact()));
    }

    private String lineTitle(Optional<RawLine> read) {
        Messages messages = session.messages().get();
        return read.filter(RawLine::rebuilt).isPresent()
                ? messages.text("inspect.line.rebuilt")
                : messages.text("inspect.line");
    }

    private Optional<LegDetail> legNow() {
        Picture picture = session.picture().get();
        int number = session.selectedLeg().get();
        if (number < 1 || number > picture.legViews().size()) {
            return Optional.empty();
        }
        return Optional.of(
                new LegWords(picture.topology(), picture.viewpoint(), session.messages().get())
                        .of(picture.legViews().get(number - 1)));
    }
}
