package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blindspot.i18n.Language;
import blindspot.lesson.LegsLesson;
import blindspot.lesson.Lesson;
import blindspot.quiz.Phase;
import blindspot.settings.Settings;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Mode;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Keys go to where the eye is, and those of a presenter do the same everywhere.
@ExtendWith(QuickHand.class)
final class KeysTest {
    @SuppressWarnings("NullAway.Init") private App app;
    @SuppressWarnings("NullAway.Init") private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, LegsLesson.open());
        app.session().speak(Language.ENGLISH);
        app.look(false);
        stage.setScene(app.scene());
        stage.sizeToScene();
        stage.show();
        app.focusFirst();
    }

    @Test
    void enterOpensTheLessonAndSpacePlaysIt(FxRobot robot) {
        robot.push(KeyCode.ENTER);
        assertThat(app.session().table().rowCount()).isEqualTo(6);
        robot.push(KeyCode.SPACE);
        assertThat(app.workbench().player().playback().get().playing()).isTrue();
        robot.push(KeyCode.SPACE);
        assertThat(app.workbench().player().playback().get().playing()).isFalse();
    }

    @Test
    void spacePlaysTheLessonThatWasOpenedByMouse(FxRobot robot) {
        robot.clickOn("Open the lesson");
        robot.push(KeyCode.SPACE);
        assertThat(app.workbench().player().playback().get().playing()).isTrue();
    }

    @Test
    void spaceMarksNoLegAfterTheAnsweringWasStartedByEnter(FxRobot robot) {
        robot.clickOn("Open the lesson");
        robot.interact(() -> {
            app.session().use(Mode.QUIZ);
            robot.lookup(".quiz-go-on").query().requestFocus();
        });
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.SPACE);
        assertThat(app.workbench().quiz().run().get().phase()).isEqualTo(Phase.ANSWER);
        assertThat(app.workbench().quiz().run().get().marked()).isEmpty();
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        assertThat(app.workbench().quiz().run().get().marked()).containsExactly(1);
    }

    @Test
    void whatAnotherModeTakesAwayGivesTheKeysToThePicture(FxRobot robot) {
        robot.clickOn("Open the lesson");
        for (String pane : List.of(".timeline", "#records-table", ".transport .button", ".filter-bar .text-field")) {
            for (Mode mode : List.of(Mode.JOURNEY, Mode.QUIZ)) {
                robot.interact(() -> {
                    app.session().use(Mode.EXPLORE);
                    app.scene().getRoot().applyCss();
                    app.scene().getRoot().layout();
                    app.scene().lookup(pane).requestFocus();
                    app.session().use(mode);
                });
                QuickHand.settle();
                assertThat(app.diagram().isFocusWithin()).as("%s, %s", pane, mode).isTrue();
            }
        }
    }

    @Test
    void pageKeysGoFromRecordToRecord(FxRobot robot) {
        robot.clickOn("Open the lesson");
        robot.push(KeyCode.PAGE_DOWN);
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(app.session().selection().row().get()).isEqualTo(1);
        robot.push(KeyCode.PAGE_UP);
        assertThat(app.session().selection().row().get()).isZero();
        robot.interact(() -> app.scene().lookup("#records-table").requestFocus());
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(app.workbench().player().playback().get().event()).as("the table turns its page").isZero();
    }

    @Test
    void pageKeysGoFromStepToStep(FxRobot robot) {
        robot.interact(() -> {
            app.session().use(Mode.JOURNEY);
            app.diagram().requestFocus();
        });
        robot.push(KeyCode.PAGE_DOWN);
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(app.workbench().journey().journey().get().step()).isEqualTo(2);
        robot.push(KeyCode.PAGE_UP);
        assertThat(app.workbench().journey().journey().get().step()).isEqualTo(1);
    }

    @Test
    void pageKeysGoThroughTheQuiz(FxRobot robot) {
        robot.interact(() -> {
            app.session().use(Mode.QUIZ);
            app.diagram().requestFocus();
        });
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(app.workbench().quiz().run().get().phase()).isEqualTo(Phase.ANSWER);
        robot.type(KeyCode.PAGE_DOWN, 4);
        assertThat(app.workbench().quiz().page().getValue().progress()).isEqualTo("Question 2 / 3");
        robot.push(KeyCode.PAGE_UP);
        assertThat(app.workbench().quiz().page().getValue().progress()).isEqualTo("Question 1 / 3");
    }

    @Test
    void f9HidesTheDetailsAndThatIsRemembered(FxRobot robot) {
        Node side = app.scene().lookup(".side-pane");
        double before = app.diagram().getWidth();
        robot.push(KeyCode.F9);
        assertThat(side.isVisible()).isFalse();
        assertThat(app.diagram().getWidth()).isGreaterThan(before + 300);
        assertThat(app.remembered().layout().details()).isFalse();
        robot.interact(() -> app.session().use(Mode.QUIZ));
        assertThat(side.isVisible()).as("a question is no detail").isTrue();
        robot.interact(() -> app.session().use(Mode.EXPLORE));
        assertThat(side.isVisible()).isFalse();
        robot.interact(() -> {
            App next = new App(FxJobs.onCallersThread(), app.remembered(), Lesson.open(Lesson.FIRST));
            next.restore();
            assertThat(next.remembered().layout().details()).isFalse();
        });
        robot.push(KeyCode.F9);
        assertThat(side.isVisible()).isTrue();
        assertThat(app.remembered().layout().details()).isTrue();
    }

    @Test
    void bBlanksThePictureUntilItIsPressedAgainOrEsc(FxRobot robot) {
        robot.clickOn("Open the lesson");
        robot.interact(() -> app.session().selection().select(0));
        Node blank = app.scene().lookup(".blank");
        robot.write('b');
        assertThat(blank.isVisible()).isTrue();
        assertThat(blank.getLayoutBounds().getWidth()).isEqualTo(app.scene().getWidth());
        assertThat(robot.lookup("B or Esc shows the picture again").tryQuery()).isPresent();
        robot.write('b');
        assertThat(blank.isVisible()).isFalse();
        robot.write('b');
        robot.push(KeyCode.ESCAPE);
        assertThat(blank.isVisible()).isFalse();
        assertThat(app.session().selection().leg().get()).as("Esc did nothing else").isEqualTo(1);
        robot.write('b');
        robot.clickOn(blank);
        assertThat(blank.isVisible()).isFalse();
    }

    @Test
    void hPutsARingAroundThePointer(FxRobot robot) {
        Node halo = app.scene().lookup(".pointer-halo");
        robot.write('h');
        robot.moveTo(app.diagram());
        assertThat(halo.isVisible()).isTrue();
        Bounds picture = app.diagram().localToScene(app.diagram().getLayoutBounds());
        assertThat(halo.getBoundsInParent().getCenterX()).isCloseTo(
                picture.getCenterX(), within(2.0));
        assertThat(halo.getBoundsInParent().getWidth()).isGreaterThanOrEqualTo(60);
        robot.write('h');
        assertThat(halo.isVisible()).isFalse();
    }

    @Test
    void f11FillsTheScreenAndComesBack(FxRobot robot) {
        robot.interact(() -> {
            // Only then a headless stage can become as large as the screen and small again.
            Rectangle2D screen = Screen.getPrimary().getBounds();
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(screen.getWidth());
            stage.setHeight(screen.getHeight());
        });
        robot.push(KeyCode.F11);
        assertThat(stage.isFullScreen()).isTrue();
        robot.push(KeyCode.F11);
        assertThat(stage.isFullScreen()).isFalse();
    }
}
