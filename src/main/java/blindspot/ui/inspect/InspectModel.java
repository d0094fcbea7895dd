package blindspot.ui.inspect;

import blindspot.i18n.Messages;
import blindspot.load.LoadReport;
import blindspot.load.RawLine;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Session;
import java.util.Optional;
import java.util.OptionalLong;
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
    private final ObservableValue<Optional<RecordDetail>> record;
    private final ObservableValue<Optional<LegDetail>> leg;

    /// What is selected last comes to the front.
    ///
    /// @param report of what is loaded: where the lines of records are read again
    public InspectModel(Session session, FxJobs jobs, ObservableValue<LoadReport> report) {
        this.session = session;
        line = new LineOfSelected(session, jobs, report);
        record = Bindings.createObjectBinding(
                this::recordNow,
                session.picture(),
                session.selectedRow(),
                session.messages(),
                session.formats(),
                line.found());
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
                picture.evidence(), session.messages().get(), session.formats().get());
        RecordFields fields = new RecordFields(
                picture.table(), session.messages().get(), session.formats().get());
        Optional<RawLine> read = line.found()
                .get()
                .filter(found -> found.row() == row)
                .map(LineOfSelected.Found::line);
        return Optional.of(new RecordDetail(
                words.sentence(row),
                words.notes(row),
                fields.groups(row, words.recordedAt(row)),
                lineTitle(read),
                read.map(RawLine::text).map(InspectModel::shortened).orElse(""),
                fields.source(row, read.map(RawLine::number).orElse(OptionalLong.empty()))));
    }

    private String lineTitle(Optional<RawLine> read) {
        Messages messages = session.messages().get();
        return read.filter(RawLine::rebuilt).isPresent()
                ? messages.text("inspect.line.rebuilt")
                : messages.text("inspect.line");
    }

    private static String shortened(String text) {
        return text.length() <= MOST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN / 2)) + "…";
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
