package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Evidence;
import blindspot.capture.Viewpoint;
import blindspot.i18n.Language;
import blindspot.lesson.LegsLesson;
import blindspot.model.LogStatus;
import blindspot.quiz.Phase;
import blindspot.replay.Playback;
import blindspot.settings.StateFolders;
import blindspot.simulation.Plan;
import blindspot.simulation.Scenario;
import blindspot.simulation.SimulatedFile;
import blindspot.simulation.Simulation;
import blindspot.store.RowSet;
import blindspot.topology.Form;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Logs of one's own and their inventory in the window, with what an earlier run left.
@ExtendWith(QuickHand.class)
final class OwnPathWindowTest {
    @TempDir private Path state = Path.of("");
    @TempDir private Path capture = Path.of("");
    @SuppressWarnings("NullAway.Init") private Stage stage;
    @SuppressWarnings("NullAway.Init") private ProgramWindow window;
    private Path logA = Path.of("");
    private Path logB = Path.of("");

    @BeforeEach
    void open(FxRobot robot) throws IOException {
        Files.createDirectories(capture.resolve("inventory"));
        Files.createDirectories(capture.resolve("metrics"));
        for (SimulatedFile file : Simulation.of(new Plan(Scenario.PLAIN, 3, 60, Plan.format("v5"), 5, 1)).files()) {
            Files.write(capture.resolve(file.name()), file.content());
        }
        logA = capture.resolve(Simulation.PREFIX + "vpc-a.log");
        logB = capture.resolve(Simulation.PREFIX + "vpc-b.log");
        start(robot);
    }

    private void start(FxRobot robot) {
        robot.interact(() -> {
            stage = new Stage();
            window = ProgramWindow.open(
                    stage, new StateFolders(state, state, state.resolve("cache")), FxJobs.onCallersThread(),
                    new SimpleObjectProperty<>(ColorScheme.LIGHT), new SimpleBooleanProperty(), _ -> {});
        });
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
        window.close();
    }

    @Test
    void keysGoThroughThePathsWithoutTheList(FxRobot robot) {
        robot.interact(() -> app().open(List.of(logA, logB)));
        int first = session().path().get().chosen();

        robot.interact(() -> app().focusFirst());
        robot.push(KeyCode.ALT, KeyCode.PAGE_DOWN);
        assertThat(session().path().get().chosen()).isEqualTo(first + 1);

        robot.push(KeyCode.ALT, KeyCode.PAGE_UP);
        assertThat(session().path().get().chosen()).isEqualTo(first);
    }

    @Test
    void whateverAnEarlierRunLeftThePathIsRightPlaysAndProvesTheAnswer(FxRobot robot) {
        robot.interact(() -> {
            app().workbench().open().openLesson();
            session().viewFrom(Viewpoint.VPC_B);
            session().drawAs(Form.EXPANDED);
            app().workbench().filter().text().set("leg = 1");
            app().workbench().filter().apply();
            session().narrowTo(new Focus.OnLeg(2));
        });
        close(robot);
        start(robot);
        assertThat(session().viewpoint().get()).as("remembered").isEqualTo(Viewpoint.VPC_B);

        robot.interact(() -> app().open(List.of(logA, logB, capture.resolve("inventory"))));

        assertThat(session().viewpoint().get()).isEqualTo(Viewpoint.BOTH);
        assertThat(session().picture().get().rows().size()).isEqualTo(session().table().rowCount());
        assertThat(session().topology().pathNodes())
                .extracting(Node::kind)
                .containsExactly(
                        NodeKind.INSTANCE, NodeKind.INTERFACE_ENDPOINT, NodeKind.NETWORK_LOAD_BALANCER,
                        NodeKind.APPLICATION_LOAD_BALANCER, NodeKind.INSTANCE);
        assertThat(session().topology().pathNodes()).allMatch(node -> node.role().isCertain());
        assertThat(stage.getTitle()).isEqualTo("Blindspot: simulated records");

        double before = playback().millis();
        robot.interact(() -> {
            app().workbench().player().toggle();
            app().workbench().tick(2_000_000_000L);
        });
        assertThat(playback().playing()).isTrue();
        assertThat(playback().millis()).isGreaterThan(before);

        prove(robot);
    }

