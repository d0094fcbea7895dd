package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Viewpoint;
import blindspot.description.PathLine;
import blindspot.description.PathPart;
import blindspot.i18n.Language;
import blindspot.lesson.LegsLesson;
import blindspot.query.Basis;
import blindspot.quiz.DeckFile;
import blindspot.settings.Settings;
import blindspot.topology.Form;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The list says what the diagram says, in every state, and can be used by the keyboard alone.
@ExtendWith(QuickHand.class)
final class PathListTest {
    private static final Path PICTURES = Path.of("src/test/resources/pictures");

    @SuppressWarnings("NullAway.Init") private App app;

    @Start
    void open(Stage stage) {
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, LegsLesson.open());
        app.session().speak(Language.ENGLISH);
        app.look(false);
        stage.setScene(app.scene());
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void saysOfEveryLegAndInterfaceWhatTheDiagramSaysInEveryState(FxRobot robot) {
        robot.interact(() -> app.open(List.of(PICTURES.resolve("two-zones.json"), PICTURES.resolve("two-zones.log"))));
        askForList(robot);
        for (var state : states().entrySet()) {
            robot.interact(state.getValue());
            QuickHand.settle();
            compare(robot, state.getKey());
        }
        robot.interact(app.workbench().open()::openLesson);
        for (var state : states().entrySet()) {
            robot.interact(state.getValue());
            QuickHand.settle();
            compare(robot, "lesson, " + state.getKey());
        }
    }

    @Test
    void whoSeesWhatHasTheKeysWhenItTakesThePlaceOfTheList(FxRobot robot) {
        robot.interact(app.workbench().open()::openLesson);
        askForList(robot);
        robot.interact(app.commands().named("who-sees-what")::call);
        QuickHand.settle();
        assertThat(robot.lookup(".matrix-pane").query().isFocusWithin()).isTrue();
        assertThat(table(robot).isVisible() && table(robot).getParent().isVisible()).isFalse();
    }

    @Test
    void whatHasTheKeysKeepsThemWhenTheListGoes(FxRobot robot) {
        robot.interact(app.workbench().open()::openLesson);
        askForList(robot);
        Node filter = robot.lookup("#filter-field").query();
        robot.interact(filter::requestFocus);
        robot.interact(app.commands().named("path-list")::call);
        QuickHand.settle();
        assertThat(table(robot).isVisible() && table(robot).getParent().isVisible()).isFalse();
        assertThat(filter.isFocused()).isTrue();
    }

    private Map<String, Runnable> states() {
        Map<String, Runnable> states = new LinkedHashMap<>();
        var session = app.session();
        states.put("collapsed", () -> session.drawAs(Form.COLLAPSED));
        states.put("expanded", () -> session.drawAs(Form.EXPANDED));
        states.put("both ends", () -> session.counting().use(Basis.BOTH_ENDS));
        states.put("from A", () -> session.viewFrom(Viewpoint.VPC_A));
        states.put("from B", () -> session.viewFrom(Viewpoint.VPC_B));
        states.put("Japanese", () -> session.speak(Language.JAPANESE));
        states.put("English again, collapsed", () -> {
            session.speak(Language.ENGLISH);
            session.drawAs(Form.COLLAPSED);
        });
        states.put("question", () -> session.use(Mode.QUIZ));
        states.put("answering", () -> app.workbench().quiz().reveal());
        states.put("marked", () -> session.quiz().toggleLeg(1));
        states.put("locked", () -> app.workbench().quiz().lockIn());
        states.put("revealed", () -> app.workbench().quiz().reveal());
        states.put("journey", () -> session.use(Mode.JOURNEY));
        states.put("journey, a leg further", () -> app.workbench().journey().forward());
        states.put("what if", () -> session.use(Mode.WHAT_IF));
        states.put("records again", () -> {
            app.workbench().quiz().tryAgain();
            session.use(Mode.EXPLORE);
            session.viewFrom(Viewpoint.BOTH);
        });
        return states;
    }

