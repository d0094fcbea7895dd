package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.LegsLesson;
import blindspot.settings.TextSize;
import blindspot.sketch.Mark;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Mode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

/// Whatever the size of texts, nothing that is said or can be pressed is outside of the window, cut, or under something
/// else.
@ExtendWith(QuickHand.class)
final class ReadableTest {
    private static final double TOLERANCE = 1;

    /// What the window can look like.
    private record State(String name, Consumer<App> making) {
        static final List<State> ALL = List.of(
                new State("nothing", _ -> {}),
                new State("explore", app -> app.workbench().open().openLesson()),
                new State("record", app -> {
                    app.workbench().open().openLesson();
                    app.session().selection().select(4);
                }),
                new State("both languages", app -> {
                    app.workbench().open().openLesson();
                    app.commands().named("both-languages").call();
                }),
                new State("leg", app -> {
                    app.workbench().open().openLesson();
                    app.commands().named("view-2").call();
                }),
                new State("journey", app -> {
                    app.workbench().open().openLesson();
                    app.session().use(Mode.JOURNEY);
                    app.workbench().journey().forward();
                }),
                new State("question", app -> {
                    quiz(app);
                    app.session().quiz().toggleLeg(3);
                }),
                new State("answer", app -> {
                    quiz(app);
                    app.session().quiz().toggleLeg(3);
                    app.workbench().quiz().lockIn();
                    app.workbench().quiz().reveal();
                }),
                new State("keys", app -> app.commands().named("shortcuts").call()),
                new State("about", app -> app.commands().named("about").call()),
                new State("report", app -> {
                    app.workbench().open().openLesson();
                    app.commands().named("load-report").call();
                }),
                new State("bucket", app -> app.commands().named("open-bucket").call()));

        private static void quiz(App app) {
            app.workbench().open().openLesson();
            app.workbench().quiz().ask(LegsLesson.open().deck());
            app.session().use(Mode.QUIZ);
            app.workbench().quiz().goOn();
        }
    }

    record Case(int percent, int width, int height, Language language) {}

    static Stream<Case> cases() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.concat(
                        Stream.of(80, 100, 125, 150).map(percent -> new Case(percent, 1280, 720, language)),
                        Stream.of(200, 250).map(percent -> new Case(percent, 1920, 1080, language))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void showsEverythingWhole(Case each, FxRobot robot) {
        List<String> found = new ArrayList<>();
        robot.interact(() -> {
            for (State state : State.ALL) {
                var look = new HeadlessWindow.Look(
                        each.language(), false, ZoneOffset.UTC, each.width(), each.height(),
                        new TextSize(each.percent()));
                try (HeadlessWindow window = new HeadlessWindow(look)) {
                    state.making().accept(window.app());
                    Snapshots.window(window.app(), each.width(), each.height());
                    window.app().layOut(each.width(), each.height());
                    new Walk(window.app(), each).faults().forEach(fault -> found.add(state.name() + ": " + fault));
                }
            }
        });
        assertThat(found).isEmpty();
    }

    /// A walk over all that is to be seen.
    private static final class Walk {
        private final App app;
        private final Rectangle2D window;
        private final List<Node> said = new ArrayList<>();
        private final List<Node> fixed = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();

        Walk(App app, Case each) {
            this.app = app;
            window = new Rectangle2D(0, 0, each.width(), each.height());
            collect(app.overlay().isVisible() ? app.overlay() : app.scene().getRoot(), false);
        }

        private void collect(Node node, boolean scrolls) {
            if (!node.isVisible() || node.getOpacity() == 0) {
                return;
            }
            if (node instanceof Labeled || node instanceof TextInputControl) {
                said.add(node);
                if (!scrolls) {
                    fixed.add(node);
                }
            }
            boolean clipped = scrolls || node.getStyleClass().contains("viewport")
                    || node.getStyleClass().contains("virtual-flow")
                    || node.getStyleClass().contains("column-header-background");
            if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, clipped));
            }
        }

        List<String> faults() {
            said.forEach(this::lookForCut);
            List<Bounds> places = fixed.stream().map(node -> node.localToScene(node.getLayoutBounds())).toList();
            for (int i = 0; i < fixed.size(); i++) {
                lookForOutside(fixed.get(i), places.get(i));
                for (int j = 0; j < i; j++) {
                    if (overlap(places.get(i), places.get(j)) && !isWithin(fixed.get(i), fixed.get(j))
                            && !isWithin(fixed.get(j), fixed.get(i))) {
                        faults.add(name(fixed.get(i)) + " overlaps " + name(fixed.get(j)));
                    }
                }
            }
            if (!app.overlay().isVisible()) {
                app.diagram()
                        .sketch()
                        .marks()
                        .stream()
                        .filter(Mark.Words.class::isInstance)
                        .map(Mark.Words.class::cast)
                        .filter(words -> words.lines().getLast().endsWith("…") && !words.text().endsWith("…"))
                        .forEach(words -> faults.add("cut in the picture: " + words.text() + " " + words.lines()));
            }
            return faults;
        }

        private void lookForCut(Node node) {
            if (node instanceof Labeled labeled && labeled.getText() != null
                    && labeled.lookup(".text") instanceof Text text
                    && text.getText().endsWith(labeled.getEllipsisString())
                    && !labeled.getText().endsWith(labeled.getEllipsisString())) {
                faults.add("cut: " + name(node) + " reads " + text.getText());
            }
        }

        private void lookForOutside(Node node, Bounds bounds) {
            if (bounds.getMinX() < -TOLERANCE || bounds.getMinY() < -TOLERANCE
                    || bounds.getMaxX() > window.getMaxX() + TOLERANCE
                    || bounds.getMaxY() > window.getMaxY() + TOLERANCE) {
                faults.add("outside: " + name(node) + " " + bounds);
            }
        }

        private static boolean overlap(Bounds one, Bounds other) {
            double wide = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
            double tall = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
            return wide > TOLERANCE && tall > TOLERANCE;
        }

        private static boolean isWithin(Node inner, Node outer) {
            for (Node node = inner; node != null; node = node.getParent()) {
                if (node.equals(outer)) {
                    return true;
                }
            }
            return false;
        }

        private static String name(Node node) {
            String text = node instanceof Labeled labeled ? labeled.getText() : "";
            return "“" + text + "” " + node.getId() + " " + node.getStyleClass();
        }
    }
}
