package blindspot.ui;

import blindspot.lesson.Lesson;
import blindspot.settings.Appearance;
import blindspot.settings.LogFile;
import blindspot.settings.Settings;
import blindspot.settings.SettingsFile;
import blindspot.settings.StateFolders;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.shell.Appearing;
import blindspot.ui.shell.Themes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The program in its window: settings, logging, and what happens when something unexpected does.
///
/// From its making until it is closed it is told of every exception that nobody else handles.
final class ProgramWindow implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger("blindspot");
    private static final Duration BETWEEN_SAVES = Duration.seconds(1);
    private static final Duration UNTIL_RECORDS = Duration.millis(400);

    private final Stage stage;
    private final FxJobs jobs;
    private final SettingsFile file;
    private final LogFile log;
    private final App app;
    private final Thread.@Nullable UncaughtExceptionHandler formerHandler;

    private ProgramWindow(Stage stage, FxJobs jobs, SettingsFile file, LogFile log, App app) {
        this.stage = stage;
        this.jobs = jobs;
        this.file = file;
        this.log = log;
        this.app = app;
        formerHandler = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> report(failure));
    }

    /// Shows the program on `stage` as it was left, with the settings and the log in `folders`. Settings are saved
    /// a second after a change, and when the stage is hidden.
    ///
    /// @param begin gets the content before it is shown: what it loads is loaded meanwhile
    static ProgramWindow open(
            Stage stage,
            StateFolders folders,
            FxJobs jobs,
            ObservableValue<ColorScheme> systemColours,
            ObservableValue<Boolean> systemReducesMotion,
            Consumer<App> begin) {
        LogFile log = LogFile.open(folders.log());
        SettingsFile file = new SettingsFile(folders.config());
        SettingsFile.Loaded loaded = file.load();
        Appearance appearance = loaded.settings().appearance();
        Themes.begin(
                new Appearing(
                        appearance.theme().scheme(systemColours.getValue() == ColorScheme.DARK), false,
                        appearance.textSize()));
        App app = new App(jobs, loaded.settings(), Lesson.open(Lesson.FIRST));
        app.workbench().keepObjectsIn(folders.cache());
        ProgramWindow window = new ProgramWindow(stage, jobs, file, log, app);
        app.restore();
        begin.accept(app);
        app.appearance().follow(systemColours, systemReducesMotion, app::look);
        window.showWithRecords(loaded.settings());
        loaded.problem().ifPresent(app.notices()::show);
        return window;
    }

    App app() {
        return app;
    }

    /// Where records are loaded already, a window is shown with them, or after a moment without: to lay out and to paint an
    /// empty one first would only let them wait.
    private void showWithRecords(Settings remembered) {
        if (app.workbench().open().loading().get().isEmpty()) {
            show(remembered);
            return;
        }
        PauseTransition moment = new PauseTransition(UNTIL_RECORDS);
        List<Subscription> waiting = new ArrayList<>();
        Runnable show = () -> {
            moment.stop();
            waiting.forEach(Subscription::unsubscribe);
            show(remembered);
        };
        moment.setOnFinished(_ -> show.run());
        waiting.add(app.session().picture().subscribe((_, now) -> {
            if (!now.table().isEmpty()) {
                show.run();
            }
        }));
        moment.play();
    }

    private void show(Settings remembered) {
        Windows windows = new Windows(stage);
        windows.openMain(app, remembered);
        windows.letAudienceIn(app);
        app.arrange();
        keep(windows, remembered.opening().recentFiles());
    }

    /// From now on what changes is saved, and what was opened before the window was shown.
    ///
    /// @param recent what was opened when the program was left
    private void keep(Windows windows, List<String> recent) {
        PauseTransition pause = new PauseTransition(BETWEEN_SAVES);
        Supplier<Settings> now = () -> windows.remember(app.remembered());
        Settings before = now.get().withOpening(opening -> opening.withRecentFiles(recent));
        SettingsKeeper keeper = new SettingsKeeper(jobs, file, before, now, save -> {
            pause.setOnFinished(_ -> save.run());
            pause.playFromStart();
        });
        app.onChange(keeper::changed);
        windows.remembered().forEach(place -> place.subscribe(keeper::changed));
        keeper.problem().subscribe(app.unsaved()::set);
        stage.setOnHidden(_ -> keeper.saveNow());
        keeper.changed();
    }

    private void report(Throwable failure) {
        String code = Integer.toHexString(List.of(failure.getStackTrace()).hashCode()).toUpperCase(Locale.ROOT);
        LOG.log(Level.SEVERE, "unexpected " + code, failure);
        StringWriter details = new StringWriter();
        PrintWriter writer = new PrintWriter(details);
        failure.printStackTrace(writer);
        writer.flush();
        jobs.onFxThread(() -> app.notices().showBug(code, details + String.join("\n", log.recent())));
    }

    /// Leaves logging and the handling of exceptions as they were before.
    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(formerHandler);
        log.close();
    }
}