    private void compare(FxRobot robot, String state) {
        List<PathLine> lines = app.pathList().lines().get();
        List<String> legs = lines.stream()
                .filter(line -> line.part() instanceof PathPart.OfLeg)
                .map(line -> line.said().getFirst())
                .toList();
        assertThat(legs).as(state)
                .isNotEmpty()
                .isEqualTo(robot.lookup(".leg").queryAll().stream().map(Node::getAccessibleText).toList());
        String words = String.join("\n", words());
        for (PathLine line : lines) {
            switch (line.part()) {
                case PathPart.OfLeg(var leg) -> {
                    String mark = app.pathList().mark(line.part());
                    if (app.session().mode().get() == Mode.QUIZ && !mark.isEmpty()) {
                        assertThat(words).as(state + leg.number()).contains(mark);
                    }
                    if (!line.counts().isEmpty() && line.below().size() == 2) {
                        assertThat(words.replace('\n', ' ')).as(state).contains(line.counts().split(" \\(", 2)[0]);
                    }
                    if (app.session().quizMarks().get().hidden()) {
                        assertThat(line.state() + line.counts() + line.recorders()).as(state).isEmpty();
                        assertThat(line.below()).as(state).isEmpty();
                    }
                }
                case PathPart.OfNode(var node) -> assertThat(words)
                        .as(state)
                        .contains(app.session().messages().get().text(node.name()));
                case PathPart.Elsewhere _ -> assertThat(words.replace('\n', ' ')).as(state).contains(line.name());
                case PathPart.OfInterface _,PathPart.OfLane _,PathPart.OfStrand _,PathPart.MoreInterfaces _ -> {
                    // Below nodes and legs only.
                }
            }
        }
        if (app.session().mode().get() == Mode.EXPLORE) {
            String spoken = robot.lookup(".node-box")
                    .queryAll()
                    .stream()
                    .map(Node::getAccessibleText)
                    .collect(Collectors.joining("\n"));
            List<PathLine> alone = lines.stream()
                    .filter(line -> line.part() instanceof PathPart.OfNode && line.below().size() == 1)
                    .flatMap(line -> line.below().stream())
                    .toList();
            assertThat(alone).as(state)
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(spoken).contains(line.said().getFirst()));
        }
    }

    @Test
    void followsTheSelectionAndLightsUpWhatIsChosen(FxRobot robot) {
        robot.interact(app.workbench().open()::openLesson);
        askForList(robot);
        assertThat(app.scene().getFocusOwner()).isEqualTo(table(robot));
        robot.interact(() -> app.session().selection().select(4));
        assertThat(chosen(robot)).isInstanceOf(PathPart.OfLeg.class);
        assertThat(chosen(robot).legNumber()).isEqualTo(app.session().selection().leg().get()).isEqualTo(4);
        robot.interact(() -> table(robot).getSelectionModel().selectFirst());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        assertThat(chosen(robot)).isEqualTo(new PathPart.OfLeg(app.session().topology().legs().getFirst()));
        assertThat(app.session().selection().lit().get().legs()).isEqualTo(Set.of(1));
        robot.push(KeyCode.ENTER);
        assertThat(app.session().focus().get()).isEqualTo(new Focus.OnLeg(1));
        assertThat(app.pathList().mark(chosen(robot))).isEqualTo("its records are shown");
        robot.push(KeyCode.ENTER);
        assertThat(app.session().focus().get()).isEqualTo(new Focus.Everything());
        int rows = table(robot).getExpandedItemCount();
        robot.push(KeyCode.LEFT);
        assertThat(table(robot).getExpandedItemCount()).isEqualTo(rows - 2);
        robot.push(KeyCode.RIGHT);
        assertThat(table(robot).getExpandedItemCount()).isEqualTo(rows);
        robot.push(KeyCode.SHIFT, KeyCode.W);
        assertThat(table(robot).isVisible()).isTrue();
        assertThat(robot.lookup(".path-list").query().isVisible()).isFalse();
        assertThat(app.diagram().isFocusWithin()).isTrue();
    }

    @Test
    void everyLegIsAnsweredInItByTheKeyboardAlone(FxRobot robot) {
        robot.interact(app.workbench().open()::openLesson);
        robot.interact(() -> app.session().use(Mode.QUIZ));
        askForList(robot);
        robot.interact(() -> app.workbench().quiz().reveal());
        robot.interact(() -> table(robot).requestFocus());
        robot.push(KeyCode.HOME);
        int legs = app.session().topology().legs().size();
        for (int i = 0; i < 30 && app.session().quizMarks().get().marked().size() < legs; i++) {
            PathPart at = chosen(robot);
            if (at.legNumber() > 0) {
                robot.push(KeyCode.SPACE);
                assertThat(app.session().quizMarks().get().marked()).contains(at.legNumber());
                assertThat(app.pathList().mark(at)).isEqualTo("✓ marked");
            }
            robot.push(KeyCode.DOWN);
        }
        assertThat(app.session().quizMarks().get().marked()).hasSize(legs);
        robot.push(KeyCode.UP);
        robot.push(KeyCode.ENTER);
        assertThat(app.session().quizMarks().get().asking()).as("locked in").isFalse();
    }

    @Test
    void interfacesAreAnsweredInItToo(FxRobot robot) {
        robot.interact(() -> {
            app.workbench().open().openLesson();
            app.workbench().quiz().ask(DeckFile.read(Path.of("src/test/resources/quiz/every-question.json")));
            app.session().use(Mode.QUIZ);
        });
        askForList(robot);
        robot.interact(() -> {
            for (int i = 0; i < 10 && app.session().quizMarks().get().nodes().isEmpty(); i++) {
                app.workbench().quiz().goTo(i + 1);
            }
            table(robot).requestFocus();
            table(robot).getSelectionModel().select(0);
        });
        assertThat(app.session().quizMarks().get().nodes()).isNotEmpty();
        PathPart at = chosen(robot);
        String before = app.pathList().mark(at);
        robot.push(KeyCode.SPACE);
        assertThat(app.pathList().mark(at)).startsWith(before).endsWith("✓ marked");
    }

    @Test
    void thePageSaysTheSameAndGivesNoAnswerAway(FxRobot robot) throws IOException {
        List<URI> opened = new ArrayList<>();
        app.browser().use(opened::add);
        robot.interact(app.workbench().open()::openLesson);
        askForList(robot);
        robot.interact(app.commands().named("path-page")::call);
        String page = Files.readString(Path.of(opened.getLast()));
        assertThat(page).contains("<html lang=\"en\">", "<th scope=\"col\">", "<th scope=\"row\">", "<h1>", "<h2>")
                .doesNotContain("<script", "http-equiv", "src=");
        for (PathLine line : app.pathList().lines().get()) {
            assertThat(page).contains(escaped(line.name()));
            line.said().forEach(sentence -> assertThat(page).contains(escaped(sentence)));
        }
        assertThat(page).contains("Who sees what");
        robot.interact(() -> app.session().use(Mode.QUIZ));
        robot.interact(app.commands().named("path-page")::call);
        String hidden = Files.readString(Path.of(opened.getLast()));
        assertThat(hidden).contains("A question is asked")
                .doesNotContain("Who sees what", "Recorded", "records:", "never");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#39;");
    }

    private static void askForList(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.W);
    }

    private static TreeTableView<PathLine> table(FxRobot robot) {
        return robot.lookup("#path-list-table").query();
    }

    private static PathPart chosen(FxRobot robot) {
        return table(robot).getSelectionModel().getSelectedItem().getValue().part();
    }

    /// What stands on the diagram.
    private List<String> words() {
        return app.diagram().sketch().words().toList();
    }
}
