package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.LegsLesson;
import blindspot.settings.Settings;
import blindspot.simulation.Plan;
import blindspot.simulation.Scenario;
import blindspot.simulation.SimulatedFile;
import blindspot.simulation.Simulation;
import blindspot.sketch.Mark;
import blindspot.topology.Form;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The picture of somebody's own logs for a room.
@ExtendWith(QuickHand.class)
final class OwnPathProjectorTest {
    /// A name without a place where it can be broken, wider than its node.
    private static final String UNBREAKABLE = "[エンドポイント]";

    /// Of this there is only the beginning and the end to be seen where it is long.
    private static final Pattern ID = Pattern.compile("[a-z]+-[0-9a-f]{17}");

    @TempDir private Path folder = Path.of("");
    @SuppressWarnings("NullAway.Init") private App app;

    @Start
    void open(Stage stage) {
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, LegsLesson.open());
        app.look(true);
        stage.setScene(app.scene());
        Rectangle2D screen = Screen.getPrimary().getBounds();
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(screen.getWidth());
        stage.setHeight(screen.getHeight());
        stage.show();
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, COLLAPSED, false",
        "NAT, COLLAPSED, false",
        "TWO_ZONES, COLLAPSED, false",
        "TWO_ZONES, COLLAPSED, true",
        "TWO_ZONES, EXPANDED, true"
    })
    void hasNoTextBelow24PixelsOnAFullScreenNorAnyThatIsCut(
            Scenario scenario, Form form, boolean inventory, FxRobot robot) throws IOException {
        List<Path> capture = write(scenario, inventory);
        robot.interact(() -> {
            app.open(capture);
            app.session().drawAs(form);
        });
        robot.push(KeyCode.F5);
        for (Language language : Language.values()) {
            robot.interact(() -> {
                app.session().speak(language);
                layOut();
                assertThat(app.session().form().get()).isEqualTo(form);
                assertThat(words()).hasSizeGreaterThan(10).allSatisfy(words -> {
                    assertThat(words.lettering().size()).as(words.text())
                            .isGreaterThanOrEqualTo(words.text().equals(UNBREAKABLE) ? 20 : 24);
                    if (!ID.matcher(words.text()).matches()) {
                        assertThat(together(words.lines())).isEqualTo(together(List.of(words.text())));
                    }
                });
                String unit = language == Language.ENGLISH ? " packets" : " パケット";
                assertThat(words().filter(words -> words.text().contains(unit)))
                        .isNotEmpty()
                        .allSatisfy(words -> assertThat(words.lines()).as(words.text())
                                .anyMatch(line -> line.matches("[0-9,]+" + unit + ".*")));
            });
        }
        robot.push(KeyCode.ESCAPE);
    }

    private Stream<Mark.Words> words() {
        return app.diagram()
                .sketch()
                .marks()
                .stream()
                .filter(Mark.Words.class::isInstance)
                .map(Mark.Words.class::cast)
                .filter(words -> !words.text().isBlank());
    }

    /// Without what is between words.
    private static String together(List<String> lines) {
        return String.join("", lines).replaceAll("\\s", "");
    }

    /// As a window of this size would, until the next frame.
    private void layOut() {
        for (int time = 0; time < 2; time++) {
            app.window().resize(1920, 1080);
            app.window().applyCss();
            app.window().layout();
        }
    }

    /// The logs of a simulated capture, with the inventory of its accounts or without.
    private List<Path> write(Scenario scenario, boolean inventory) throws IOException {
        Plan plan = new Plan(scenario, 11, 60, Plan.format("v5"), 10, scenario.leastZones());
        for (SimulatedFile file : Simulation.of(plan).files()) {
            if (file.name().endsWith(".log") || (inventory && file.name().startsWith("inventory/"))) {
                Path written = folder.resolve(file.name());
                Files.createDirectories(written.resolveSibling(""));
                Files.write(written, file.content());
            }
        }
        return List.of(folder);
    }
}