    /// The first question asks of the second VPC.
    private void prove(FxRobot robot) {
        robot.interact(() -> {
            app().workbench().quiz().ask(LegsLesson.open().deck());
            session().use(Mode.QUIZ);
            app().workbench().quiz().toggle(3);
            app().workbench().quiz().toggle(4);
            for (int step = 0; step < 3; step++) {
                app().workbench().quiz().goOn();
            }
        });
        assertThat(app().workbench().quiz().run().get().phase()).isEqualTo(Phase.EXPLAIN);
        robot.interact(app().workbench().quiz()::showRecords);
        RowSet rows = session().picture().get().rows();
        Evidence evidence = session().picture().get().evidence();
        assertThat(rows.size()).isPositive();
        assertThat(IntStream.of(rows.toArray()))
                .allMatch(row -> evidence.leg(row) >= 3 && evidence.seenFrom(row, Viewpoint.VPC_B));
    }

    @Test
    void aPathIsChosenByMouseAndByKeys(FxRobot robot) {
        robot.interact(() -> app().open(List.of(logA, logB)));
        robot.clickOn("#path-place");
        assertThat(robot.lookup("#path-choice-1").query().isFocused()).isTrue();
        robot.clickOn("#path-choice-2");
        assertThat(session().path().get().chosen()).isEqualTo(1);
        assertThat(robot.lookup(".path-chooser").queryAll()).isEmpty();
        assertThat(robot.lookup("#path-place").queryLabeled().getText()).startsWith("Path 2 of ");

        robot.interact(app().diagram()::requestFocus);
        robot.interact(app().commands().named("choose-path")::call);
        assertThat(robot.lookup("#path-choice-2").query().isFocused()).isTrue();
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(session().path().get().chosen()).isEqualTo(2);
        assertThat(robot.lookup(".path-chooser").queryAll()).isEmpty();
        robot.interact(app().commands().named("choose-path")::call);
        robot.type(KeyCode.ESCAPE);
        assertThat(session().path().get().chosen()).isEqualTo(2);
        robot.interact(app().commands().named("previous-path")::call);
        assertThat(session().path().get().chosen()).isEqualTo(1);
    }

    @Test
    void withoutAPathNothingIsSaidOfALessonOrOfVpcs(FxRobot robot) throws IOException {
        Path log = Files.writeString(
                capture.resolve("none.log"), "srcaddr dstaddr start end\n192.0.2.1 192.0.2.2 1700000000 1700000060\n");
        robot.interact(() -> app().open(List.of(log)));
        List<String> texts = robot.lookup(node -> node instanceof Labeled labeled && node.isVisible()
                && node.getScene() != null && labeled.getText() != null)
                .queryAllAs(Labeled.class)
                .stream()
                .map(Labeled::getText)
                .toList();
        assertThat(texts)
                .contains("No path can be drawn: no record names the interface that took it. "
                        + "A topology file that describes the path can help.")
                .noneMatch(text -> text.contains("PrivateLink") || text.contains("in no VPC"));
        assertThat(app().commands().named("view-1").enabled().getValue()).isFalse();
        assertThat(robot.lookup(node -> node instanceof Labeled labeled && "1 VPC A".equals(labeled.getText()))
                .query()
                .getParent()
                .isVisible()).isFalse();
        QuickHand.settle();
        Region bar = robot.lookup(".path-bar").queryAs(Region.class);
        Region times = robot.lookup(".timeline-box").queryAs(Region.class);
        assertThat(bar.getHeight()).as("in the place of the diagram").isGreaterThan(times.getHeight());
    }

    @Test
    void whyAPathIsDrawnIsReadWholeWhenItIsPressed(FxRobot robot) {
        robot.interact(() -> app().open(List.of(logA, logB)));
        ToggleButton reason = robot.lookup("#path-reason").queryAs(ToggleButton.class);
        double line = reason.getHeight();
        assertThat(reason.isFocusTraversable()).isTrue();
        assertThat(reason.getText()).startsWith("[likely, ").endsWith(" records: why?]");
        assertThat(reason.prefWidth(-1)).as("it is not cut").isLessThanOrEqualTo(reason.getWidth());
        assertThat(reason.getTooltip().getText()).contains("explains").hasSizeGreaterThan(reason.getText().length());

        robot.interact(reason::requestFocus);
        robot.type(KeyCode.SPACE);
        QuickHand.settle();

        assertThat(reason.isSelected()).isTrue();
        assertThat(reason.getText()).isEqualTo(reason.getTooltip().getText());
        assertThat(reason.isWrapText()).isTrue();
        assertThat(reason.getHeight()).isGreaterThan(1.5 * line);
        robot.type(KeyCode.SPACE);
        QuickHand.settle();
        assertThat(reason.getHeight()).isEqualTo(line);
    }

