package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blindspot.capture.Viewpoint;
import blindspot.i18n.Language;
import blindspot.intake.Asked;
import blindspot.settings.Choice;
import blindspot.settings.Settings;
import blindspot.settings.SettingsFile;
import blindspot.settings.StateFolders;
import blindspot.settings.WindowPlace;
import blindspot.source.s3.Logs;
import blindspot.source.s3.S3Server;
import blindspot.ui.diagram.DiagramView;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(QuickHand.class)
class ProgramWindowTest {
    private static final String RECORD =
            "2 123456789010 eni-0aa11bb22cc33dd44 10.1.0.5 10.2.0.9 50123 443 6 4 400 1700000000 1700000050 ACCEPT OK\n";

    private final SimpleObjectProperty<ColorScheme> systemColours = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private final SimpleBooleanProperty systemReducesMotion = new SimpleBooleanProperty();

    @TempDir private Path folder;
    @SuppressWarnings("NullAway.Init") private Stage stage;
    @SuppressWarnings("NullAway.Init") private ProgramWindow window;

    @BeforeEach
    void open(FxRobot robot) {
        open(robot, FxJobs.onCallersThread());
    }

    private void open(FxRobot robot, FxJobs jobs) {
        open(robot, jobs, _ -> {});
    }

    private void open(FxRobot robot, FxJobs jobs, Consumer<App> begin) {
        robot.interact(() -> {
            stage = new Stage();
            window = ProgramWindow.open(
                    stage,
                    new StateFolders(folder, folder, folder.resolve("cache")),
                    jobs,
                    systemColours,
                    systemReducesMotion,
                    begin);
        });
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
        window.close();
    }

    private void reopen(FxRobot robot, FxJobs jobs) {
        close(robot);
        open(robot, jobs);
    }

    /// The records are there before the window is.
    @Test
    void whatTheProgramIsStartedWithIsShownWholeWhateverWasLookedAtBefore(FxRobot robot) {
        Path lesson = Path.of("assets/lessons/privatelink");
        robot.interact(() -> {
            app().open(List.of(lesson));
            app().session().viewFrom(Viewpoint.VPC_B);
        });
        close(robot);
        open(robot, FxJobs.onCallersThread(), app -> app.open(List.of(lesson)));
        assertThat(app().session().viewpoint().get()).isEqualTo(Viewpoint.BOTH);
        assertThat(app().session().picture().get().rows().size())
                .isEqualTo(app().session().table().rowCount())
                .isPositive();

        robot.interact(() -> app().session().viewFrom(Viewpoint.VPC_B));
        reopen(robot, FxJobs.onCallersThread());
        assertThat(app().session().viewpoint().get()).as("remembered").isEqualTo(Viewpoint.VPC_B);
    }

    @Test
    void followsTheSystemsColourSchemeUntilTheUserChooses(FxRobot robot) {
        assertThat(theme()).isEqualTo("light");
        robot.interact(() -> systemColours.set(ColorScheme.DARK));
        assertThat(theme()).isEqualTo("dark");
        robot.interact(app().commands().named("theme")::call);
        assertThat(app().remembered().appearance().theme()).isEqualTo(Choice.OfTheme.LIGHT);
        assertThat(theme()).isEqualTo("light");
        robot.interact(() -> systemColours.set(ColorScheme.LIGHT));
        robot.interact(app().commands().named("theme")::call);
        assertThat(theme()).isEqualTo("dark");
        robot.interact(app().commands().named("theme")::call);
        assertThat(theme()).isEqualTo("high-contrast");
        robot.interact(app().commands().named("theme")::call);
        assertThat(theme()).isEqualTo("light");
        robot.interact(() -> systemColours.set(ColorScheme.DARK));
        assertThat(theme()).isEqualTo("dark");
    }

    @Test
    void keepsStillWhereTheSystemDoesUntilTheUserChooses(FxRobot robot) {
        assertThat(app().appearance().reducedMotion().get()).isFalse();
        robot.interact(() -> systemReducesMotion.set(true));
        assertThat(app().appearance().reducedMotion().get()).isTrue();
        robot.interact(app().commands().named("motion")::call);
        assertThat(app().appearance().reducedMotion().get()).isTrue();
        robot.interact(app().commands().named("motion")::call);
        assertThat(app().appearance().reducedMotion().get()).isFalse();
    }

    /// What fails without an explanation in the background is thrown again on the JavaFX thread.
    @Test
    void tellsOfExceptionsOnTheJavaFxThreadInOneDialogAndStaysUsable(FxRobot robot) throws TimeoutException {
        FxJobs background = FxJobs.background();
        reopen(robot, background);
        for (int i = 0; i < 2; i++) {
            robot.interact(() -> background.start((_, _) -> {
                throw new IllegalStateException("a mistake of the program");
            }, _ -> {}));
        }
        waitFor(() -> log().split("a mistake of the program", -1).length > 2 && panels(robot) == 1);
        assertThat(texts(robot)).contains("Something unexpected happened", "Copy details");

        robot.push(KeyCode.ESCAPE);
        assertThat(panels(robot)).isZero();
        robot.clickOn("Open the lesson");
        waitFor(() -> app().session().table().rowCount() == 6);
    }

