package blindspot.ui.control;

import java.text.Bidi;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;

/// Lets long texts go on in further lines.
public final class Wrapping {
    private Wrapping() {}

    /// Wraps what `labeled` says, but for a text with right-to-left letters: JavaFX 26 throws where it breaks a line of
    /// them (`PrismTextLayout.computeTrailingSpaceWidth`), and then the whole window is laid out no more. Such a text
    /// stays on one line.
    public static void wrap(Labeled labeled) {
        labeled.wrapTextProperty().bind(labeled.textProperty().map(Wrapping::canWrap).orElse(true));
    }

    /// The same while something else holds.
    public static void wrapWhile(Labeled labeled, ObservableBooleanValue wanted) {
        labeled.wrapTextProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> wanted.get() && canWrap(labeled.getText()), wanted, labeled.textProperty()));
    }

    /// The same of a tooltip.
    public static void wrap(Tooltip tooltip) {
        tooltip.wrapTextProperty().bind(tooltip.textProperty().map(Wrapping::canWrap).orElse(true));
    }

    /// The same of a text that is read in a field of its own.
    public static void wrap(TextArea area) {
        area.wrapTextProperty().bind(area.textProperty().map(Wrapping::canWrap).orElse(true));
    }

    private static boolean canWrap(String text) {
        return !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }
}
