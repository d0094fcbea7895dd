package blindspot.ui.inspect;

import blindspot.description.EmptyWords;
import blindspot.description.LegDetail;
import blindspot.description.LegWords;
import blindspot.i18n.Messages;
import blindspot.load.LoadReport;
import blindspot.query.Sums;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.Focus;
import blindspot.ui.session.MeasuredPath;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// What the detail pane shows: the record and the leg that are selected, in words, and which of the two is in front.
public final class InspectModel {
    /// The pages of the pane.
    public enum Page {
        RECORD,
        LEG,
        ANSWERS
    }

    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.RECORD);
    private final Session session;
    private final LineOfSelected line;
    private final FlowOfSelected flow;
    private final SumsOfSelected sums;
    private final ObservableValue<String> together;
    private final FxJobs jobs;
    private final LatestJob<Optional<RecordDetail>> describing;
    private final ReadOnlyObjectWrapper<Optional<RecordDetail>> record = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableValue<Optional<LegDetail>> leg;
    private final AnswersModel answers;
    private final WhyOfSelected why;
    private final MeasuredOfSelected measured;
    private final MatchesOfSelected matches;
    private boolean asked;

    /// What is selected last comes to the front, unless answers are there.
    ///
    /// @param report of what is loaded: where the lines of records are read again
    /// @param measured of the path, by something that is no flow log
    /// @param playing whether records are played: what may match the one of the moment is not looked for then
    public InspectModel(
            Session session, FxJobs jobs, ObservableValue<LoadReport> report, MeasuredPath measured,
            ObservableValue<Boolean> playing) {
        this.session = session;
        line = new LineOfSelected(session, jobs, report);
        flow = new FlowOfSelected(session, jobs);
        sums = new SumsOfSelected(session, jobs);
        together = Bindings.createStringBinding(
                this::togetherNow, sums.sums(), session.messages(), session.formats());
        this.jobs = jobs;
        describing = LatestJob.thatWaits(jobs, session::fail);
        answers = new AnswersModel(session, jobs, page.isEqualTo(Page.ANSWERS));
        this.measured = new MeasuredOfSelected(session, measured);
        why = new WhyOfSelected(session, jobs, page.isEqualTo(Page.LEG));
        matches = new MatchesOfSelected(
                session, jobs, Bindings.createBooleanBinding(
                        () -> page.get() == Page.RECORD && !playing.getValue(), page, playing));
        Stream.of(
                session.picture(),
                session.selection().row(),
                session.messages(),
                session.formats(),
                line.found(),
                flow.found(),
                session.selection().pinned())
                .forEach(input -> input.subscribe(this::describeSoon));
        leg = Bindings.createObjectBinding(
                this::legNow, session.picture(), session.selection().leg(), session.messages(),
                session.counting().basis());
        session.selection().row().subscribe(row -> {
            if (row.intValue() != Selection.NO_ROW && page.get() != Page.ANSWERS) {
                page.set(Page.RECORD);
            }
        });
        session.focus().subscribe(focus -> {
            if (focus.leg() > 0 && page.get() != Page.ANSWERS) {
                page.set(Page.LEG);
            }
        });
    }

    /// The usual questions.
    public AnswersModel answers() {
        return answers;
    }

    public ReadOnlyObjectProperty<Page> page() {
        return page.getReadOnlyProperty();
    }

    public void show(Page wanted) {
        page.set(wanted);
    }

    /// The selected record; empty while none is. Put into words in the background, so a frame or two behind the selection.
    public ReadOnlyObjectProperty<Optional<RecordDetail>> record() {
        return record.getReadOnlyProperty();
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
                .filter(row -> row != Selection.NO_ROW)
                .ifPresent(session.selection()::select);
    }

    /// Whether [#flowStep] does something.
    ObservableValue<Boolean> anyInFlow(int by) {
        return flow.found()
                .map(place -> place.map(found -> by > 0 ? found.next() : found.previous())
                        .filter(row -> row != Selection.NO_ROW)
                        .isPresent());
    }

    /// Whether a record is pinned.
    ObservableValue<Boolean> pinned() {
        return session.selection().pinned().map(row -> row.intValue() != Selection.NO_ROW);
    }

    public void togglePin() {
        session.selection().togglePin();
    }

    /// The selected leg; empty while none is.
    public ObservableValue<Optional<LegDetail>> leg() {
        return leg;
    }

    /// Says of a leg or a node why nothing is shown there.
    public void askWhy(Focus place) {
        session.narrowTo(place);
        page.set(Page.LEG);
    }

    /// Why nothing is shown in halves of the selected leg, or else at the node that the table is narrowed to; none while
    /// the page of legs is not in front.
    public ReadOnlyObjectProperty<List<EmptyWords.Said>> why() {
        return why.said();
    }

    /// Shows all records of what [#why] is of, which filter, time or viewpoint hide.
    void showHidden() {
        why.showHidden();
    }

    /// What was measured of the selected leg.
    MeasuredOfSelected measured() {
        return measured;
    }

    /// What may be of the selected record's traffic on the other side of PrivateLink.
    public MatchesOfSelected matches() {
        return matches;
    }

    /// What changes together is put into words once.
    private void describeSoon() {
        if (!asked) {
            asked = true;
            jobs.onFxThread(() -> {
                asked = false;
                describe();
            });
        }
    }

    private void describe() {
        Picture picture = session.picture().get();
        int row = session.selection().row().get();
        if (row < 0 || row >= picture.table().rowCount()) {
            describing.start((_, _) -> Optional.empty(), record::set);
            return;
        }
        SelectedRecord selected = new SelectedRecord(
                picture, row, session.messages().get(), session.formats().get(), pinnedIn(picture),
                line.found().get().filter(found -> found.row() == row).map(LineOfSelected.Found::line),
                flow.found().get().filter(place -> place.row() == row));
        describing.start((_, _) -> Optional.of(described(selected, row)), record::set);
    }

    /// Where that fails, for whatever reason, nothing is said rather than what was said of another record.
    private RecordDetail described(SelectedRecord selected, int row) {
        boolean done = false;
        try {
            RecordDetail detail = selected.described();
            done = true;
            return detail;
        } finally {
            if (!done) {
                jobs.onFxThread(() -> {
                    if (session.selection().row().get() == row) {
                        record.set(Optional.empty());
                    }
                });
            }
        }
    }

    private int pinnedIn(Picture picture) {
        int pinned = session.selection().pinned().get();
        return pinned < picture.table().rowCount() ? pinned : Selection.NO_ROW;
    }

    private String togetherNow() {
        Sums now = sums.sums().get();
        if (now.records() == 0) {
            return "";
        }
        BigInteger packets = Objects.requireNonNullElse(now.packets(), BigInteger.ZERO);
        String bytes = session.formats()
                .get()
                .bytes(Objects.requireNonNullElse(now.bytes(), BigInteger.ZERO)
                        .min(BigInteger.valueOf(Long.MAX_VALUE))
                        .longValueExact());
        Messages messages = session.messages().get();
        return switch (session.counting().basis().get()) {
            case ONCE -> messages.text("inspect.together.once", now.records(), packets, bytes);
            case BOTH_ENDS -> messages.text("inspect.together.both-ends", now.records(), packets, bytes);
        };
    }

    private Optional<LegDetail> legNow() {
        Picture picture = session.picture().get();
        int number = session.selection().leg().get();
        if (number < 1 || number > picture.legViews().size()) {
            return Optional.empty();
        }
        return Optional.of(
                new LegWords(
                        picture.topology(), picture.viewpoint(), session.counting().basis().get(),
                        session.messages().get())
                        .of(picture.legViews().get(number - 1)));
    }
}