    @Test
    void tellsOfExceptionsOnOtherThreads(FxRobot robot) throws TimeoutException {
        reopen(robot, FxJobs.background());
        Thread.ofPlatform().start(() -> {
            throw new IllegalStateException("a mistake of the program");
        });
        waitFor(() -> panels(robot) == 1);
        assertThat(texts(robot)).contains("Something unexpected happened");
    }

    @Test
    void keepsWhatIsReadForTheSessionThatWasToldSo(FxRobot robot, @TempDir Path cloud) throws IOException {
        try (S3Server server = new S3Server(cloud)) {
            server.put(Logs.key(Logs.DAY, "a1"), Logs.text(Logs.DAY, 10));
            robot.interact(() -> app().open(Asked.of(
                    List.of("--cache", "--path-style", "--endpoint-url", server.endpoint().toString(),
                            "s3://" + S3Server.BUCKET + "/AWSLogs/"))));
            assertThat(robot.lookup("#bucket-keep").queryAs(CheckBox.class).isSelected()).isTrue();
            robot.clickOn("#bucket-read");
            assertThat(app().session().table().rowCount()).isEqualTo(10);
            try (Stream<Path> kept = Files.list(folder.resolve("cache"))) {
                assertThat(kept).hasSize(1);
            }
        }

        reopen(robot, FxJobs.onCallersThread());
        robot.interact(app().commands().named("open-bucket")::call);
        assertThat(robot.lookup("#bucket-keep").queryAs(CheckBox.class).isSelected()).isFalse();
    }

    @Test
    void comesBackAsItWasLeft(FxRobot robot) {
        robot.interact(() -> {
            stage.setX(30);
            stage.setY(40);
            stage.setWidth(1024);
            stage.setHeight(700);
        });
        robot.interact(() -> {
            app().workbench().open().openLesson();
            app().window().setDivider(0.65);
            app().commands().named("zone").call();
            app().commands().named("zone").call();
        });
        robot.interact(() -> table(robot).getColumns()
                .stream()
                .filter(column -> "source".equals(column.getId()))
                .forEach(column -> column.setPrefWidth(210)));
        robot.interact(() -> {
            var columns = table(robot).getColumns();
            columns.add(0, columns.remove(2));
        });
        close(robot);

        Settings saved = new SettingsFile(folder).load().settings();
        assertThat(saved.layout().window()).isEqualTo(Optional.of(new WindowPlace(30, 40, 1024, 700, false)));
        assertThat(saved.appearance().zone()).isEqualTo(Choice.OfZone.ASIA_TOKYO);
        open(robot);
        assertThat(stage.getX()).isEqualTo(30);
        assertThat(stage.getY()).isEqualTo(40);
        assertThat(stage.getWidth()).isEqualTo(1024);
        assertThat(stage.getHeight()).isEqualTo(700);
        assertThat(app().window().divider()).isCloseTo(0.65, within(0.005));
        assertThat(app().session().zone().get().getId()).isEqualTo("Asia/Tokyo");
        robot.interact(app().workbench().open()::openLesson);
        assertThat(table(robot).getColumns().getFirst().getId()).isEqualTo("time");
        assertThat(table(robot).getColumns()
                .stream()
                .filter(column -> "source".equals(column.getId()))
                .findFirst()
                .orElseThrow()
                .getWidth())
                .isEqualTo(210);
    }

