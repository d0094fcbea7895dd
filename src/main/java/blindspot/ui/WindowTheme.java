package blindspot.ui;

import blindspot.settings.Scheme;
import blindspot.settings.TextSize;
import blindspot.ui.present.Projector;
import blindspot.ui.shell.AppearanceFeature;
import blindspot.ui.shell.Appearing;
import blindspot.ui.shell.Themes;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Scene;

/// Puts the colours and the size of texts on a window: those that are chosen, or while it is a projector's, the
/// projector's. That begins light, and has larger texts the higher the window is. Nothing is put on before the first
/// [#look].
final class WindowTheme {
    private final Scene scene;
    private final ObservableDoubleValue height;
    private final AppearanceFeature appearance;
    private final ObservableBooleanValue projecting;
    private final boolean alone;
    private final Runnable changed;
    private Optional<Scheme> scheme = Optional.empty();
    private Scheme projectorScheme = Scheme.LIGHT;
    private TextSize textSize = TextSize.ORDINARY;

    /// @param alone whether it is a window beside the main one, which has another size of texts
    /// @param height of the window's content, in pixels
    /// @param projecting whether it is a projector's
    /// @param changed is called when another look or size is on
    WindowTheme(
            Scene scene, boolean alone, ObservableDoubleValue height, AppearanceFeature appearance,
            ObservableBooleanValue projecting, Runnable changed) {
        this.scene = scene;
        this.height = height;
        this.appearance = appearance;
        this.projecting = projecting;
        this.alone = alone;
        this.changed = changed;
        appearance.textSize().subscribe((_, _) -> apply());
        appearance.greyscale().subscribe((_, _) -> apply());
        projecting.subscribe((_, _) -> {
            projectorScheme = Scheme.LIGHT;
            apply();
        });
        height.subscribe((_, _) -> {
            if (!textSize.equals(textSizeNow())) {
                apply();
            }
        });
    }

    void look(Scheme wanted) {
        scheme = Optional.of(wanted);
        projectorScheme = wanted;
        apply();
    }

    private void apply() {
        if (scheme.isPresent()) {
            textSize = textSizeNow();
            Appearing look = new Appearing(
                    projecting.get() ? projectorScheme : scheme.get(), appearance.greyscale().get(), textSize);
            if (alone) {
                Themes.applyAlone(scene, look);
            } else {
                Themes.apply(scene, look);
            }
            changed.run();
        }
    }

    private TextSize textSizeNow() {
        TextSize wanted = appearance.chosen().get().textSize();
        return projecting.get() ? Projector.textSize(height.get(), wanted) : wanted;
    }
}
