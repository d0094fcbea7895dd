package blindspot.sketch;

import blindspot.layout.Box;

/// The slanting lines of a hatching, each cut where its box ends. A canvas that is told to cut them paints all of itself
/// twice for it.
public final class HatchLines {
    private final Box box;
    private final double radius;
    private final double around;

    /// A line from its lower left end to its upper right one.
    public interface Line {
        void draw(double fromX, double fromY, double toX, double toY);
    }

    /// Lines inside a box with round corners.
    ///
    /// @param thickness of the lines: no end of one reaches out of the box
    public HatchLines(Box box, double radius, double thickness) {
        around = thickness / 2;
        this.box = new Box(
                box.x() + around, box.y() + around, Math.max(0, box.width() - thickness),
                Math.max(0, box.height() - thickness));
        this.radius = Math.max(
                0, Math.min(radius - around, Math.min(this.box.width(), this.box.height()) / 2));
    }

    /// Draws lines that are `step` apart on the lower edge of the box, one of them through `x` there or on what prolongs it.
    public void draw(double x, double step, Line line) {
        double high = box.height() + 2 * around;
        double first = x + Math.ceil((box.x() - around - high - x) / step) * step;
        for (double from = first; from < box.right() + around; from += step) {
            drawFrom(from, line);
        }
    }

    /// The line that begins at `x` on the lower edge of the whole box, and is as far right of it as above.
    private void drawFrom(double x, Line line) {
        double y = box.bottom() + around;
        double begin = Math.max(around, box.x() - x);
        double end = Math.min(around + box.height(), box.right() - x);
        if (begin < end) {
            double first = Math.max(begin, inRoundCorner(x, y, begin, -1));
            double last = Math.min(end, inRoundCorner(x, y, end, 1));
            if (first < last) {
                line.draw(x + first, y - first, x + last, y - last);
            }
        }
    }

    /// Where the line crosses the round corner that a point of it is in.
    ///
    /// @param side 1 for where it leaves the circle of that corner, -1 for where it enters it
    /// @return the distance along an edge; where the point is in no corner, its own; not a number where the line passes
    ///     outside of the corner
    private double inRoundCorner(double x, double y, double at, int side) {
        double centreX = Math.clamp(x + at, box.x() + radius, Math.max(box.x() + radius, box.right() - radius));
        double centreY = Math.clamp(y - at, box.y() + radius, Math.max(box.y() + radius, box.bottom() - radius));
        if (centreX == x + at || centreY == y - at) {
            return at;
        }
        double right = x - centreX;
        double down = y - centreY;
        double middle = (down - right) / 2;
        return middle + side * Math.sqrt(middle * middle - (right * right + down * down - radius * radius) / 2);
    }
}
