package blindspot.ui.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.LegsLesson;
import blindspot.lesson.Lesson;
import blindspot.model.TimeRange;
import blindspot.quiz.DeckFile;
import blindspot.store.FlowTable;
import blindspot.ui.OtherPath;
import blindspot.ui.filter.FilterModel;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Player;
import blindspot.ui.session.Session;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The deck of every kind: its 7th question counts records, its 10th looks for a cause; at the others the table is hidden.
final class ExploringTest {
    private static final int COUNT = 7;
    private static final int CAUSE = 10;

    private final Lesson lesson = LegsLesson.open();
    private final FlowTable records = lesson.evidence().table();
    private final Session session =
            new Session(FxJobs.onCallersThread(), lesson.topology(), Language.ENGLISH, ZoneId.of("UTC"));
    private final FilterModel filter = new FilterModel(session, FxJobs.onCallersThread(), List.of(), () -> false);
    private final QuizModel model = new QuizModel(
            FxJobs.onCallersThread(), session, new Player(FxJobs.onCallersThread(), session), lesson);

    @BeforeEach
    void ask() {
        session.show(records, lesson.topology(), true);
        model.ask(DeckFile.read(Path.of("src/test/resources/quiz/every-question.json")));
        filter("dstport = 80");
        session.use(Mode.QUIZ);
    }

    @Test
    void putsBackWhatWasShownWhenAQuestionIsLeftAndUndoTakesThatBack() {
        model.goTo(COUNT);
        model.goOn();
        filter("action = REJECT");
        session.showTime(Optional.of(new TimeRange(1664883467, 1664883470)));
        model.lockIn();
        model.reveal();
        assertThat(filter.text().get()).as("still looked at").isEqualTo("action = REJECT");
        model.goTo(1);
        assertThat(filter.text().get()).isEqualTo("dstport = 80");
        assertThat(session.time().get()).isEmpty();
        filter.undo();
        assertThat(filter.text().get()).isEqualTo("action = REJECT");
    }

    @Test
    void showsAgainWhatWasShownForAQuestionThatIsComeBackTo() {
        model.goTo(COUNT);
        model.goOn();
        filter("action = REJECT");
        model.goTo(CAUSE);
        assertThat(filter.text().get()).as("another question").isEqualTo("dstport = 80");
        model.goTo(COUNT);
        assertThat(filter.text().get()).isEqualTo("action = REJECT");
        session.use(Mode.EXPLORE);
        assertThat(filter.text().get()).isEqualTo("dstport = 80");
        session.use(Mode.QUIZ);
        assertThat(filter.text().get()).isEqualTo("action = REJECT");
    }

    @Test
    void doesNotPutTheFilterOfOtherRecordsBack() {
        model.goTo(COUNT);
        filter("action = REJECT");
        session.show(OtherPath.records(), OtherPath.privateLink(), false);
        assertThat(filter.text().get()).isEmpty();
        session.use(Mode.EXPLORE);
        assertThat(filter.text().get()).isEmpty();
    }

    @Test
    void leavesAFilterAloneThatWasSetOutsideOfAQuestionThatLooksForItsAnswer() {
        model.goTo(1);
        session.use(Mode.EXPLORE);
        filter("action = REJECT");
        session.use(Mode.QUIZ);
        model.goTo(2);
        assertThat(filter.text().get()).isEqualTo("action = REJECT");
    }

    private void filter(String text) {
        filter.text().set(text);
        filter.apply();
        assertThat(session.filter().get().text()).isEqualTo(text);
    }
}
