package blindspot.ui.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.LegsLesson;
import blindspot.quiz.DeckFile;
import blindspot.quiz.Phase;
import blindspot.settings.Settings;
import blindspot.ui.App;
import blindspot.ui.OtherPath;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(QuickHand.class)
final class QuizViewTest {
    private App app;
    private Seen seen;

    @Start
    void start(Stage stage) {
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, LegsLesson.open());
        app.look(false);
        app.session().speak(Language.ENGLISH);
        app.session().showTimesIn(ZoneId.of("Asia/Tokyo"));
        stage.setScene(app.scene());
        seen = new Seen(app.scene());
        stage.sizeToScene();
        stage.setWidth(1280);
        stage.setHeight(720);
        stage.show();
    }

    @Test
    void isAnsweredByKeyboardAlone(FxRobot robot) {
        robot.interact(() -> {
            app.workbench().open().openLesson();
            app.session().use(Mode.QUIZ);
        });
        assertThat(seen.words(".quiz-progress")).containsExactly("Question 1 / 3");
        robot.type(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT1, KeyCode.DIGIT1);
        assertThat(marked()).containsExactly(2, 3, 4);
        assertThat(seen.words(".quiz-verdict")).isEmpty();
        robot.type(KeyCode.SPACE);
        assertThat(phase()).isEqualTo(Phase.ANSWER);
        robot.type(KeyCode.ENTER);
        assertThat(phase()).isEqualTo(Phase.LOCKED);
        assertThat(seen.words(".quiz-verdict")).isEmpty();
        robot.type(KeyCode.SPACE);
        assertThat(seen.words(".quiz-verdict"))
                .containsExactly("· Rightly left out", "✕ Not recorded", "✓ Right", "✓ Right");
        assertThat(plain(seen.words(".quiz-score"))).containsExactly("Legs 3 ✓ +1, 4 ✓ +1, 2 ✕ −1 → 1 of 2");
        robot.type(KeyCode.SPACE);
        assertThat(seen.words(".quiz-explanation")).singleElement().asString().startsWith("VPC B's flow log records");
        assertThat(seen.words(".citation-title")).containsExactly("Flow log limitations (Amazon VPC User Guide)");
        assertThat(seen.words(".quiz-proof-heading")).containsExactly("4 records of the loaded log prove it");
        assertThat(seen.words(".quiz-proof-ends")).hasSize(4).contains("10.1.0.136:31738 → 10.1.0.127:80");
        robot.type(KeyCode.SPACE);
        assertThat(seen.words(".quiz-progress")).containsExactly("Question 2 / 3");
        assertThat(marked()).isEmpty();
    }

    @Test
    void isAnsweredByMouseAlone(FxRobot robot) {
        robot.interact(() -> app.session().use(Mode.QUIZ));
        robot.clickOn(choice(4));
        robot.clickOn(choice(3));
        robot.clickOn(choice(3));
        assertThat(marked()).containsExactly(4);
        robot.clickOn("Lock in").clickOn("Reveal");
        assertThat(seen.words(".quiz-verdict")).containsExactly(
                "· Rightly left out", "· Rightly left out", "◯ Missed", "✓ Right");
        robot.clickOn("Explain");
        assertThat(seen.words(".quiz-proof-heading"))
                .containsExactly("No records are loaded. These are the lesson's:");
        assertThat(seen.nodes(".quiz-show-records", Button.class)).isEmpty();
        Button copy = seen.nodes(".citation .copy-button", Button.class).getFirst();
        robot.interact(copy::fire);
        assertThat(copy.getText()).isEqualTo("Copied");
        assertThat(Seen.onFx(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-limitations.html")
                .isEqualTo(seen.nodes(".citation .copy-line", TextField.class).getFirst().getText());
    }

    @Test
    void locksInWithEnterWhileALegHasTheFocus(FxRobot robot) {
        robot.interact(() -> app.session().use(Mode.QUIZ));
        robot.interact(() -> choice(1).requestFocus());
        robot.type(KeyCode.SPACE);
        assertThat(marked()).containsExactly(1);
        robot.type(KeyCode.ENTER);
        assertThat(phase()).isEqualTo(Phase.LOCKED);
        assertThat(Seen.onFx(() -> app.scene().getFocusOwner())).isInstanceOfSatisfying(
                Button.class, button -> assertThat(button.getText()).isEqualTo("Reveal"));
        robot.type(KeyCode.ENTER);
        assertThat(phase()).isEqualTo(Phase.REVEAL);
    }

    @Test
    void keepsTheMarksWhenTheLanguageChangesInTheMiddle(FxRobot robot) {
        robot.interact(() -> app.session().use(Mode.QUIZ));
        robot.type(KeyCode.DIGIT3);
        robot.interact(() -> app.session().speak(Language.JAPANESE));
        assertThat(seen.words(".quiz-prompt")).singleElement().asString().startsWith("VPC B には");
        assertThat(choice(3).getText()).isEqualTo("3  NLB ↔ ALB");
        assertThat(marked()).containsExactly(3);
        robot.type(KeyCode.DIGIT4, KeyCode.ENTER, KeyCode.SPACE);
        assertThat(seen.words(".quiz-verdict").subList(2, 4)).containsExactly("✓ 正解", "✓ 正解");
        assertThat(plain(seen.words(".quiz-score"))).containsExactly("区間 3 ✓ +1、4 ✓ +1 → 2 点中 2 点");
    }

    @Test
    void provesTheAnswerFromAnotherLogAndShowsItsRecordsInTheTable(FxRobot robot) {
        robot.interact(() -> {
            app.session().show(OtherPath.records(), OtherPath.privateLink(), false);
            app.session().use(Mode.QUIZ);
        });
        robot.type(KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.ENTER, KeyCode.SPACE, KeyCode.SPACE);
        assertThat(seen.words(".quiz-proof-heading")).containsExactly("3 records of the loaded log prove it");
        assertThat(seen.words(".quiz-proof-ends")).contains("172.16.0.40:8443 → 172.16.0.30:6000");
        Button show = seen.nodes(".quiz-show-records", Button.class).getFirst();
        robot.interact(show::fire);
        assertThat(Seen.onFx(() -> app.session().focus().get())).isInstanceOf(Focus.Proof.class);
        assertThat(Seen.onFx(() -> app.session().picture().get().rows().size())).isEqualTo(3);
    }

    @Test
    void leadsToTheLessonWhereNoQuestionFitsThePath(FxRobot robot) {
        robot.interact(() -> {
            app.workbench().quiz().ask(DeckFile.read(Path.of("src/test/resources/quiz/needs-records.json")));
            app.session().use(Mode.QUIZ);
        });
        assertThat(seen.words(".quiz-progress")).containsExactly("No question fits this path");
        assertThat(seen.words(".quiz-note")).singleElement().asString().startsWith("2 questions are left out");
        robot.clickOn("Open the lesson");
        assertThat(seen.words(".quiz-progress")).containsExactly("Question 1 / 3");
        assertThat(Seen.onFx(() -> app.session().table().isEmpty())).isFalse();
    }

    @Test
    void offersTheHintOnlyOnRequest(FxRobot robot) {
        robot.interact(() -> app.session().use(Mode.QUIZ));
        assertThat(seen.words(".quiz-hint")).isEmpty();
        robot.clickOn("Show a hint");
        assertThat(seen.words(".quiz-hint")).singleElement().asString().startsWith("A flow log is taken");
    }

    @Test
    void listsTheAnswersAtTheEnd(FxRobot robot) {
        robot.interact(() -> app.session().use(Mode.QUIZ));
        for (int i = 0; i < 3; i++) {
            robot.type(KeyCode.DIGIT3, KeyCode.ENTER, KeyCode.SPACE, KeyCode.SPACE, KeyCode.SPACE);
        }
        assertThat(phase()).isEqualTo(Phase.END);
        assertThat(seen.nodes(".quiz-faulty", Button.class)).hasSize(3);
        assertThat(seen.words(".quiz-total")).containsExactly("2 of 6 points (33 %)");
        Button second = seen.nodes(".quiz-faulty", Button.class).get(1);
        robot.interact(second::requestFocus);
        robot.type(KeyCode.ENTER);
        assertThat(seen.words(".quiz-progress")).containsExactly("Question 2 / 3");
        assertThat(phase()).isEqualTo(Phase.EXPLAIN);
        robot.clickOn("See all answers");
        robot.clickOn("Retry wrong ones");
        assertThat(seen.words(".quiz-progress")).containsExactly("Question 1 / 3");
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream().map(text -> text.replace('\u00a0', ' ')).toList();
    }

    private Phase phase() {
        return Seen.onFx(() -> app.workbench().quiz().run().get().phase());
    }

    private Set<Integer> marked() {
        Set<Integer> shown = Seen.onFx(() -> app.session().quizMarks().get().marked());
        for (int leg = 1; leg <= 4; leg++) {
            assertThat(choice(leg).isSelected()).isEqualTo(shown.contains(leg));
        }
        return new TreeSet<>(shown);
    }

    private CheckBox choice(int leg) {
        return seen.nodes(".quiz-mark", CheckBox.class).get(leg - 1);
    }
}
