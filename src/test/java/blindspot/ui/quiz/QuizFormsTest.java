package blindspot.ui.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.description.PathPart;
import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.quiz.Certainty;
import blindspot.quiz.DeckFile;
import blindspot.quiz.Phase;
import blindspot.quiz.QuizRun;
import blindspot.settings.Settings;
import blindspot.ui.App;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Mode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A question of every type, answered in the window by keyboard alone.
@ExtendWith(QuickHand.class)
final class QuizFormsTest {
    private App app;
    private Seen seen;

    @Start
    void start(Stage stage) {
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, Lesson.open(Lesson.FIRST));
        app.look(false);
        app.session().speak(Language.ENGLISH);
        app.session().showTimesIn(ZoneId.of("Asia/Tokyo"));
        stage.setScene(app.scene());
        seen = new Seen(app.scene());
        stage.setWidth(1280);
        stage.setHeight(720);
        stage.show();
        app.workbench().open().openLesson();
        app.workbench().quiz().ask(DeckFile.read(Path.of("src/test/resources/quiz/every-question.json")));
        app.session().use(Mode.QUIZ);
    }

    @Test
    void everyTypeIsAnsweredByKeyboardAlone(FxRobot robot) {
        assertThat(seen.words(".quiz-group-heading")).containsExactly("Answers: mark one");
        robot.type(KeyCode.DIGIT1, KeyCode.DIGIT2);
        assertThat(seen.nodes(".quiz-mark", RadioButton.class)).extracting(RadioButton::isSelected)
                .containsExactly(false, true, false);
        lockInAndReveal(robot);
        assertThat(seen.words(".quiz-verdict")).containsExactly("· Rightly left out", "✓ Right", "· Rightly left out");
        assertThat(seen.words(".quiz-why")).containsExactly("It only says where packets go.", "Each record names one.");
        next(robot);

        robot.type(KeyCode.DIGIT1, KeyCode.DIGIT2);
        assertThat(seen.nodes(".quiz-mark", CheckBox.class)).extracting(CheckBox::isSelected)
                .containsExactly(true, true, false);
        lockInAndReveal(robot);
        assertThat(seen.words(".quiz-verdict")).containsExactly("✓ Right", "✕ Not right", "◯ Missed");
        next(robot);

        robot.type(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3);
        assertThat(seen.words(".quiz-group-heading")).containsExactly("The sentence: mark one", "Reasons: mark one");
        assertThat(run().marked()).containsExactly(2, 3);
        lockInAndReveal(robot);
        next(robot);

        assertThat(seen.words(".quiz-group-heading")).containsExactly("Network interfaces: mark all that are right");
        assertThat(drawn()).contains("1", "5");
        robot.type(KeyCode.DIGIT3);
        assertThat(drawn()).contains("3  ✓ marked");
        Node alb = seen.nodes(".node-box", Node.class).get(3);
        robot.interact(alb::requestFocus);
        robot.type(KeyCode.SPACE);
        assertThat(alb.getAccessibleText()).endsWith("4  ✓ marked");
        assertThat(alb.getLayoutBounds().getHeight()).isGreaterThanOrEqualTo(32);
        lockInAndReveal(robot);
        assertThat(drawn()).contains("✓ right");
        assertThat(run().grade().orElseThrow().faultless()).isTrue();
        next(robot);

        putInOrder(robot);
        next(robot);

        assertThat(seen.words(".quiz-record-value")).startsWith("?", "10.0.0.76");
        robot.type(KeyCode.DIGIT1);
        lockInAndReveal(robot);
        next(robot);

        write(robot);
        next(robot);

        robot.write("10.1.0.136");
        robot.type(KeyCode.ENTER);
        lockInAndReveal(robot);
        assertThat(seen.words(".quiz-right")).containsExactly("Right is 10.1.0.45");
        next(robot);

        assertThat(seen.words(".quiz-group-heading"))
                .containsExactly("The record", "What it logs: mark one", "Source address: mark one");
        robot.type(KeyCode.DIGIT2);
        lockInAndReveal(robot);
        next(robot);

        findCause(robot);
    }

    @Test
    void aRecordShowsWhatComesFirstAndAllOfItOnDemand(FxRobot robot) {
        robot.interact(() -> {
            RecordView view = new RecordView(app.session().words());
            QuizPage.Value address = new QuizPage.Value("srcaddr", "10.0.0.1", true);
            view.show(List.of(address, new QuizPage.Value("bytes", "40", false)));
            Button all = (Button) view.lookup(".quiz-record-all");
            assertThat(view.lookupAll(".quiz-record-name")).hasSize(1);
            assertThat(all.getText()).isEqualTo("All 2 fields");
            all.fire();
            assertThat(view.lookupAll(".quiz-record-name")).hasSize(2);
            assertThat(all.getText()).isEqualTo("Fewer fields");
            view.show(List.of(address));
            assertThat(all.isVisible()).isFalse();
        });
    }

    @Test
    void anOrderIsMadeWithTheMouseToo(FxRobot robot) {
        robot.interact(() -> app.workbench().quiz().goTo(5));
        List<String> before = seen.words(".quiz-line-text");
        List<OrderLine> lines = seen.nodes(".quiz-line", OrderLine.class);
        robot.drag(lines.getFirst()).dropTo(lines.getLast());
        assertThat(seen.words(".quiz-line-text"))
                .containsExactly(before.get(1), before.get(2), before.get(0));
        robot.clickOn(seen.nodes(".quiz-line-move", Node.class)
                .getLast()
                .getParent()
                .lookupAll(".quiz-line-move")
                .iterator()
                .next());
        assertThat(seen.words(".quiz-line-text"))
                .containsExactly(before.get(1), before.get(0), before.get(2));
    }

    @Test
    void saysHowSureAnAnswerIsByKeyboard(FxRobot robot) {
        assertThat(seen.nodes(".quiz-certain", RadioButton.class)).isEmpty();
        robot.interact(() -> app.commands().named("quiz-certainty").call());
        robot.type(KeyCode.DIGIT2);
        robot.interact(seen.nodes(".quiz-certain", RadioButton.class).getLast()::requestFocus);
        robot.type(KeyCode.SPACE);
        assertThat(run().answer().certainty()).contains(Certainty.SURE);
        robot.interact(() -> app.session().speak(Language.JAPANESE));
        assertThat(seen.nodes(".quiz-certain", RadioButton.class).getLast())
                .as("the language changes and the focus stays")
                .satisfies(button -> assertThat(button.isFocused()).isTrue())
                .satisfies(button -> assertThat(button.getText()).isEqualTo("確実（正解 +3、不正解 −6）"));
        robot.interact(() -> app.session().speak(Language.ENGLISH));
        robot.type(KeyCode.ENTER, KeyCode.SPACE);
        assertThat(seen.words(".quiz-score").getFirst()).endsWith("Sure → +3 by certainty");
        assertThat(seen.words(".quiz-rule")).containsExactly("Where one is to be marked, the right one is a point.");
    }

    @Test
    void interfacesAreMarkedInTheListOfThePathToo(FxRobot robot) {
        robot.interact(() -> {
            app.workbench().quiz().goTo(4);
            app.commands().named("path-list").call();
        });
        TreeTableView<?> list = seen.nodes(".tree-table-view", TreeTableView.class).getFirst();
        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().select(0);
        });
        robot.type(KeyCode.SPACE);
        assertThat(run().marked()).containsExactly(1);
        List<blindspot.topology.Node> nodes = app.session().topology().nodes();
        assertThat(app.pathList().mark(new PathPart.OfNode(nodes.getFirst()))).isEqualTo("1  ✓ marked");
        assertThat(app.pathList().mark(new PathPart.OfNode(nodes.get(1)))).isEqualTo("2");
    }

    private void putInOrder(FxRobot robot) {
        assertThat(seen.words(".quiz-line-text")).isNotEqualTo(inOrder());
        for (int place = 1; place <= 2; place++) {
            while (!seen.words(".quiz-line-text").get(place - 1).equals(inOrder().get(place - 1))) {
                int at = seen.words(".quiz-line-text").indexOf(inOrder().get(place - 1));
                robot.interact(seen.nodes(".quiz-line", OrderLine.class).get(at)::requestFocus);
                robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
                assertThat(seen.nodes(".quiz-line", OrderLine.class).get(at - 1).isFocused()).as("goes with it")
                        .isTrue();
            }
        }
        lockInAndReveal(robot);
        assertThat(run().grade().orElseThrow().faultless()).isTrue();
    }

    private static List<String> inOrder() {
        return List.of("Packets pass", "The aggregation interval ends", "The record is published");
    }

    /// What is typed is the answer and no command, whatever it is.
    private void write(FxRobot robot) {
        assertThat(Seen.onFx(() -> app.scene().getFocusOwner())).isInstanceOf(TextField.class);
        assertThat(seen.nodes(".table-view", TableView.class)).as("they are counted where they stand").isNotEmpty();
        assertThat(app.filterBar().isVisible()).isTrue();
        robot.write("4b ");
        assertThat(run().phase()).isEqualTo(Phase.ANSWER);
        robot.type(KeyCode.BACK_SPACE, KeyCode.BACK_SPACE);
        assertThat(run().answer().entry()).isEqualTo("4");
        robot.type(KeyCode.ENTER);
        lockInAndReveal(robot);
        assertThat(app.filterBar().isVisible()).isFalse();
        assertThat(seen.words(".quiz-verdict")).containsExactly("✓ Right");
    }

    private void findCause(FxRobot robot) {
        assertThat(seen.words(".quiz-pointed")).containsExactly("None yet. Select it in the table.");
        robot.type(KeyCode.DIGIT2, KeyCode.DIGIT6);
        TableView<?> table = seen.nodes(".table-view", TableView.class).getFirst();
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().selectFirst();
        });
        int first = Seen.onFx(() -> app.session().selection().row().get());
        assertThat(run().answer().record()).hasValue(first);
        while (!seen.words(".quiz-pointed").getFirst().contains("Leg 4")) {
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.ENTER);
        lockInAndReveal(robot);
        assertThat(run().grade().orElseThrow().score()).isEqualTo(3);
        assertThat(seen.words(".quiz-verdict").getLast()).isEqualTo("✓ Right");
        robot.type(KeyCode.SPACE);
        assertThat(seen.words(".quiz-step")).containsExactly("1. Filter by leg 4.",
                "2. Look at the action of each record.");
    }

    private void lockInAndReveal(FxRobot robot) {
        if (run().phase() == Phase.ANSWER) {
            robot.type(KeyCode.ENTER);
        }
        assertThat(run().phase()).isEqualTo(Phase.LOCKED);
        assertThat(seen.words(".quiz-verdict")).isEmpty();
        robot.type(KeyCode.SPACE);
        assertThat(run().phase()).isEqualTo(Phase.REVEAL);
    }

    private void next(FxRobot robot) {
        robot.type(KeyCode.SPACE, KeyCode.SPACE);
        assertThat(run().phase()).isEqualTo(Phase.HOLD);
    }

    private List<String> drawn() {
        return Seen.onFx(() -> app.diagram().sketch().words().toList());
    }

    private QuizRun run() {
        return Seen.onFx(() -> app.workbench().quiz().run().get());
    }
}
