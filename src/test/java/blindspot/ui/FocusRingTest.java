package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.settings.Settings;
import blindspot.simulation.Plan;
import blindspot.simulation.Scenario;
import blindspot.simulation.SimulatedFile;
import blindspot.simulation.Simulation;
import blindspot.ui.control.FocusRing;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Walks through the window with Tab and looks at the pixels around what has the focus.
@ExtendWith(QuickHand.class)
final class FocusRingTest {
    private static final int MOST_STEPS = 120;

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

    @ParameterizedTest
    @EnumSource(Mode.class)
    void isSeenAtWhateverTabComesTo(Mode mode, FxRobot robot) {
        robot.interact(() -> {
            app.session().use(mode);
            app.session().selection().select(0);
            app.scene().lookup(".no-arrow").requestFocus();
        });
        Set<Node> met = walk(robot, mode);
        assertThat(met).hasSizeBetween(12, MOST_STEPS - 1);
        for (String pane : panes(mode)) {
            Node place = app.scene().lookup(pane);
            assertThat(met).as(pane + " in " + mode).anyMatch(node -> isIn(node, place));
        }
    }

    private static List<String> panes(Mode mode) {
        return switch (mode) {
            case EXPLORE -> List.of(
                    ".tool-bar-row", ".diagram", ".transport", ".timeline", ".side-pane", ".records-table",
                    ".mode-tab");
            case JOURNEY -> List.of(".tool-bar-row", ".diagram", ".journey");
            case QUIZ -> List.of(".tool-bar-row", ".diagram", ".quiz");
            case WHAT_IF -> List.of(".tool-bar-row", ".what-if-band", ".diagram", ".what-if");
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"about", "load-report", "open-bucket"})
    void isSeenInDialogs(String command, FxRobot robot) {
        robot.interact(app.commands().named(command)::call);

        for (Node focused : walk(robot, command)) {
            assertThat(isIn(focused, app.overlay())).as("%s in %s", focused, command).isTrue();
        }
    }

    @Test
    void isSeenInTheBarOfThePath(FxRobot robot, @TempDir Path capture) throws IOException {
        for (SimulatedFile file : Simulation.of(new Plan(Scenario.PLAIN, 3, 60, Plan.format("v2"), 5, 1)).files()) {
            if (file.name().endsWith(".log")) {
                Files.write(capture.resolve(file.name()), file.content());
            }
        }
        robot.interact(() -> app.open(List.of(capture)));
        robot.push(KeyCode.F6);
        for (String control : List.of("#path-place", "#path-change")) {
            robot.interact(app.scene().lookup(control)::requestFocus);
            QuickHand.settle();
            robot.interact(() -> assertThat(thickness()).as(control).isGreaterThanOrEqualTo(2));
        }
    }

    /// Once around with Tab; whatever has the focus on the way has its ring.
    private Set<Node> walk(FxRobot robot, Object where) {
        Set<Node> met = new LinkedHashSet<>();
        for (int step = 0; step < MOST_STEPS; step++) {
            robot.push(KeyCode.TAB);
            QuickHand.settle();
            Node focused = app.scene().getFocusOwner();
            if (!met.add(focused)) {
                break;
            }
            robot.interact(() -> assertThat(thickness()).as("%s in %s", focused, where).isGreaterThanOrEqualTo(2));
        }
        return met;
    }

    @Test
    void isThereForTheKeyboardOnly(FxRobot robot) {
        robot.interact(app.diagram()::requestFocus);
        robot.push(KeyCode.F6);
        assertThat(ring().isVisible()).isTrue();
        robot.clickOn(".timeline");
        assertThat(ring().isVisible()).isFalse();
        robot.push(KeyCode.TAB);
        assertThat(ring().isVisible()).isTrue();
    }

    @Test
    void goesAroundTheMarkOfANodeAndNotAcrossIt(FxRobot robot) {
        robot.push(KeyCode.TAB);
        robot.interact(app.scene().lookup(".node-box")::requestFocus);
        QuickHand.settle();
        robot.interact(() -> {
            Node mark = app.scene().lookup(".node-box .never-mark");
            Bounds inside = ring().getBoundsInParent();
            assertThat(ring().isVisible()).isTrue();
            assertThat(mark.localToScene(mark.getLayoutBounds()).getMinY())
                    .isGreaterThanOrEqualTo(inside.getMinY() + 4);
        });
    }

    @Test
    void staysInsideOfWhatIsScrolled(FxRobot robot) {
        robot.interact(() -> {
            app.session().selection().select(0);
            app.scene().lookup(".no-arrow").requestFocus();
        });
        robot.push(KeyCode.TAB);
        robot.interact(() -> app.scene()
                .getRoot()
                .lookupAll(".inspect-value")
                .stream()
                .reduce((_, last) -> last)
                .ifPresent(Node::requestFocus));
        robot.interact(() -> {
            Node pane = app.scene().lookup(".side-pane");
            Bounds room = pane.localToScene(pane.getLayoutBounds());
            assertThat(!ring().isVisible() || ring().getBoundsInParent().getMaxY() <= room.getMaxY() + 3).isTrue();
        });
    }

    private FocusRing ring() {
        return (FocusRing) app.scene().lookup(".focus-ring");
    }

    /// The most pixels that the ring changes in a line across one of its sides.
    private int thickness() {
        FocusRing ring = ring();
        if (!ring.isVisible()) {
            return 0;
        }
        Bounds bounds = ring.getBoundsInParent();
        WritableImage with = picture(bounds);
        ring.setVisible(false);
        WritableImage without = picture(bounds);
        ring.setVisible(true);
        int width = (int) with.getWidth();
        int height = (int) with.getHeight();
        int down = 0;
        for (int y = 0; y < height; y++) {
            down += differ(with, without, width / 2, y) ? 1 : 0;
        }
        int across = 0;
        for (int x = 0; x < width; x++) {
            across += differ(with, without, x, height / 2) ? 1 : 0;
        }
        return Math.min(down, across) / 2;
    }

    private static boolean differ(WritableImage one, WritableImage other, int x, int y) {
        return one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y);
    }

    private WritableImage picture(Bounds bounds) {
        SnapshotParameters part = new SnapshotParameters();
        part.setViewport(new Rectangle2D(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight()));
        Scene scene = app.scene();
        return scene.getRoot().snapshot(part, null);
    }

    private static boolean isIn(Node node, Node pane) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(pane)) {
                return true;
            }
        }
        return false;
    }
}
