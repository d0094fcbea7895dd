package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.model.Printable;
import blindspot.settings.Settings;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Focus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Names and values that no window should show as they are.
@ExtendWith(QuickHand.class)
class NamesFromOutsideTest {
    @SuppressWarnings("NullAway.Init") private App app;

    @TempDir private Path folder;

    @Start
    void start(Stage stage) {
        app = new App(
                FxJobs.onCallersThread(), Settings.DEFAULT.withOpening(it -> it.withRecentFile("/tmp/\u202Egol.a")),
                Lesson.open(Lesson.FIRST));
        app.session().speak(Language.ENGLISH);
        app.session().showTimesIn(ZoneId.of("UTC"));
        app.look(false);
        stage.setScene(app.scene());
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void aNodeWhoseNameTurnsTheTextRoundIsDrawn(FxRobot robot) throws IOException {
        open(robot, topology("\\u202Eabc\\u0007", "\\u202Edef"));
        assertThat(texts(robot)).contains("�abc�").noneMatch(text -> text.contains("\u202E"));
        assertThat(app.workbench().open().hasTrouble()).isFalse();
    }

    /// JavaFX breaks no line of them.
    @Test
    void namesOfRightToLeftLettersAreDrawn(FxRobot robot) throws IOException {
        String name = "שרת האינטרנט הראשי של החברה בתל אביב";
        open(robot, topology(name, name));
        robot.interact(() -> {
            app.session().narrowTo(new Focus.OnLeg(1));
            app.scene().getRoot().applyCss();
            app.layOut(1280, 720);
        });
        assertThat(texts(robot)).anyMatch(text -> text.contains(name));
    }

    @Test
    void namesInADrawingAreBounded(FxRobot robot) throws IOException {
        open(robot, topology("x".repeat(100_000), "y".repeat(100_000)));
        assertThat(texts(robot)).anyMatch(text -> text.contains("x".repeat(Printable.MOST_OF_NAME) + "…"))
                .allMatch(text -> text.length() < 2_000);
    }

    @Test
    void valuesAndNamesOfFilesAreShownWithoutWhatTurnsThemRound(FxRobot robot) throws IOException {
        Path log = folder.resolve("a\u202Eb\n.log");
        Files.writeString(
                log,
                """
                        2 123456789012 eni-\u202E\u009Babc 10.0.0.1 10.0.0.2 443 40000 6 10 840 1700000000 1700000060 ACCEPT OK
                        2 \u202Eno record
                        """);
        robot.interact(() -> {
            app.open(List.of(log));
            app.session().selection().select(0);
            app.commands().named("load-report").call();
            app.layOut(1280, 720);
        });
        assertThat(texts(robot)).anyMatch(text -> text.contains("a�b�.log"))
                .anyMatch(text -> text.contains("eni-��abc"))
                .noneMatch(text -> text.contains("\u202E") || text.contains("\u009B"));
    }

    @Test
    void recentFilesAreShownWithoutWhatTurnsThemRound(FxRobot robot) {
        assertThat(texts(robot)).contains("/tmp/�gol.a");
    }

    private void open(FxRobot robot, String topology) throws IOException {
        Path file = Files.writeString(folder.resolve("topology.json"), topology);
        robot.interact(() -> {
            app.open(List.of(file));
            app.layOut(1280, 720);
        });
    }

    private static String topology(String first, String second) {
        return """
                {"kind": "blindspot-topology", "version": 1, "title": {"en": "%1$s", "ja": "%1$s"},
                 "vpcs": [
                  {"id": "a", "name": {"en": "%1$s", "ja": "%1$s"}, "role": {"en": "%1$s", "ja": "%1$s"},
                   "subnets": [{"id": "s1", "name": {"en": "%1$s", "ja": "%1$s"}}]},
                  {"id": "b", "name": {"en": "%2$s", "ja": "%2$s"}, "role": {"en": "%2$s", "ja": "%2$s"},
                   "subnets": [{"id": "s2", "name": {"en": "%2$s", "ja": "%2$s"}}]}],
                 "path": [
                  {"id": "n1", "kind": "instance", "name": {"en": "%1$s", "ja": "%1$s"}, "subnet": "s1",
                   "interfaces": [{"interfaceId": "eni-1", "addresses": ["172.20.0.10"]}]},
                  {"id": "n2", "kind": "instance", "name": {"en": "%2$s", "ja": "%2$s"}, "subnet": "s2",
                   "interfaces": [{"interfaceId": "eni-2", "addresses": ["172.16.0.40"]}]}],
                 "legs": [{"kind": "vpc-peering"}]}
                """
                .formatted(first, second);
    }

    /// What is written on the window, and what is said of what is drawn.
    private List<String> texts(FxRobot robot) {
        List<String> result = new ArrayList<>(app.diagram().sketch().words().toList());
        for (Node node : robot.lookup(Node::isVisible).<Node>queryAll()) {
            result.add(node instanceof Labeled labeled ? labeled.getText() : node.getAccessibleText());
        }
        return result.stream().filter(text -> text != null && !text.isEmpty()).toList();
    }
}
