package blindspot.ui.session;

import blindspot.capture.PictureTerms;
import blindspot.capture.Viewpoint;
import blindspot.i18n.Formats;
import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.intake.Inventories;
import blindspot.model.TimeRange;
import blindspot.query.Filter;
import blindspot.query.Order;
import blindspot.replay.Script;
import blindspot.store.FlowTable;
import blindspot.task.Problem;
import blindspot.topology.Form;
import blindspot.topology.Topology;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.fx.SecondFrame;
import blindspot.ui.fx.Words;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the window shows, for all its features, and what changes it; used on the JavaFX thread only.
public final class Session {
    /// The most rows that can be marked.
    public static final int MOST_MARKS = 1000;

    private final LatestJob<PictureTerms> evidenceJob;
    private final Pictures pictures;
    private final ReadOnlyObjectWrapper<DrawnPath> path;
    private final Wishes wishes = new Wishes(View.WHOLE);
    private final Selection selection = new Selection(this::legOf);
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.EXPLORE);
    private final ReadOnlyBooleanWrapper lessonRecords = new ReadOnlyBooleanWrapper(false);
    private final QuizTargets quiz = new QuizTargets();
    private final ReadOnlyObjectWrapper<Optional<JourneyState>> journey =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Speech speech;
    private final MarkedTerms terms;
    private Runnable whenShown = () -> {};

    /// A session with nothing loaded that draws `topology`.
    public Session(FxJobs jobs, Topology topology, Language language, ZoneId zone) {
        pictures = new Pictures(jobs, topology, this::keepPicture);
        evidenceJob = new LatestJob<>(jobs, cause -> {
            pictures.goOn();
            fail(cause);
        });
        path = new ReadOnlyObjectWrapper<>(DrawnPath.stated(topology));
        terms = new MarkedTerms(picture().get().terms());
        speech = new Speech(language, zone);
    }

    /// What is shown of the loaded records.
    public ReadOnlyObjectProperty<Picture> picture() {
        return pictures.picture();
    }

    /// Whether the script is of nothing only until that of the picture is made.
    public boolean scriptIsAwaited() {
        return pictures.scriptIsAwaited();
    }

    /// The records of the picture as they are played. For the moment that it takes to make it, it is of what filter and
    /// time kept before; always on the path that is drawn.
    public ReadOnlyObjectProperty<Script> script() {
        return pictures.script();
    }

    /// What of a new picture need not be shown in the same frame as the table.
    public SecondFrame secondFrame() {
        return pictures.secondFrame();
    }

    public ReadOnlyObjectProperty<Viewpoint> viewpoint() {
        return wishes.viewpoint.getReadOnlyProperty();
    }

    /// How the path is wished to be drawn; one that cannot be expanded is collapsed in either form.
    public ReadOnlyObjectProperty<Form> form() {
        return wishes.form.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Focus> focus() {
        return wishes.focus.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ShownFilter> filter() {
        return wishes.filter.getReadOnlyProperty();
    }

    /// The time that is chosen of the log; empty for all of it.
    public ReadOnlyObjectProperty<Optional<TimeRange>> time() {
        return wishes.time.getReadOnlyProperty();
    }

    /// Whether the time is being changed, as by a hand that has not let go of it.
    public ReadOnlyBooleanProperty timeMoves() {
        return wishes.timeMoves.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Stretch> stretch() {
        return wishes.stretch.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Order> order() {
        return wishes.order.getReadOnlyProperty();
    }

    /// What is selected of the records.
    public Selection selection() {
        return selection;
    }

    /// How sums are made.
    public Counting counting() {
        return wishes.counting;
    }

    public ReadOnlyObjectProperty<Mode> mode() {
        return mode.getReadOnlyProperty();
    }

    /// Which path is drawn, and which could be. Ahead of the picture for the moment that it takes to make one.
    public ReadOnlyObjectProperty<DrawnPath> path() {
        return path.getReadOnlyProperty();
    }

    /// Whether the loaded records came with the program, as the lesson's do.
    public ReadOnlyBooleanProperty lessonRecords() {
        return lessonRecords.getReadOnlyProperty();
    }

    /// What a question shows on the diagram.
    public ReadOnlyObjectProperty<QuizMarks> quizMarks() {
        return quiz.marks();
    }

    /// The same, and what is marked there.
    public QuizTargets quiz() {
        return quiz;
    }

    /// The token of the illustrated journey; empty outside of it.
    public ReadOnlyObjectProperty<Optional<JourneyState>> journey() {
        return journey.getReadOnlyProperty();
    }

    /// Why something could not be made of the records that was wished last; empty when it could.
    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Messages> messages() {
        return speech.messages.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ZoneId> zone() {
        return speech.zone.getReadOnlyProperty();
    }

    /// Numbers and times in the language and zone of now.
    public ObjectBinding<Formats> formats() {
        return speech.formats;
    }

    public Words words() {
        return speech.words;
    }

    public FlowTable table() {
        return picture().get().table();
    }

    public Topology topology() {
        return picture().get().topology();
    }

    /// Shows these records on this topology; `fromLesson` says that they came with the program. The selection is kept
    /// where the table only grew.
    public void show(FlowTable table, Topology topology, boolean fromLesson) {
        show(table, topology, terms.inventories(), fromLesson);
    }

    /// The same, and names interfaces as these inventories state them.
    public void show(FlowTable table, Topology topology, Inventories stated, boolean fromLesson) {
        place(table, stated, DrawnPath.stated(topology), fromLesson, () -> {});
    }

    /// Draws another of [DrawnPath#choices], by its place among them from 0.
    public void choosePath(int candidate) {
        drawInstead(path.get().choosing(candidate));
    }

    /// Draws another path of the records that are on the screen, or on the way there.
    void drawInstead(DrawnPath wanted) {
        drawPath(wanted, whenShown);
    }

    /// Draws another path of the same records.
    ///
    /// @param shown called when it is
    void drawPath(DrawnPath wanted, Runnable shown) {
        place(table(), terms.inventories(), wanted, lessonRecords.get(), shown);
    }

    /// Says something else of the path that is drawn.
    void sayOfPath(DrawnPath same) {
        path.set(same);
    }

    /// Records that are not those of before are shown whole, whatever was looked at before; where there are only more of
    /// them, selection, filter and viewpoint stay.
    ///
    /// @param shown called when they are
    void place(FlowTable table, Inventories stated, DrawnPath wanted, boolean fromLesson, Runnable shown) {
        boolean grown = table.continues(table());
        pictures.makeRoom();
        evidenceJob.start(
                terms.placing(table, wanted.topology(), stated),
                placed -> {
                    boolean samePath = wanted.topology().equals(topology());
                    if (!grown) {
                        terms.clear();
                        selection.clear();
                        wishes.showAll();
                    }
                    if (!wishes.viewpoint.get().isSameIn(topology(), wanted.topology())) {
                        wishes.viewpoint.set(Viewpoint.BOTH);
                    }
                    if (!grown || !samePath) {
                        wishes.focus.set(new Focus.Everything());
                        selection.selectLeg(Selection.leg(placed.evidence(), selection.row().get()));
                    }
                    terms.place(placed, stated);
                    path.set(wanted);
                    lessonRecords.set(fromLesson);
                    whenShown = shown;
                    refresh();
                });
    }

    public void viewFrom(Viewpoint wanted) {
        if (!wishes.viewpoint.get().equals(wanted)) {
            wishes.viewpoint.set(wanted);
            refresh();
        }
    }

    public void drawAs(Form wanted) {
        if (wishes.form.get() != wanted) {
            wishes.form.set(wanted);
            refresh();
        }
    }

    public void narrowTo(Focus wanted) {
        wishes.focus.set(wanted);
        selection.selectLeg(wanted.leg());
        refresh();
    }

    /// Takes back whatever the table is narrowed to: every record of every flow log.
    public void showEverything() {
        wishes.showAll();
        narrowTo(new Focus.Everything());
    }

    /// The records that are shown next are others, whatever their number: none of those of now stays selected or marked,
    /// and the table is narrowed to nothing.
    public void forgetRecords() {
        selection.clear();
        terms.clear();
        narrowTo(new Focus.Everything());
    }

    /// Shows only the records that the filter keeps.
    public void filterBy(ShownFilter wanted) {
        showOnly(wanted, wishes.time.get());
    }

    /// Shows only the records of a time, and of every time where it is empty.
    public void showTime(Optional<TimeRange> wanted) {
        showOnly(wishes.filter.get(), wanted);
    }

    /// The same while the time is still being changed; [#showTime] ends that, and only then the script follows.
    public void moveTime(Optional<TimeRange> wanted) {
        wishes.timeMoves.set(true);
        if (wishes.only(wishes.filter.get(), wanted)) {
            refresh();
        }
    }

    /// Shows only the records that the filter keeps of those of a time.
    public void showOnly(ShownFilter wanted, Optional<TimeRange> ofTime) {
        boolean moved = wishes.timeMoves.get();
        wishes.timeMoves.set(false);
        if (wishes.only(wanted, ofTime) || moved) {
            refresh();
        }
    }

    /// Shows another stretch of time on the timeline, and the same records.
    public void stretchTo(Stretch wanted) {
        if (!wanted.equals(wishes.stretch.get())) {
            wishes.stretch.set(wanted);
            refresh();
        }
    }

    /// Adds a test to the filter: records have to pass it too.
    public void filterAlso(Filter test) {
        filterBy(wishes.filter.get().and(test));
    }

    /// Marks a row, or takes its mark away. Beyond [#MOST_MARKS] nothing more is marked.
    public void toggleMark(int row) {
        if (terms.toggle(row)) {
            refresh();
        }
    }

    public void sortBy(Order wanted) {
        wishes.order.set(wanted);
        refresh();
    }

    /// While the table is narrowed to a leg, that stays selected whatever row is.
    private int legOf(int row) {
        int narrowed = wishes.focus.get().leg();
        return narrowed > 0 ? narrowed : Selection.leg(picture().get().evidence(), row);
    }

    public void use(Mode wanted) {
        mode.set(wanted);
    }

    public void showJourney(Optional<JourneyState> state) {
        journey.set(state);
    }

    public void speak(Language language) {
        speech.messages.set(Messages.in(language));
    }

    public void showTimesIn(ZoneId wanted) {
        speech.zone.set(wanted);
    }

    /// Something could not be made of the records. What was there before is still shown.
    public void fail(Problem cause) {
        problem.set(Optional.of(cause));
    }

    /// What was wished for is not the case: the picture is still the one of before.
    private void keepPicture(Problem cause) {
        wishes.goBackTo(picture().get().view());
        fail(cause);
    }

    private void refresh() {
        pictures.make(terms.now(), wishes.view(), !wishes.timeMoves.get(), () -> {
            problem.set(Optional.empty());
            selection.showAmong(picture().get().rows());
            Runnable next = whenShown;
            whenShown = () -> {};
            next.run();
        });
    }
}
