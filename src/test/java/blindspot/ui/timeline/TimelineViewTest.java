package blindspot.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.cloudwatch.Measurements;
import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.model.TimeRange;
import blindspot.query.Measure;
import blindspot.query.Records;
import blindspot.replay.Playback;
import blindspot.settings.Settings;
import blindspot.store.FlowTable;
import blindspot.ui.App;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.MeasuredPath;
import blindspot.ui.session.Player;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The same times chosen by hand, by keys and in words.
@ExtendWith(QuickHand.class)
final class TimelineViewTest {
    /// 2026-05-11 00:00:00 UTC; the log lasts 1000 seconds and an axis of 1000 pixels.
    private static final long BEGIN = 1_778_457_600;
    private static final double WIDTH = 1000 + 2 * Pen.SIDE;

    private final Session session = new Session(
            FxJobs.onCallersThread(), Lesson.open(Lesson.FIRST).topology(), Language.ENGLISH, ZoneId.of("UTC"));
    private final Player player = new Player(FxJobs.onCallersThread(), session);

    @SuppressWarnings("NullAway.Init") private TimelineFeature feature;

    @Start
    void open(Stage stage) {
        feature = new TimelineFeature(session, player,
                new MeasuredPath(session, new SimpleObjectProperty<>(Measurements.NONE), (_, _) -> {}));
        Scene scene = new Scene(feature.timeline(), WIDTH, 140);
        scene.getStylesheets()
                .add(Objects.requireNonNull(App.class.getResource("/blindspot/css/light.css")).toExternalForm());
        stage.setScene(scene);
        // Another class may have left it larger.
        stage.sizeToScene();
        stage.show();
        session.show(log(), session.topology(), false);
    }

    /// Requests on the first leg, one every ten seconds.
    private static FlowTable log() {
        Records records = Records.of("srcaddr dstaddr srcport dstport start end packets");
        for (int row = 0; row < 100; row++) {
            records.add("10.0.0.146 10.0.0.76 40000 80 " + (BEGIN + row * 10L) + " " + (BEGIN + row * 10L + 10) + " 5");
        }
        return records.table();
    }

    private static Optional<TimeRange> time(long from, long to) {
        return Optional.of(new TimeRange(BEGIN + from, BEGIN + to));
    }

    private Point2D at(FxRobot robot, double second, double y) {
        Node plot = robot.lookup(".timeline").query();
        return plot.localToScreen(Pen.SIDE + second, y);
    }

    private void drag(FxRobot robot, double from, double to) {
        robot.moveTo(at(robot, from, 40));
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(at(robot, (from + to) / 2, 40));
        robot.moveTo(at(robot, to, 40));
        robot.release(MouseButton.PRIMARY);
    }

    private void focus(FxRobot robot) {
        robot.interact(() -> robot.lookup(".timeline").query().requestFocus());
    }

    @Test
    void anotherPictureOfTheSameTimeLeavesWhatIsSelectedInItsField(FxRobot robot) {
        robot.interact(() -> session.showTime(time(100, 200)));
        TextField from = robot.lookup("#timeline-from").queryAs(TextField.class);
        robot.interact(() -> {
            from.selectRange(0, 2);
            session.toggleMark(15);
        });
        assertThat(from.getText()).isEqualTo("00:01:40");
        assertThat(from.getSelectedText()).isEqualTo("00");
    }

    /// All that lies under the canvas of the playhead is painted anew in each frame of the replay.
    @Test
    void thePlayheadIsWhereTheReplayIsOnACanvasNoWiderThanItsHandle(FxRobot robot) {
        Playhead head = robot.lookup(Playhead.class::isInstance).queryAs(Playhead.class);
        assertThat(head.getWidth()).isLessThan(16);
        for (double second : new double[] {0, 0.4, 300.7, 1000}) {
            robot.interact(() -> player.change(before -> before.seek((BEGIN + second) * 1000)));
            assertThat(head.isVisible()).isTrue();
            assertThat(head.getTranslateX()).isEqualTo(Math.rint(head.getTranslateX()));
            assertThat(head.getBoundsInParent().getMinX()).isLessThan(Pen.SIDE + second - 5);
            assertThat(head.getBoundsInParent().getMaxX()).isGreaterThan(Pen.SIDE + second + 5);
        }
        robot.interact(() -> session.showTime(time(2000, 3000)));
        robot.interact(() -> session.forgetRecords());
        assertThat(head.isVisible()).isFalse();
    }

