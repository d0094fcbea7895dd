package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.settings.Choice;
import blindspot.settings.Settings;
import blindspot.topology.Form;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A path through two Availability Zones with many clients, a third VPC, and a VPC of which nothing is loaded.
@ExtendWith(QuickHand.class)
class ZonesTest {
    private static final Path PICTURES = Path.of("src/test/resources/pictures");
    private static final List<Path> TWO_ZONES =
            List.of(PICTURES.resolve("two-zones.json"), PICTURES.resolve("two-zones.log"));

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
    void collapsedTheZonesAreOneRowAndManyClientsAreOneBox(FxRobot robot) {
        robot.interact(() -> app.open(TWO_ZONES));

        assertThat(words()).contains("Clients ×12", "9 of 12", "×2 AZ", "Invisible to VPC B's flow logs")
                .doesNotContain("AZ zz1-az1", "inside: not logged");
        assertThat(words().filter("Endpoint"::equals)).hasSize(1);
        assertThat(robot.lookup("×2 AZ: expand ▾").tryQuery()).isPresent();
    }

    @Test
    void whatFollowsFromAnInferredPrivateLinkStandsInBracketsAndIsSaidSo(FxRobot robot) {
        robot.interact(() -> app.session().show(OtherPath.records(), OtherPath.inferredPrivateLink(), false));

        assertThat(words())
                .contains("[Invisible to Shop VPC's flow logs]", "never logged if this is PrivateLink")
                .doesNotContain("2 PrivateLink");

        robot.interact(app.workbench().pretending()::enter);
        assertThat(said(robot, "Leg 2 of 4"))
                .contains("If this is PrivateLink: never logged, whatever flow logs there are");
    }

    @Test
    void expandedEachZoneIsARowAndPrivateLinkIsOneBoxWithoutALineInside(FxRobot robot) {
        robot.interact(() -> app.open(TWO_ZONES));

        robot.type(KeyCode.Z);

        assertThat(app.session().form().get()).isEqualTo(Form.EXPANDED);
        assertThat(words().filter("Endpoint"::equals)).hasSize(2);
        assertThat(words().filter("Clients ×12"::equals)).hasSize(1);
        assertThat(words()).contains("AZ zz1-az1", "AZ zz1-az4", "2 PrivateLink", "inside: not logged");
        assertThat(words().filter(text -> text.contains("Invisible"))).hasSize(1);
        assertThat(robot.lookup("×2 AZ: collapse ▴").tryQuery()).isPresent();
    }

    @Test
    void theFormIsRemembered(FxRobot robot) {
        robot.interact(() -> app.open(TWO_ZONES));

        robot.clickOn("#diagram-form");

        assertThat(app.remembered().drawing().form()).isEqualTo(Choice.OfForm.EXPANDED);
        robot.clickOn("#diagram-form");
        assertThat(app.remembered().drawing().form()).isEqualTo(Choice.OfForm.COLLAPSED);
    }

    @Test
    void theEyesOfEachZoneAreItsOwn(FxRobot robot) {
        robot.interact(() -> {
            app.open(TWO_ZONES);
            app.session().drawAs(Form.EXPANDED);
        });

        assertThat(said(robot, "Endpoint in VPC A, Availability Zone zz1-az1")).endsWith(
                "eni-0e0000000000e721a: its records are loaded. Belongs to Endpoint: stated by two-zones.json."
                        + " Interface VPC endpoint: stated by two-zones.json.");
        assertThat(said(robot, "Endpoint in VPC A, Availability Zone zz1-az4"))
                .contains("eni-0e0000000000e725c: none of its records are loaded.");
    }

    @Test
    void pressingTheBoxOfAZoneNarrowsTheTableToItsInterfaces(FxRobot robot) {
        robot.interact(() -> app.open(TWO_ZONES));
        Node whole = robot.lookup(".node-box").nth(2).query();
        robot.clickOn(whole).clickOn("#diagram-show-records");
        assertThat(app.session().focus().get()).isEqualTo(new Focus.OnNode(2));
        int all = app.session().picture().get().rows().size();

        robot.interact(() -> app.session().drawAs(Form.EXPANDED));
        Node zone = robot.lookup(".node-box").nth(4).query();
        robot.clickOn(zone).clickOn("#diagram-show-records");

        assertThat(app.session().focus().get()).isEqualTo(new Focus.OnPart(2, "zz1-az4"));
        assertThat(app.session().picture().get().rows().size()).isBetween(1, all - 1);
        assertThat(robot.lookup("Showing 12 of 191 records: recorded at NLB (zz1-az4)").tryQuery()).isPresent();
    }

