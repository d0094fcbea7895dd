package blindspot.ui.quiz;

import blindspot.i18n.Messages;
import blindspot.lesson.Lesson;
import blindspot.quiz.Certainty;
import blindspot.quiz.Deck;
import blindspot.quiz.Form;
import blindspot.quiz.Label;
import blindspot.quiz.Phase;
import blindspot.quiz.Quiz;
import blindspot.quiz.QuizRun;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Player;
import blindspot.ui.session.QuizMarks;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;

/// The quiz on the path that is drawn. Owns the run; shows its marks on the diagram by way of the session.
public final class QuizModel {
    private final Session session;
    private Lesson lesson;
    private final ReadOnlyObjectWrapper<QuizRun> run;
    private final ProofOfAnswer proof;
    private final ObservableValue<QuizPage> page;
    private final ObservableValue<Optional<ProofPage>> proofPage;
    private final PosedQuestions questions;
    private final Export export;
    private final Replaying replaying;
    private final BooleanProperty certainty = new SimpleBooleanProperty(false);
    private final IntegerProperty passMark = new SimpleIntegerProperty(0);
    private final BooleanProperty otherRecords = new SimpleBooleanProperty(false);

    /// Asks the questions of the lesson's deck. The lesson's records prove an answer where the loaded ones cannot.
    public QuizModel(FxJobs jobs, Session session, Player player, Lesson lesson) {
        replaying = new Replaying(player);
        this.session = session;
        this.lesson = lesson;
        proof = new ProofOfAnswer(jobs, session);
        questions = new PosedQuestions(jobs, session, lesson.deck(), this::begin);
        export = new Export(jobs, session);
        run = new ReadOnlyObjectWrapper<>(QuizRun.of(List.of(), session.topology()));
        page = Bindings.createObjectBinding(
                this::pageNow, run, session.messages(), session.formats(), certainty, passMark, otherRecords);
        proofPage =
                Bindings.createObjectBinding(this::proofPageNow, proof.found(), session.messages(), session.formats());
        Exploring.follow(session, run());
        session.quiz().onToggle(leg -> toggle(new Label.OfLeg(leg)), node -> toggle(new Label.OfNode(node)));
        session.selection().row().subscribe(row -> pointAt(row.intValue()));
        session.mode().subscribe((before, _) -> modeChanged(before));
        session.picture().subscribe((before, now) -> pictureChanged(before, now));
        pose();
    }

    /// Asks the questions of another deck from now on, from its first.
    public void ask(Deck other) {
        questions.take(other);
        poseAgain();
    }

    /// Asks the questions of the deck as it is written now, at the question that it is at, where that is still there.
    public void renew(Deck rewritten) {
        if (run.get().isEmpty()) {
            questions.renew(rewritten);
        } else {
            questions.takeFrom(rewritten, run.get().question().wording().id());
        }
        poseAgain();
    }

    /// Asks the questions of another lesson from now on. What is shown of its records is not done here.
    public void teach(Lesson other) {
        lesson = other;
        ask(other.deck());
    }

    public ReadOnlyObjectProperty<QuizRun> run() {
        return run.getReadOnlyProperty();
    }

    /// Whether each answer can say how sure the learner is.
    public BooleanProperty certainty() {
        return certainty;
    }

    /// How many percent of the points pass, 0 to 100; 0 where nothing is to be passed.
    public IntegerProperty passMark() {
        return passMark;
    }

    /// The lesson that is taught.
    public Lesson lesson() {
        return lesson;
    }

    /// What the pane shows.
    public ObservableValue<QuizPage> page() {
        return page;
    }

    /// The records that prove the answer; empty until they are found, and before the explanation.
    public ObservableValue<Optional<ProofPage>> proof() {
        return proofPage;
    }

    /// Marks or unmarks the choice of this number, from 1, as an answer. The first mark begins the answering. Does nothing
    /// while no answer is wanted, or where there is no such choice.
    public void toggle(int choice) {
        if (asking() && run.get().form() instanceof Form.Marks marks && choice >= 1
                && choice <= marks.choices().size()) {
            go(answering().toggle(choice));
        }
    }

