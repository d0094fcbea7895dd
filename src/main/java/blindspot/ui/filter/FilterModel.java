package blindspot.ui.filter;

import blindspot.capture.PictureTerms;
import blindspot.i18n.Messages;
import blindspot.model.Field;
import blindspot.query.Completions;
import blindspot.query.Filter;
import blindspot.query.FilterError;
import blindspot.query.FilterParser;
import blindspot.query.FilterValue;
import blindspot.query.FilterWords;
import blindspot.query.ParsedFilter;
import blindspot.query.Subject;
import blindspot.query.Vocabulary;
import blindspot.settings.Table;
import blindspot.store.RowSet;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import blindspot.ui.session.ShownFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/// The filter that is being written, whether it is right and how many records it would keep, the filters before it, and
/// those that the user saved.
public final class FilterModel {
    /// What is known of the text.
    public sealed interface State {
        /// Nothing is written.
        record Empty() implements State {}

        /// It is a filter, and its records are being counted.
        record Counting() implements State {}

        /// It keeps `kept` of all `all` records.
        record Right(int kept, int all) implements State {}

        record Wrong(FilterError error) implements State {}
    }

    /// The records that reject their traffic.
    public static final Filter REJECTED =
            new Filter.OneOf(Subject.of(Field.ACTION), false, List.of(new FilterValue.Text("REJECT")));

    /// All but what looks like a health check; the rule is [blindspot.capture.HealthChecks].
    public static final Filter NO_HEALTH_CHECKS = new Filter.Not(PictureTerms.ofHealthChecks());

