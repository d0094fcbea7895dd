package blindspot.ui;

import static blindspot.ui.shell.Shortcut.chord;
import static blindspot.ui.shell.Shortcut.typed;

import blindspot.capture.Viewpoint;
import blindspot.i18n.Language;
import blindspot.replay.Playback;
import blindspot.topology.Form;
import blindspot.ui.path.PathModel;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Player;
import blindspot.ui.session.Session;
import blindspot.ui.shell.Command;
import blindspot.ui.shell.Commands;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;

/// Every command of the window with its keys and the condition it needs.
final class AppCommands {
    private final Session session;
    private final Player player;
    private final AppActions actions;
    private final PathModel paths;
    private final ObservableBooleanValue exploring;
    private final ObservableBooleanValue playable;
    private final ObservableBooleanValue journeying;
    private final ObservableBooleanValue quizzing;

    AppCommands(Session session, Player player, AppActions actions, PathModel paths) {
        this.paths = paths;
        this.session = session;
        this.player = player;
        this.actions = actions;
        exploring = session.mode().isEqualTo(Mode.EXPLORE);
        journeying = session.mode().isEqualTo(Mode.JOURNEY);
        quizzing = session.mode().isEqualTo(Mode.QUIZ);
        BooleanBinding hasScript = Bindings.createBooleanBinding(
                () -> player.playback().get().script().size() > 0, player.playback());
        playable = hasScript.and(session.mode().isEqualTo(Mode.EXPLORE));
    }

    Commands all() {
        return new Commands(List.of(
                new Commands.Group("file", files()),
                new Commands.Group("view", views()),
                new Commands.Group("play", playing()),
                new Commands.Group("records", records()),
                new Commands.Group("help", List.of(
                        Command.of("shortcuts", actions::showShortcuts, typed("?"), chord("F1")),
                        Command.of("about", actions::showAbout)))));
    }

    private List<Command> files() {
        return List.of(
                Command.of("open-files", actions::openFiles, chord("Shortcut+O")),
                Command.of("open-folder", actions::openFolder, chord("Shortcut+Shift+O")),
                Command.of("open-bucket", actions::openBucket, chord("Shortcut+Shift+S")),
                Command.of("open-lesson", actions::openLesson, chord("Shortcut+L")),
                Command.of("open-full-capture", actions::openFullCapture),
                Command.of("load-newer", actions::loadNewer, chord("Shortcut+Shift+N")),
                Command.of("reload-failed", actions::reloadFailed, chord("Shortcut+Shift+R")),
                Command.of("load-report", actions::showReport, chord("Shortcut+R")),
                Command.of("close-all", actions::closeAll, chord("Shortcut+W")),
                Command.of("quit", actions::quit, chord("Shortcut+Q")));
    }

    private List<Command> views() {
        return List.of(
                Command.of("explore", () -> session.use(Mode.EXPLORE), chord("Shortcut+E")),
                Command.of("journey", () -> session.use(Mode.JOURNEY), chord("Shortcut+J")),
                Command.of("quiz", () -> session.use(Mode.QUIZ), chord("Shortcut+K")),
                view("view-vpc-a", 0, "1"),
                view("view-vpc-b", 1, "2"),
                view("view-both", 2, "3"),
                Command.of("zones", this::otherForm, typed("z")),
                Command.of("next-path", () -> paths.step(1), chord("Alt+PageDown")).when(paths.isChoice()),
                Command.of("previous-path", () -> paths.step(-1), chord("Alt+PageUp")).when(paths.isChoice()),
                Command.of("language", this::otherLanguage, chord("Shortcut+Shift+L")),
                Command.of("theme", actions::nextTheme, chord("Shortcut+T")),
                Command.of("zone", actions::nextZone, chord("Shortcut+Shift+Z")),
                Command.of("motion", actions::nextMotion, chord("Shortcut+M")),
                Command.of("next-pane", () -> actions.cyclePanes(1), chord("F6")),
                Command.of("previous-pane", () -> actions.cyclePanes(-1), chord("Shift+F6")),
                Command.of("reset-layout", actions::resetLayout));
    }

