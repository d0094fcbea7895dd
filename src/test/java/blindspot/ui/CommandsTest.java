package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.settings.Choice;
import blindspot.settings.Settings;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.feature.Shortcut;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.session.Mode;
import blindspot.ui.shell.Commands;
import blindspot.ui.shell.SystemMenuBar;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(QuickHand.class)
final class CommandsTest {
    @SuppressWarnings("NullAway.Init") private App app;

    @Start
    void open(Stage stage) {
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, Lesson.open(Lesson.FIRST));
        app.look(false);
        stage.setScene(app.scene());
        stage.sizeToScene();
        stage.show();
        // The menu is filled when it is opened for the first time.
        MenuButton menu = (MenuButton) app.scene().lookup(".no-arrow");
        menu.show();
        menu.hide();
    }

    @Test
    void givesNoTwoThatCanBeCalledAtATimeTheSameKey(FxRobot robot) {
        robot.interact(app.workbench().open()::openLesson);
        for (Mode mode : Mode.values()) {
            robot.interact(() -> app.session().use(mode));
            Map<String, List<String>> byKey = app.commands()
                    .all()
                    .stream()
                    .filter(command -> command.enabled().getValue())
                    .flatMap(command -> command.shortcuts()
                            .stream()
                            .map(shortcut -> Map.entry(shortcut.displayText(), command.key())))
                    .collect(
                            Collectors.groupingBy(
                                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            assertThat(byKey).hasSizeGreaterThan(15);
            assertThat(byKey.values()).as(mode.toString()).allSatisfy(keys -> assertThat(keys).hasSize(1));
        }
    }

    @Test
    void eachChordIsOneThatAKeyCanType() {
        assertThat(app.commands().all().stream().flatMap(command -> command.shortcuts().stream()))
                .filteredOn(Shortcut.Chord.class::isInstance)
                .extracting(Shortcut::displayText)
                .contains("Esc", "PageDown", "Alt+PageDown")
                .noneMatch(text -> text.contains("Escape") || text.contains("Page "));
        assertThatThrownBy(() -> Shortcut.chord("Alt+PageDown"))
                .as("JavaFX's name is Page Down")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasEachUnderItsOwnNameInBothLanguages(FxRobot robot) {
        assertThat(app.commands().all().stream().map(Command::key)).doesNotHaveDuplicates();
        for (Language language : Language.values()) {
            robot.interact(() -> app.session().speak(language));
            assertThat(app.commands().all())
                    .allSatisfy(command -> assertThat(
                            app.session().messages().get().text("command." + command.key())).isNotBlank());
        }
    }

    @Test
    void closesAndReportsOnlyWhatIsOpen(FxRobot robot) {
        List<Command> ofWhatIsOpen =
                List.of(app.commands().named("load-report"), app.commands().named("close-all"));
        assertThat(ofWhatIsOpen).allMatch(command -> !command.enabled().getValue());
        robot.interact(app.workbench().open()::openLesson);
        assertThat(ofWhatIsOpen).allMatch(command -> command.enabled().getValue());
        robot.interact(ofWhatIsOpen.getLast()::call);
        assertThat(app.session().table().isEmpty()).isTrue();
        assertThat(ofWhatIsOpen).allMatch(command -> !command.enabled().getValue());
        robot.interact(
                () -> app.open(List.of(Path.of("assets", "lessons", "privatelink", "topology.json"))));
        assertThat(ofWhatIsOpen).allMatch(command -> command.enabled().getValue());
    }

    @Test
    void showsEachInItsMenu() {
        MenuButton button = (MenuButton) app.scene().lookup(".no-arrow");
        assertThat(button.getItems().stream().map(Menu.class::cast).map(menu -> menu.getItems().size()))
                .containsExactlyElementsOf(Stream.of(Command.Menu.values())
                        .map(menu -> app.commands().in(menu).size())
                        .toList())
                .doesNotContain(0);
    }

    @Test
    void showsTheSameInTheBarOfMacOs(FxRobot robot) {
        robot.interact(() -> {
            MenuBar bar = new SystemMenuBar(app.session().words(), app.commands());
            assertThat(bar.isUseSystemMenuBar()).isTrue();
            assertThat(bar.getMenus().stream().map(CommandsTest::names).toList())
                    .isEqualTo(((MenuButton) app.scene().lookup(".no-arrow")).getItems()
                            .stream()
                            .map(menu -> names((Menu) menu))
                            .toList());
        });
    }

    private static List<String> names(Menu menu) {
        return Stream.concat(Stream.of(menu.getText()), menu.getItems().stream().map(MenuItem::getText)).toList();
    }

    @Test
    void marksWhatIsChosen(FxRobot robot) {
        Menu themes = (Menu) item("Theme");
        assertThat(marks(themes)).containsExactly(true, false, false, false);
        robot.interact(app.commands().named("theme")::call);
        assertThat(marks(themes)).containsExactly(false, true, false, false);
        robot.interact(themes.getItems().getLast()::fire);
        assertThat(app.appearance().chosen().get().theme()).isEqualTo(Choice.OfTheme.HIGH_CONTRAST);
        assertThat(marks(themes)).containsExactly(false, false, false, true);
        robot.interact(themes.getItems().getLast()::fire);
        assertThat(marks(themes)).containsExactly(false, false, false, true);
    }

    @Test
    void namesTheVpcsThatOneCanSeeFrom(FxRobot robot) {
        robot.interact(app.workbench().open()::openLesson);
        assertThat(viewpoints("Seen from: ")).containsExactly("VPC A", "VPC B", "Both", "choice 4", "choice 5");
        robot.interact(() -> app.session().speak(Language.JAPANESE));
        assertThat(viewpoints("視点：")).startsWith("VPC A", "VPC B", "両方", "4 番目");
    }

    private List<String> viewpoints(String before) {
        return ((MenuButton) app.scene().lookup(".no-arrow"))
                .getItems()
                .stream()
                .flatMap(menu -> ((Menu) menu).getItems().stream())
                .map(MenuItem::getText)
                .filter(text -> text.startsWith(before))
                .map(text -> text.substring(before.length(), text.length() - "(1)".length()).strip())
                .toList();
    }

    @Test
    void marksTheModeOfNowHoweverOftenItIsChosen(FxRobot robot) {
        CheckMenuItem quiz = (CheckMenuItem) item("Quiz");
        assertThat(quiz.isSelected()).isFalse();
        for (int time = 0; time < 2; time++) {
            robot.interact(quiz::fire);
            assertThat(quiz.isSelected()).isTrue();
            assertThat(app.session().mode().get()).isEqualTo(Mode.QUIZ);
        }
        robot.interact(() -> app.session().use(Mode.EXPLORE));
        assertThat(quiz.isSelected()).isFalse();
    }

    @Test
    void offersNothingThatCannotBeDone(FxRobot robot) {
        List<String> ofRecords = List.of(
                "play", "next-record", "filter-undo", "filter-redo", "mark", "pin", "next-of-flow", "show-all",
                "unplaced", "zones", "load-newer", "reload-failed", "quiz-choice-1", "open-recent");
        assertThat(offered()).doesNotContainAnyElementsOf(ofRecords).contains("open-files", "filter", "quiz");
        assertThat(item("Mark or unmark the record").isDisable()).isTrue();
        robot.interact(app.workbench().open()::openLesson);
        assertThat(offered()).contains("play", "next-record").doesNotContain("mark", "pin", "show-all", "zones");
        robot.interact(() -> app.session().selection().select(0));
        assertThat(offered()).contains("mark", "pin", "show-all");
        assertThat(item("Mark or unmark the record").isDisable()).isFalse();
        robot.interact(() -> app.session().use(Mode.QUIZ));
        assertThat(offered()).contains("quiz-choice-1", "quiz-choice-4")
                .doesNotContain("mark", "play", "quiz-choice-5");
    }

    @Test
    void opensWhatWasOpenedBefore(FxRobot robot) {
        Menu recent = (Menu) item("Open recent");
        Path log = Path.of("src/test/resources/pictures/two-zones.log").toAbsolutePath();
        robot.interact(() -> app.open(List.of(log)));
        int rows = app.session().table().rowCount();
        robot.interact(app.workbench().open()::closeAll);
        assertThat(app.session().table().isEmpty()).isTrue();
        assertThat(recent.getItems().stream().map(MenuItem::getText)).containsExactly(log.toString());
        robot.interact(recent.getItems().getFirst()::fire);
        assertThat(app.session().table().rowCount()).isEqualTo(rows).isPositive();
    }

    private List<String> offered() {
        return app.commands().all().stream().filter(it -> it.enabled().getValue()).map(Command::key).toList();
    }

    private static List<Boolean> marks(Menu menu) {
        return menu.getItems().stream().map(item -> ((RadioMenuItem) item).isSelected()).toList();
    }

    private MenuItem item(String name) {
        return ((MenuButton) app.scene().lookup(".no-arrow"))
                .getItems()
                .stream()
                .flatMap(menu -> ((Menu) menu).getItems().stream())
                .filter(item -> item.getText().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /// What a feature brings is all that has to be written for a command.
    @Test
    void takesTheCommandsOfAFeatureInTheOrderOfTheMenus() {
        Command last = Command.in(Command.Menu.HELP, "c", () -> {}, Shortcut.typed("c"));
        Command first = Command.in(Command.Menu.FILE, "a", () -> {});
        Command second = Command.in(Command.Menu.FILE, "b", () -> {});
        Commands commands = Commands.of(List.of(bringing(last, first), bringing(), bringing(second)));
        assertThat(commands.all()).containsExactly(first, second, last);
        assertThat(commands.in(Command.Menu.FILE)).containsExactly(first, second);
        assertThat(commands.named("c")).isEqualTo(last);
    }

    private static Feature bringing(Command... commands) {
        return new Feature() {
            @Override
            public List<Command> commands() {
                return Stream.of(commands).toList();
            }
        };
    }
}
