package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.model.Field;
import blindspot.settings.Settings;
import blindspot.topology.Member;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.Settled;
import blindspot.ui.feature.Command;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What interfaces are held to be, changed by mouse and by keys.
@ExtendWith(QuickHand.class)
class MappingTest {
    private static final Path CAPTURE = Path.of("assets/lessons/full-capture");
    private static final List<Path> LOGS =
            List.of(CAPTURE.resolve("simulated-vpc-a.log"), CAPTURE.resolve("simulated-vpc-b.log"));

    @SuppressWarnings("NullAway.Init") private App app;

    @Start
    void start(Stage stage) {
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, Lesson.open(Lesson.FIRST));
        app.session().speak(Language.ENGLISH);
        app.session().showTimesIn(ZoneId.of("UTC"));
        app.look(false);
        stage.setScene(app.scene());
        stage.sizeToScene();
        stage.show();
        app.diagram().requestFocus();
    }

    @Test
    void byKeysAloneARoleIsSetTakenBackAndMadeAgain(FxRobot robot) {
        robot.interact(() -> app.open(LOGS));

        robot.push(KeyCode.SHORTCUT, KeyCode.I);
        assertThat(table(robot).isFocused()).isTrue();
        assertThat(table(robot).getItems()).hasSizeGreaterThan(20);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        // The first item is what it is: into its menu, past the instance, to the endpoint.
        robot.type(KeyCode.RIGHT).type(KeyCode.DOWN).type(KeyCode.ENTER);

        assertThat(settled().wishes().values()).singleElement()
                .satisfies(wish -> assertThat(wish.role()).contains(NodeKind.INTERFACE_ENDPOINT));
        assertThat(text(robot, "#mapping-explanation")).startsWith("Interface VPC endpoint: set by you.");
        Settled set = settled();
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(settled()).isEqualTo(Settled.NOTHING);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertThat(settled()).isEqualTo(set);
        robot.type(KeyCode.DELETE);
        assertThat(settled()).isEqualTo(Settled.NOTHING);
        assertThat(text(robot, "#mapping-explanation")).doesNotContain("set by you");
    }

    @Test
    void closesWithEscapeAndIsNotPartOfAQuiz(FxRobot robot) {
        robot.interact(() -> app.open(LOGS));
        robot.push(KeyCode.SHORTCUT, KeyCode.I);
        assertThat(robot.lookup("#mapping-table").tryQuery()).isPresent();

        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#mapping-table").tryQuery()).isEmpty();
        robot.interact(() -> app.session().narrowTo(new Focus.OnLeg(1)));
        robot.type(KeyCode.ESCAPE);
        assertThat(app.session().focus().get()).as("the next one shows all").isEqualTo(new Focus.Everything());

        robot.push(KeyCode.SHORTCUT, KeyCode.I);
        robot.interact(() -> app.session().use(Mode.QUIZ));
        assertThat(robot.lookup("#mapping-table").tryQuery()).isEmpty();
        robot.interact(() -> app.session().use(Mode.EXPLORE));
        assertThat(robot.lookup("#mapping-table").tryQuery()).isPresent();
    }

    @Test
    void hasMoreRoomThanTheTableAndGivesItBackUnlessTheUserTookIt(FxRobot robot) {
        double atFirst = app.window().divider();
        robot.interact(() -> {
            app.open(LOGS);
            app.window().setDivider(0.74);
        });
        QuickHand.settle();
        double before = app.window().divider();
        robot.push(KeyCode.SHORTCUT, KeyCode.I);
        QuickHand.settle();
        assertThat(app.window().divider()).isLessThan(before - 0.05);
        assertThat(app.remembered().layout().dividers().get("table")).isEqualTo(before);
        robot.type(KeyCode.ESCAPE);
        QuickHand.settle();
        assertThat(app.window().divider()).isCloseTo(before, within(0.005));

        robot.push(KeyCode.SHORTCUT, KeyCode.I);
        robot.interact(() -> app.window().setDivider(0.78));
        QuickHand.settle();
        assertThat(app.remembered().layout().dividers().get("table")).isCloseTo(0.78, within(0.005));
        robot.type(KeyCode.ESCAPE);
        QuickHand.settle();
        assertThat(app.window().divider()).isCloseTo(0.78, within(0.005));

        robot.push(KeyCode.SHORTCUT, KeyCode.I);
        robot.interact(() -> app.window()
                .commands()
                .stream()
                .filter(command -> command.key().equals("reset-layout"))
                .forEach(Command::call));
        robot.type(KeyCode.ESCAPE);
        QuickHand.settle();
        assertThat(app.window().divider()).isCloseTo(atFirst, within(0.005));
    }

    @Test
    void whatIsTypedInAFieldIsTakenBackThere(FxRobot robot) {
        robot.interact(() -> app.open(LOGS));
        Member client = new Member.Interface(id(0));
        robot.push(KeyCode.SHORTCUT, KeyCode.I);
        robot.interact(() -> app.workbench().open().ownPath().change(client, wish -> wish.as(NodeKind.OTHER)));

        robot.clickOn("#mapping-search").write("alb");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);

        assertThat(settled().wishes()).hasSize(1);
        assertThat(robot.lookup("#mapping-search").queryAs(TextInputControl.class).getText()).isNotEqualTo("alb");
    }

    @Test
    void findsAndShowsTheRecordsOfWhatIsSearchedFor(FxRobot robot) {
        robot.interact(() -> app.open(LOGS));
        String balancer = id(2);
        robot.push(KeyCode.SHORTCUT, KeyCode.I);

        robot.clickOn("#mapping-search").write(balancer);
        assertThat(table(robot).getItems()).hasSize(1);
        robot.clickOn(firstRow(robot));
        robot.clickOn("#mapping-records");

        assertThat(app.session().filter().get().text()).isEqualTo("interface-id = " + balancer);
        assertThat(app.session().picture().get().rows().size())
                .isBetween(1, app.session().table().rowCount() - 1);
        robot.clickOn("#mapping-search").write("no such");
        assertThat(table(robot).getItems()).isEmpty();
        assertThat(((Labeled) table(robot).getPlaceholder()).getText()).contains("no such");
    }

    @Test
    void byMouseWhatIsBehindAnEndpointIsSet(FxRobot robot) {
        robot.interact(() -> app.open(LOGS));
        Member endpoint = new Member.Interface(id(1));
        robot.interact(() -> app.mapping().ask(Optional.of(endpoint)));

        robot.clickOn("#mapping-change");
        robot.clickOn("Leads to the load balancer");
        robot.clickOn(name(robot));

        assertThat(settled().of(endpoint).leadsTo()).isPresent();
        assertThat(app.session().topology().legs().get(1).join().origin()).isEqualTo(new Origin.You());
        assertThat(text(robot, "#mapping-explanation")).contains("Leads to eni-", "set by you");
        assertThat(robot.lookup(".node-box").nth(1).<Node>query().getAccessibleText()).contains("set by you");
        assertThat(robot.lookup("#path-reason").query().getAccessibleText())
                .contains("you set what is behind the endpoint");
    }

    private String name(FxRobot robot) {
        String balancer = id(2);
        return robot.lookup(".label")
                .queryAllAs(Labeled.class)
                .stream()
                .map(Labeled::getText)
                .filter(text -> text != null && text.startsWith(balancer))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isAskedForFromANodeFromARecordAndFromThePathBar(FxRobot robot) {
        robot.interact(() -> app.open(LOGS));
        Node endpoint = robot.lookup(".node-box").nth(1).query();
        robot.rightClickOn(endpoint).clickOn("Change what this is…");
        assertThat(selected(robot)).contains(id(1));
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#mapping-table").tryQuery()).isEmpty();

        robot.interact(() -> app.session().selection().select(0));
        String recorder = app.session().table().text(Field.INTERFACE_ID, 0);
        robot.interact(() -> robot.lookup("#records-table .table-row-cell")
                .queryAs(TableRow.class)
                .getContextMenu()
                .getItems()
                .stream()
                .filter(item -> "records-change".equals(item.getId()))
                .forEach(MenuItem::fire));
        assertThat(selected(robot)).contains(recorder);

        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#path-change");
        assertThat(robot.lookup("#mapping-table").tryQuery()).isPresent();
    }

    private static String selected(FxRobot robot) {
        return table(robot).getSelectionModel().getSelectedItem().toString();
    }

    @Test
    void aPathThatAFileStatesIsChangedWhenTheRecordsTellIt(FxRobot robot) {
        robot.interact(() -> app.open(List.of(CAPTURE.resolve("topology.json"), LOGS.getFirst(), LOGS.getLast())));
        robot.push(KeyCode.SHORTCUT, KeyCode.I);
        robot.type(KeyCode.DOWN);
        assertThat(table(robot).getItems()).isNotEmpty();
        assertThat(text(robot, "#mapping-explanation")).contains("stated by topology.json");

        robot.clickOn("#mapping-release");

        assertThat(app.session().path().get().inferred()).isPresent();
        assertThat(robot.lookup("#mapping-release").query().getParent().isVisible()).isFalse();
    }

    @Test
    void nothingIsListedWhereNothingIsOpenAndTheWidthIsRemembered(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.I);

        assertThat(((Labeled) table(robot).getPlaceholder()).getText()).startsWith("Open flow logs");
        assertThat(app.remembered().layout().dividers()).containsKey("mapping");
    }

    private String id(int node) {
        return app.session()
                .topology()
                .pathNodes()
                .get(node)
                .interfaces()
                .getFirst()
                .interfaceId()
                .orElseThrow();
    }

    private Settled settled() {
        return app.workbench().open().ownPath().settled().get();
    }

    private static Node firstRow(FxRobot robot) {
        return robot.lookup("#mapping-table .table-row-cell")
                .queryAllAs(TableRow.class)
                .stream()
                .filter(row -> !row.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#mapping-table").queryTableView();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }
}