    @Test
    void opensInsideAScreenThatIsSmallerThanTheWindowWas(FxRobot robot) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        close(robot);
        new SettingsFile(folder).save(Settings.DEFAULT,
                Settings.DEFAULT.withLayout(it -> it.with(new WindowPlace(20, 30, 9000, 5000, false))));
        open(robot);
        assertThat(stage.getX()).isEqualTo(screen.getMinX());
        assertThat(stage.getY()).isEqualTo(screen.getMinY());
        assertThat(stage.getWidth()).isEqualTo(Math.max(screen.getWidth(), stage.getMinWidth()));
        assertThat(stage.getHeight()).isEqualTo(Math.max(screen.getHeight(), stage.getMinHeight()));
    }

    @Test
    void saysInItsTitleWhereRecordsAreInvented(FxRobot robot) {
        assertThat(stage.getTitle()).isEqualTo("Blindspot");
        robot.interact(app().workbench().open()::openFullCapture);
        assertThat(stage.getTitle()).containsIgnoringCase("simulated");
        robot.interact(() -> app().session().speak(Language.JAPANESE));
        assertThat(stage.getTitle()).contains("シミュレーション");
        robot.interact(app().workbench().open()::openLesson);
        assertThat(stage.getTitle()).isEqualTo("Blindspot");
    }

    @Test
    void savesEveryKindOfChangeWithoutBeingClosed(FxRobot robot) throws TimeoutException {
        robot.interact(app().commands().named("theme")::call);
        waitFor(() -> saved().appearance().theme() == Choice.OfTheme.LIGHT);
        robot.interact(() -> app().window().setDivider(0.55));
        waitFor(() -> !saved().layout().dividers().isEmpty());
        robot.interact(() -> stage.setX(50));
        waitFor(() -> saved().layout().window().filter(place -> place.x() == 50).isPresent());
        robot.interact(() -> app().session().viewFrom(Viewpoint.VPC_B));
        waitFor(() -> saved().drawing().viewpoint() == Choice.OfViewpoint.VPC_B);
        robot.interact(() -> app().workbench().bucket().kept().wanted().set(true));
        waitFor(() -> saved().opening().keepsObjects());
        robot.interact(() -> table(robot).getColumns().getFirst().setPrefWidth(123));
        waitFor(() -> saved().table().columns().stream().anyMatch(column -> column.width() == 123));
    }

    private Settings saved() {
        return new SettingsFile(folder).load().settings();
    }

    @Test
    void keepsThePlaceFromBeforeItWasMaximized(FxRobot robot) {
        close(robot);
        new SettingsFile(folder).save(Settings.DEFAULT,
                Settings.DEFAULT.withLayout(it -> it.with(new WindowPlace(10, 20, 1050, 660, true))));
        open(robot);
        assertThat(stage.isMaximized()).isTrue();
        robot.interact(stage::hide);
        assertThat(new SettingsFile(folder).load().settings().layout().window())
                .isEqualTo(Optional.of(new WindowPlace(10, 20, 1050, 660, true)));
    }

    @Test
    void asksForNoFramesWhileMinimizedOrHidden(FxRobot robot) {
        robot.interact(app().workbench().open()::openLesson);
        robot.interact(app().workbench().player()::toggle);
        assertThat(app().asksForFrames()).isTrue();
        robot.interact(() -> stage.setIconified(true));
        assertThat(app().asksForFrames()).isFalse();
        robot.interact(() -> stage.setIconified(false));
        assertThat(app().asksForFrames()).isTrue();
        robot.interact(stage::hide);
        assertThat(app().asksForFrames()).isFalse();
        robot.interact(stage::show);
        assertThat(app().asksForFrames()).isTrue();
    }

    @Test
    void remembersThatItWasStartedWithAFile(FxRobot robot) throws IOException, TimeoutException {
        Path log = folder.resolve("own.log");
        Files.writeString(log, RECORD);
        startWith(robot, log.toString());
        waitFor(() -> !app().workbench().open().recent().isEmpty() && stage.isShowing());
        assertThat(app().session().table().rowCount()).isEqualTo(1);
        close(robot);

        assertThat(saved().opening().recentFiles()).containsExactly(log.toString());
    }

    @Test
    void whatIsAskedWhenItStartsHasTheKeysUntilItIsClosed(FxRobot robot) throws IOException, TimeoutException {
        startWith(robot, "--cache", "s3://example-logs/AWSLogs/");
        QuickHand.settle();
        assertThat(robot.lookup(".panel").query().isFocusWithin()).isTrue();
        assertThat(app().workbench().bucket().kept().wanted().get()).isTrue();

        Path log = folder.resolve("own.log");
        Files.writeString(log, RECORD);
        robot.interact(() -> app().open(List.of(log)));
        waitFor(() -> app().session().table().rowCount() == 1);
        assertThat(robot.lookup(".panel").query().isFocusWithin()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(panels(robot)).isZero();
        assertThat(stage.getScene().getFocusOwner()).isInstanceOf(DiagramView.class);
    }

    @Test
    void whatIsWrongWithAnOptionHasTheKeysWhenItStarts(FxRobot robot) {
        startWith(robot, "--no-such-option");
        QuickHand.settle();
        assertThat(robot.lookup(".panel").query().isFocusWithin()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(panels(robot)).isZero();
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("empty-open-lesson");
    }

    private void startWith(FxRobot robot, String... arguments) {
        close(robot);
        robot.interact(() -> {
            stage = new Stage();
            window = FxApplication.open(
                    stage, new StateFolders(folder, folder, folder.resolve("cache")), List.of(arguments), _ -> {});
        });
    }

    private App app() {
        return window.app();
    }

    private String theme() {
        String sheet = app().scene().getStylesheets().getFirst();
        return sheet.substring(sheet.lastIndexOf('/') + 1).replace(".css", "");
    }

    @SuppressWarnings("unchecked")
    private static TableView<Integer> table(FxRobot robot) {
        return (TableView<Integer>) robot.lookup("#records-table").queryAs(TableView.class);
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(node -> node instanceof Labeled labeled && labeled.getText() != null && node.isVisible())
                .queryAllAs(Labeled.class)
                .stream()
                .map(Labeled::getText)
                .toList();
    }

    private static long panels(FxRobot robot) {
        return robot.lookup(".panel").queryAll().size();
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("blindspot.0.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void waitFor(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        QuickHand.settle();
    }
}
