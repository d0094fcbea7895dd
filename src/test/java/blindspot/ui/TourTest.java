package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.lesson.Lesson;
import blindspot.settings.Choice;
import blindspot.settings.Settings;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The tour goes over the real window, by the keyboard alone.
@ExtendWith(QuickHand.class)
final class TourTest {
    private static final List<String> PARTS =
            List.of(".diagram", ".leg", ".viewpoint-bar", ".transport", ".matrix-pane", ".side-pane");

    @SuppressWarnings("NullAway.Init") private App app;

    @Start
    void open(Stage stage) {
        app = new App(FxJobs.onCallersThread(),
                Settings.DEFAULT.withAppearance(now -> now.with(Choice.OfLanguage.ENGLISH)), Lesson.open(Lesson.FIRST));
        app.look(false);
        stage.setScene(app.scene());
        stage.sizeToScene();
        stage.show();
        app.focusFirst();
    }

    @Test
    void outlinesSixPartsThatAreThereForwardAndBack(FxRobot robot) {
        Node before = app.scene().getFocusOwner();
        robot.interact(app.commands().named("tour")::call);
        for (int stop = 0; stop < PARTS.size(); stop++) {
            assertThat(progress(robot)).isEqualTo(stop + 1 + " of 6");
            assertThat(robot.lookup("#tour-next").query().isFocused()).isTrue();
            assertThat(robot.lookup("#tour-next").query().getAccessibleText())
                    .startsWith(progress(robot) + ". ")
                    .endsWith(robot.lookup(".tour-sentence").queryAs(Label.class).getText());
            Bounds outline = place(robot.lookup(".outlined").query());
            String part = PARTS.get(stop);
            assertThat(robot.lookup(part).queryAllAs(Node.class))
                    .as(part)
                    .anyMatch(node -> Math.abs(place(node).getCenterX() - outline.getCenterX()) < 2
                            && Math.abs(place(node).getCenterY() - outline.getCenterY()) < 2);
            Bounds card = place(robot.lookup(".tour-card").query());
            assertThat(app.scene().getRoot().getLayoutBounds().contains(card)).as(part).isTrue();
            if (stop < PARTS.size() - 1) {
                assertThat(card.intersects(outline)).as("covers " + part).isFalse();
                robot.push(stop % 2 == 0 ? KeyCode.RIGHT : KeyCode.ENTER);
            }
        }
        robot.push(KeyCode.LEFT);
        assertThat(progress(robot)).isEqualTo("5 of 6");
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.ENTER);
        assertThat(app.overlay().isVisible()).as("ended behind the last").isFalse();
        assertThat(app.scene().getFocusOwner()).isEqualTo(before);
    }

    @Test
    void isOfferedOnTheStartPageUntilSomethingWasOpened(FxRobot robot) {
        assertThat(app.scene().getFocusOwner().getId()).as("not in the way").isEqualTo("empty-open-lesson");
        Hyperlink offer = robot.lookup("#empty-tour").query();
        assertThat(offer.isVisible()).isTrue();
        robot.interact(offer::fire);
        assertThat(progress(robot)).isEqualTo("1 of 6");
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> app.open(List.of(Path.of("src/test/resources/pictures/two-zones.log"))));
        robot.interact(app.workbench().open()::closeAll);
        assertThat(offer.isVisible()).isFalse();
    }

    @Test
    void showsHiddenPartsForItsTimeAndEscEndsIt(FxRobot robot) {
        Node side = robot.lookup(".side-pane").query();
        robot.interact(app.commands().named("details")::call);
        robot.interact(app.commands().named("path-list")::call);
        assertThat(side.isVisible()).isFalse();
        robot.interact(app.commands().named("tour")::call);
        assertThat(progress(robot)).isEqualTo("1 of 6");
        assertThat(side.isVisible()).isTrue();
        assertThat(robot.lookup("#path-list-table").query().getParent().isVisible()).isFalse();
        robot.push(KeyCode.SPACE);
        assertThat(progress(robot)).isEqualTo("2 of 6");
        robot.push(KeyCode.ESCAPE);
        assertThat(app.overlay().isVisible()).isFalse();
        assertThat(side.isVisible()).as("as it was").isFalse();
        assertThat(robot.lookup("#path-list-table").query().getParent().isVisible()).isTrue();
        assertThat(app.remembered().layout().details()).isFalse();
    }

    private static String progress(FxRobot robot) {
        return robot.lookup(".tour-progress").queryAs(Label.class).getText();
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
