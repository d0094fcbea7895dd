package blindspot.ui.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.LegsLesson;
import blindspot.lesson.Lesson;
import blindspot.quiz.DeckFile;
import blindspot.quiz.Phase;
import blindspot.store.FlowTable;
import blindspot.ui.OtherPath;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Player;
import blindspot.ui.session.Session;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// What the quiz does while nobody looks at it.
final class UnseenQuizTest {
    private final Lesson lesson = LegsLesson.open();
    private final FxJobs atOnce = FxJobs.onCallersThread();
    private final Session session = new Session(atOnce, lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
    private int jobs;
    private final QuizModel quiz = new QuizModel(
            FxJobs.on(job -> {
                jobs++;
                job.run();
            }), session, new Player(atOnce, session), lesson);
    private int posed;

    private void askOfRecords() {
        quiz.ask(DeckFile.read(Path.of("src/test/resources/quiz/every-question.json")));
    }

    private void countRuns() {
        quiz.run().subscribe((_, run) -> posed += run.isEmpty() ? 0 : 1);
    }

    @Test
    void posesNothingOnAnyPathUntilSomebodyLooks() {
        countRuns();
        askOfRecords();
        session.show(FlowTable.empty(), OtherPath.privateLink(), false);
        session.show(lesson.evidence().table(), lesson.topology(), true);
        quiz.ask(lesson.deck());
        session.show(FlowTable.empty(), OtherPath.privateLink(), false);
        assertThat(posed).isZero();
        assertThat(jobs).isZero();
        session.use(Mode.QUIZ);
        assertThat(posed).isEqualTo(1);
        assertThat(quiz.run().get().topology()).isEqualTo(OtherPath.privateLink());
    }

    @Test
    void readsTheRecordsOnceHoweverManyPathsWereDrawnMeanwhile() {
        askOfRecords();
        session.show(lesson.evidence().table(), lesson.topology(), true);
        session.use(Mode.QUIZ);
        assertThat(jobs).isEqualTo(1);
        session.use(Mode.EXPLORE);
        session.use(Mode.QUIZ);
        assertThat(jobs).as("the same records on the same path").isEqualTo(1);
        session.use(Mode.EXPLORE);
        session.show(FlowTable.empty(), OtherPath.privateLink(), false);
        session.show(lesson.evidence().table(), lesson.topology(), true);
        assertThat(jobs).isEqualTo(1);
        session.use(Mode.QUIZ);
        assertThat(jobs).isEqualTo(2);
        session.show(FlowTable.empty(), lesson.topology(), false);
        assertThat(jobs).as("somebody looks").isEqualTo(3);
    }

    @Test
    void keepsNothingOfAPathThatIsNotDrawnAnyMore() {
        session.use(Mode.QUIZ);
        quiz.goOn();
        session.use(Mode.EXPLORE);
        assertThat(quiz.run().get().phase()).isEqualTo(Phase.ANSWER);
        session.show(FlowTable.empty(), OtherPath.privateLink(), false);
        assertThat(quiz.run().get().isEmpty()).isTrue();
        assertThat(quiz.page().getValue().prompt()).isEmpty();
        session.use(Mode.QUIZ);
        assertThat(quiz.run().get().phase()).isEqualTo(Phase.HOLD);
        assertThat(quiz.run().get().topology()).isEqualTo(OtherPath.privateLink());
    }

    @Test
    void goesOnAtItsQuestionAfterADeckWasWrittenTwice() {
        session.use(Mode.QUIZ);
        quiz.goTo(2);
        session.use(Mode.EXPLORE);
        quiz.renew(lesson.deck());
        quiz.renew(lesson.deck());
        session.use(Mode.QUIZ);
        assertThat(quiz.run().get().number()).isEqualTo(2);
        session.use(Mode.EXPLORE);
        quiz.ask(lesson.deck());
        session.use(Mode.QUIZ);
        assertThat(quiz.run().get().number()).isEqualTo(1);
    }

    @Test
    void looksForTheProofOfTheRecordsOfNowOnlyWhenSomebodyLooks() {
        session.show(lesson.evidence().table(), lesson.topology(), true);
        session.use(Mode.QUIZ);
        quiz.goOn();
        quiz.giveAway();
        quiz.goOn();
        assertThat(jobs).isEqualTo(1);
        assertThat(quiz.proof().getValue()).isPresent();
        session.use(Mode.EXPLORE);
        session.show(FlowTable.empty(), lesson.topology(), false);
        assertThat(quiz.proof().getValue()).as("of records that are gone").isEmpty();
        assertThat(jobs).isEqualTo(1);
        session.use(Mode.QUIZ);
        assertThat(jobs).isEqualTo(2);
        assertThat(quiz.proof().getValue().orElseThrow().mayShow()).isFalse();
    }
}
