package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.settings.Settings;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The question for a format in the whole window.
@ExtendWith(QuickHand.class)
class FormatQuestionTest {
    private static final Path CUSTOM = Path.of("src/test/resources/pictures/custom.log");

    @SuppressWarnings("NullAway.Init") private App app;

    @Start
    void start(Stage stage) {
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, Lesson.open(Lesson.FIRST));
        app.session().speak(Language.ENGLISH);
        app.look(false);
        stage.setScene(app.scene());
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void isAskedAboveTheWindowAndAnsweredByKeyboard(FxRobot robot) {
        robot.interact(() -> app.open(List.of(CUSTOM)));
        assertThat(asked()).isTrue();

        robot.type(KeyCode.ENTER);

        assertThat(asked()).isFalse();
        assertThat(app.overlay().isVisible()).isFalse();
        assertThat(app.session().table().rowCount()).isEqualTo(8);
    }

    @Test
    void isPutOffByEscAndAskedAgainFromTheReport(FxRobot robot) {
        robot.interact(() -> app.open(List.of(CUSTOM)));
        robot.type(KeyCode.ESCAPE);
        assertThat(app.overlay().isVisible()).isFalse();
        assertThat(app.workbench().open().hasTrouble()).isTrue();

        robot.interact(app.commands().named("load-report")::call);
        assertThat(robot.lookup("Choose format…").query().isVisible()).isTrue();
        robot.clickOn("Choose format…");

        assertThat(asked()).isTrue();
    }

    @Test
    void aSkippedFileIsInTheReportThatFollows(FxRobot robot) {
        robot.interact(() -> app.open(List.of(CUSTOM)));
        robot.clickOn("Skip this file");
        assertThat(asked()).isFalse();
        assertThat(robot.lookup("#load-report-lines").tryQuery()).isPresent();
    }

    @Test
    void lettersThatAreKeysElsewhereAreWrittenIntoTheField(FxRobot robot) {
        robot.interact(() -> app.open(List.of(CUSTOM)));
        robot.interact(() -> app.scene().lookup("#format-field-20").requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("kml2");
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#load-report-lines").tryQuery()).isEmpty();
        assertThat(app.workbench().player().playback().get().playing()).isFalse();
        assertThat(app.session().viewpoint().get()).isEqualTo(Settings.DEFAULT.drawing().viewpoint().viewpoint());
        assertThat(app.scene().lookup("#format-text")).extracting("text").asString().contains(" kml2 ");
    }

    private boolean asked() {
        return app.overlay().lookup(".format-view") != null;
    }
}
