package blindspot.ui.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.LegsLesson;
import blindspot.lesson.Lesson;
import blindspot.quiz.DeckFile;
import blindspot.quiz.Form;
import blindspot.quiz.Phase;
import blindspot.ui.control.Bars;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Player;
import blindspot.ui.session.Session;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TrainerModelTest {
    private static final long SECOND = 1_000_000_000;

    private final Lesson lesson = LegsLesson.open();
    private final FxJobs jobs = FxJobs.onCallersThread();
    private final Session session = new Session(jobs, lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
    private final QuizModel quiz = new QuizModel(jobs, session, new Player(jobs, session), lesson);
    private final TrainerModel trainer = new TrainerModel(session, quiz);

    @BeforeEach
    void teach() {
        session.use(Mode.QUIZ);
        trainer.on().set(true);
    }

    @Test
    void givesNoTimeBeforeTheTrainerDoes() {
        quiz.goOn();
        trainer.tick(SECOND);
        trainer.giveMore();
        assertThat(page().clock()).isEmpty();
        assertThat(trainer.countdown().get()).isEmpty();
    }

    @Test
    void startsTheAnsweringWithTheClockAndStopsTheClockWithIt() {
        trainer.startOrPause();
        assertThat(quiz.run().get().phase()).isEqualTo(Phase.ANSWER);
        trainer.tick(5 * SECOND);
        assertThat(clock()).isEqualTo("0:55");
        quiz.toggle(3);
        trainer.tick(5 * SECOND);
        assertThat(clock()).isEqualTo("0:50");
        trainer.giveMore();
        assertThat(clock()).isEqualTo("1:20");
        trainer.startOrPause();
        trainer.tick(SECOND);
        assertThat(clock()).isEqualTo("1:20");
        trainer.startOrPause();
        quiz.lockIn();
        trainer.tick(SECOND);
        assertThat(clock()).isEqualTo("1:20");
        quiz.giveAway();
        quiz.goOn();
        quiz.goOn();
        trainer.tick(SECOND);
        assertThat(clock()).as("while the next question is read").isEqualTo("1:30");
        trainer.takeClockAway();
        assertThat(page().clock()).isEmpty();
    }

    @Test
    void countsHandsTwiceAndKeepsThemWithTheirQuestion() {
        trainer.voteAgain();
        assertThat(page().mayVoteAgain()).isFalse();
        trainer.count(1, 4);
        trainer.count(3, 12);
        trainer.count(99, 5);
        assertThat(page().stage()).startsWith("16 hands.");
        assertThat(page().hands()).extracting(line -> line.first().number()).containsExactly(4, 0, 12, 0);
        trainer.voteAgain();
        trainer.count(3, 15);
        assertThat(page().hands().get(2).first().part()).isEqualTo(0.8);
        assertThat(page().hands().get(2).again()).hasValueSatisfying(again -> {
            assertThat(again.number()).isEqualTo(15);
            assertThat(again.part()).isEqualTo(1);
        });
        trainer.jump(2);
        assertThat(trainer.hands()).isEmpty();
        trainer.jump(1);
        assertThat(trainer.hands()).hasSize(4);
        assertThat(page().stage()).isEqualTo("First vote 16, second 15.");
    }

    @Test
    void showsTheAnswerOnlyWhenItIsAskedForAndHidesItWithTheNextQuestion() {
        assertThat(page().answer()).isEmpty();
        trainer.answerShown().set(true);
        assertThat(page().answer()).isEqualTo("Right: 3  NLB ↔ ALB, 4  ALB ↔ EC2");
        trainer.jump(2);
        assertThat(page().answer()).isEmpty();
        assertThat(session.quizMarks().get().hidden()).isTrue();
    }

    @Test
    void revealsWithoutAnAnswer() {
        quiz.giveAway();
        assertThat(quiz.run().get().phase()).isEqualTo(Phase.REVEAL);
        assertThat(session.quizMarks().get().hidden()).isFalse();
        assertThat(session.quizMarks().get().verdicts()).containsKeys(3, 4);
        quiz.giveAway();
        assertThat(quiz.run().get().phase()).isEqualTo(Phase.REVEAL);
    }

    @Test
    void shufflesTheSameWayForTheSameNumberAndSaysIt() {
        List<String> written = ids();
        assertThat(page().order()).isEmpty();
        trainer.shuffle(7);
        List<String> shuffled = ids();
        assertThat(page().order()).isEqualTo("Shuffled, seed 7.");
        assertThat(shuffled).containsExactlyInAnyOrderElementsOf(written);
        assertThat(Stream.of(1L, 2L, 3L, 4L, 5L).map(number -> {
            trainer.shuffle(number);
            return ids();
        }).distinct().count()).isGreaterThan(1);
        trainer.shuffle(7);
        assertThat(ids()).isEqualTo(shuffled);
    }

    @Test
    void saysNoSeedOfQuestionsThatAreAskedInTheOrderOfTheirDeck() {
        trainer.shuffle(7);
        quiz.ask(lesson.deck());
        assertThat(page().order()).isEmpty();
    }

    @Test
    void givesAsMuchTimeTheNextTimeAsWasGivenLast() {
        trainer.giveSeconds(45);
        trainer.startOrPause();
        assertThat(clock()).isEqualTo("0:45");
        trainer.giveMore();
        assertThat(page().seconds()).isEqualTo("75 s");
        trainer.takeClockAway();
        trainer.startOrPause();
        assertThat(clock()).isEqualTo("1:15");
        trainer.giveSeconds(20);
        assertThat(clock()).isEqualTo("0:20");
        trainer.tick(SECOND);
        assertThat(clock()).as("still goes by").isEqualTo("0:19");
        trainer.giveSeconds(9_999);
        assertThat(page().seconds()).isEqualTo("3600 s");
    }

    @Test
    void countsWhatTheTrainerFindsInAnswersThatAreWrittenOrPutIntoAnOrder() {
        quiz.ask(DeckFile.read(Path.of("src/test/resources/quiz/every-question.json")));
        assertThat(quiz.run().get().form()).isInstanceOf(Form.Marks.class);
        assertThat(page().hands().getFirst().name()).as("with its number once").matches("1\u00a0\u00a0[^0-9].*");
        trainer.jump(numberOf("order"));
        assertThat(page().hands()).extracting(Bars.Line::name)
                .containsExactly(
                        "1\u00a0\u00a0Right", "2\u00a0\u00a0Wrong", "3\u00a0\u00a0No answer, or something else");
        trainer.count(1, 12);
        trainer.count(3, 2);
        trainer.voteAgain();
        trainer.count(1, 14);
        assertThat(page().stage()).isEqualTo("First vote 14, second 14.");
        assertThat(trainer.hands()).as("what a room sees").hasSize(3);
        trainer.jump(1);
        assertThat(trainer.hands()).isEmpty();
    }

    private int numberOf(String id) {
        return ids().indexOf(id) + 1;
    }

    @Test
    void saysWhatComesNext() {
        assertThat(page().next()).startsWith("Next: ");
        trainer.jump(quiz.run().get().count());
        assertThat(page().next()).isEmpty();
    }

    private List<String> ids() {
        return quiz.run().get().questions().stream().map(posed -> posed.question().wording().id()).toList();
    }

    private String clock() {
        return page().clock().orElseThrow().text();
    }

    private TrainerPage page() {
        return trainer.page().getValue();
    }
}
