package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.LegsLesson;
import blindspot.settings.Settings;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Mode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Whatever the keys can get to says what it is to who cannot see it.
@ExtendWith(QuickHand.class)
final class SpokenTest {
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
    void whateverTakesTheFocusHasARoleAndAName(FxRobot robot) {
        Set<String> nameless = new TreeSet<>();
        for (var state : states().entrySet()) {
            robot.interact(() -> {
                state.getValue().run();
                app.scene().getRoot().applyCss();
                app.scene().getRoot().layout();
                look(app.overlay().isVisible() ? app.overlay() : app.window(), state.getKey(), nameless);
            });
        }
        assertThat(nameless).isEmpty();
    }

    @Test
    void theStatusNodeSpeaksEachStepAndNotEachFrame(FxRobot robot) {
        Node step = robot.lookup("#status-step").query();
        List<String> spoken = new ArrayList<>();
        step.accessibleTextProperty().subscribe((_, now) -> spoken.add(now));
        assertThat(step.isFocusTraversable()).isTrue();
        assertThat(step.getAccessibleText()).isEqualTo("No record is selected.");
        robot.interact(app.workbench().open()::openLesson);
        robot.interact(() -> app.session().selection().select(0));
        assertThat(spoken.getLast()).startsWith("An interface of the EC2 in VPC A recorded");
        spoken.clear();
        robot.interact(() -> {
            app.session().use(Mode.JOURNEY);
            app.workbench().journey().toggle();
            for (int frame = 0; frame < 700; frame++) {
                app.workbench().tick(16_000_000);
            }
        });
        int step0 = app.workbench().journey().journey().get().step();
        assertThat(step0).as("the journey went on").isPositive();
        assertThat(spoken).hasSize(1 + step0).allMatch(text -> text.contains("eg "));
        spoken.clear();
        robot.interact(() -> app.session().use(Mode.QUIZ));
        assertThat(spoken.getLast()).startsWith("Question 1 / 3\n");
        robot.interact(() -> robot.lookup("#status-step").query().requestFocus());
        assertThat(step.isFocused()).isTrue();
    }

    private Map<String, Runnable> states() {
        Map<String, Runnable> states = new LinkedHashMap<>();
        states.put("nothing", () -> {});
        states.put("records", app.workbench().open()::openLesson);
        states.put("record", () -> app.session().selection().select(3));
        states.put("conversations", () -> app.commands().named("table-conversations").call());
        states.put("interfaces", () -> app.commands().named("mapping").call());
        states.put("answers", () -> app.commands().named("answers").call());
        states.put("who sees what", () -> app.commands().named("who-sees-what").call());
        states.put("path list", () -> app.commands().named("path-list").call());
        states.put("journey", () -> app.session().use(Mode.JOURNEY));
        states.put("question", () -> app.session().use(Mode.QUIZ));
        states.put("answer", () -> {
            app.session().quiz().toggleLeg(1);
            app.workbench().quiz().lockIn();
            app.workbench().quiz().reveal();
        });
        states.put("explanation", () -> app.workbench().quiz().goOn());
        states.put("what if", () -> app.session().use(Mode.WHAT_IF));
        states.put("records again", () -> app.session().use(Mode.EXPLORE));
        for (String panel : List.of(
                "palette", "pane-keys", "shortcuts", "help", "glossary", "load-report", "open-bucket", "about")) {
            states.put(panel, () -> {
                app.overlay().close();
                app.commands().named(panel).call();
            });
        }
        return states;
    }

    private void look(Node node, String state, Set<String> nameless) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            String what = state + ": " + node.getClass().getSimpleName() + "#" + node.getId() + " "
                    + node.getStyleClass();
            if (name(node).isBlank()) {
                nameless.add(what + " has no name");
            }
            if (node.getAccessibleRole() == AccessibleRole.NODE || node.getAccessibleRole() == AccessibleRole.PARENT) {
                nameless.add(what + " has no role");
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, state, nameless));
        }
    }

    /// What a screen reader calls it; of what is written into, not that.
    private String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        boolean labelled = app.scene()
                .getRoot()
                .lookupAll(".label")
                .stream()
                .anyMatch(each -> each instanceof Label label && node.equals(label.getLabelFor())
                        && !label.getText().isBlank());
        if (labelled) {
            return "labelled";
        }
        Object text = node instanceof TextInputControl ? null : node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        return text == null ? "" : text.toString();
    }
}
