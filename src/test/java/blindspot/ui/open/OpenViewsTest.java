package blindspot.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.load.LoadOptions;
import blindspot.source.Location;
import blindspot.source.s3.FaultProxy;
import blindspot.source.s3.Logs;
import blindspot.source.s3.S3Limits;
import blindspot.source.s3.S3Server;
import blindspot.ui.bucket.BucketModel;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.report.LoadReportView;
import blindspot.ui.report.ReportModel;
import blindspot.ui.session.OpenBuckets;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(QuickHand.class)
final class OpenViewsTest {
    @TempDir private Path folder = Path.of("");

    private final List<String> asked = new ArrayList<>();
    private Session session;
    private OpenSession model;
    private BucketModel buckets;
    private LoadingBar bar;
    private DropTarget drop;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Lesson lesson = Lesson.open(Lesson.FIRST);
        session = new Session(
                FxJobs.onCallersThread(), lesson.topology(), Language.ENGLISH, ZoneId.of("Asia/Tokyo"));
        model = new OpenSession(FxJobs.onCallersThread(), session, lesson, List.of("/data/recent.log"));
        bar = new LoadingBar(model, session);
        OpenBuckets open = new OpenBuckets(model);
        buckets = new BucketModel(FxJobs.onCallersThread(), open, S3Limits.STANDARD);
        VBox content = new VBox(
                new EmptyPane(model, session.words(), () -> asked.add("files"), () -> asked.add("bucket"),
                        () -> asked.add("lessons")),
                bar,
                new OfferBar(new OfferModel(model, () -> asked.add("time"))),
                new LoadReportView(
                        new ReportModel(model, open),
                        () -> asked.add("format"), () -> asked.add("time"), () -> asked.add("close")));
        StackPane window = new StackPane(content);
        drop = new DropTarget(window, model, session.words());
        window.getChildren().add(drop);
        Scene scene = new Scene(window, 1000, 720);
        List.of("light", "window", "open").forEach(sheet -> scene.getStylesheets().add(sheet(sheet)));
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void offersTheLessonFilesAndWhatWasOpenedBefore(FxRobot robot) {
        robot.clickOn("Open files… (Ctrl+O)");
        assertThat(asked).containsExactly("files");
        robot.clickOn("Open the lesson");
        assertThat(session.lessonRecords().get()).isTrue();
        assertThat(session.topology().simulated()).isFalse();
        robot.clickOn("Open a simulated capture");
        assertThat(session.topology().simulated()).isTrue();
        assertThat(robot.lookup("/data/recent.log").tryQuery()).isPresent();
    }

