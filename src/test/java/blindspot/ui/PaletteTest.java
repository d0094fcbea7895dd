package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.settings.Choice;
import blindspot.settings.Settings;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Showing;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Mode;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Every command is found by its name in either language and called, by the keyboard alone.
@ExtendWith(QuickHand.class)
final class PaletteTest {
    @SuppressWarnings("NullAway.Init") private App app;

    @Start
    void open(Stage stage) {
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, Lesson.open(Lesson.FIRST));
        app.session().speak(Language.ENGLISH);
        app.look(false);
        stage.setScene(app.scene());
        stage.sizeToScene();
        stage.show();
        app.focusFirst();
    }

    @Test
    void listsEveryCommandWithItsKeysAndWhetherItCanBeCalledNow(FxRobot robot) {
        ask(robot);
        String all = rows(robot).stream().map(Object::toString).collect(Collectors.joining("\n"));
        for (Command command : app.commands().all()) {
            if (!(command.showing() instanceof Showing.Choices) || !command.shortcuts().isEmpty()) {
                assertThat(all).as(command.key())
                        .contains("command=Command[menu=" + command.menu() + ", key="
                                + command.key() + ",");
            }
        }
        find(robot, "next record");
        assertThat(chosen(robot)).contains("Next record", "次のレコード", "F8, PageDown", "not available now");
        robot.push(KeyCode.ENTER);
        assertThat(found(robot)).isEqualTo("“Next record” cannot be run now.");
        assertThat(app.overlay().isVisible()).isTrue();
    }

    @Test
    void findsByEitherLanguageAndEnterCallsWhatIsFound(FxRobot robot) {
        robot.push(KeyCode.ENTER);
        ask(robot);
        find(robot, "クイズ");
        assertThat(chosen(robot)).contains("Quiz");
        robot.push(KeyCode.ENTER);
        assertThat(app.session().mode().get()).isEqualTo(Mode.QUIZ);
        assertThat(app.overlay().isVisible()).isFalse();
        robot.interact(() -> app.session().speak(Language.JAPANESE));
        ask(robot);
        find(robot, "explore");
        assertThat(chosen(robot)).contains("Explore the records");
        robot.push(KeyCode.ENTER);
        assertThat(app.session().mode().get()).isEqualTo(Mode.EXPLORE);
    }

    @Test
    void whatCanBeChosenOfACommandIsFoundToo(FxRobot robot) {
        ask(robot);
        find(robot, "theme dark");
        assertThat(chosen(robot)).contains("Theme: Dark");
        robot.push(KeyCode.ENTER);
        assertThat(app.appearance().chosen().get().theme()).isEqualTo(Choice.OfTheme.DARK);
    }

    @Test
    void upAndDownChooseAndEscGivesTheKeysBack(FxRobot robot) {
        var before = app.scene().getFocusOwner();
        ask(robot);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.UP);
        assertThat(list(robot).getSelectionModel().getSelectedIndex()).isEqualTo(1);
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(list(robot).getSelectionModel().getSelectedIndex()).isEqualTo(9);
        robot.push(KeyCode.PAGE_UP);
        robot.push(KeyCode.PAGE_UP);
        assertThat(list(robot).getSelectionModel().getSelectedIndex()).isZero();
        assertThat(app.scene().getFocusOwner()).isEqualTo(robot.lookup("#palette-typed").query());
        robot.push(KeyCode.ESCAPE);
        assertThat(app.overlay().isVisible()).isFalse();
        assertThat(app.scene().getFocusOwner()).isEqualTo(before);
    }

    @Test
    void whatIsCalledNothingIsSaid(FxRobot robot) {
        ask(robot);
        find(robot, "qqqzz");
        assertThat(found(robot)).startsWith("No commands.");
        robot.push(KeyCode.ENTER);
        assertThat(app.overlay().isVisible()).isTrue();
    }

    private static void ask(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    }

    private static void find(FxRobot robot, String text) {
        robot.interact(
                () -> robot.lookup("#palette-typed").queryTextInputControl().setText(text));
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#palette-list").queryListView();
    }

    private static List<?> rows(FxRobot robot) {
        return list(robot).getItems();
    }

    private static String found(FxRobot robot) {
        return robot.lookup("#palette-found").queryAs(Label.class).getText();
    }

    /// The words of the row that Enter calls.
    private static List<String> chosen(FxRobot robot) {
        return robot.lookup(".palette-cell:selected .label")
                .queryAllAs(Label.class)
                .stream()
                .filter(Label::isVisible)
                .map(Labeled::getText)
                .toList();
    }
}
