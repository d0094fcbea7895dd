package blindspot.ui;

import blindspot.intake.Asked;
import blindspot.settings.StateFolders;
import blindspot.task.ProblemException;
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
        launch(FxApplication.class, paths);
    }

    @Override
    public void start(Stage stage) {
        Platform.Preferences system = Platform.getPreferences();
        ProgramWindow window = ProgramWindow.open(
                stage,
                StateFolders.of(System.getProperties()),
                FxJobs.background(),
                system.colorSchemeProperty(),
                system.reducedMotionProperty());
        try {
            Asked asked = Asked.of(getParameters().getRaw());
            asked.textSize().ifPresent(window.app().appearance()::choose);
            window.app().open(asked);
        } catch (ProblemException e) {
            window.app().notices().show(e.problem());
        }
    }
}
