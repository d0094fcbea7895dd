package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.settings.Settings;
import blindspot.ui.feature.Topic;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Mode;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// `?` tells the keys of the part that has the focus.
@ExtendWith(QuickHand.class)
final class PaneKeysTest {
    @SuppressWarnings("NullAway.Init") private App app;

    @Start
    void open(Stage stage) {
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, Lesson.open(Lesson.FIRST));
        app.session().speak(Language.ENGLISH);
        app.look(false);
        stage.setScene(app.scene());
        stage.sizeToScene();
        stage.show();
        app.workbench().open().openLesson();
    }

    @Test
    void tellsTheKeysOfThePartThatHasTheFocusAndEscGivesThemBack(FxRobot robot) {
        Node table = robot.lookup("#records-table").query();
        robot.interact(table::requestFocus);
        ask(robot);
        assertThat(texts(robot))
                .contains("Keys here: The records", "Conversations as lines", "Alt+2", "Filter", "Everywhere", "F6")
                .doesNotContain("Faster");
        robot.push(KeyCode.ESCAPE);
        assertThat(table.isFocused()).isTrue();

        robot.interact(() -> robot.lookup(".leg").nth(1).query().requestFocus());
        ask(robot);
        assertThat(texts(robot)).contains("Keys here: The PrivateLink leg", "Faster", "Path as a list")
                .anyMatch(text -> text.startsWith("Enter or Space looks at the leg alone"))
                .doesNotContain("Quiz: mark answer 1", "Conversations as lines");
        robot.push(KeyCode.ESCAPE);

        robot.interact(() -> app.session().use(Mode.QUIZ));
        robot.interact(() -> app.diagram().requestFocus());
        ask(robot);
        assertThat(texts(robot)).contains("Quiz: mark answer 1").doesNotContain("Faster");
        robot.interact(() -> robot.lookup("#pane-keys-all").queryButton().fire());
        assertThat(texts(robot)).contains("All keys", "Faster");
        robot.push(KeyCode.ESCAPE);
        assertThat(app.overlay().isVisible()).isFalse();
    }

    @Test
    void theKeysGoToTheRecordsWhenWhoSeesWhatIsClosed(FxRobot robot) {
        robot.interact(() -> app.session().selection().select(0));
        robot.interact(() -> app.commands().named("who-sees-what").call());
        robot.interact(() -> robot.lookup("#matrix-back").queryButton().fire());
        assertThat(robot.lookup("#records-table").query().isFocused()).isTrue();
        robot.push(KeyCode.DOWN);
        assertThat(app.session().selection().row().get()).isEqualTo(1);

        robot.interact(() -> app.commands().named("table-conversations").call());
        robot.interact(() -> app.commands().named("who-sees-what").call());
        robot.interact(() -> app.commands().named("who-sees-what").call());
        assertThat(robot.lookup("#summary-table").query().isFocused()).isTrue();

        robot.interact(() -> app.commands().named("who-sees-what").call());
        robot.interact(() -> app.session().use(Mode.JOURNEY));
        assertThat(app.diagram().isFocusWithin()).as("in a mode without it").isTrue();
    }

    @Test
    void everyTopicHasAKeyOrSaysHowTheKeyboardIsUsed() {
        for (Topic topic : Topic.values()) {
            assertThat(app.session().messages().get().text("help." + topic.code() + ".keys")).isNotBlank();
        }
        assertThat(app.commands().topics().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        app.commands().all().stream().map(command -> command.key()).toList());
    }

    private static void ask(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.SLASH);
    }

    private List<String> texts(FxRobot robot) {
        return robot.from(app.overlay())
                .lookup(".label")
                .queryAllAs(Label.class)
                .stream()
                .map(Labeled::getText)
                .toList();
    }
}
