package blindspot.ui.present;

import blindspot.settings.TextSize;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Whether the picture is shown to a room, and what the window was before: that comes back afterwards.
public final class Projector {
    /// The least height of a text in a window of [#HEIGHT], and that of an ordinary text, in pixels.
    private static final double LEAST_TEXT = 24;
    private static final double ORDINARY_TEXT = 14;
    private static final double HEIGHT = 1080;

    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private boolean fullScreenBefore;
    private @Nullable KeyCombination leavingBefore;

    public ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    /// How large texts are in a window of this height in pixels, for somebody who wants ordinary ones to be as large as
    /// `wanted`: no text is smaller than an ordinary one, and that is 24 pixels high where the window is 1080.
    public static TextSize textSize(double height, TextSize wanted) {
        double factor = LEAST_TEXT / ORDINARY_TEXT * height / HEIGHT * wanted.factor();
        return new TextSize((int) Math.ceil(factor * 100));
    }

    void start(Stage stage) {
        fullScreenBefore = stage.isFullScreen();
        leavingBefore = stage.getFullScreenExitKeyCombination();
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        on.set(true);
        stage.setFullScreen(true);
    }

    void end(Stage stage) {
        on.set(false);
        stage.setFullScreen(fullScreenBefore);
        stage.setFullScreenExitKeyCombination(leavingBefore);
        stage.setFullScreenExitHint(null);
    }
}
