package blindspot.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.lesson.LegsLesson;
import blindspot.model.Mask;
import blindspot.quiz.Deck;
import blindspot.quiz.InterfacesQuestion;
import blindspot.quiz.Wording;
import blindspot.settings.Settings;
import blindspot.settings.TextSize;
import blindspot.sketch.Colour;
import blindspot.sketch.Mark;
import blindspot.sketch.Stroke;
import blindspot.task.Problem;
import blindspot.topology.TopologyFile;
import blindspot.ui.feature.Explained;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.present.Projector;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The picture for a room.
@ExtendWith(QuickHand.class)
final class ProjectorTest {
    @SuppressWarnings("NullAway.Init") private App app;
    @SuppressWarnings("NullAway.Init") private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, LegsLesson.open());
        app.session().speak(Language.ENGLISH);
        app.look(true);
        stage.setScene(app.scene());
        // As large as the screen: only then a headless stage can become as large as that and small again.
        Rectangle2D screen = Screen.getPrimary().getBounds();
        stage.setFullScreen(false);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(screen.getWidth());
        stage.setHeight(screen.getHeight());
        stage.show();
        app.workbench().open().openLesson();
        app.diagram().requestFocus();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void hasNoTextBelow24PixelsOnAFullScreen(Mode mode, FxRobot robot) {
        for (Language language : Language.values()) {
            robot.interact(() -> {
                app.session().speak(language);
                app.session().use(mode);
            });
            robot.push(KeyCode.F5);
            robot.interact(() -> {
                app.session().selection().select(3);
                layOut(1920, 1080);
                List<Labeled> labels = labels(app.scene().lookup(".projector"));
                assertThat(labels).hasSizeGreaterThan(6);
                assertThat(labels).allSatisfy(label -> assertThat(label.getFont().getSize())
                        .as(label.getText())
                        .isGreaterThanOrEqualTo(24));
                assertThat(labels).allSatisfy(label -> assertThat(
                        label.localToScene(label.getLayoutBounds()).getMaxY()).as(label.getText())
                        .isLessThanOrEqualTo(1080));
                assertThat(words()).isNotEmpty()
                        .allSatisfy(words -> assertThat(words.lettering().size())
                                .as(words.text())
                                .isGreaterThanOrEqualTo(isSmall(words) ? 20 : 24));
            });
            robot.push(KeyCode.ESCAPE);
        }
    }

    @Test
    void saysOfALegThatIsLookedAtAloneWhyNothingIsThere(FxRobot robot) {
        robot.push(KeyCode.F5);
        robot.interact(() -> app.session().narrowTo(new Focus.OnLeg(2)));
        assertThat(labels(app.scene().lookup(".projector"))).extracting(Labeled::getText)
                .anyMatch(text -> text.startsWith("Leg 2: Endpoint to NLB") && text.contains("ever records"));
        robot.push(KeyCode.ESCAPE);
    }

    private List<Mark.Words> words() {
        return app.diagram()
                .sketch()
                .marks()
                .stream()
                .filter(Mark.Words.class::isInstance)
                .map(Mark.Words.class::cast)
                .filter(words -> !words.text().isBlank())
                .toList();
    }

    /// What stands in narrow places of the picture: ids of interfaces, the number in the corner of a node, and words below
    /// others.
    private boolean isSmall(Mark.Words words) {
        Messages messages = app.session().messages().get();
        String text = words.text();
        return (words.colour() == Colour.TEXT_MUTED && text.matches("\\d+")) || text.startsWith("eni ")
                || text.equals(messages.text("tube.never"))
                || text.equals(messages.text("diagram.one-of-two"));
    }

    /// As a window of this size would, until the next frame.
    private void layOut(double width, double height) {
        for (int time = 0; time < 2; time++) {
            app.window().resize(width, height);
            app.window().applyCss();
            app.window().layout();
        }
    }

    @Test
    void isLightAndComesBackToWhatWasBefore(FxRobot robot) {
        Parent home = app.diagram().getParent();
        List<String> sheets = List.copyOf(app.scene().getStylesheets());
        Settings before = app.remembered();
        robot.push(KeyCode.F5);
        assertThat(stage.isFullScreen()).isTrue();
        assertThat(app.scene().getStylesheets().toString()).isNotEqualTo(sheets.toString());
        assertThat(app.window().content().isVisible()).isFalse();
        assertThat(app.diagram().getParent()).isNotEqualTo(home);
        assertThat(app.remembered().appearance()).isEqualTo(before.appearance());
        robot.push(KeyCode.ESCAPE);
        assertThat(app.window().content().isVisible()).isTrue();
        assertThat(stage.isFullScreen()).isFalse();
        assertThat(app.scene().getStylesheets()).isEqualTo(sheets);
        assertThat(app.window().content().isVisible()).isTrue();
        assertThat(app.diagram().getParent()).isEqualTo(home);
        assertThat(home.getChildrenUnmodifiable().indexOf(app.diagram())).isEqualTo(1);
        assertThat(app.diagram().isFocused()).isTrue();
        assertThat(app.remembered().drawing()).isEqualTo(before.drawing());
    }

    @Test
    void isOfTheSameSessionAndSteps(FxRobot robot) {
        robot.push(KeyCode.F5);
        robot.push(KeyCode.PAGE_DOWN);
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(text(".projector-counter")).endsWith("record 2 of 6");
        assertThat(text(".projector-sentence")).isNotEmpty();
        robot.push(KeyCode.DIGIT2);
        assertThat(text(".projector-title")).isEqualTo("Seen from VPC B's flow logs");
        robot.interact(() -> app.session().use(Mode.JOURNEY));
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(text(".projector-counter")).isEqualTo("Step 2 / 8");
        assertThat(text(".projector-title")).isEqualTo("Illustration, not from the log");
        robot.interact(() -> app.session().use(Mode.QUIZ));
        assertThat(text(".projector-counter")).isEqualTo("Question 1 / 3");
        assertThat(text(".projector-keys")).contains("1 to 4: mark an answer").doesNotContain("seen from");
        robot.push(KeyCode.PAGE_DOWN);
        robot.push(KeyCode.DIGIT3);
        robot.push(KeyCode.PAGE_DOWN);
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(text(".projector-more")).contains("1\u00a0of\u00a02");
        robot.push(KeyCode.F5);
        assertThat(app.session().mode().get()).isEqualTo(Mode.QUIZ);
        assertThat(app.session().viewpoint().get()).isNotNull();
    }

    @Test
    void drawsLinesThickerAndSaysNothingPrivateUnlessThatIsWished(FxRobot robot) {
        double ordinary = thickest();
        robot.push(KeyCode.F5);
        robot.interact(() -> {
            assertThat(thickest()).isEqualTo(ordinary * 1.5);
            app.notices().show(new Problem("settings-unreadable", "/home/anna/111122223333/a.log", ""));
        });
        assertThat(labels(app.overlay())).extracting(Labeled::getText)
                .anyMatch(text -> text.contains("…/a.log"))
                .noneMatch(text -> text.contains("anna"));
        robot.push(KeyCode.ESCAPE);
        robot.interact(app.commands().named("mask")::call);
        robot.interact(
                () -> app.notices().show(new Problem("settings-unreadable", "/home/anna/111122223333/a.log", "")));
        assertThat(labels(app.overlay())).extracting(Labeled::getText)
                .anyMatch(text -> text.contains("/home/anna/111122223333/a.log"));
        assertThat(app.remembered().presenting().masksPrivate()).isFalse();
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.ESCAPE);
        assertThat(thickest()).isEqualTo(ordinary);
    }

    @Test
    void saysNothingPrivateOfThePathAnywhereInThePictureAndItsMenus(FxRobot robot) {
        robot.interact(() -> app.session()
                .show(OtherPath.records(), TopologyFile.read(PRIVATE.getBytes(UTF_8), "private.json"), false));
        String item = app.session().messages().get().text("diagram.show-records");
        assertThat(everythingSaid(robot)).as("what there is to hide")
                .contains(item)
                .anyMatch(PRIVATE_TEXT.asPredicate());
        robot.push(KeyCode.F5);
        Deck first = LegsLesson.open().deck();
        Wording words = first.questions().getFirst().wording();
        robot.interact(() -> app.workbench()
                .quiz()
                .ask(new Deck(
                        "interfaces", first.title(), Optional.empty(), List.of(),
                        List.of(new InterfacesQuestion(words, Optional.of(1))), List.of())));
        for (Mode mode : Mode.values()) {
            robot.interact(() -> app.session().use(mode));
            robot.interact(() -> app.workbench().trainer().count(1, 3));
            assertThat(everythingSaid(robot)).as(mode.name())
                    .contains(item)
                    .anyMatch(text -> text.contains(Mask.HIDDEN))
                    .noneMatch(PRIVATE_TEXT.asPredicate());
        }
        robot.interact(() -> app.session().use(Mode.EXPLORE));
        robot.interact(() -> app.session().narrowTo(new Focus.OnLeg(2)));
        robot.push(KeyCode.ALT, KeyCode.L);
        assertThat(everythingSaid(robot)).anyMatch(text -> text.contains("利用側"))
                .noneMatch(PRIVATE_TEXT.asPredicate());
        robot.push(KeyCode.ESCAPE);
    }

    /// In the picture, beside it, of each part of it to who cannot see it, and in the menu of each part.
    private List<String> everythingSaid(FxRobot robot) {
        List<String> said = new ArrayList<>();
        robot.interact(() -> {
            Node shown = app.window().content().isVisible() ? app.diagram() : app.scene().lookup(".projector");
            words().forEach(words -> said.add(words.text()));
            labels(shown).forEach(label -> said.add(String.valueOf(label.getText())));
            for (Node node : all(shown)) {
                said.add(String.valueOf(node.getAccessibleText()));
                said.add(String.valueOf(node.getAccessibleHelp()));
                said.add(Explained.of(node).here());
                if (node.getOnContextMenuRequested() != null && node.isVisible()) {
                    node.getOnContextMenuRequested()
                            .handle(new ContextMenuEvent(
                                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, 1, 1, true, null));
                    for (Window window : List.copyOf(Window.getWindows())) {
                        if (window instanceof ContextMenu menu) {
                            labels(menu.getScene().getRoot()).forEach(label -> said.add(label.getText()));
                            menu.hide();
                        }
                    }
                }
            }
        });
        return said;
    }

    private static List<Node> all(Node node) {
        List<Node> found = new ArrayList<>(List.of(node));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child)));
        }
        return found;
    }

    private static final Pattern PRIVATE_TEXT =
            Pattern.compile("111122223333|1111-2222-3333|anna|shop-private-bucket");

    private static final String PRIVATE = """
            {"kind": "blindspot-topology", "version": 1,
             "title": {"en": "Of 111122223333", "ja": "111122223333 のもの"},
             "vpcs": [
              {"id": "vpc-a", "name": {"en": "VPC of 111122223333", "ja": "111122223333 の VPC"},
               "role": {"en": "consumer in 1111-2222-3333", "ja": "利用側 1111-2222-3333"},
               "subnets": [{"id": "s1", "name": {"en": "subnet /home/anna/one", "ja": "サブネット /home/anna/one"}}]},
              {"id": "vpc-b", "name": {"en": "s3://shop-private-bucket", "ja": "s3://shop-private-bucket"},
               "role": {"en": "provider", "ja": "提供側"},
               "subnets": [{"id": "s2", "name": {"en": "arn:aws:s3:::shop-private-bucket", "ja": "サブネット"}}]}],
             "path": [
              %s, %s, %s, %s],
             "legs": [{"kind": "same-vpc"}, {"kind": "privatelink"}, {"kind": "same-vpc"}]}
            """
            .formatted(
                    node(0, "instance", "Client 111122223333", "s1", "172.20.0.10"),
                    node(1, "interface-endpoint", "s3://shop-private-bucket/door", "s1", "172.20.0.11"),
                    node(2, "network-load-balancer", "NLB 1111-2222-3333", "s2", "172.16.0.20"),
                    node(3, "instance", "Server /home/anna/own", "s2", "172.16.0.30"));

    private static String node(int index, String kind, String name, String subnet, String address) {
        return """
                {"id": "n%d", "kind": "%s", "name": {"en": "%s", "ja": "%s"}, "subnet": "%s",
                 "interfaces": [{"interfaceId": "eni-%d", "addresses": ["%s"]}]}
                """
                .formatted(index, kind, name, name, subnet, index, address);
    }

    /// The width of the edge of the first of the panels.
    private double thickest() {
        return app.diagram()
                .sketch()
                .marks()
                .stream()
                .filter(Mark.Panel.class::isInstance)
                .flatMap(mark -> ((Mark.Panel) mark).edge().stream())
                .mapToDouble(Stroke::width)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fitsASmallWindowAsWell(FxRobot robot) {
        robot.push(KeyCode.F5);
        robot.interact(() -> {
            layOut(1280, 720);
            assertThat(labels(app.scene().lookup(".projector")))
                    .allSatisfy(label -> assertThat(label.getFont().getSize())
                            .as(label.getText())
                            .isGreaterThanOrEqualTo(16));
        });
    }

    @Test
    void enlargesOnWhatIsWished() {
        assertThat(Projector.textSize(1080, TextSize.ORDINARY).factor() * 14).isGreaterThanOrEqualTo(24);
        assertThat(Projector.textSize(720, TextSize.ORDINARY).factor() * 14).isGreaterThanOrEqualTo(16);
        assertThat(Projector.textSize(1080, new TextSize(125)).factor() * 14).isGreaterThanOrEqualTo(30);
        assertThat(Projector.textSize(4320, TextSize.ORDINARY).percent()).isEqualTo(TextSize.MOST);
    }

    private String text(String style) {
        return Optional.ofNullable(((Labeled) app.scene().lookup(style)).getText()).orElse("");
    }

    private static List<Labeled> labels(Node node) {
        List<Labeled> found = new ArrayList<>();
        collect(node, found);
        return found;
    }

    private static void collect(Node node, List<Labeled> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled label && label.getText() != null && !label.getText().isEmpty()) {
            found.add(label);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
