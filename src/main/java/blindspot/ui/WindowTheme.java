package blindspot.ui;

import blindspot.settings.TextSize;
import blindspot.ui.present.Projector;
import blindspot.ui.shell.AppearanceFeature;
import blindspot.ui.shell.Themes;
import java.util.Optional;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Scene;

/// Puts the light or dark look and the size of texts on a window: those that are chosen, or while it is a projector's, the
/// projector's. That begins light, and has larger texts the higher the window is. Nothing is put on before the first
/// [#look].
final class WindowTheme {
    private final Scene scene;
    private final ObservableDoubleValue height;
    private final AppearanceFeature appearance;
    private final Projector projector;
    private final Runnable changed;
    private Optional<Boolean> dark = Optional.empty();
    private boolean projectorDark;
    private TextSize textSize = TextSize.ORDINARY;

    /// @param height of the window's content, in pixels
    /// @param changed is called when another look or size is on
    WindowTheme(
            Scene scene, ObservableDoubleValue height, AppearanceFeature appearance, Projector projector,
            Runnable changed) {
        this.scene = scene;
        this.height = height;
        this.appearance = appearance;
        this.projector = projector;
        this.changed = changed;
        appearance.textSize().subscribe((_, _) -> apply());
        projector.on().subscribe((_, _) -> {
            projectorDark = false;
            apply();
        });
        height.subscribe((_, _) -> {
            if (!textSize.equals(textSizeNow())) {
                apply();
            }
        });
    }

    void look(boolean isDark) {
        dark = Optional.of(isDark);
        projectorDark = isDark;
        apply();
    }

    private void apply() {
        if (dark.isPresent()) {
            textSize = textSizeNow();
            Themes.apply(scene, projector.on().get() ? projectorDark : dark.get(), textSize);
            changed.run();
        }
    }

    private TextSize textSizeNow() {
        TextSize wanted = appearance.chosen().get().textSize();
        return projector.on().get() ? Projector.textSize(height.get(), wanted) : wanted;
    }
}