    @Test
    void aHandMakesMovesAndChangesATimeAndTakesItAwayWithADoubleClick(FxRobot robot) {
        drag(robot, 200, 400);
        assertThat(session.time().get()).isEqualTo(time(200, 400));
        assertThat(session.picture().get().rows().size()).isEqualTo(21);
        assertThat(session.timeMoves().get()).isFalse();
        drag(robot, 300, 350);
        assertThat(session.time().get()).isEqualTo(time(250, 450));
        drag(robot, 450, 500);
        assertThat(session.time().get()).isEqualTo(time(250, 500));
        drag(robot, 250, 100);
        assertThat(session.time().get()).isEqualTo(time(100, 500));
        drag(robot, 300, 1500);
        assertThat(session.time().get()).isEqualTo(time(601, 1001));
        drag(robot, 100, 50);
        assertThat(session.time().get()).isEqualTo(time(50, 100));
        robot.moveTo(at(robot, 700, 40));
        robot.doubleClickOn(MouseButton.PRIMARY);
        assertThat(session.time().get()).isEmpty();
        assertThat(session.picture().get().rows().size()).isEqualTo(100);
    }

    @Test
    void aClickBringsThePlayheadAndSelectsTheRecordsOfTheMoment(FxRobot robot) {
        robot.moveTo(at(robot, 305, 40));
        robot.clickOn(MouseButton.PRIMARY);
        assertThat(session.time().get()).isEmpty();
        assertThat(player.playback().get().position()).isEqualTo((BEGIN + 305) * 1000);
        assertThat(session.selection().row().get()).isEqualTo(30);
        robot.moveTo(at(robot, 305, 5));
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(at(robot, 700, 5));
        robot.release(MouseButton.PRIMARY);
        assertThat(session.time().get()).isEmpty();
        assertThat(player.playback().get().position()).isEqualTo((BEGIN + 700) * 1000);
        assertThat(session.selection().row().get()).isEqualTo(70);
    }

    @Test
    void keysDoTheSame(FxRobot robot) {
        focus(robot);
        robot.type(KeyCode.RIGHT, 3);
        assertThat(player.playback().get().position()).isEqualTo((BEGIN + 30) * 1000);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(session.time().get()).isEqualTo(time(30, 41));
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        robot.type(KeyCode.RIGHT);
        assertThat(session.time().get()).isEqualTo(time(40, 51));
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(session.time().get()).isEqualTo(time(51, 62));
        robot.type(KeyCode.PAGE_UP);
        robot.type(KeyCode.LEFT);
        assertThat(session.time().get()).isEqualTo(time(30, 41));
        robot.type(KeyCode.END);
        assertThat(session.time().get()).isEqualTo(time(990, 1001));
        robot.type(KeyCode.HOME);
        assertThat(session.time().get()).isEqualTo(time(0, 11));
        robot.type(KeyCode.DELETE);
        assertThat(session.time().get()).isEmpty();
        robot.type(KeyCode.END);
        assertThat(player.playback().get().position()).isEqualTo((BEGIN + 1000) * 1000);
    }

    @Test
    void writtenTimesDoTheSameExactly(FxRobot robot) {
        TextField from = robot.lookup("#timeline-from").queryAs(TextField.class);
        TextField to = robot.lookup("#timeline-to").queryAs(TextField.class);
        assertThat(from.getPromptText()).isEqualTo("00:00:00");
        write(robot, from, "00:03:20");
        write(robot, to, "00:06:40");
        assertThat(session.time().get()).isEqualTo(time(200, 400));
        assertThat(session.picture().get().rows().size()).isEqualTo(21);
        write(robot, to, "2026-05-11 00:05");
        assertThat(session.time().get()).isEqualTo(time(200, 300));
        assertThat(to.getText()).isEqualTo("00:05:00");
        write(robot, to, "00:01");
        assertThat(robot.lookup("#timeline-problem").queryLabeled().getText())
                .isEqualTo("The end 00:01 is before the start 00:03:20.");
        assertThat(session.time().get()).isEqualTo(time(200, 300));
        write(robot, to, "soon");
        assertThat(robot.lookup("#timeline-problem").queryLabeled().getText()).isEqualTo("“soon” is no time.");
        write(robot, to, "");
        assertThat(session.time().get()).isEqualTo(time(200, 1001));
        assertThat(robot.lookup("#timeline-problem").queryLabeled().isVisible()).isFalse();
        write(robot, from, "");
        robot.interact(() -> to.setText(""));
        write(robot, from, "");
        assertThat(session.time().get()).isEmpty();
        robot.interact(() -> session.showTime(time(1, 2)));
        assertThat(from.getText()).isEqualTo("00:00:01");
    }

    private static void write(FxRobot robot, TextField field, String text) {
        robot.interact(() -> {
            field.requestFocus();
            field.setText(text);
            field.fireEvent(new ActionEvent());
        });
    }

