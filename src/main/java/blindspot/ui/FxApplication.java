package blindspot.ui;

import blindspot.quiz.Lesson;
import blindspot.settings.LogFile;
import blindspot.settings.Settings;
import blindspot.settings.SettingsFile;
import blindspot.settings.StateFolders;
import blindspot.settings.WindowPlace;
import blindspot.task.ProblemException;
import blindspot.ui.fx.FxJobs;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The program with its window: settings before and after, logging, and what happens when something unexpected does.
public final class FxApplication extends Application {
    private static final Logger LOG = Logger.getLogger("blindspot");

    /// Opens the window with these paths and waits until it is closed.
    public static void open(String... paths) {
        launch(FxApplication.class, paths);
    }

    @Override
    public void start(Stage stage) {
        StateFolders folders = StateFolders.of(System.getProperties());
        LogFile log = LogFile.open(folders.log());
        SettingsFile file = new SettingsFile(folders.config());
        SettingsFile.Loaded loaded = file.load();
        App app = new App(FxJobs.background(), loaded.settings(), Lesson.open(Lesson.FIRST));
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> report(failure, app, log));
        look(app);
        stage.setScene(app.scene());
        stage.titleProperty().bind(app.session().words().text("app.title"));
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        place(stage, loaded.settings());
        stage.showingProperty().subscribe(_ -> app.updateTicker());
        stage.iconifiedProperty().subscribe(_ -> app.updateTicker());
        stage.setOnHidden(_ -> save(app, stage, file));
        stage.show();
        app.start(loaded.settings());
        loaded.problem().ifPresent(app.actions()::showProblem);
        List<Path> paths = getParameters().getRaw().stream().map(Path::of).toList();
        app.open(paths);
    }

    /// Theme and motion follow the choice, and the system where that is the choice.
    private static void look(App app) {
        Runnable again = () -> {
            Settings settings = app.settings().get();
            Platform.Preferences system = Platform.getPreferences();
            app.look(settings.theme().dark(system.getColorScheme() == ColorScheme.DARK));
            app.reduceMotion(settings.reducedMotion().reduced(system.isReducedMotion()));
        };
        app.settings().subscribe(again);
        Platform.getPreferences().colorSchemeProperty().subscribe(again);
        Platform.getPreferences().reducedMotionProperty().subscribe(again);
        again.run();
    }

    /// Where the window was, if a screen is still there.
    private static void place(Stage stage, Settings settings) {
        settings.window()
                .filter(place -> !Screen.getScreensForRectangle(place.x(), place.y(), 100, 100).isEmpty())
                .ifPresent(place -> {
                    stage.setX(place.x());
                    stage.setY(place.y());
                    stage.setWidth(place.width());
                    stage.setHeight(place.height());
                    stage.setMaximized(place.maximized());
                });
    }

    private static void save(App app, Stage stage, SettingsFile file) {
        WindowPlace place = new WindowPlace(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
        try {
            file.save(app.remembered().withWindow(place));
        } catch (ProblemException e) {
            LOG.log(Level.WARNING, "settings not saved", e);
        }
    }

    private static void report(Throwable failure, App app, LogFile log) {
        String code = Integer.toHexString(List.of(failure.getStackTrace()).hashCode()).toUpperCase(Locale.ROOT);
        LOG.log(Level.SEVERE, "unexpected " + code, failure);
        StringWriter details = new StringWriter();
        PrintWriter writer = new PrintWriter(details);
        failure.printStackTrace(writer);
        writer.flush();
        app.onFxThread(() -> app.actions().showBug(code, details + String.join("\n", log.recent())));
    }
}
