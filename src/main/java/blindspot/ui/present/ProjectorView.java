package blindspot.ui.present;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The picture alone, as large as the window has room, with a line above it and the words below. Takes the picture from
/// where it is in the window, and gives it back.
final class ProjectorView {
    private final Region picture;
    private final CaptionFrame frame;
    private @Nullable Pane home;
    private int place;

    ProjectorView(Region picture, ObservableValue<Caption> caption) {
        this.picture = picture;
        frame = new CaptionFrame(caption);
        frame.setVisible(false);
    }

    Region node() {
        return frame;
    }

    void takePicture() {
        if (picture.getParent() instanceof Pane parent && home == null) {
            home = parent;
            place = parent.getChildren().indexOf(picture);
            frame.setCenter(picture);
            frame.setVisible(true);
            frame.follow();
        }
    }

    void givePictureBack() {
        frame.rest();
        frame.setVisible(false);
        if (home != null) {
            frame.setCenter(null);
            home.getChildren().add(place, picture);
            home = null;
        }
    }
}
