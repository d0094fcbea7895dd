package blindspot.ui;

import blindspot.intake.Asked;
import blindspot.lesson.Lesson;
import blindspot.settings.SettingsFile;
import blindspot.settings.StateFolders;
import blindspot.task.Cancel;
import blindspot.task.Jobs;
import blindspot.task.ProblemException;
import blindspot.task.Progress;
import blindspot.ui.fx.FxJobs;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The program as JavaFX starts it.
public final class FxApplication extends Application {
    /// Opens the window with these paths and waits until it is closed.
    ///
    /// @throws UnsupportedOperationException when there is no display
    /// @throws LinkageError when the system has not the libraries that a window needs
    public static void open(String... paths) {
        warmUp();
        launch(FxApplication.class, paths);
    }

    @Override
    public void start(Stage stage) {
        open(
                stage,
                folders(),
                getParameters().getRaw(),
                page -> getHostServices().showDocument(page.toString()));
    }

    /// Shows the program on `stage` with what `arguments` ask for.
    static ProgramWindow open(Stage stage, StateFolders folders, List<String> arguments, Consumer<URI> browser) {
        Platform.Preferences system = Platform.getPreferences();
        return ProgramWindow.open(
                stage,
                folders,
                FxJobs.background(),
                system.colorSchemeProperty(),
                system.reducedMotionProperty(),
                app -> openAsked(app, arguments, browser));
    }

    private static void openAsked(App app, List<String> arguments, Consumer<URI> browser) {
        app.browser().use(browser);
        try {
            Asked asked = Asked.of(arguments);
            asked.textSize().ifPresent(app.appearance()::choose);
            app.open(asked);
        } catch (ProblemException e) {
            app.notices().show(e.problem());
        }
    }

    private static StateFolders folders() {
        return StateFolders.of(System.getProperties());
    }

    /// Lets what the window will need first be got ready on another core while JavaFX starts. What fails here fails again
    /// where it is needed, and is told there.
    private static void warmUp() {
        Jobs.background()
                .start(
                        (_, _) -> {
                            SettingsFile.getReady();
                            return Lesson.open(Lesson.FIRST);
                        },
                        Progress.NONE,
                        new Cancel(),
                        _ -> {},
                        _ -> {});
    }
}
