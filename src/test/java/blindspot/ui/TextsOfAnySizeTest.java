package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.lesson.Lesson;
import blindspot.settings.Settings;
import blindspot.settings.Table;
import blindspot.settings.TextSize;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Mode;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(QuickHand.class)
final class TextsOfAnySizeTest {
    @SuppressWarnings("NullAway.Init") private App app;

    @Start
    void open(Stage stage) {
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, Lesson.open(Lesson.FIRST));
        app.look(false);
        app.workbench().open().openLesson();
        stage.setScene(app.scene());
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void becomeLargerAndSmallerAndOrdinaryByKeys(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(percent()).isEqualTo(110);
        robot.push(KeyCode.CONTROL, KeyCode.ADD);
        assertThat(percent()).isEqualTo(125);
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(percent()).isEqualTo(110);
        robot.push(KeyCode.CONTROL, KeyCode.SUBTRACT);
        robot.push(KeyCode.CONTROL, KeyCode.SUBTRACT);
        assertThat(percent()).isEqualTo(90);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(percent()).isEqualTo(100);
    }

    @Test
    void becomeLargerInADialogToo(FxRobot robot) {
        robot.interact(app.commands().named("shortcuts")::call);
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(app.overlay().isVisible()).isTrue();
        assertThat(percent()).isEqualTo(110);
        assertThat(title().getFont().getSize()).isEqualTo(18 * 1.1, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void becomeLargerWithTheWheel(FxRobot robot) {
        robot.interact(() -> app.scene().getRoot().fireEvent(wheel(40, true)));
        assertThat(percent()).isEqualTo(110);
        robot.interact(() -> app.scene().getRoot().fireEvent(wheel(-40, true)));
        robot.interact(() -> app.scene().getRoot().fireEvent(wheel(-40, false)));
        assertThat(percent()).isEqualTo(100);
    }

    @Test
    void takeRowsAndColumnsWithThem(FxRobot robot) {
        TableView<?> table = robot.lookup("#records-table").queryAs(TableView.class);
        Table before = app.remembered().table();
        double width = table.getColumns().get(2).getWidth();
        robot.interact(() -> app.appearance().choose(new TextSize(200)));
        robot.interact(() -> app.scene().getRoot().layout());
        assertThat(table.getFixedCellSize()).isEqualTo(52);
        assertThat(table.getColumns().get(2).getWidth())
                .as("twice what its values need, which has a share of what is left of the row only before")
                .isBetween(1.5 * width, 2 * width);
        assertThat(app.remembered().appearance().textSize().percent()).isEqualTo(200);
        assertThat(app.remembered().table()).isEqualTo(before);
        robot.interact(() -> app.appearance().choose(TextSize.ORDINARY));
        robot.interact(() -> app.scene().getRoot().layout());
        assertThat(table.getColumns().get(2).getWidth()).isEqualTo(width);
    }

    @Test
    void leaveThePageOfAQuizItsHeight(FxRobot robot) {
        robot.interact(() -> app.session().use(Mode.QUIZ));
        Region quiz = robot.lookup(".quiz").queryAs(Region.class);
        Region foot = robot.lookup(".quiz-steps").queryAs(Region.class);
        assertThat(foot.lookup(".quiz-status")).isNotNull();
        robot.interact(() -> app.appearance().choose(new TextSize(200)));
        robot.interact(() -> app.scene().getRoot().layout());
        assertThat(foot.lookup(".quiz-go-on")).isNotNull();
        assertThat(foot.lookup(".quiz-status")).isNull();
        assertThat(foot.getHeight()).isLessThan(0.25 * quiz.getHeight());
        assertThat(quiz.lookup(".quiz-page .quiz-status").isVisible()).isTrue();
        robot.interact(() -> app.appearance().choose(TextSize.ORDINARY));
        robot.interact(() -> app.scene().getRoot().layout());
        assertThat(foot.lookup(".quiz-status")).isNotNull();
    }

    private Labeled title() {
        return (Labeled) app.overlay().lookup(".panel-title");
    }

    private int percent() {
        return app.appearance().textSize().getValue().percent();
    }

    private static ScrollEvent wheel(double by, boolean control) {
        return new ScrollEvent(
                ScrollEvent.SCROLL, 600, 300, 600, 300, false, control, false, false, false, false, 0, by, 0, by,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }
}
