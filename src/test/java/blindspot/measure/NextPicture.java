package blindspot.measure;

import blindspot.ui.session.Picture;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/// Measures how long it takes until a picture that was wished for is on the screen: until the second frame with it is made
/// ready, which is not begun before the first is painted. Used on the JavaFX thread only.
final class NextPicture {
    private static final int FRAMES = 2;

    private final Scene scene;
    private final Runnable frame = this::frame;
    private long wished;
    private long painted;
    private int awaited;
    private double longest;

    NextPicture(ObservableValue<Picture> picture, Scene scene) {
        this.scene = scene;
        picture.addListener((_, _, _) -> await());
    }

    /// Another picture is wished for now. One that comes of an earlier wish, and later than this one, counts as its.
    void wishedNow() {
        finish();
        wished = System.nanoTime();
    }

    /// The longest time in milliseconds since this was asked for last; 0 where no picture came.
    double longest() {
        finish();
        double found = longest;
        longest = 0;
        return found;
    }

    private void finish() {
        if (wished != 0 && painted > wished) {
            longest = Math.max(longest, (painted - wished) / 1e6);
        }
        wished = 0;
    }

    private void await() {
        if (awaited == 0) {
            scene.addPostLayoutPulseListener(frame);
        }
        awaited = FRAMES;
        Platform.requestNextPulse();
    }

    private void frame() {
        awaited--;
        if (awaited == 0) {
            painted = System.nanoTime();
            scene.removePostLayoutPulseListener(frame);
        } else {
            Platform.requestNextPulse();
        }
    }
}
