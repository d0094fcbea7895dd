package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.LegState;
import blindspot.cloudwatch.Measured;
import blindspot.cloudwatch.Metric;
import blindspot.cloudwatch.Quantity;
import blindspot.description.PathLine;
import blindspot.description.PathPart;
import blindspot.i18n.Language;
import blindspot.layout.Box;
import blindspot.lesson.Lesson;
import blindspot.model.TimeRange;
import blindspot.settings.Settings;
import blindspot.simulation.Plan;
import blindspot.simulation.Scenario;
import blindspot.simulation.SimulatedFile;
import blindspot.simulation.Simulation;
import blindspot.sketch.Colour;
import blindspot.sketch.Mark;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What CloudWatch measured, in the window: shown as measured, and nowhere as recorded.
@ExtendWith(QuickHand.class)
final class MeasuredWindowTest {
    private static final String TICKET = "CloudWatch, not in flow logs";
    private static final String ENDING = "-get-metric-data.json";

    @TempDir private Path capture = Path.of("");
    @SuppressWarnings("NullAway.Init") private App app;

    @Start
    void start(Stage stage) {
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, Lesson.open(Lesson.FIRST));
        stage.setScene(app.scene());
        stage.setWidth(1280);
        stage.setHeight(720);
        stage.show();
    }

    @BeforeEach
    void write(FxRobot robot) throws IOException {
        Files.createDirectories(capture.resolve("inventory"));
        for (SimulatedFile file : Simulation.of(new Plan(Scenario.PLAIN, 3, 60, Plan.format("v5"), 5, 1)).files()) {
            Files.write(capture.resolve(file.name()), file.content());
        }
        robot.interact(() -> app.session().speak(Language.ENGLISH));
    }

    @Test
    void isDrawnAsATicketOfItsOwnAndNeverAsARecord(FxRobot robot) {
        open(robot, "simulated-vpc-a.log", "simulated-vpc-b.log", "inventory", "topology.json");
        List<Mark> before = marks(robot);
        assertThat(words(robot)).doesNotContain(TICKET);
        assertThat(robot.lookup("#diagram-measured").queryAs(Label.class).isVisible()).isFalse();

        open(robot, "simulated-vpc-a" + ENDING, "simulated-vpc-b" + ENDING);

        Measured.Figure bytes = measured().figure(Quantity.BYTES, Optional.empty()).orElseThrow();
        assertThat(words(robot)).contains(TICKET, said(bytes));
        assertThat(robot.lookup("#diagram-measured").queryAs(Label.class).isVisible()).isTrue();
        assertThat(session().picture().get().legViews().get(1).state()).isEqualTo(LegState.NEVER_LOGGED);
        assertThat(session().picture().get().legViews().get(1).records()).isZero();
        assertThat(colours(before, Colour.RECORDED)).isEqualTo(colours(marks(robot), Colour.RECORDED));
        Box ticket = ticket(robot);
        assertThat(marks(robot)).filteredOn(mark -> mark instanceof Mark.Panel panel && panel.box().equals(ticket))
                .singleElement()
                .satisfies(mark -> {
                    Mark.Panel panel = (Mark.Panel) mark;
                    assertThat(panel.fill()).contains(Colour.MEASURED_FILL);
                    assertThat(panel.edge()).hasValueSatisfying(edge -> {
                        assertThat(edge.colour()).isEqualTo(Colour.MEASURED);
                        assertThat(edge.dashes()).as("in grey it is told by its edge").isNotEmpty();
                    });
                });
        assertThat(dotsOnTube()).isZero();
        followsTheTimeThatIsShown(robot);
        isInTheListOfThePathToo(robot);
        isNotShownInIllustrationsAndSpeaksJapanese(robot);
    }

    private void followsTheTimeThatIsShown(FxRobot robot) {
        TimeRange all = measured().time().orElseThrow();
        TimeRange minute = new TimeRange(all.start() + 60, all.start() + 120);

        robot.interact(() -> session().showTime(Optional.of(minute)));

        Measured.Figure part = measured().figure(Quantity.BYTES, Optional.of(minute)).orElseThrow();
        assertThat(part.value()).isLessThan(
                measured().figure(Quantity.BYTES, Optional.empty()).orElseThrow().value());
        assertThat(words(robot)).contains(said(part));
    }

    private void isInTheListOfThePathToo(FxRobot robot) {
        robot.interact(app.commands().named("path-list")::call);
        PathLine tube = app.pathList()
                .lines()
                .get()
                .stream()
                .filter(line -> line.part() instanceof PathPart.OfLeg(var leg) && leg.number() == 2)
                .findFirst()
                .orElseThrow();
        String all = said(measured().figure(Quantity.BYTES, session().time().get()).orElseThrow());
        assertThat(tube.counts()).startsWith(TICKET + ": " + all);
        assertThat(tube.said()).contains("Measured by CloudWatch, not by flow logs")
                .anyMatch(text -> text.contains(TICKET))
                .anyMatch(text -> text.startsWith("Flow logs recorded "));
        assertThat(tube.said().getFirst())
                .isEqualTo(robot.lookup(".leg").nth(1).query().getAccessibleText());
        robot.interact(app.commands().named("path-list")::call);
    }

    @Test
    void hasARowOnTheTimelineAndAPlaceInTheDetailsWhichAsksWhatSeriesAreThatDoNotSaySo(FxRobot robot)
            throws IOException {
        openAll(robot);
        Node row = robot.lookup("#timeline-measured").query();
        assertThat(row.isVisible()).isTrue();
        assertThat(row.getAccessibleText()).startsWith(TICKET).contains("bytes", "every 60 s", "this endpoint");

        robot.interact(() -> session().narrowTo(new Focus.OnLeg(2)));

        assertThat(row.isVisible()).as("also where no record is").isTrue();
        assertThat(details(robot)).contains("Measured by CloudWatch, not by flow logs")
                .anyMatch(text -> text.endsWith("in both directions (this endpoint)"))
                .anyMatch(text -> text.startsWith("Flow logs recorded ") && text.contains("on leg 1"))
                .anyMatch(text -> text.startsWith("The figures need not be equal"))
                .anyMatch(text -> text.contains("AWS/PrivateLinkEndpoints BytesProcessed"));
        assertThat(robot.lookup("#inspect-metrics-command").queryAs(TextArea.class).getText())
                .contains("aws cloudwatch get-metric-data", "\"vpce-", "\"net/service-nlb/")
                .doesNotContain("VPC_ENDPOINT_ID");

        robot.interact(() -> session().narrowTo(new Focus.OnLeg(1)));
        assertThat(robot.lookup("#inspect-measured").query().isVisible()).isFalse();
        asksWhatSeriesAreThatDoNotSaySo(robot);
    }

    private void asksWhatSeriesAreThatDoNotSaySo(FxRobot robot) throws IOException {
        Files.writeString(capture.resolve("nameless.json"), """
                {"Label":"BytesProcessed","Datapoints":[{"Timestamp":"2026-03-02T09:01:00+00:00","Sum":4096,"Unit":"Bytes"}]}
                """);
        robot.interact(() -> app.workbench().open().closeAll());
        open(robot, "simulated-vpc-a.log", "simulated-vpc-b.log", "inventory", "topology.json", "nameless.json");
        robot.interact(() -> {
            app.overlay().close();
            session().narrowTo(new Focus.OnLeg(2));
        });
        assertThat(measured().onPath()).isEmpty();
        MenuButton which = robot.lookup("#inspect-which").queryAs(MenuButton.class);
        assertThat(which.getItems()).extracting(item -> item.getText())
                .containsExactly(
                        "BytesProcessed (AWS/PrivateLinkEndpoints) of this path",
                        "BytesProcessed (AWS/PrivateLinkServices) of this path");

        robot.interact(() -> which.getItems().getFirst().fire());

        assertThat(measured().onPath()).singleElement().satisfies(reading -> {
            assertThat(reading.metric()).isEqualTo(Metric.ENDPOINT_BYTES);
            assertThat(reading.told()).isTrue();
        });
        assertThat(words(robot)).contains("4 KiB");
        assertThat(details(robot)).anyMatch(text -> text.endsWith("as you said"));
    }

    private void isNotShownInIllustrationsAndSpeaksJapanese(FxRobot robot) {
        robot.interact(() -> session().speak(Language.JAPANESE));
        assertThat(words(robot)).anyMatch(text -> text.contains("フローログにはなし"));

        robot.interact(() -> session().use(Mode.JOURNEY));
        assertThat(words(robot)).noneMatch(text -> text.contains("CloudWatch"));
        assertThat(robot.lookup("#timeline-measured").query().isVisible()).isFalse();
    }

    private void openAll(FxRobot robot) {
        open(robot, ".");
    }

    private void open(FxRobot robot, String... names) {
        robot.interact(() -> app.open(List.of(names).stream().map(capture::resolve).toList()));
    }

    private Session session() {
        return app.session();
    }

    private Measured measured() {
        return app.workbench().measured().measured().get();
    }

    private String said(Measured.Figure bytes) {
        return session().formats().get().bytes(Math.round(bytes.value()));
    }

    private List<Mark> marks(FxRobot robot) {
        List<List<Mark>> marks = new ArrayList<>();
        robot.interact(() -> {
            app.scene().getRoot().applyCss();
            app.scene().getRoot().layout();
            marks.add(app.diagram().sketch().marks());
        });
        return marks.getLast();
    }

    private List<String> words(FxRobot robot) {
        return marks(robot).stream()
                .filter(Mark.Words.class::isInstance)
                .flatMap(mark -> List.of(((Mark.Words) mark).text().split(" · ", -1)).stream())
                .toList();
    }

    private Box ticket(FxRobot robot) {
        return marks(robot).stream()
                .filter(mark -> mark instanceof Mark.Panel panel
                        && panel.fill().equals(Optional.of(Colour.MEASURED_FILL)))
                .map(mark -> ((Mark.Panel) mark).box())
                .findFirst()
                .orElseThrow();
    }

    private static long colours(List<Mark> marks, Colour colour) {
        return marks.stream()
                .filter(mark -> mark.toString().contains("=" + colour + ",")
                        || mark.toString().contains("=" + colour + "]")
                        || mark.toString().contains("[" + colour + "]"))
                .count();
    }

    private long dotsOnTube() {
        return session().picture()
                .get()
                .evidence()
                .rowsOf(
                        session().topology().legs().get(1), session().viewpoint().get())
                .size();
    }

    private static List<String> details(FxRobot robot) {
        return robot.lookup("#inspect-measured .label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }
}