    private Command view(String key, int place, String digit) {
        return Command.of(key, () -> Viewpoint.at(session.topology(), place).ifPresent(session::viewFrom), typed(digit))
                .when(exploring);
    }

    private List<Command> playing() {
        List<Command> result = new ArrayList<>(List.of(
                Command.of("play", player::toggle, chord("Space"), typed("k")).when(playable),
                step("next-moment", Playback::nextMoment, "."),
                step("previous-moment", Playback::previousMoment, ","),
                Command.of("next-record", player::nextRecord, chord("F8"))
                        .when(playable),
                Command.of("previous-record", () -> player.change(Playback::previousRecord), chord("F7"))
                        .when(playable),
                step("faster", Playback::faster, ">"),
                step("slower", Playback::slower, "<"),
                step("forward", before -> before.seek(before.millis() + actions.interval()), "l"),
                step("backward", before -> before.seek(before.millis() - actions.interval()), "j"),
                step("next-reject", Playback::nextReject, "e"),
                step("previous-reject", Playback::previousReject, "E"),
                Command.of("to-start", () -> player.change(before -> before.seek((double) before.start())),
                        chord("Alt+Home"))
                        .when(playable),
                Command.of("to-end", () -> player.change(before -> before.seek((double) before.end())),
                        chord("Alt+End"))
                        .when(playable)));
        result.add(Command.of("journey-play", actions::journeyToggle, chord("Space"), typed("k")).when(journeying));
        result.add(Command.of("journey-next", () -> actions.journeyStep(1), typed("."), chord("Right"))
                .when(journeying));
        result.add(Command.of("journey-previous", () -> actions.journeyStep(-1), typed(","), chord("Left"))
                .when(journeying));
        result.add(Command.of("quiz-lock-in", actions::quizLockIn, chord("Enter")).when(quizzing));
        result.add(Command.of("quiz-go-on", actions::quizGoOn, chord("Space")).when(quizzing));
        for (int leg = 1; leg <= MOST_LEGS; leg++) {
            int number = leg;
            result.add(Command.of("quiz-leg-" + leg, () -> session.toggleQuizLeg(number), typed(Integer.toString(leg)))
                    .when(quizzing));
        }
        return result;
    }

    /// The most legs that a topology has.
    static final int MOST_LEGS = 7;

    private Command step(String key, UnaryOperator<Playback> step, String character) {
        return Command.of(key, () -> player.change(step), typed(character)).when(playable);
    }

    private List<Command> records() {
        return List.of(
                Command.of("filter", actions::focusFilter, chord("Shortcut+F"), typed("/")).when(exploring),
                Command.of("filter-undo", actions::undoFilter, chord("Alt+Z")).when(exploring),
                Command.of("filter-redo", actions::redoFilter, chord("Alt+Y")).when(exploring),
                Command.of("mark", () -> session.toggleMark(session.selectedRow().get()), typed("m")).when(exploring),
                Command.of("next-of-flow", () -> actions.flowStep(1), chord("Shortcut+Period")).when(exploring),
                Command.of("previous-of-flow", () -> actions.flowStep(-1), chord("Shortcut+Comma")).when(exploring),
                Command.of("pin", session::togglePin, typed("p")).when(exploring),
                Command.of("show-all", () -> session.narrowTo(new Focus.Everything()), chord("Escape"))
                        .when(exploring),
                Command.of("unplaced", () -> session.narrowTo(new Focus.Unplaced()), chord("Shortcut+U"))
                        .when(exploring));
    }

    private void otherForm() {
        session.drawAs(session.form().get() == Form.COLLAPSED ? Form.EXPANDED : Form.COLLAPSED);
    }

    private void otherLanguage() {
        session.speak(session.messages().get().language() == Language.ENGLISH ? Language.JAPANESE : Language.ENGLISH);
    }
}
