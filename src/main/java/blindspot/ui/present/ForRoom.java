package blindspot.ui.present;

import blindspot.model.Mask;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// What is chosen of how things are shown to a room.
public final class ForRoom {
    private final BooleanProperty masked = new SimpleBooleanProperty(true);
    private final BooleanProperty bothLanguages = new SimpleBooleanProperty();

    /// Whether a room is spared what [Mask] hides.
    public BooleanProperty masked() {
        return masked;
    }

    /// Whether the picture and a question are in both languages.
    public BooleanProperty bothLanguages() {
        return bothLanguages;
    }

    /// A text for a room.
    public String text(String text) {
        return masked.get() ? Mask.of(text) : text;
    }
}
