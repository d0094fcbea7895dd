package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.lesson.Lessons;
import blindspot.settings.Settings;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A lesson is chosen by keys, or dropped, and takes the place of what is open.
@ExtendWith(QuickHand.class)
final class LessonsTest {
    @TempDir private Path folder = Path.of("");
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
    void listsEveryLessonAndOpensTheChosenOne(FxRobot robot) {
        ask(robot);
        ListView<?> list = robot.lookup("#lessons-list").query();
        assertThat(list.getItems()).hasSize(Lessons.shipped().size());
        assertThat(robot.lookup("#lessons-text").queryAs(TextArea.class).getText())
                .startsWith("Why no flow log has the traffic");
        robot.push(KeyCode.ENTER);
        assertThat(app.overlay().isVisible()).isFalse();
        assertThat(app.session().table().rowCount()).isEqualTo(6);
        assertThat(app.workbench().lessons().own()).isEmpty();
    }

    @Test
    void aLessonThatIsDroppedTakesThePlaceOfWhatIsOpenAndIsListed(FxRobot robot) throws IOException {
        robot.interact((Runnable) app.workbench().open()::openLesson);
        Path file = folder.resolve("mine.json");
        Files.writeString(file, mine());
        robot.interact(() -> app.open(List.of(file, Path.of("assets/lessons/privatelink/vpc-a.log"))));

        assertThat(app.workbench().open().problem().get().orElseThrow().code()).isEqualTo("lesson-opened-alone");
        robot.push(KeyCode.ESCAPE);
        assertThat(app.session().topology().simulated()).isTrue();
        assertThat(app.session().picture().get().evidence().unplaced()).isZero();
        robot.interact(() -> app.session().use(Mode.QUIZ));
        assertThat(app.workbench().quiz().run().get().question().wording().id()).isEqualTo("mine-1");
        robot.interact(() -> app.session().use(Mode.EXPLORE));
        assertThat(app.workbench().lessons().own()).containsExactly(file.toString());
        assertThat(app.remembered().opening().lessonFiles()).containsExactly(file.toString());

        ask(robot);
        ListView<?> list = robot.lookup("#lessons-list").query();
        assertThat(list.getItems()).hasSize(Lessons.shipped().size() + 1);
        robot.push(KeyCode.END);
        assertThat(robot.lookup("#lessons-text").queryAs(TextArea.class).getText())
                .isEqualTo("Mine teaches.\n\nFor who teaches it\n\nBegin slowly.");
        Files.delete(file);
        robot.push(KeyCode.ESCAPE);
        ask(robot);
        robot.push(KeyCode.END);
        assertThat(robot.lookup("#lessons-text").queryAs(TextArea.class).getText()).contains("mine.json");
        assertThat(robot.lookup("#lessons-open").query().isDisabled()).isTrue();
        robot.clickOn("#lessons-forget");
        assertThat(app.workbench().lessons().own()).isEmpty();
        assertThat(list(robot).getItems()).hasSize(Lessons.shipped().size());
        assertThat(app.session().table().isEmpty()).as("what is open stays").isFalse();
    }

    @Test
    void aListThatIsClosedFollowsNothingAnyMore(FxRobot robot) {
        ask(robot);
        ListView<?> closed = list(robot);
        robot.push(KeyCode.ESCAPE);
        AtomicInteger changes = new AtomicInteger();
        closed.itemsProperty().get().subscribe(changes::incrementAndGet);
        ask(robot);
        assertThat(list(robot).getItems()).hasSize(Lessons.shipped().size());
        assertThat(list(robot)).isNotSameAs(closed);
        assertThat(changes).hasValue(0);
    }

    @Test
    void aRememberedNameThatNamesNothingIsListedAsUnreadable(FxRobot robot) {
        robot.interact(() -> app.workbench().lessons().own().add("no\0file.json"));
        ask(robot);
        assertThat(list(robot).getItems()).hasSize(Lessons.shipped().size() + 1);
        robot.push(KeyCode.END);
        assertThat(robot.lookup("#lessons-open").query().isDisabled()).isTrue();
    }

    @Test
    void aLessonWithSomethingWrongSaysWhereAndChangesNothing(FxRobot robot) throws IOException {
        robot.interact((Runnable) app.workbench().open()::openLesson);
        Path file = folder.resolve("wrong.json");
        Files.writeString(file, mine().replace("\"plain\"", "\"plane\""));
        robot.interact(() -> app.open(List.of(file)));

        assertThat(app.workbench().open().notes().get().problems().getFirst().code()).isEqualTo("json-unknown-word");
        assertThat(app.workbench().lessons().own()).isEmpty();
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#lessons-list").query();
    }

    private static void ask(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    }

    private static String mine() {
        return """
                {"kind": "blindspot-lesson", "version": 1, "id": "mine", "title": {"en": "Mine", "ja": "自作"},
                 "minutes": 5, "teaches": {"en": "Mine teaches.", "ja": "学びます。"},
                 "notes": [{"text": {"en": "Begin slowly.", "ja": "ゆっくり始めます。"}}],
                 "scenario": {"name": "plain", "minutes": 2},
                 "deck": {"kind": "blindspot-deck", "version": 1, "id": "d", "title": {"en": "D", "ja": "D"},
                  "questions": [{"id": "mine-1", "type": "how-many", "records": "action = REJECT",
                   "prompt": {"en": "P", "ja": "P"}, "explanation": {"en": "E", "ja": "E"},
                   "citation": {"title": {"en": "T", "ja": "T"}, "url": "https://docs.example/page"}}]}}
                """;
    }
}