    @Test
    void aLegSaysWhatEachOfItsStrandsHasAndHowItIsKnown(FxRobot robot) {
        robot.interact(() -> {
            app.open(TWO_ZONES);
            app.session().drawAs(Form.EXPANDED);
        });

        assertThat(said(robot, "Leg 3 of 4, NLB to ALB: 48 records"))
                .contains("Inside one VPC: stated by two-zones.json.")
                .contains("\nNLB (zz1-az1) to ALB (zz1-az1): 24 records 214 packets")
                .doesNotContain("NLB (zz1-az1) to ALB (zz1-az4)");
    }

    @Test
    void whatIsElsewhereIsCountedAndCanBePressed(FxRobot robot) {
        robot.interact(() -> app.open(TWO_ZONES));
        assertThat(words()).contains(
                "elsewhere in VPC B: 12 records · 1 interface", "VPC C, not on this path: 6 records")
                .noneMatch(text -> text.startsWith("elsewhere in VPC A"));

        robot.clickOn(robot.lookup(".strip").nth(0).<Node>query());
        assertThat(app.session().focus().get()).isEqualTo(new Focus.Elsewhere(1));
        assertThat(app.session().picture().get().rows().size()).isEqualTo(12);

        robot.clickOn(robot.lookup(".strip").nth(1).<Node>query());
        assertThat(app.session().picture().get().rows().size()).isEqualTo(6);
    }

    @Test
    void aVpcOfWhichNothingIsLoadedSaysSo(FxRobot robot) {
        robot.interact(() -> app.open(List.of(
                Path.of("assets/lessons/privatelink/topology.json"), Path.of("assets/lessons/privatelink/vpc-b.log"))));
        assertThat(words()).contains("no flow log of VPC A is loaded");

        robot.interact(() -> {
            app.workbench().open().closeAll();
            app.open(List.of(
                    Path.of("assets/lessons/privatelink/topology.json"),
                    Path.of("assets/lessons/privatelink/vpc-a.log")));
        });
        assertThat(words()).contains("no flow log of VPC B is loaded");

        robot.interact(app.workbench().open()::openLesson);
        assertThat(words()).noneMatch(text -> text.startsWith("no flow log of"));
    }

    @Test
    void aRecordOfOneOfTwoInterfacesIsSaidWhereTheDoubtIs(FxRobot robot) {
        robot.interact(app.workbench().open()::openLesson);
        assertThat(words().filter("recorded by one of these two"::equals)).hasSize(2);

        robot.interact(() -> app.session().speak(Language.JAPANESE));
        assertThat(words().filter("この 2 つのどちらかが記録"::equals)).hasSize(2);

        robot.interact(() -> app.session().use(Mode.QUIZ));
        assertThat(words()).doesNotContain("この 2 つのどちらかが記録");
    }

    @Test
    void inAJourneyTheInterfacesThatCanRecordTheLegOfTheTokenHaveOpenEyes(FxRobot robot) {
        robot.interact(app.workbench().open()::openLesson);
        robot.interact(() -> app.session().use(Mode.JOURNEY));
        assertThat(robot.lookup(".interface-pill.open").queryAll()).hasSize(2);

        robot.interact(() -> app.workbench().journey().forward());
        assertThat(robot.lookup(".interface-pill.open").queryAll()).as("leg 2 is never logged").isEmpty();

        robot.interact(() -> app.workbench().journey().forward());
        assertThat(robot.lookup(".interface-pill.open").queryAll()).hasSize(2);
        assertThat(robot.lookup(".interface-pill.possible").queryAll()).isEmpty();
    }

    /// A question may be about what is recorded: then the legend does not tell.
    @Test
    void besideTheLinkTheLegendNamesWhatIsThereToBeSeenButInAQuestion(FxRobot robot) {
        robot.interact(() -> app.open(TWO_ZONES));
        assertThat(robot.lookup("✕ REJECT").query().isVisible()).isTrue();
        robot.interact(() -> {
            app.workbench().filter().text().set("action = ACCEPT");
            app.workbench().filter().apply();
        });
        Node reject = robot.lookup(".legend .reject").query();
        assertThat(reject.isManaged()).isFalse();
        robot.interact(() -> app.session().use(Mode.QUIZ));
        assertThat(reject.isManaged()).isTrue();
    }

    private Stream<String> words() {
        return app.diagram().sketch().words();
    }

    /// What is said to who cannot see it, of what begins like this.
    private static String said(FxRobot robot, String begin) {
        return robot.lookup(node -> node.getAccessibleText() != null && node.getAccessibleText().startsWith(begin))
                .<Node>query()
                .getAccessibleText();
    }
}
