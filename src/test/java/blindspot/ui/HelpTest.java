package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.lesson.Lesson;
import blindspot.settings.Settings;
import blindspot.ui.feature.Explained;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(QuickHand.class)
final class HelpTest {
    @SuppressWarnings("NullAway.Init") private App app;

    @Start
    void open(Stage stage) {
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, Lesson.open(Lesson.FIRST));
        app.look(false);
        app.workbench().open().openLesson();
        stage.setScene(app.scene());
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void f1ExplainsWhatThePointerIsAt(FxRobot robot) {
        assertThat(helpAt(robot, robot.lookup(".node-box").nth(1).query())).isEqualTo("A node of the path");
        assertThat(texts(robot)).anyMatch(text -> text.startsWith("Endpoint in VPC A")).contains("Interface endpoint");
        assertThat(helpAt(robot, robot.lookup(".interface-pill").nth(0).query())).isEqualTo("A network interface");
        assertThat(helpAt(robot, robot.lookup(".leg").nth(1).query())).isEqualTo("The PrivateLink leg");
        assertThat(helpAt(robot, robot.lookup(".legend").query())).isEqualTo("What lines and signs mean");
        assertThat(helpAt(robot, robot.lookup(".timeline").query())).isEqualTo("The timeline");
        assertThat(helpAt(robot, robot.lookup(".transport").query())).isEqualTo("The replay");
        assertThat(helpAt(robot, robot.lookup("Dur").query())).isEqualTo("A column of the table");
        assertThat(texts(robot)).anyMatch(text -> text.startsWith("Dur: End less start."));
        assertThat(helpAt(robot, robot.lookup("#records-table").query())).isEqualTo("The records");
        assertThat(helpAt(robot, app.filterBar())).isEqualTo("The filter");
        robot.interact(() -> app.overlay().close());
        Node leg = robot.lookup(".leg").nth(0).query();
        robot.moveTo(leg);
        robot.moveBy(0, -8);
        assertThat(help(robot)).isEqualTo("A lane of a leg");
    }

    @Test
    void f1ExplainsWhatHasTheKeysWhereThePointerRests(FxRobot robot) {
        Node legend = robot.lookup(".legend").query();
        robot.moveTo(legend);
        robot.interact(() -> app.session().use(Mode.QUIZ));
        robot.interact(() -> app.scene().lookup(".quiz-go-on").requestFocus());
        robot.type(KeyCode.TAB);
        robot.interact(() -> app.scene().lookup(".quiz-go-on").requestFocus());
        assertThat(help(robot)).isEqualTo("The quiz");
    }

    @Test
    void aNodeSaysWhatItIsBeforeItShowsItsRecords(FxRobot robot) {
        Node node = robot.lookup(".node-box").nth(2).query();
        robot.clickOn(node);
        assertThat(app.session().focus().get()).isEqualTo(new Focus.Everything());
        assertThat(robot.lookup("#diagram-said").queryAs(Label.class).getText())
                .startsWith("Network Load Balancer (NLB): Spreads connections over targets without looking into")
                .contains("\nNLB in VPC B, address 10.1.0.45.")
                .endsWith("Not recorded here, if there is any: Mirrored copies at their source,"
                        + " Traffic to the VPC router, ARP.");
        robot.clickOn("#diagram-show-records");
        assertThat(app.session().focus().get()).isEqualTo(new Focus.OnNode(2));
        robot.clickOn(node);
        assertThat(app.session().focus().get()).isEqualTo(new Focus.Everything());
    }

    @Test
    void whatIsNeverRecordedIsAClickAwayFromTheTubeAndItsPagesOpenInTheBrowser(FxRobot robot) {
        List<URI> opened = new ArrayList<>();
        app.browser().use(opened::add);
        robot.interact(() -> app.session().narrowTo(new Focus.OnLeg(2)));
        assertThat(texts(robot)).anyMatch(text -> text.startsWith("CloudWatch metrics of PrivateLink"));
        robot.interact(() -> ((Button) app.scene().lookup("#inspect-never-logged")).fire());
        assertThat(title()).isEqualTo("What flow logs never record");
        assertThat(texts(robot)).contains(
                "On this picture: yes, at leg 2.", "On this picture: cannot be told. It would be at NLB.");
        Hyperlink page = robot.lookup(".help-link").queryAs(Hyperlink.class);
        robot.interact(page::fire);
        assertThat(opened).containsExactly(
                URI.create("https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-limitations.html"));
        robot.interact(() -> ((Button) app.scene().lookup("#help-glossary")).fire());
        assertThat(title()).isEqualTo("Glossary");
    }

    @Test
    void theMarkOfANodeSaysWhatIsThereAndNeverRecordedAndLeadsToTheList(FxRobot robot) {
        Node mark = robot.lookup(".node-box").nth(0).lookup(".never-mark").query();
        assertThat(app.diagram().sketch().words()).contains("2", "1");
        assertThat(Explained.of(mark).here()).startsWith("There, and never in any flow log: DHCP, ARP.");
        robot.clickOn(mark);
        assertThat(title()).isEqualTo("What flow logs never record");
        robot.interact(() -> app.overlay().close());
        robot.interact(() -> app.session().use(Mode.JOURNEY));
        QuickHand.settle();
        assertThat(robot.lookup(".never-mark").tryQuery()).isEmpty();
    }

    @Test
    void theMenuOfANodeAndOfALegLeadsToTheListAndToOtherFlowLogs(FxRobot robot) {
        robot.clickOn(robot.lookup(".node-box").nth(2).<Node>query());
        robot.clickOn("#diagram-never-logged");
        assertThat(title()).isEqualTo("What flow logs never record");
        robot.interact(() -> app.overlay().close());
        robot.rightClickOn(robot.lookup(".leg").nth(0).<Node>query());
        assertThat(robot.lookup("#diagram-never-logged").tryQuery().filter(Node::isVisible)).isEmpty();
        robot.clickOn("#diagram-what-if");
        assertThat(app.session().mode().get()).isEqualTo(Mode.WHAT_IF);
        QuickHand.settle();
        robot.rightClickOn(robot.lookup(".leg").nth(0).<Node>query());
        assertThat(robot.lookup("#diagram-what-if").tryQuery().filter(Node::isVisible)).isEmpty();
    }

    private String helpAt(FxRobot robot, Node node) {
        robot.interact(() -> app.overlay().close());
        robot.moveTo(node);
        return help(robot);
    }

    private String help(FxRobot robot) {
        robot.type(KeyCode.F1);
        return title();
    }

    private String title() {
        return ((Label) app.scene().lookup("#help-title")).getText();
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup((Node node) -> node instanceof Labeled)
                .queryAllAs(Labeled.class)
                .stream()
                .map(Labeled::getText)
                .filter(Objects::nonNull)
                .toList();
    }
}