    @Test
    void theNodesOfAPathGiveWayBeforeTheWindowHasToBeWider(FxRobot robot) {
        robot.interact(() -> app().open(List.of(logA, logB, capture.resolve("inventory"))));
        for (double width : new double[] {1600, 1000, 1280}) {
            robot.interact(() -> stage.setWidth(width));
            QuickHand.settle();
            Region change = robot.lookup("#path-change").queryAs(Region.class);
            Region diagram = app().diagram();
            assertThat(change.localToScene(change.getLayoutBounds()).getMaxX())
                    .isLessThanOrEqualTo(diagram.localToScene(diagram.getLayoutBounds()).getMaxX());
            assertThat(app().window().minWidth(-1)).isLessThanOrEqualTo(width);
        }
        Labeled line = robot.lookup("#path-line").queryAs(Labeled.class);
        assertThat(line.getWidth()).as("what there is room for is not cut").isGreaterThan(300);
    }

    @Test
    void whatIsToBePressedBesideARecordFollowsTheLanguage(FxRobot robot) {
        robot.interact(() -> {
            app().open(List.of(logA, logB));
            session().speak(Language.ENGLISH);
            session().selection().select(0);
        });
        Labeled pin = robot.lookup("#inspect-pin").queryAs(Labeled.class);
        assertThat(pin.getText()).isEqualTo("Pin to compare");
        robot.interact(() -> session().speak(Language.JAPANESE));
        assertThat(pin.getText()).isEqualTo("固定して比較");
        robot.interact(() -> session().selection().togglePin());
        robot.interact(() -> session().speak(Language.ENGLISH));
        assertThat(pin.getText()).isEqualTo("Unpin");
    }

    @Test
    void theButtonThatChoosesIsNoTallerThanItsLine(FxRobot robot) {
        robot.interact(() -> app().open(List.of(logA, logB)));
        assertThat(robot.lookup("#path-place").queryAs(Labeled.class).getHeight()).isLessThan(28);
    }

    @Test
    void aRowANodeAndWhatIsElsewhereLeadToTheirPaths(FxRobot robot) {
        robot.interact(() -> app().open(List.of(logA, logB)));
        int row = IntStream.range(0, session().table().rowCount())
                .filter(each -> evidence().leg(each) == 0 && session().table().logStatus(each) == LogStatus.OK)
                .findFirst()
                .orElseThrow();
        robot.interact(() -> session().selection().select(row));
        robot.clickOn("#records-bar-draw-path");
        assertThat(evidence().leg(row)).isPositive();

        robot.interact(() -> session().choosePath(0));
        robot.rightClickOn(".strip");
        robot.clickOn("#diagram-draw-path");
        assertThat(session().path().get().chosen()).isPositive();

        robot.interact(() -> session().choosePath(0));
        robot.rightClickOn(".node-box");
        robot.clickOn("#diagram-show-records");
        assertThat(session().focus().get()).isEqualTo(new Focus.OnNode(0));
        robot.rightClickOn(".leg");
        robot.clickOn("#diagram-draw-path");
        assertThat(robot.lookup("#path-said").queryLabeled().getText())
                .isEqualTo("These records are on the path that is drawn, and on no other.");
    }

    @Test
    void pathsAreDrawnOneAfterTheOtherAtTheSamePlacesToPress(FxRobot robot) {
        robot.interact(() -> app().open(List.of(logA, logB)));
        int paths = session().path().get().choices().size();
        Set<Object> everMade = new HashSet<>();
        int most = 0;
        for (int round = 0; round < 2; round++) {
            for (int path = 0; path < paths; path++) {
                int chosen = path;
                robot.interact(() -> session().choosePath(chosen));
                QuickHand.settle();
                Set<?> places = robot.lookup(".node-box").queryAll();
                assertThat(places).hasSize(session().topology().pathNodes().size());
                assertThat(robot.lookup(".leg").queryAll()).hasSize(session().topology().legs().size());
                most = Math.max(most, places.size());
                everMade.addAll(places);
            }
        }
        assertThat(session().path().get().choices().stream().map(path -> path.pathNodes().size()).distinct())
                .as("there are shorter and longer ones")
                .hasSizeGreaterThan(1);
        assertThat(everMade).hasSize(most);
    }

    private App app() {
        return window.app();
    }

    private Session session() {
        return app().session();
    }

    private Evidence evidence() {
        return session().picture().get().evidence();
    }

    private Playback playback() {
        return app().workbench().player().playback().get();
    }
}