    @Test
    void zoomsIntoTheTimeAndOutOnThePathOfZooms(FxRobot robot) {
        drag(robot, 200, 400);
        focus(robot);
        robot.write("+");
        assertThat(session.stretch().get().zoom()).isEqualTo(time(200, 400));
        assertThat(session.picture().get().rows().size()).isEqualTo(21);
        drag(robot, 250, 500);
        assertThat(session.time().get()).isEqualTo(time(249, 300));
        robot.interact(() -> feature.commands()
                .stream()
                .filter(command -> command.key().equals("timeline-zoom-in"))
                .findFirst()
                .orElseThrow()
                .call());
        assertThat(session.stretch().get().zoom()).isEqualTo(time(249, 300));
        assertThat(robot.lookup("#timeline-zoom-1").queryAs(Hyperlink.class).getText())
                .isEqualTo("00:03:20 – 00:06:40 UTC");
        robot.interact(() -> robot.lookup("#timeline-zoom-1").queryAs(Hyperlink.class).fire());
        assertThat(session.stretch().get().zoom()).isEqualTo(time(200, 400));
        focus(robot);
        robot.write("-");
        assertThat(session.stretch().get().zoom()).isEmpty();
        assertThat(session.time().get()).isEqualTo(time(249, 300));
        robot.interact(() -> session.show(FlowTable.empty(), session.topology(), false));
        assertThat(session.time().get()).isEmpty();
    }

    @Test
    void theReplayStaysWithinTheTime(FxRobot robot) {
        robot.interact(() -> {
            session.showTime(time(205, 395));
            player.change(Playback::play);
            Playback now = player.playback().get();
            assertThat(now.position()).isEqualTo((BEGIN + 205) * 1000);
            for (int frame = 0; frame < 100_000 && player.playback().get().playing(); frame++) {
                player.tick(50_000_000);
                assertThat(player.playback().get().position()).isBetween((BEGIN + 205) * 1000, (BEGIN + 395) * 1000);
            }
            assertThat(player.playback().get().playing()).isFalse();
            player.change(before -> before.seek(0));
            assertThat(player.playback().get().position()).isEqualTo((BEGIN + 205) * 1000);
            player.change(Playback::nextRecord);
            player.change(Playback::previousRecord);
            assertThat(player.playback().get().position()).isEqualTo((BEGIN + 205) * 1000);
            session.showTime(Optional.empty());
            player.change(before -> before.seek(0));
            assertThat(player.playback().get().position()).isEqualTo(BEGIN * 1000);
        });
    }

    @Test
    void whatTheBarsCountAndWhetherGapsAreShortIsRemembered(FxRobot robot) {
        MenuButton measure = robot.lookup("#timeline-measure").queryAs(MenuButton.class);
        assertThat(measure.getText()).startsWith("records: up to 1 in 4.17 s");
        robot.interact(() -> measure.getItems().get(2).fire());
        assertThat(measure.getText()).startsWith("bytes");
        robot.interact(() -> robot.lookup("#timeline-gaps").queryAs(ToggleButton.class).fire());
        assertThat(session.stretch().get().gapsCompressed()).isFalse();
        Settings remembered = feature.remember(Settings.DEFAULT);
        assertThat(remembered.replay().timelineMeasure()).isEqualTo(Measure.BYTES);
        assertThat(remembered.replay().timelineGapsCompressed()).isFalse();
        robot.interact(() -> feature.restore(Settings.DEFAULT));
        assertThat(session.stretch().get().gapsCompressed()).isTrue();
        assertThat(measure.getText()).startsWith("records");
    }

    @Test
    void theTimeIsCopiedAsTheCommandLineIsToldIt() {
        session.showTime(time(200, 400));
        assertThat(new TimelineModel(session, player).asOptions())
                .contains("--from 2026-05-11T00:03:20Z --to 2026-05-11T00:06:40Z");
    }

    @Test
    void aBarHasAMenuAndSaysWhatItCounts(FxRobot robot) {
        robot.moveTo(at(robot, 305, 40));
        robot.clickOn(MouseButton.SECONDARY);
        assertThat(session.selection().row().get()).isEqualTo(Selection.NO_ROW);
        robot.clickOn("#timeline-bar-only");
        TimeRange only = session.time().get().orElseThrow();
        assertThat(only.contains(BEGIN + 305)).isTrue();
        assertThat(only.seconds()).isBetween(5L, 6L);
        robot.moveTo(at(robot, 705, 40));
        robot.clickOn(MouseButton.SECONDARY);
        robot.clickOn("#timeline-bar-or");
        assertThat(session.time().get()).isEmpty();
        assertThat(session.picture().get().rows().toArray()).containsExactly(30, 70);
        focus(robot);
        robot.interact(() -> player.change(before -> before.seek((BEGIN + 703) * 1000.0)));
        robot.interact(() -> robot.lookup(".timeline")
                .query()
                .fireEvent(new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null)));
        robot.clickOn("#timeline-bar-exclude");
        assertThat(session.picture().get().rows().toArray()).containsExactly(30);
    }

    @Test
    void isHighEnoughForItsBars(FxRobot robot) {
        assertThat(robot.lookup(".timeline").query().getLayoutBounds().getHeight()).isGreaterThanOrEqualTo(84);
    }
}
