package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.settings.Scheme;
import blindspot.settings.Settings;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Mode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Every word of the window stands out from what is behind it, in every scheme and mode.
@ExtendWith(QuickHand.class)
final class ContrastTest {
    /// WCAG 2.2, 1.4.3.
    private static final double LEAST = 4.5;

    @SuppressWarnings("NullAway.Init") private App app;

    @Start
    void open(Stage stage) {
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, Lesson.open(Lesson.FIRST));
        app.session().speak(Language.ENGLISH);
        app.look(false);
        stage.setScene(app.scene());
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void everyWordHasAContrastOfFourAndAHalf(FxRobot robot) {
        Set<String> faint = new TreeSet<>();
        for (Scheme scheme : Scheme.values()) {
            robot.interact(() -> app.look(scheme));
            for (var state : states().entrySet()) {
                robot.interact(() -> {
                    state.getValue().run();
                    app.scene().getRoot().applyCss();
                    app.scene().getRoot().layout();
                    List<Text> words = new ArrayList<>();
                    collect(app.overlay().isVisible() ? app.overlay() : app.window(), words);
                    assertThat(words).hasSizeGreaterThan(3);
                    words.forEach(each -> look(each, scheme, faint));
                });
            }
            robot.interact(() -> app.overlay().close());
        }
        assertThat(faint).isEmpty();
    }

    private Map<String, Runnable> states() {
        Map<String, Runnable> states = new LinkedHashMap<>();
        states.put("nothing", () -> app.workbench().open().closeAll());
        states.put("records", app.workbench().open()::openLesson);
        states.put("record", () -> app.session().selection().select(3));
        states.put("leg", () -> app.commands().named("path-list").call());
        states.put("journey", () -> app.session().use(Mode.JOURNEY));
        states.put("question", () -> app.session().use(Mode.QUIZ));
        states.put("answer", () -> {
            app.session().quiz().toggleLeg(1);
            app.workbench().quiz().lockIn();
            app.workbench().quiz().reveal();
        });
        states.put("what if", () -> app.session().use(Mode.WHAT_IF));
        states.put("who sees what", () -> {
            app.session().use(Mode.EXPLORE);
            app.commands().named("who-sees-what").call();
        });
        for (String panel : List.of("palette", "help", "open-bucket")) {
            states.put(panel, () -> {
                app.overlay().close();
                app.commands().named(panel).call();
            });
        }
        return states;
    }

    private static void collect(Node node, List<Text> words) {
        if (!node.isVisible() || node.isDisabled() || node.getOpacity() < 1) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            words.add(text);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    private static void look(Text text, Scheme scheme, Set<String> faint) {
        if (!(text.getFill() instanceof Color ink)) {
            return;
        }
        Color ground = ground(text);
        double contrast = contrast(over(ink, ground), ground);
        if (contrast < LEAST) {
            faint.add(String.format(
                    Locale.ROOT, "%s: %.1f %s on %s, %s “%s”", scheme.code(), contrast, ink, ground,
                    text.getParent().getStyleClass(), text.getText()));
        }
    }

    /// What is behind a node: of all around it, what shines through lies over what is further out.
    private static Color ground(Node node) {
        List<Color> layers = new ArrayList<>();
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                for (BackgroundFill fill : region.getBackground().getFills().reversed()) {
                    if (fill.getFill() instanceof Color color) {
                        layers.add(color);
                        if (color.isOpaque()) {
                            return layers.reversed()
                                    .stream()
                                    .reduce((below, above) -> over(above, below))
                                    .orElse(color);
                        }
                    }
                }
            }
        }
        throw new AssertionError("nothing behind " + node);
    }

    private static Color over(Color above, Color below) {
        double share = above.getOpacity();
        return Color.color(
                above.getRed() * share + below.getRed() * (1 - share),
                above.getGreen() * share + below.getGreen() * (1 - share),
                above.getBlue() * share + below.getBlue() * (1 - share));
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /// WCAG 2.2, relative luminance.
    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