    private final Session session;
    private final LatestJob<Integer> counting;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Empty());
    private final ReadOnlyObjectWrapper<FilterHistory> history = new ReadOnlyObjectWrapper<>(FilterHistory.EMPTY);
    private final ReadOnlyObjectWrapper<List<String>> saved;
    private final BooleanSupplier selectsItself;
    private boolean going;

    /// @param saved the filters that the user saved, the latest first
    /// @param selectsItself whether rows are selected by nobody, as while they are played
    public FilterModel(Session session, FxJobs jobs, List<String> saved, BooleanSupplier selectsItself) {
        this.session = session;
        this.selectsItself = selectsItself;
        this.saved = new ReadOnlyObjectWrapper<>(List.copyOf(saved));
        counting = new LatestJob<>(jobs, session::fail);
        text.subscribe(_ -> check());
        session.picture().subscribe((before, now) -> {
            if (!now.countsAs(before)) {
                check();
            }
        });
        session.zone().subscribe(_ -> check());
        session.filter().subscribe(shown -> text.set(shown.text()));
        session.picture().subscribe(this::forgetRows);
        session.picture().subscribe(_ -> remember());
        session.selection().row().subscribe(row -> rememberRow(row.intValue()));
        session.timeMoves().subscribe(_ -> remember());
    }

    /// What stands in the field.
    public StringProperty text() {
        return text;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// The state in words; empty where nothing is written.
    public ObservableValue<String> said() {
        return Bindings.createStringBinding(this::sentence, state, session.messages(), session.filter(), text);
    }

    public ObservableBooleanValue canUndo() {
        return Bindings.createBooleanBinding(() -> history.get().canUndo(), history);
    }

    public ObservableBooleanValue canRedo() {
        return Bindings.createBooleanBinding(() -> history.get().canRedo(), history);
    }

    /// The saved filters, the latest first.
    public ReadOnlyObjectProperty<List<String>> saved() {
        return saved.getReadOnlyProperty();
    }

    public Session session() {
        return session;
    }

    /// Shows only the records that the text keeps; where it is wrong, nothing changes.
    public void apply() {
        if (parse() instanceof ParsedFilter.Right(Filter filter)) {
            session.filterBy(
                    filter.equals(Filter.ALL) ? ShownFilter.NONE : new ShownFilter(text.get().strip(), filter));
        }
    }

    /// Empties the field and shows all records again.
    public void clear() {
        text.set("");
        session.filterBy(ShownFilter.NONE);
    }

    public void undo() {
        go(history.get().undo());
    }

    public void redo() {
        go(history.get().redo());
    }

    public ObservableBooleanValue canGoBack() {
        return Bindings.createBooleanBinding(() -> history.get().canGoBack(), history);
    }

    public ObservableBooleanValue canGoForward() {
        return Bindings.createBooleanBinding(() -> history.get().canGoForward(), history);
    }

    /// To what was selected or filtered before.
    public void goBack() {
        go(history.get().back());
    }

    /// To what was selected or filtered before it was gone back.
    public void goForward() {
        go(history.get().forward());
    }

    private void go(FilterHistory there) {
        Step step = there.now();
        going = true;
        history.set(there);
        session.showOnly(step.narrowing().filter(), step.narrowing().time());
        if (!step.focus().equals(session.focus().get())) {
            session.narrowTo(step.focus());
        }
        if (step.row() != Selection.NO_ROW) {
            session.selection().select(step.row());
        }
        text.set(step.narrowing().filter().text());
        going = false;
    }

    /// What is shown is a step that can be taken back, unless more is on its way. The proof of an answer is none.
    private void remember() {
        Picture shown = session.picture().get();
        boolean settled = !going
                && !session.timeMoves().get()
                && shown.filter().equals(session.filter().get())
                && shown.time().equals(session.time().get())
                && shown.focus().equals(session.focus().get());
        if (settled && !(shown.focus() instanceof Focus.Proof)) {
            int row = session.selection().row().get();
            history.set(history.get()
                    .show(new Step(
                            new Narrowing(shown.filter(), shown.time()), shown.focus(),
                            row == Selection.NO_ROW ? history.get().now().row() : row)));
        }
    }

    /// Another row is selected by the user. Rows that stand side by side in the table are one step together.
    private void rememberRow(int row) {
        Step now = history.get().now();
        if (going || row == Selection.NO_ROW || selectsItself.getAsBoolean()) {
            return;
        }
        RowSet rows = session.picture().get().rows();
        Step step = new Step(now.narrowing(), now.focus(), row);
        boolean beside = now.row() == Selection.NO_ROW
                || Math.abs(rows.positionOf(row) - rows.positionOf(now.row())) <= 1;
        history.set(beside ? history.get().showInstead(step) : history.get().show(step));
    }

    private void forgetRows(Picture before, Picture now) {
        boolean same = now.topology().equals(before.topology())
                && (now.table().equals(before.table()) || now.table().continues(before.table()));
        if (!same) {
            history.set(history.get().ofOtherRecords());
        }
    }

    /// What may be written before the character at `caret`.
    public List<Completions.Completion> completions(int caret) {
        return new Completions(vocabulary(), session.table()).at(text.get(), caret);
    }

    /// The test of the selected leg; of none while none is selected.
    public Filter thisLeg() {
        return PictureTerms.ofLeg(session.selection().leg().get());
    }

    /// Whether records have to pass the test.
    public boolean has(Filter test) {
        return session.filter().get().has(test);
    }

    /// Adds a test to the filter, or takes it out.
    public void toggle(Filter test) {
        ShownFilter shown = session.filter().get();
        session.filterBy(shown.has(test) ? shown.without(test) : shown.and(test));
    }

    /// How many of the loaded records look like health checks.
    public ObservableValue<Integer> healthChecks() {
        return session.picture().map(picture -> picture.terms().healthCheckCount());
    }

    public boolean canSave() {
        String shown = session.filter().get().text();
        return !shown.isEmpty() && !saved.get().contains(shown);
    }

    /// Keeps the filter that is shown. Of more than [Table#MOST_FILTERS] the oldest is forgotten.
    public void save() {
        if (canSave()) {
            List<String> more = new ArrayList<>(saved.get());
            more.addFirst(session.filter().get().text());
            saved.set(List.copyOf(more.subList(0, Math.min(more.size(), Table.MOST_FILTERS))));
        }
    }

    public void forget(String filter) {
        saved.set(saved.get().stream().filter(each -> !each.equals(filter)).toList());
    }

    /// Writes a saved filter into the field and applies it.
    public void use(String filter) {
        text.set(filter);
        apply();
    }

    /// The names that may be used now.
    private Vocabulary vocabulary() {
        Picture picture = session.picture().get();
        return new Vocabulary(
                picture.table().fields(), PictureTerms.of(picture.topology(), picture.terms().inventory()),
                session.zone().get());
    }

    private ParsedFilter parse() {
        return new FilterParser(vocabulary()).parse(text.get());
    }

    /// The text is read at once; the records are counted away from the JavaFX thread, and only for the latest text.
    private void check() {
        switch (parse()) {
            case ParsedFilter.Wrong(FilterError error) -> state.set(new State.Wrong(error));
            case ParsedFilter.Right(Filter filter) when filter.equals(Filter.ALL) -> state.set(new State.Empty());
            case ParsedFilter.Right(Filter filter) -> {
                if (!(state.get() instanceof State.Right)) {
                    state.set(new State.Counting());
                }
                Picture picture = session.picture().get();
                String counted = text.get();
                counting.start((_, cancel) -> picture.count(filter, cancel), kept -> {
                    if (text.get().equals(counted)) {
                        state.set(new State.Right(kept, picture.table().rowCount()));
                    }
                });
            }
        }
    }

    private String sentence() {
        Messages messages = session.messages().get();
        boolean applied = text.get().strip().equals(session.filter().get().text());
        return switch (state.get()) {
            case State.Empty _ -> applied ? "" : messages.text("filter.enter");
            case State.Counting _ -> messages.text("filter.counting");
            case State.Right(int kept, int all) ->
                applied ? messages.text("filter.right", kept, all) : messages.text("filter.right.enter", kept, all);
            case State.Wrong(FilterError error) -> messages.text("filter.wrong", FilterWords.of(error, messages));
        };
    }
}
