package blindspot.ui;

import blindspot.i18n.Messages;
import blindspot.quiz.Lesson;
import blindspot.settings.LogFile;
import blindspot.settings.Settings;
import blindspot.settings.SettingsFile;
import blindspot.settings.StateFolders;
import blindspot.settings.WindowPlace;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Session;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The program in its window: settings, logging, and what happens when something unexpected does.
///
/// From its making until it is closed it is told of every exception that nobody else handles.
final class ProgramWindow implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger("blindspot");
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;
    private static final Duration BETWEEN_SAVES = Duration.seconds(1);

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
    static ProgramWindow open(
            Stage stage,
            StateFolders folders,
            FxJobs jobs,
            ObservableValue<ColorScheme> systemColours,
            ObservableValue<Boolean> systemReducesMotion) {
        LogFile log = LogFile.open(folders.log());
        SettingsFile file = new SettingsFile(folders.config());
        SettingsFile.Loaded loaded = file.load();
        App app = new App(jobs, loaded.settings(), Lesson.open(Lesson.FIRST));
        app.keepObjectsIn(folders.cache());
        ProgramWindow window = new ProgramWindow(stage, jobs, file, log, app);
        Appearance.follow(app, systemColours, systemReducesMotion);
        window.show(loaded.settings());
        loaded.problem().ifPresent(app.actions()::showProblem);
        return window;
    }

    App app() {
        return app;
    }

    /// Where records are invented, the window says so.
    private static StringBinding title(Session session) {
        return Bindings.createStringBinding(
                () -> {
                    Messages messages = session.messages().get();
                    return session.topology().simulated()
                            ? messages.text("app.title.simulated")
                            : messages.text("app.title");
                },
                session.picture(),
                session.messages());
    }

    private void show(Settings remembered) {
        stage.setScene(app.scene());
        stage.titleProperty().bind(title(app.session()));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        remembered.layout().window().filter(ProgramWindow::onAScreen).ifPresent(this::place);
        stage.showingProperty().subscribe(_ -> app.updateTicker());
        stage.iconifiedProperty().subscribe(_ -> app.updateTicker());
        stage.show();
        app.start(remembered);
        keep();
    }

    private static boolean onAScreen(WindowPlace place) {
        return !Screen.getScreensForRectangle(place.x(), place.y(), 100, 100).isEmpty();
    }

    private void place(WindowPlace place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximized());
    }

    /// From now on what changes is saved.
    private void keep() {
        PauseTransition pause = new PauseTransition(BETWEEN_SAVES);
        SettingsKeeper keeper =
                new SettingsKeeper(jobs, file, () -> app.remembered().withLayout(layout -> layout.with(placeOfNow())), save -> {
                    pause.setOnFinished(_ -> save.run());
                    pause.playFromStart();
                });
        app.onChange(keeper::changed);
        keeper.problem().subscribe(app.unsaved()::set);
        for (ObservableValue<?> place : List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(),
                stage.heightProperty(), stage.maximizedProperty())) {
            place.subscribe((_, _) -> keeper.changed());
        }
        stage.setOnHidden(_ -> keeper.saveNow());
    }

    /// A maximized window keeps the place that it had before.
    private WindowPlace placeOfNow() {
        Optional<WindowPlace> before = app.settings().get().layout().window();
        if (stage.isMaximized() && before.isPresent()) {
            WindowPlace was = before.get();
            return new WindowPlace(was.x(), was.y(), was.width(), was.height(), true);
        }
        return new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }

    private void report(Throwable failure) {
        String code = Integer.toHexString(List.of(failure.getStackTrace()).hashCode()).toUpperCase(Locale.ROOT);
        LOG.log(Level.SEVERE, "unexpected " + code, failure);
        StringWriter details = new StringWriter();
        PrintWriter writer = new PrintWriter(details);
        failure.printStackTrace(writer);
        writer.flush();
        app.onFxThread(() -> app.actions().showBug(code, details + String.join("\n", log.recent())));
    }

    /// Leaves logging and the handling of exceptions as they were before.
    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(formerHandler);
        log.close();
    }
}