    private void toggle(Label label) {
        if (asking() && run.get().form() instanceof Form.Marks marks) {
            marks.choiceOf(label).ifPresent(this::toggle);
        }
    }

    /// Moves the thing at a place, from 1, by so many places, as far as there are any. The first move begins the answering.
    public void move(int place, int by) {
        if (asking() && run.get().form() instanceof Form.Sequence) {
            go(answering().move(place, by));
        }
    }

    /// Writes the answer. The first letter begins the answering.
    public void write(String text) {
        if (asking() && run.get().form() instanceof Form.Entry && !text.equals(run.get().answer().entry())) {
            go(answering().write(text));
        }
    }

    /// Says how sure the learner is; said again, it is taken back.
    void certain(Certainty how) {
        if (asking()) {
            boolean again = run.get().answer().certainty().filter(how::equals).isPresent();
            go(answering().certain(again ? Optional.empty() : Optional.of(how)));
        }
    }

    /// A record that is selected while one is wanted is pointed at.
    private void pointAt(int row) {
        if (row != Selection.NO_ROW && asking() && run.get().form() instanceof Form.Marks marks && marks.wantsRecord()
                && !run.get().answer().record().equals(OptionalInt.of(row))) {
            go(answering().pointAt(row));
        }
    }

    private QuizRun answering() {
        return run.get().phase() == Phase.HOLD ? run.get().start() : run.get();
    }

    /// Locks the answer in, where one is being given.
    public void lockIn() {
        if (run.get().phase() == Phase.ANSWER) {
            go(run.get().lockIn());
        }
    }

    /// Starts, reveals, explains, goes to the next question: whatever comes next, but never locks an answer in.
    public void reveal() {
        if (run.get().phase() != Phase.ANSWER) {
            goOn();
        }
    }

    /// The one step that comes next, as the button says; where no questions could be made, that is another try.
    public void goOn() {
        if (questions.posing() instanceof Posing.Failed) {
            questions.forget();
            pose();
            return;
        }
        QuizRun now = run.get();
        go(switch (now.phase()) {
            case HOLD -> now.start();
            case ANSWER -> now.lockIn();
            case LOCKED -> now.reveal();
            case REVEAL -> now.explain();
            case EXPLAIN -> now.next();
            case END -> begun(now.retry());
        });
    }

    private QuizRun begun(QuizRun another) {
        export.begin();
        return another;
    }

    public void back() {
        if (run.get().mayGoBack()) {
            go(run.get().back());
        }
    }

    /// Asks the question again, where its answer has been revealed.
    public void tryAgain() {
        if (run.get().phase() == Phase.REVEAL || run.get().phase() == Phase.EXPLAIN) {
            go(run.get().retry());
        }
    }

    /// Goes to the question of this number, from 1, as it was left.
    public void goTo(int number) {
        if (number >= 1 && number <= run.get().count()) {
            go(run.get().goTo(number));
        }
    }

    /// Reveals what is right at once, whatever is answered so far.
    public void giveAway() {
        switch (run.get().phase()) {
            case HOLD, ANSWER, LOCKED -> go(run.get().giveAway());
            case REVEAL, EXPLAIN, END -> {}
        }
    }

    /// Begins anew with the questions in another order, the same for the same number. Also on another path they have it.
    public void shuffle(long number) {
        questions.shuffle(number);
        if (!run.get().isEmpty()) {
            go(begun(questions.run()));
        }
    }

    /// What the order of the questions comes from; empty where it is that of the deck.
    ReadOnlyObjectProperty<OptionalLong> seed() {
        return questions.seed();
    }

    /// Goes to the results, where every question is answered.
    public void finish() {
        if (run.get().mayFinish()) {
            go(run.get().finish());
        }
    }

    /// Saves the results of this run, and those of the deck that were saved before.
    void save(Export.Kind kind, String nickname, Path file) {
        if (run.get().phase() == Phase.END && !run.get().isEmpty()) {
            export.save(questions.deck(), run.get(), nickname, kind, file);
        }
    }

