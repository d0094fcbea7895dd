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
        Platform.Preferences system = Platform.getPreferences();
        ProgramWindow.open(
                stage,
                folders(),
                FxJobs.background(),
                system.colorSchemeProperty(),
                system.reducedMotionProperty(),
                this::openAsked);
    }

    private void openAsked(App app) {
        app.browser().use(page -> getHostServices().showDocument(page.toString()));
        try {
            Asked asked = Asked.of(getParameters().getRaw());
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
