package blindspot.ui.format;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(QuickHand.class)
final class FormatViewTest {
    private static final String LINE = "eni-0a1 10.0.0.1 10.0.0.2 blue 1700000000 1700000060";

    @TempDir private Path folder = Path.of("");

    private Session session;
    private OpenSession open;
    private FormatModel model;

    @Start
    void start(Stage stage) throws IOException {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Lesson lesson = Lesson.open(Lesson.FIRST);
        session = new Session(
                FxJobs.onCallersThread(), lesson.topology(), Language.ENGLISH, ZoneId.of("Asia/Tokyo"));
        open = new OpenSession(FxJobs.onCallersThread(), session, lesson, List.of());
        model = new FormatModel(open);
        FormatView view = new FormatView(model, session.words());
        open.open(List.of(Files.writeString(folder.resolve("a.log"), LINE + "\n" + LINE + "\n")), false);
        model.ask();
        Scene scene = new Scene(view, 1000, 620);
        List.of("light", "window", "open").forEach(sheet -> scene.getStylesheets().add(sheet(sheet)));
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        view.requestFocus();
    }

    @Test
    void saysForEachColumnWhichFieldAndHowSureByWord(FxRobot robot) {
        assertThat(combo(robot, 1).getValue()).isEqualTo("interface-id");
        assertThat(words(robot, "#format-trust-1")).isEqualTo("✓ sure");
        assertThat(words(robot, "#format-trust-2")).isEqualTo("≈ likely");
        assertThat(words(robot, "#format-trust-4")).isEqualTo("– not known");
        assertThat(combo(robot, 4).getAccessibleText()).isEqualTo("Field of column 4, first value blue, – not known");
        assertThat(combo(robot, 4).getItems()).hasSize(55).startsWith("column-4", "version");
        robot.interact(() -> session.speak(Language.JAPANESE));
        assertThat(words(robot, "#format-trust-1")).isEqualTo("✓ 確実");
        assertThat(robot.lookup("a.log のフィールドの指定").tryQuery()).isPresent();
    }

    @Test
    void opensWithTheFieldsChosenByKeyboard(FxRobot robot) {
        robot.interact(() -> combo(robot, 4).requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("team");
        robot.type(KeyCode.ENTER);
        QuickHand.settle();
        assertThat(model.text().get()).isEqualTo("interface-id srcaddr dstaddr team start end");
        assertThat(words(robot, "#format-trust-4")).isEqualTo("• your choice");
        assertThat(session.table().rowCount()).isZero();

        robot.interact(() -> robot.lookup("#format-text").query().requestFocus());
        robot.type(KeyCode.ENTER);

        assertThat(session.table().rowCount()).isEqualTo(2);
    }

    @Test
    void checksThePastedFormatAndOpensOnlyARightOne(FxRobot robot) {
        TextField text = robot.lookup("#format-text").queryAs(TextField.class);
        robot.interact(() -> text.setText("srcaddr dstaddr"));
        assertThat(words(robot, "#format-verdict")).startsWith("✕ The format names 2 fields, the lines have 6 values.");
        assertThat(robot.lookup("#format-open").query().isDisabled()).isTrue();
        robot.interact(
                () -> text.setText("${interface-id} ${dstaddr} ${srcaddr} ${tcp-flags} ${start} ${end}"));
        assertThat(words(robot, "#format-verdict")).startsWith("✓ 6 fields");
        assertThat(combo(robot, 2).getValue()).isEqualTo("dstaddr");
        assertThat(robot.lookup("#format-all").query().isVisible()).isFalse();
        robot.clickOn("#format-skip");
        assertThat(model.file().get()).isEmpty();
        assertThat(session.table().rowCount()).isZero();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> combo(FxRobot robot, int column) {
        return robot.lookup("#format-field-" + column).queryAs(ComboBox.class);
    }

    private static String words(FxRobot robot, String node) {
        return robot.lookup(node).queryAs(Labeled.class).getText();
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(FormatViewTest.class.getResource("/blindspot/css/" + name + ".css"))
                .toExternalForm();
    }
}
