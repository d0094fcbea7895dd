package blindspot.ui.timeline;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/// The playhead, on a canvas no wider than its handle: it moves with each frame, and all that lies under the canvas is
/// painted anew then.
final class Playhead extends Canvas {
    /// From the middle of the canvas to its sides, in whole pixels: the handle, smoothed, and what its place is rounded by.
    private static final double REACH = 7;

    private static final double RADIUS = 5;

    private double at = Double.NaN;

    Playhead() {
        super(2 * REACH, 0);
        setManaged(false);
        setVisible(false);
    }

    /// Is shown here from now on.
    ///
    /// @param x where on the axis
    /// @param left where the canvas begins for that, on a whole pixel of the screen
    void show(Pen pen, double x, double left) {
        setVisible(true);
        if (x != at) {
            at = x;
            setTranslateX(left);
            GraphicsContext g = getGraphicsContext2D();
            g.setTransform(1, 0, 0, 1, -left, 0);
            g.clearRect(left, 0, getWidth(), getHeight());
            pen.line("-flow-text", 2, x, 4, x, pen.axisTop());
            g.setFill(pen.color("-flow-text"));
            g.fillOval(x - RADIUS, 0, 2 * RADIUS, 2 * RADIUS);
        }
    }

    void hide() {
        setVisible(false);
    }

    /// Is drawn again when it is shown next, as after a change of theme.
    void forget() {
        at = Double.NaN;
    }

    /// Where the canvas begins for a place, but for the rounding to whole pixels.
    static double left(double x) {
        return x - REACH;
    }
}
