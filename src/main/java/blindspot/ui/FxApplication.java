package blindspot.ui;

import blindspot.quiz.Lesson;
import blindspot.settings.Settings;
import blindspot.settings.SettingsFile;
import blindspot.settings.StateFolders;
import blindspot.ui.fx.FxJobs;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The program with its window.
public final class FxApplication extends Application {
    /// Opens the window with these paths and waits until it is closed.
    public static void open(String... paths) {
        launch(FxApplication.class, paths);
    }

    @Override
    public void start(Stage stage) {
        StateFolders folders = StateFolders.of(System.getProperties());
        SettingsFile file = new SettingsFile(folders.config());
        Settings settings = file.load().settings();
        App app = new App(FxJobs.background(), settings, Lesson.open(Lesson.FIRST));
        boolean systemIsDark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        app.look(settings.theme().dark(systemIsDark));
        stage.setScene(app.scene());
        stage.titleProperty().bind(app.session().words().text("app.title"));
        stage.show();
    }
}
