package blindspot.ui.shell;

import blindspot.ui.control.Hints;
import blindspot.ui.fx.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says what is shown just now to who cannot see it: the record that is played, the step of the journey or of the
/// question. It takes the focus, and tells a screen reader of each step, not of each frame.
public final class SpokenStep extends Label {
    /// @param step in words; changes with each step
    public SpokenStep(Words words, ObservableValue<String> step) {
        super(null, new FontIcon(Feather.MESSAGE_SQUARE));
        setId("status-step");
        getStyleClass().add("spoken-step");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleHelpProperty().bind(words.text("status.step.help"));
        Hints.installWide(this, step);
        step.subscribe(now -> {
            setAccessibleText(now);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
    }
}
