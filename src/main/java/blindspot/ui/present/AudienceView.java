package blindspot.ui.present;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What a room sees in a window of its own: the picture and what is said of it. Nothing in it can be pressed: it is the
/// trainer who does something, in the main window.
public final class AudienceView extends StackPane {
    private final CaptionFrame frame;

    /// @param picture a view of its own
    /// @param above what covers it or lies above it, from below
    AudienceView(Region picture, ObservableValue<Caption> caption, Region... above) {
        frame = new CaptionFrame(caption);
        frame.setCenter(picture);
        frame.setMouseTransparent(true);
        getStyleClass().add("audience");
        getChildren().add(frame);
        getChildren().addAll(above);
    }

    /// Follows what is said while somebody sees it.
    public void follow(boolean isSeen) {
        if (isSeen) {
            frame.follow();
        } else {
            frame.rest();
        }
    }
}
