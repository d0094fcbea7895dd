package blindspot.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.model.TimeRange;
import blindspot.settings.Settings;
import blindspot.ui.App;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import java.time.ZoneId;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(QuickHand.class)
class FilterViewTest {
    @SuppressWarnings("NullAway.Init") private App app;

    @Start
    void start(Stage stage) {
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, Lesson.open(Lesson.FIRST));
        app.session().speak(Language.ENGLISH);
        app.session().showTimesIn(ZoneId.of("Asia/Tokyo"));
        app.look(false);
        stage.setScene(app.scene());
        stage.sizeToScene();
        stage.show();
        app.workbench().open().openLesson();
        app.diagram().requestFocus();
    }

    @Test
    void filtersByWhatIsTypedAndClearsWithEscape(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertThat(field(robot).isFocused()).isTrue();
        robot.write("leg = 3");
        assertThat(status(robot)).isEqualTo("✓ 2 of 6 rows · Enter applies");
        robot.type(KeyCode.ENTER);
        assertThat(rows()).isEqualTo(2);
        assertThat(status(robot)).isEqualTo("✓ 2 of 6 rows");
        assertThat(counted(robot)).isEqualTo("Showing 2 of 6 records: filter leg = 3");
        robot.type(KeyCode.ESCAPE);
        assertThat(rows()).isEqualTo(6);
        assertThat(field(robot).getText()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        assertThat(field(robot).isFocused()).isFalse();
    }

    @Test
    void aChipSaysWhichTimeIsShownAndTakesItAway(FxRobot robot) {
        Button chip = robot.lookup("#filter-time").queryAs(Button.class);
        assertThat(chip.isVisible()).isFalse();
        robot.interact(() -> app.session().showTime(Optional.of(new TimeRange(1_664_883_467, 1_664_883_469))));
        assertThat(chip.getText()).isEqualTo("20:37:47 – 20:37:49 JST");
        assertThat(robot.lookup("#status-time").queryLabeled().getText())
                .isEqualTo("only 2022-10-04 20:37:47 – 20:37:49 JST");
        assertThat(counted(robot)).endsWith("of 6 records: 2022-10-04 20:37:47 – 20:37:49 JST");
        assertThat(rows()).isLessThan(6);
        robot.interact(() -> app.session().speak(Language.JAPANESE));
        assertThat(chip.getText()).isEqualTo("20:37:47～20:37:49 JST");
        robot.interact(chip::fire);
        assertThat(rows()).isEqualTo(6);
        assertThat(chip.isVisible()).isFalse();
    }

    @Test
    void examplesAreFiltersThatAreWrittenIntoTheField(FxRobot robot) {
        robot.interact(() -> {
            FilterExamples menu = new FilterExamples(app.workbench().filter());
            menu.getOnShowing().handle(new Event(MenuButton.ON_SHOWING));
            assertThat(menu.getItems()).hasSizeGreaterThan(8);
            menu.getItems().forEach(item -> {
                item.fire();
                assertThat(item.getText()).startsWith(field(robot).getText());
                assertThat(app.workbench().filter().state().get()).as(item.getText())
                        .isInstanceOf(FilterModel.State.Right.class);
            });
            assertThat(menu.getItems().get(4).getText()).contains("Asia/Tokyo");
        });
        assertThat(rows()).isEqualTo(6);
    }

    @Test
    void altArrowsGoThroughWhatWasSelectedAndFiltered(FxRobot robot) {
        robot.interact(() -> {
            app.session().selection().select(4);
            app.workbench().filter().use("leg = 3");
            app.session().selection().select(2);
        });
        robot.interact(() -> app.diagram().requestFocus());
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(rows()).isEqualTo(6);
        assertThat(app.session().selection().row().get()).isEqualTo(4);
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void marksTheWordThatIsWrong(FxRobot robot) {
        robot.write("/");
        robot.write("leg = 3 and srcadr = 10.1.0.45");
        Region mark = robot.lookup(".filter-mark").query();
        assertThat(mark.isVisible()).isTrue();
        assertThat(mark.getWidth()).isBetween(30.0, 80.0);
        assertThat(mark.getLayoutX()).isGreaterThan(80);
        assertThat(status(robot)).startsWith("✕").endsWith("did you mean srcaddr?");
        robot.type(KeyCode.ENTER);
        assertThat(rows()).isEqualTo(6);
    }

    @Test
    void completesByKeyboard(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("act");
        robot.push(KeyCode.CONTROL, KeyCode.SPACE);
        ListView<?> offered = robot.lookup("#filter-completions").query();
        assertThat(offered.isVisible()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(field(robot).getText()).isEqualTo("action ");
        robot.push(KeyCode.CONTROL, KeyCode.SPACE);
        robot.type(KeyCode.DOWN, KeyCode.TAB);
        assertThat(field(robot).getText()).isEqualTo("action != ");
        robot.push(KeyCode.CONTROL, KeyCode.SPACE);
        robot.type(KeyCode.ESCAPE);
        assertThat(offered.isVisible()).isFalse();
        assertThat(field(robot).getText()).isEqualTo("action != ");
    }

    @Test
    void chipsAddTestsAndUndoTakesThemBack(FxRobot robot) {
        ToggleButton leg = robot.lookup("#filter-leg").query();
        assertThat(leg.isDisabled()).isTrue();
        robot.interact(() -> app.session().selection().select(2));
        robot.clickOn(leg);
        assertThat(rows()).isEqualTo(2);
        assertThat(leg.isSelected()).isTrue();
        robot.clickOn("#filter-reject");
        assertThat(rows()).isZero();
        assertThat(robot.lookup("#records-nothing-clear-filter").query().isVisible()).isTrue();
        robot.clickOn("#filter-undo");
        assertThat(rows()).isEqualTo(2);
        robot.push(KeyCode.ALT, KeyCode.Z);
        assertThat(rows()).isEqualTo(6);
        robot.push(KeyCode.ALT, KeyCode.Y);
        assertThat(rows()).isEqualTo(2);
        robot.clickOn("#filter-redo");
        robot.clickOn("#records-nothing-clear-filter");
        assertThat(rows()).isEqualTo(6);
    }

    private int rows() {
        return app.session().picture().get().rows().size();
    }

    private static TextField field(FxRobot robot) {
        return robot.lookup("#filter-field").queryAs(TextField.class);
    }

    private static String status(FxRobot robot) {
        return robot.lookup("#filter-status").queryAs(Labeled.class).getText();
    }

    private static String counted(FxRobot robot) {
        return robot.lookup("#records-counted").queryAs(Labeled.class).getText();
    }
}
