package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blindspot.capture.Viewpoint;
import blindspot.i18n.Language;
import blindspot.intake.Asked;
import blindspot.lesson.LegsLesson;
import blindspot.model.Field;
import blindspot.quiz.Phase;
import blindspot.replay.Playback;
import blindspot.settings.Settings;
import blindspot.sketch.Colour;
import blindspot.sketch.Mark;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(QuickHand.class)
class MainWindowTest {
    private static final Path LESSON = Path.of("assets/lessons/privatelink");

    @SuppressWarnings("NullAway.Init") private App app;

    @Start
    void start(Stage stage) {
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, LegsLesson.open());
        app.session().speak(Language.ENGLISH);
        app.session().showTimesIn(ZoneId.of("Asia/Tokyo"));
        app.look(false);
        stage.setScene(app.scene());
        stage.sizeToScene();
        stage.show();
        app.diagram().requestFocus();
    }

    @Test
    void startsPausedWithAPictureAndNoRecords(FxRobot robot) {
        assertThat(app.session().table().isEmpty()).isTrue();
        assertThat(texts(robot)).contains("Invisible to VPC B's flow logs", "Open the lesson");
        assertThat(app.workbench().player().playback().get().playing()).isFalse();
    }

    @Test
    void theTimelineIsThereAsLongAsThereAreRecords(FxRobot robot) {
        Node timeline = robot.lookup(".timeline-box").query();
        assertThat(timeline.isVisible()).isFalse();
        robot.clickOn("Open the lesson");
        assertThat(timeline.isVisible()).isTrue();
        robot.interact(() -> app.session().use(Mode.QUIZ));
        assertThat(timeline.isVisible()).isFalse();
    }

    @Test
    void pictureAndTableHaveTheirPlacesAgainAfterAJourneyOrAQuestion(FxRobot robot) {
        robot.clickOn("Open the lesson");
        robot.interact(() -> app.window().setDivider(0.67));
        QuickHand.settle();
        for (Mode mode : List.of(Mode.QUIZ, Mode.JOURNEY)) {
            robot.interact(() -> app.session().use(mode));
            QuickHand.settle();
            robot.interact(() -> app.session().use(Mode.EXPLORE));
            robot.interact(() -> Snapshots.window(app, 1280, 720));
            QuickHand.settle();

            assertThat(app.window().divider()).as("after %s", mode).isCloseTo(0.67, within(0.01));
        }
    }

    @Test
    void aLegThatOneOfTwoInterfacesRecordedIsFilledAndTheDoubtStandsAtTheInterfaces(FxRobot robot) {
        robot.clickOn("Open the lesson");

        assertThat(app.diagram().sketch().marks())
                .filteredOn(mark -> mark instanceof Mark.Bar bar && bar.fill().equals(Optional.of(Colour.RECORDED)))
                .as("two of leg 1, all of legs 3 and 4")
                .hasSize(2 + 4 + 4);
        assertThat(robot.lookup(".interface-pill.possible").queryAll()).hasSize(3);
        assertThat(robot.lookup(".interface-pill.open").queryAll()).hasSize(1);
    }

    @Test
    void anInterfaceSaysThatItSawNothingOrLeftSomethingOut(FxRobot robot, @TempDir Path folder) throws IOException {
        Path log = folder.resolve("states.log");
        Files.writeString(
                log,
                """
                        2 123456789012 eni-0dfc71062338593dc - - - - - - - 1664883400 1664883460 - NODATA
                        2 123456789012 eni-0dfc71062338593dc - - - - - - - 1664883520 1664883580 - SKIPDATA
                        """);
        robot.interact(() -> {
            app.open(List.of(Path.of("assets/lessons/privatelink/topology.json"), log));
            app.workbench().player().change(before -> before.seek(1_664_883_430_000.0));
        });
        assertThat(texts(robot)).contains("no traffic").doesNotContain("⚠ records skipped");
        robot.interact(() -> app.workbench().player().change(before -> before.seek(1_664_883_550_000.0)));
        assertThat(texts(robot)).contains("⚠ records skipped").doesNotContain("no traffic");
    }

    @Test
    void marksDoNotStayOnOtherRecordsThatTakeTheirPlaces(FxRobot robot) {
        robot.clickOn("Open the lesson");
        robot.interact(() -> app.session().toggleMark(0));
        assertThat(app.session().picture().get().terms().isMarked(0)).isTrue();

        robot.interact(() -> app.open(List.of(Path.of("src/test/resources/pictures/busy.log"))));

        assertThat(app.session().table().rowCount()).isGreaterThan(6);
        assertThat(app.session().picture().get().terms().isMarked(0)).isFalse();
    }

    @Test
    void keepsOnlyTheRecordsOfTheTimeThatItIsStartedWith(FxRobot robot) {
        String log = "src/test/resources/pictures/busy.log";
        robot.interact(() -> app.workbench().openAtOnce(Asked.of(List.of(log))));
        int all = app.session().table().rowCount();
        long first = app.session().table().number(Field.START, 0, 0);
        robot.interact(() -> app.workbench().open().closeAll());

        robot.interact(() -> app.open(Asked.of(List.of("--to", Long.toString(first + 1), log))));

        assertThat(app.session().table().rowCount()).isBetween(1, all - 1);
        assertThat(app.workbench().open().report().get().files().getFirst().outside())
                .isEqualTo(all - app.session().table().rowCount());
    }

    @Test
    void aValueInTheDetailPaneFiltersByTheMenuOfTheTable(FxRobot robot) {
        robot.clickOn("Open the lesson");
        robot.interact(() -> app.session().selection().select(2));
        Node value = robot.lookup(".inspect-value")
                .queryAll()
                .stream()
                .filter(node -> "dstport 80".equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
        robot.interact(value::requestFocus);
        robot.type(KeyCode.UP).type(KeyCode.DOWN);
        assertThat(value.isFocused()).isTrue();

        robot.type(KeyCode.ENTER);
        robot.clickOn("#records-filter-for");

        assertThat(app.session().filter().get().text()).isEqualTo("dstport = 80");
    }

    @Test
    void showsARecordOnTheDiagramFromItsMenu(FxRobot robot) {
        robot.clickOn("Open the lesson");
        robot.interact(() -> app.session().selection().select(4));
        Node value = robot.lookup(".inspect-value")
                .queryAll()
                .stream()
                .filter(node -> node.getAccessibleText().startsWith("srcaddr "))
                .findFirst()
                .orElseThrow();
        robot.interact(value::requestFocus);
        robot.type(KeyCode.ENTER);

        robot.clickOn("#records-show-on-diagram");

        Playback playback = app.workbench().player().playback().get();
        assertThat(playback.script().row(playback.event())).isEqualTo(4);
        assertThat(app.session().selection().row().get()).isEqualTo(4);
        assertThat(app.diagram().isFocused()).isTrue();
    }

    @Test
    void keysGoToTheNextRecordOfTheFlowAndPin(FxRobot robot, @TempDir Path folder) throws IOException {
        Path log = folder.resolve("flow.log");
        String flow = "2 123456789012 eni-0dfc71062338593dc 10.0.0.1 10.0.0.2 1 2 6 1 40 ";
        Files.writeString(log, flow + "1664883400 1664883460 ACCEPT OK\n"
                + flow.replace(" 1 2 ", " 3 4 ") + "1664883400 1664883460 ACCEPT OK\n"
                + flow + "1664883520 1664883580 ACCEPT OK\n");
        robot.interact(() -> {
            app.open(List.of(log));
            app.session().selection().select(0);
        });
        robot.type(KeyCode.P);
        robot.press(KeyCode.CONTROL).type(KeyCode.PERIOD).release(KeyCode.CONTROL);
        assertThat(app.session().selection().row().get()).isEqualTo(2);
        assertThat(app.session().selection().pinned().get()).isZero();
        assertThat(texts(robot)).contains("≠ start", "pinned: 1664883400");
        robot.press(KeyCode.CONTROL).type(KeyCode.COMMA).release(KeyCode.CONTROL);
        assertThat(app.session().selection().row().get()).isZero();
    }

    @Test
    void theFocusGoesToThePictureWhenTheFilterBarGoes(FxRobot robot) {
        robot.clickOn("Open the lesson");
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        assertThat(app.filterBar().isFocusWithin()).isTrue();

        robot.press(KeyCode.CONTROL, KeyCode.J).release(KeyCode.J, KeyCode.CONTROL);

        assertThat(app.diagram().isFocused()).isTrue();
    }

    @Test
    void keysDoNotReachWhatIsBelowAPanelAndEscClosesIt(FxRobot robot) {
        robot.clickOn("Open the lesson");
        robot.press(KeyCode.F1).release(KeyCode.F1);
        assertThat(app.overlay().isVisible()).isTrue();

        robot.press(KeyCode.K).release(KeyCode.K);
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        assertThat(app.workbench().player().playback().get().playing()).isFalse();
        assertThat(app.session().mode().get()).isEqualTo(Mode.EXPLORE);

        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(app.overlay().isVisible()).isFalse();
    }

    @Test
    void opensTheLessonAndShowsItsLegs(FxRobot robot) {
        robot.clickOn("Open the lesson");
        assertThat(app.session().table().rowCount()).isEqualTo(6);
        assertThat(texts(robot)).contains("2 records", "[NLB or ALB] eni-0b5462ff97b19b4bf");
    }

    @Test
    void followsTheDigitsToAnotherViewpoint(FxRobot robot) {
        robot.interact(app.workbench().open()::openLesson);
        robot.type(KeyCode.DIGIT2);
        assertThat(app.session().viewpoint().get()).isEqualTo(Viewpoint.VPC_B);
        assertThat(app.session().picture().get().rows().size()).isEqualTo(4);
        assertThat(texts(robot)).contains("not in VPC B's logs", "Invisible to VPC B's flow logs");
    }

    @Test
    void stepsRecordByRecordAndSelectsTheRowBeingPlayed(FxRobot robot) {
        robot.interact(app.workbench().open()::openLesson);
        Map<Integer, Integer> legs = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            robot.type(KeyCode.F8);
            int row = app.session().selection().row().get();
            if (row != Selection.NO_ROW) {
                legs.put(row, app.session().selection().leg().get());
            }
        }
        assertThat(legs.keySet()).containsAll(List.of(1, 2, 3, 4, 5));
        assertThat(legs.get(4)).isEqualTo(4);
        robot.type(KeyCode.F7);
        assertThat(app.session().selection().row().get()).isEqualTo(4);
    }

    @Test
    void narrowsTheTableToTheLegThatIsPressed(FxRobot robot) {
        robot.interact(app.workbench().open()::openLesson);
        Node leg = robot.lookup(".leg").nth(2).query();
        robot.clickOn(leg);
        assertThat(app.session().focus().get()).isEqualTo(new Focus.OnLeg(3));
        assertThat(app.session().picture().get().rows().size()).isEqualTo(2);
        assertThat(leg.getAccessibleText()).startsWith("Leg 3 of 4, NLB to ALB");
    }

    @Test
    void changesTheLanguageWithoutLosingAnything(FxRobot robot) {
        robot.interact(app.workbench().open()::openLesson);
        robot.interact(() -> app.session().selection().select(3));
        robot.interact(() -> app.session().speak(Language.JAPANESE));
        assertThat(app.session().selection().row().get()).isEqualTo(3);
        assertThat(texts(robot)).contains("VPC B のフローログには映りません", "2 レコード");
    }

    @Test
    void hidesTheRecordsWhileAQuestionIsOpen(FxRobot robot) {
        robot.interact(app.workbench().open()::openLesson);
        robot.interact(() -> app.session().use(Mode.QUIZ));
        robot.interact(() -> app.session().quiz().toggleLeg(3));
        assertThat(app.session().quizMarks().get().hidden()).isTrue();
        assertThat(app.scene().lookup("#records-table")).isNull();
        assertThat(texts(robot)).doesNotContain("Invisible to VPC B's flow logs");
        double height = app.diagram().getHeight();
        robot.interact(() -> {
            app.workbench().quiz().lockIn();
            app.workbench().quiz().reveal();
        });
        assertThat(app.workbench().quiz().run().get().phase()).isEqualTo(Phase.REVEAL);
        assertThat(texts(robot)).contains("✓ right", "Invisible to VPC B's flow logs");
        assertThat(app.scene().lookup("#records-table")).isNotNull();
        assertThat(app.diagram().getHeight()).as("the picture had their room").isLessThan(height * 0.7);
    }

    @Test
    void copiesTheLineOfTheDetailPane(FxRobot robot, @TempDir Path folder) throws IOException {
        Path log = folder.resolve("one.log");
        String line = "10.0.0.1   10.0.0.2 1664883400";
        Files.write(log, List.of("srcaddr dstaddr start", line));
        robot.interact(() -> {
            app.open(List.of(log));
            app.session().selection().select(0);
        });
        assertThat(texts(robot)).contains(line, log + ", line 2", "Copy line");

        robot.interact(() -> {
            Clipboard.getSystemClipboard().clear();
            robot.lookup("#inspect-copy-line").queryButton().fire();
        });

        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(line));
        assertThat(texts(robot)).contains("Copied the line");
    }

    @Test
    void saysThatTheJourneyIsAnIllustration(FxRobot robot) {
        robot.interact(app.workbench().open()::openLesson);
        robot.interact(() -> app.session().use(Mode.JOURNEY));
        robot.interact(app.workbench().journey()::forward);
        assertThat(app.session().journey().get().orElseThrow().neverLogged()).isTrue();
        assertThat(texts(robot)).contains("Illustration, not from the log");
        assertThat(texts(robot)).doesNotContain("2 records");
    }

    @Test
    void opensPathsBesideWhatIsOpenAndForgetsTheLessonFirst(FxRobot robot) {
        robot.interact(app.workbench().open()::openLesson);
        robot.interact(() -> app.open(List.of(LESSON.resolve("vpc-a.log"))));
        assertThat(app.session().table().rowCount()).isEqualTo(2);
        robot.interact(() -> app.open(List.of(LESSON.resolve("vpc-b.log"))));
        assertThat(app.session().table().rowCount()).isEqualTo(6);
        assertThat(app.workbench().open().openFiles()).isEqualTo(2);
        assertThat(app.workbench().open().recent().getFirst()).endsWith("vpc-b.log");
        robot.interact(() -> app.workbench().open().closeAll());
        assertThat(app.session().table().isEmpty()).isTrue();
    }

    @Test
    void asksTheQuestionsOfADeckThatIsOpened(FxRobot robot) {
        robot.interact(app.workbench().open()::openLesson);
        robot.interact(() -> app.session().use(Mode.QUIZ));
        robot.interact(() -> app.session().quiz().toggleLeg(3));
        robot.interact(() -> app.open(List.of(LESSON.resolve("deck.json"))));
        assertThat(app.workbench().quiz().run().get().phase()).isEqualTo(Phase.HOLD);
        assertThat(app.workbench().quiz().run().get().marked()).isEmpty();
        assertThat(app.session().table().rowCount()).isEqualTo(6);
    }

    @Test
    void saysThatSomethingUnexpectedHappenedAndStaysUsable(FxRobot robot) {
        robot.interact(() -> app.notices().showBug("AB12", "the details"));
        assertThat(texts(robot)).contains("Something unexpected happened", "Copy details");
        robot.type(KeyCode.ESCAPE);
        assertThat(texts(robot)).doesNotContain("Something unexpected happened");
        robot.clickOn("Open the lesson");
        assertThat(app.session().table().rowCount()).isEqualTo(6);
    }

    @Test
    void asksForFramesOnlyWhilePlaying(FxRobot robot) {
        robot.interact(app.workbench().open()::openLesson);
        assertThat(app.asksForFrames()).isFalse();
        robot.interact(app.workbench().player()::toggle);
        assertThat(app.asksForFrames()).isTrue();
        robot.interact(app.workbench().player()::toggle);
        assertThat(app.asksForFrames()).isFalse();
    }

    @Test
    void saysWhatCouldNotBeOpenedAndStaysUsable(FxRobot robot) {
        robot.interact(() -> app.open(List.of(Path.of("no", "such.log"))));
        assertThat(app.workbench().open().hasTrouble()).isTrue();
        robot.type(KeyCode.ESCAPE);
        robot.interact(app.workbench().open()::openLesson);
        assertThat(app.session().table().rowCount()).isEqualTo(6);
    }

    private List<String> texts(FxRobot robot) {
        Stream<String> labels = robot.lookup(node -> node instanceof Labeled labeled
                && labeled.getText() != null
                && shown(node))
                .queryAllAs(Labeled.class)
                .stream()
                .map(Labeled::getText);
        return Stream.concat(labels, app.diagram().sketch().words()).toList();
    }

    private static boolean shown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
