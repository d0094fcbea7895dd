package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.quiz.Lesson;
import blindspot.settings.Settings;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.feature.Shortcut;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Mode;
import blindspot.ui.shell.Commands;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class CommandsTest {
    @SuppressWarnings("NullAway.Init") private App app;

    @Start
    void open(Stage stage) {
        app = new App(FxJobs.onCallersThread(), Settings.DEFAULT, Lesson.open(Lesson.FIRST));
        app.look(false);
        stage.setScene(app.scene());
        stage.show();
    }

    @Test
    void givesNoTwoThatCanBeCalledAtATimeTheSameKey(FxRobot robot) {
        robot.interact(app.workbench().open()::openLesson);
        for (Mode mode : Mode.values()) {
            robot.interact(() -> app.session().use(mode));
            Map<String, List<String>> byKey = app.commands()
                    .all()
                    .stream()
                    .filter(command -> command.enabled().get())
                    .flatMap(command -> command.shortcuts()
                            .stream()
                            .map(shortcut -> Map.entry(shortcut.displayText(), command.key())))
                    .collect(
                            Collectors.groupingBy(
                                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            assertThat(byKey).hasSizeGreaterThan(20);
            assertThat(byKey.values()).as(mode.toString()).allSatisfy(keys -> assertThat(keys).hasSize(1));
        }
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
    void showsEachInItsMenu() {
        MenuButton button = (MenuButton) app.scene().lookup(".no-arrow");
        assertThat(button.getItems().stream().map(Menu.class::cast).map(menu -> menu.getItems().size()))
                .containsExactlyElementsOf(Stream.of(Command.Menu.values())
                        .map(menu -> app.commands().in(menu).size())
                        .toList())
                .doesNotContain(0);
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
