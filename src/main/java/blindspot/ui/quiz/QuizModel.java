package blindspot.ui.quiz;

import blindspot.capture.Evidence;
import blindspot.quiz.Deck;
import blindspot.quiz.Grade;
import blindspot.quiz.Lesson;
import blindspot.quiz.Phase;
import blindspot.quiz.Proof;
import blindspot.quiz.Question;
import blindspot.quiz.QuizRun;
import blindspot.quiz.Verdict;
import blindspot.topology.Topology;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Picture;
import blindspot.ui.session.QuizMarks;
import blindspot.ui.session.Session;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The quiz on the path that is drawn. Owns the run; shows its marks on the diagram by way of the session.
public final class QuizModel {
    private final Session session;
    private final Lesson lesson;
    private final LatestJob<Proof> proofJob;
    private final ReadOnlyObjectWrapper<QuizRun> run;
    private final ReadOnlyObjectWrapper<Optional<Proof>> proof = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableValue<QuizPage> page;
    private final ObservableValue<Optional<ProofPage>> proofPage;
    private Deck deck;

    /// Asks the questions of the lesson's deck. The lesson's records prove an answer where the loaded ones cannot.
    public QuizModel(FxJobs jobs, Session session, Lesson lesson) {
        this.session = session;
        deck = lesson.deck();
        this.lesson = lesson;
        proofJob = new LatestJob<>(jobs, session::fail);
        run = new ReadOnlyObjectWrapper<>(newRun(session.topology()));
        page = Bindings.createObjectBinding(this::pageNow, run, session.messages());
        proofPage = Bindings.createObjectBinding(this::proofPageNow, proof, session.messages(), session.formats());
        session.onToggleQuizLeg(this::toggle);
        session.mode().subscribe((before, _) -> modeChanged(before));
        session.picture().subscribe((before, now) -> pictureChanged(before, now));
        showMarks();
    }

    /// Asks the questions of another deck from now on, from its first.
    public void ask(Deck other) {
        deck = other;
        go(newRun(session.topology()));
    }

    public ReadOnlyObjectProperty<QuizRun> run() {
        return run.getReadOnlyProperty();
    }

    /// What the pane shows.
    public ObservableValue<QuizPage> page() {
        return page;
    }

    /// The records that prove the answer; empty until they are found, and before the explanation.
    public ObservableValue<Optional<ProofPage>> proof() {
        return proofPage;
    }

    /// Marks or unmarks a leg as an answer. The first mark begins the answering. Does nothing while no answer is
    /// wanted, or where there is no such leg.
    public void toggle(int leg) {
        if (!asking() || leg < 1 || leg > run.get().topology().legs().size()) {
            return;
        }
        QuizRun answering = run.get().phase() == Phase.HOLD ? run.get().start() : run.get();
        go(answering.toggle(leg));
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

    /// The one step that comes next, as the button says.
    public void goOn() {
        QuizRun now = run.get();
        go(switch (now.phase()) {
            case HOLD -> now.start();
            case ANSWER -> now.lockIn();
            case LOCKED -> now.reveal();
            case REVEAL -> now.explain();
            case EXPLAIN -> now.next();
            case END -> now.retry();
        });
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

    public void retryWrong() {
        if (run.get().mayRetryWrong()) {
            go(run.get().retryWrong());
        }
    }

    /// Narrows the table to the records that prove the answer, as the flow logs asked for have them.
    public void showRecords() {
        proof.get().filter(found -> !found.fromLesson()).ifPresent(found -> {
            session.viewFrom(found.viewpoint());
            session.narrowTo(new Focus.Proof(found.rows()));
        });
    }

    /// Through the questions that can be answered on a path.
    private QuizRun newRun(Topology topology) {
        return QuizRun.of(
                deck.questions().stream().filter(question -> question.asksFor(topology).isPresent()).toList(),
                topology);
    }

    private boolean asking() {
        return session.mode().get() == Mode.QUIZ
                && (run.get().phase() == Phase.HOLD || run.get().phase() == Phase.ANSWER);
    }

    private void go(QuizRun next) {
        run.set(next);
        forgetProof();
        if (next.phase() == Phase.REVEAL) {
            next.question().asksFor(next.topology()).ifPresent(session::viewFrom);
        }
        if (next.phase() == Phase.EXPLAIN) {
            findProof(next.question());
        }
        showMarks();
    }

    private void findProof(Question question) {
        Evidence loaded = session.picture().get().evidence();
        proofJob.start((_, _) -> Proof.of(question, loaded, lesson.evidence()), found -> {
            if (run.get().phase() == Phase.EXPLAIN && run.get().question().equals(question)) {
                proof.set(Optional.of(found));
            }
        });
    }

    private void forgetProof() {
        proof.set(Optional.empty());
        if (session.focus().get() instanceof Focus.Proof) {
            session.narrowTo(new Focus.Everything());
        }
    }

    private void modeChanged(Mode before) {
        if (before == Mode.QUIZ && session.focus().get() instanceof Focus.Proof) {
            session.narrowTo(new Focus.Everything());
        }
        showMarks();
    }

    private void pictureChanged(Picture before, Picture now) {
        if (!now.topology().equals(run.get().topology())) {
            go(newRun(now.topology()));
        } else if (before.evidence() != now.evidence() && run.get().phase() == Phase.EXPLAIN) {
            findProof(run.get().question());
        }
    }

    private void showMarks() {
        if (session.mode().get() != Mode.QUIZ) {
            session.showQuiz(QuizMarks.NONE);
            return;
        }
        QuizRun now = run.get();
        session.showQuiz(switch (now.phase()) {
            case HOLD, ANSWER -> new QuizMarks(true, true, now.marked(), Map.of());
            case LOCKED -> new QuizMarks(false, true, now.marked(), Map.of());
            case REVEAL, EXPLAIN -> new QuizMarks(false, false, now.marked(), verdicts(now));
            case END -> QuizMarks.NONE;
        });
    }

    private static Map<Integer, Verdict> verdicts(QuizRun run) {
        return run.grade()
                .stream()
                .flatMap(grade -> grade.legs().stream())
                .collect(Collectors.toMap(Grade.LegGrade::leg, Grade.LegGrade::verdict));
    }

    private QuizPage pageNow() {
        QuizRun now = run.get();
        boolean fits = now.topology().sameShapeAs(lesson.topology());
        long leftOut =
                deck.questions().stream().filter(question -> question.asksFor(now.topology()).isEmpty()).count();
        return new QuizWords(now, fits, leftOut, session.messages().get()).page();
    }

    private Optional<ProofPage> proofPageNow() {
        ProofWords words = new ProofWords(session.messages().get(), session.formats().get());
        return proof.get().map(found -> words.of(found, deck.notice(), !session.table().isEmpty()));
    }
}