    /// What was saved of this run, and where; empty while nothing is.
    ReadOnlyStringProperty saved() {
        return export.saved();
    }

    public void retryWrong() {
        if (run.get().mayRetryWrong()) {
            go(begun(run.get().retryWrong()));
        }
    }

    /// Narrows the table to the records that prove the answer, as the flow logs asked for have them.
    public void showRecords() {
        proof.show();
    }

    /// Asks none of the questions of before any more, and others from the first where somebody looks at the quiz.
    private void poseAgain() {
        if (!isShown()) {
            begin();
        }
        pose();
    }

    /// Finds out which questions can be asked, where somebody looks at the quiz and it is not known.
    private void pose() {
        if (isShown() && questions.areDue()) {
            questions.lookFor();
        }
    }

    private void begin() {
        go(begun(questions.run()));
    }

    /// Whether somebody looks at the quiz.
    private boolean isShown() {
        return session.mode().get() == Mode.QUIZ;
    }

    private boolean asking() {
        return isShown() && !run.get().isEmpty()
                && (run.get().phase() == Phase.HOLD || run.get().phase() == Phase.ANSWER);
    }

    private void go(QuizRun next) {
        run.set(next);
        export.forget();
        selectRecord();
        proof.forget();
        proof.widen();
        if (next.phase() == Phase.REVEAL) {
            next.posed().asked().ifPresent(session::viewFrom);
        } else if (next.phase() != Phase.EXPLAIN) {
            replaying.stop();
        }
        findProof();
        showMarks();
        if (next.phase() == Phase.REVEAL) {
            replaying.play(next);
        }
    }

    /// What was selected before a question that wants a record is not pointed at; what was pointed at is selected again.
    private void selectRecord() {
        if (asking() && run.get().form() instanceof Form.Marks marks && marks.wantsRecord()) {
            session.selection().select(run.get().answer().record().orElse(Selection.NO_ROW));
        }
    }

    private void modeChanged(Mode before) {
        if (before == Mode.QUIZ) {
            proof.widen();
        }
        pose();
        findProof();
        selectRecord();
        showMarks();
    }

    /// Of what nobody looks at, nothing is found out.
    private void pictureChanged(Picture before, Picture now) {
        otherRecords.set(!session.lessonRecords().get() && !now.table().isEmpty());
        boolean newRecords = before.evidence() != now.evidence();
        boolean otherQuestions = !now.topology().equals(run.get().topology())
                || (newRecords && Quiz.asksOfRecords(questions.deck()));
        if (otherQuestions && !questions.areDue()) {
            questions.forget();
            poseAgain();
        } else if (newRecords) {
            proof.forget();
            findProof();
        }
    }

    /// Unless it is found, or nobody looks.
    private void findProof() {
        if (isShown() && run.get().phase() == Phase.EXPLAIN && proof.found().get().isEmpty()) {
            proof.find(run.get().question(), lesson);
        }
    }

    private void showMarks() {
        session.quiz().show(isShown() ? Targets.of(run.get()) : QuizMarks.NONE);
    }

    private QuizPage pageNow() {
        return pageIn(session.messages().get());
    }

    /// The page in the words of a language.
    public QuizPage pageIn(Messages messages) {
        QuizRun now = run.get();
        boolean fits = now.topology().sameShapeAs(lesson.topology());
        ProofWords records = new ProofWords(messages, session.formats().get());
        return new QuizWords(
                now, fits, questions.posing(),
                new QuizWords.Taking(certainty.get(), passMark.get(), replaying.mayPlay(now), otherRecords.get()),
                row -> records.said(session.picture().get().evidence(), row),
                messages).page();
    }

    private Optional<ProofPage> proofPageNow() {
        ProofWords words = new ProofWords(session.messages().get(), session.formats().get());
        return proof.found().get().map(found -> words.of(found, questions.deck().notice(), !session.table().isEmpty()));
    }
}
