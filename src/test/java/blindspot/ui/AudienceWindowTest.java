package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Viewpoint;
import blindspot.i18n.Language;
import blindspot.lesson.LegsLesson;
import blindspot.settings.Learning;
import blindspot.settings.ScreenPlace;
import blindspot.settings.Settings;
import blindspot.sketch.Mark;
import blindspot.ui.diagram.DiagramView;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Mode;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.ActionEvent;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

/// The trainer's window and that of the room, on two screens.
@ExtendWith(QuickHand.class)
final class AudienceWindowTest {
    private final ObservableList<ScreenPlace> screens = FXCollections.observableArrayList();
    @SuppressWarnings("NullAway.Init") private ScreenPlace laptop;
    @SuppressWarnings("NullAway.Init") private ScreenPlace beamer;
    @SuppressWarnings("NullAway.Init") private App app;
    @SuppressWarnings("NullAway.Init") private Stage main;
    @SuppressWarnings("NullAway.Init") private Stage room;

    /// Without a display there is one screen, which nothing may reach beyond: both are that one.
    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> {
            open();
        });
    }

    private void open() {
        main = new Stage();
        Rectangle2D whole = Screen.getPrimary().getBounds();
        laptop = new ScreenPlace(0, 0, whole.getWidth(), whole.getHeight());
        beamer = new ScreenPlace(0, 0, whole.getWidth(), whole.getHeight() - 1);
        screens.setAll(laptop, beamer);
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, LegsLesson.open());
        app.session().speak(Language.ENGLISH);
        app.look(true);
        Windows windows = new Windows(main, screens);
        windows.openMain(app, Settings.DEFAULT);
        main.setX(0);
        main.setY(0);
        room = windows.letAudienceIn(app).stage();
        app.workbench().open().openLesson();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(main::hide);
        assertThat(room.isShowing()).isFalse();
    }

    @Test
    void hasPictureAndWordsInLettersForTheLastRowAndNothingToPress(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        assertThat(room.isShowing()).isTrue();
        assertThat(main.isShowing()).isTrue();
        assertThat(app.remembered().presenting().audienceScreen()).contains(beamer);
        assertThat(app.window().content().isVisible()).isTrue();
        double ordinary = label(main, ".status-line .label").getFont().getSize();
        robot.push(KeyCode.PAGE_DOWN);
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(label(room, ".projector-counter").getText()).endsWith("record 2 of 6");
        assertThat(room.getScene().lookup(".tool-bar-row")).isNull();
        assertThat(room.getScene().getRoot().lookup(".projector").isMouseTransparent()).isTrue();
        robot.interact(() -> {
            for (int time = 0; time < 2; time++) {
                Parent root = room.getScene().getRoot();
                root.resize(1920, 1080);
                root.applyCss();
                root.layout();
            }
            assertThat(labels(room)).hasSizeGreaterThan(6)
                    .allSatisfy(label -> assertThat(label.getFont().getSize())
                            .as(label.getText())
                            .isGreaterThanOrEqualTo(24));
        });
        assertThat(label(main, ".status-line .label").getFont().getSize()).isEqualTo(ordinary);
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        assertThat(room.isShowing()).isFalse();
    }

    @Test
    void hasTheQuestionAndNotWhatTheTrainerDoesAndTheAnswerOnlyWhenItIsRevealed(FxRobot robot) {
        robot.interact(() -> app.session().use(Mode.QUIZ));
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        String question = label(main, ".quiz-prompt").getText();
        assertThat(texts(room)).contains(question)
                .noneMatch(text -> text.contains("Space") || text.contains("PageDown") || text.contains("hint"));
        robot.push(KeyCode.DIGIT3);
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(words(room)).noneMatch(text -> text.startsWith("◯"));
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(words(room)).contains("✓ right").anyMatch(text -> text.startsWith("◯"));
    }

    @Test
    void losesNothingWithItsScreenAndIsThereAgainWithIt(FxRobot robot) {
        robot.interact(() -> app.session().use(Mode.QUIZ));
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        robot.push(KeyCode.DIGIT3);
        robot.interact(() -> screens.setAll(laptop));
        assertThat(room.isShowing()).isFalse();
        assertThat(main.isShowing()).isTrue();
        assertThat(app.session().quizMarks().get().marked()).containsExactly(3);
        robot.push(KeyCode.DIGIT4);
        robot.interact(() -> screens.setAll(laptop, beamer));
        assertThat(room.isShowing()).isTrue();
        assertThat(words(room)).filteredOn(text -> text.equals("✓ marked")).hasSize(2);
        robot.interact(() -> app.session().viewFrom(Viewpoint.VPC_B));
        robot.interact(() -> app.session().use(Mode.EXPLORE));
        assertThat(label(room, ".projector-title").getText()).isEqualTo("Seen from VPC B's flow logs");
    }

    @Test
    void isNotPaintedWhileNobodySeesItAndRightWhenSomebodyDoes(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(waits(room)).isFalse();
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        robot.push(KeyCode.PAGE_DOWN);
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(waits(main)).isFalse();
        assertThat(waits(room)).isTrue();
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        assertThat(waits(room)).isFalse();
        assertThat(label(room, ".projector-counter").getText()).endsWith("record 3 of 6");
    }

    @Test
    void hasClockAndVotesAndTheTrainerTheAnswerAndNotes(FxRobot robot) {
        robot.interact(() -> app.session().use(Mode.QUIZ));
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        assertThat(app.scene().lookup(".trainer").isVisible()).isTrue();
        assertThat(room.getScene().lookup(".trainer")).isNull();
        assertThat(label(room, ".projector-clock").isVisible()).isFalse();
        robot.push(KeyCode.C);
        robot.push(KeyCode.C);
        assertThat(label(room, ".projector-clock").getText()).matches("\\d:\\d\\d");
        robot.push(KeyCode.T);
        TextField first = (TextField) app.scene().getFocusOwner();
        robot.interact(() -> {
            first.setText("12");
            first.appendText("x");
        });
        assertThat(first.getText()).isEqualTo("12");
        assertThat(app.workbench().trainer().vote().get().now().hands()).containsExactly(12, 0, 0, 0);
        assertThat(room.getScene().lookup(".projector .bars").isVisible()).isTrue();
        robot.interact(app.diagram()::requestFocus);
        robot.push(KeyCode.V);
        robot.push(KeyCode.A);
        assertThat(texts(main)).anyMatch(text -> text.startsWith("Right: "));
        assertThat(texts(room)).noneMatch(text -> text.startsWith("Right: "));
        robot.push(KeyCode.R);
        assertThat(words(room)).anyMatch(text -> text.startsWith("◯"));
        robot.push(KeyCode.X);
        assertThat(label(room, ".projector-clock").isVisible()).isFalse();
    }

    @Test
    void theTrainerWritesTheSeedOfYesterdayAndTheSecondsForAnAnswerWhichAreRemembered(FxRobot robot) {
        robot.interact(() -> app.session().use(Mode.QUIZ));
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        TextField seed = (TextField) app.scene().lookup("#trainer-seed");
        robot.interact(() -> {
            seed.setText("4711");
            seed.fireEvent(new ActionEvent());
        });
        assertThat(label(main, ".trainer-order").getText()).isEqualTo("Shuffled, seed 4711.");
        assertThat(seed.getText()).isEmpty();
        TextField seconds = (TextField) app.scene().lookup("#trainer-seconds");
        assertThat(seconds.getPromptText()).isEqualTo("60 s");
        robot.interact(() -> {
            seconds.setText("45");
            seconds.fireEvent(new ActionEvent());
        });
        assertThat(seconds.getPromptText()).isEqualTo("45 s");
        assertThat(app.remembered().learning().clockSeconds()).isEqualTo(45);
        assertThat(new Learning(true, 50, 9_999).clockSeconds()).isEqualTo(3_600);
    }

    @Test
    void saysPictureAndQuestionInBothLanguagesWhereThatIsWished(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        robot.push(KeyCode.ALT, KeyCode.L);
        assertThat(words(room)).contains(
                "Endpoint\nエンドポイント", "NLB", "VPC A consumer · VPC A 利用側",
                "Invisible to VPC B's flow logs\nVPC B のフローログには映りません");
        assertThat(words(main)).contains("Endpoint\nエンドポイント");
        robot.interact(() -> app.session().use(Mode.QUIZ));
        assertThat(label(room, ".projector-sentence").getText()).matches("(?s).*[a-z?.]\\R.*[ぁ-ん].*");
        assertThat(app.remembered().presenting().bothLanguages()).isTrue();
        robot.push(KeyCode.ALT, KeyCode.L);
        assertThat(words(room)).contains("Endpoint");
    }

    @Test
    void isWhatGetsBlankAndTheTrainerSeesOn(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        robot.push(KeyCode.B);
        assertThat(room.getScene().lookup(".blank").isVisible()).isTrue();
        assertThat(app.scene().lookup(".blank").isVisible()).isFalse();
        robot.push(KeyCode.ESCAPE);
        assertThat(room.getScene().lookup(".blank").isVisible()).isFalse();
    }

    @Test
    void asksForFramesAlsoWhileOnlyTheRoomSeesThem(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        robot.interact(app.workbench().player()::toggle);
        robot.interact(() -> main.setIconified(true));
        assertThat(app.asksForFrames()).isTrue();
        robot.interact(() -> app.room().audience().want(false));
        assertThat(app.asksForFrames()).isFalse();
        robot.interact(() -> main.setIconified(false));
    }

    /// Whether its picture is to be painted when it is seen next.
    private static boolean waits(Stage stage) {
        return ((DiagramView) stage.getScene().getRoot().lookup(".diagram")).getChildrenUnmodifiable()
                .stream()
                .anyMatch(child -> child instanceof Parent parent && parent.isNeedsLayout());
    }

    private static Labeled label(Stage stage, String style) {
        return (Labeled) stage.getScene().getRoot().lookup(style);
    }

    /// What the picture says.
    private static List<String> words(Stage stage) {
        return ((DiagramView) stage.getScene().getRoot().lookup(".diagram"))
                .sketch()
                .marks()
                .stream()
                .filter(Mark.Words.class::isInstance)
                .map(mark -> ((Mark.Words) mark).text())
                .toList();
    }

    private static List<String> texts(Stage stage) {
        return labels(stage).stream().map(Labeled::getText).toList();
    }

    private static List<Labeled> labels(Stage stage) {
        List<Labeled> found = new ArrayList<>();
        collect(stage.getScene().getRoot(), found);
        return found;
    }

    private static void collect(Node node, List<Labeled> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled label && label.getText() != null && !label.getText().isEmpty()) {
            found.add(label);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
