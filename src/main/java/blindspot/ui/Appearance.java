package blindspot.ui;

import blindspot.settings.Settings;
import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Light or dark, moving or still: as the user chose, and as the system has it where that is the choice. Follows both.
final class Appearance {
    private final App app;
    private final ObservableValue<ColorScheme> systemColours;
    private final ObservableValue<Boolean> systemReducesMotion;
    private @Nullable Boolean dark;

    private Appearance(
            App app, ObservableValue<ColorScheme> systemColours, ObservableValue<Boolean> systemReducesMotion) {
        this.app = app;
        this.systemColours = systemColours;
        this.systemReducesMotion = systemReducesMotion;
    }

    /// Applies the choice of now, and again whenever it or what the system says changes.
    static void follow(
            App app, ObservableValue<ColorScheme> systemColours, ObservableValue<Boolean> systemReducesMotion) {
        Appearance appearance = new Appearance(app, systemColours, systemReducesMotion);
        app.settings().subscribe(_ -> appearance.apply());
        systemColours.subscribe((_, _) -> appearance.apply());
        systemReducesMotion.subscribe((_, _) -> appearance.apply());
    }

    private void apply() {
        Settings settings = app.settings().get();
        boolean wanted = settings.appearance().theme().dark(systemColours.getValue() == ColorScheme.DARK);
        if (dark == null || dark != wanted) {
            dark = wanted;
            app.look(wanted);
        }
        app.reduceMotion(settings.appearance().reducedMotion().reduced(systemReducesMotion.getValue()));
    }
}