    @Test
    void showsTheReportInTheLanguageOfNowAndCopiesIt(FxRobot robot) throws IOException {
        Path bad = Files.write(
                folder.resolve("bad.log"),
                List.of("srcaddr dstaddr start end", "10.0.0.1 10.0.0.2 1 2", "10.0.0.1 10.0.0.999 1 2"));
        robot.interact(() -> model.open(List.of(bad), false));
        QuickHand.settle();

        assertThat(lines(robot)).contains(bad + ":3:10: Field dstaddr: expected an IP address, found “10.0.0.999”.");
        robot.interact(() -> session.speak(Language.JAPANESE));
        QuickHand.settle();
        assertThat(lines(robot)).anyMatch(line -> line.contains("行数 3"));
        robot.interact(() -> robot.lookup("#load-report-lines").query().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).contains("行数 3", bad + ":3:10"));
        robot.type(KeyCode.ESCAPE);
        assertThat(asked).containsExactly("close");
    }

    @Test
    void offersWhatTheReportSaysToRunOnceToBeCopied(FxRobot robot, @TempDir Path cloud) {
        try (S3Server server = new S3Server(cloud)) {
            for (int i = 0; i < 3; i++) {
                server.put(Logs.key(Logs.DAY + 300L * i, "a" + i), Logs.text(Logs.DAY, 10));
            }
            FaultProxy.Fault denied = new FaultProxy.Fault.Answer(403, "AccessDenied", "No", Map.of());
            try (FaultProxy proxy = new FaultProxy(
                    server.port(), request -> request.isList() ? FaultProxy.NONE : denied)) {
                Location.S3 location = server.location("AWSLogs/", proxy.port());
                robot.interact(() -> buckets.readAtOnce(location, Optional.empty()));
            }
        }
        String statement =
                "{\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::flow-logs-test/*\"}";
        assertThat(robot.lookup(".copy-line").queryAllAs(TextField.class)).extracting(TextField::getText)
                .containsExactly(statement);
        assertThat(lines(robot)).contains(statement);

        robot.clickOn(".copy-button");

        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(statement));
        assertThat(robot.lookup(".copy-button").queryButton().getText()).isEqualTo("Copied");
        robot.clickOn("#load-report-copy");
        assertThat(robot.lookup("#load-report-copy").queryButton().getText()).isEqualTo("Copied");
    }

    @Test
    void breaksLongLinesOfTheReportAndCutsNoneOff(FxRobot robot) {
        Path missing = folder.resolve("a-long-name-".repeat(18) + ".log");
        robot.interact(() -> model.open(List.of(missing), false));
        QuickHand.settle();

        List<ListCell<?>> cells = new ArrayList<>();
        robot.lookup(".report-line").queryAllAs(ListCell.class).forEach(cells::add);
        assertThat(cells).anyMatch(cell -> cell.getText() != null && cell.getText().contains(missing.toString()))
                .filteredOn(cell -> cell.getText() != null)
                .allSatisfy(cell -> assertThat(((Text) cell.lookup(".text")).getText()).isEqualTo(cell.getText()));
    }

    @Test
    void showsHowFarItIsOnlyWhileLoading(FxRobot robot) throws IOException {
        Path log = Files.write(
                folder.resolve("some.log"), List.of("srcaddr dstaddr start end", "10.0.0.1 10.0.0.2 1 2"));
        List<Boolean> seen = new ArrayList<>();
        robot.interact(() -> {
            bar.visibleProperty().subscribe((_, visible) -> seen.add(visible));
            model.open(List.of(log), false);
        });

        assertThat(seen).containsExactly(true, false);
        assertThat(robot.lookup("#loading-what").queryLabeled().getText()).endsWith(" · some.log");
    }

    @Test
    void offersToLeaveOutRepeatedFiles(FxRobot robot) throws IOException {
        List<String> lines = List.of("srcaddr dstaddr start end", "10.0.0.1 10.0.0.2 1 2");
        Path one = Files.write(folder.resolve("one.log"), lines);
        Path two = Files.write(folder.resolve("two.log"), lines);
        assertThat(robot.lookup("#offer-text").tryQuery()).isEmpty();
        robot.interact(() -> model.open(List.of(one, two), false));
        QuickHand.settle();
        assertThat(robot.lookup("#offer-text").queryLabeled().getText())
                .isEqualTo("1 file has the same content as an earlier one: 1 record is here twice.");

        robot.clickOn("#offer-action");
        assertThat(session.table().rowCount()).isEqualTo(1);
        robot.clickOn("#load-report-load-again");
        assertThat(session.table().rowCount()).isEqualTo(2);
        robot.clickOn("#load-report-leave-out");
        assertThat(session.table().rowCount()).isEqualTo(1);
        robot.clickOn("#offer-away");
        assertThat(robot.lookup("#offer-text").query().getParent().isVisible()).isFalse();
    }

    @Test
    void asksForAShorterTime(FxRobot robot) throws IOException {
        List<String> lines = new ArrayList<>(List.of("srcaddr start end"));
        for (int i = 0; i < 200_000; i++) {
            lines.add("10.0.0.1 " + i + " " + i);
        }
        Path log = Files.write(folder.resolve("long.log"), lines);
        robot.interact(() -> {
            OpenSession small = new OpenSession(FxJobs.onCallersThread(), session, Lesson.open(Lesson.FIRST), List.of(),
                    LoadOptions.DEFAULT.withMemory(1_000_000).withProcessors(1));
            small.open(List.of(log), false);
            RangeModel times = new RangeModel(small);
            times.start();
            times.from().set("1970-01-01 09:00:05");
            times.to().set("1970-01-01 9");
            bar.getScene().setRoot(new RangeView(times, () -> asked.add("close")));
        });

        robot.clickOn("#range-load");
        assertThat(robot.lookup("#range-verdict").queryLabeled().getText()).startsWith("“1970-01-01 9” is no time.");
        assertThat(asked).isEmpty();
        robot.interact(() -> robot.lookup("#range-to").queryTextInputControl().setText("1970-01-01 09:00:08"));
        robot.clickOn("#range-load");

        assertThat(asked).containsExactly("close");
        assertThat(session.table().rowCount()).isEqualTo(3);
    }

    @Test
    void saysWhatADropWouldDo(FxRobot robot) throws IOException {
        Path log = Files.createFile(folder.resolve("some.log"));

        robot.interact(() -> assertThat(drop.hover(List.of(log), false)).isTrue());
        assertThat(words(robot, "#drop-main")).isEqualTo("Open 1 file");
        assertThat(robot.lookup("#drop-replace").query().isVisible()).isFalse();
        robot.interact(() -> assertThat(drop.hover(List.of(folder.resolve("gone")), false)).isFalse());
        assertThat(words(robot, "#drop-main")).isEqualTo("“gone” does not exist");
        robot.interact(() -> drop.drop(List.of(log), false));
        assertThat(drop.isVisible()).isFalse();
    }

    @Test
    void hasAPlaceForReplacingWhileSomethingIsOpen(FxRobot robot) throws IOException {
        Path log = Files.write(
                folder.resolve("some.log"), List.of("srcaddr dstaddr start end", "10.0.0.1 10.0.0.2 1 2"));
        robot.interact(() -> model.open(List.of(log), false));

        robot.interact(() -> drop.hover(List.of(log), true));

        assertThat(words(robot, "#drop-main")).isEqualTo("Replace the open file by 1 file");
        assertThat(robot.lookup("#drop-replace").query().getPseudoClassStates())
                .contains(PseudoClass.getPseudoClass("hovered"));
        robot.interact(() -> drop.hover(List.of(log), false));
        assertThat(words(robot, "#drop-main")).isEqualTo("Add 1 file to the 1 already open");
    }

    private static List<String> lines(FxRobot robot) {
        return robot.lookup("#load-report-lines .report-line")
                .queryAllAs(ListCell.class)
                .stream()
                .map(Labeled::getText)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String words(FxRobot robot, String zone) {
        return robot.lookup(zone + " .label").queryLabeled().getText();
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(OpenViewsTest.class.getResource("/blindspot/css/" + name + ".css"))
                .toExternalForm();
    }
}
