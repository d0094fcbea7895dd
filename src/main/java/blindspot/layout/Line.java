package blindspot.layout;

/// From one place of the picture to another, in pixels.
public record Line(double x1, double y1, double x2, double y2) {
    /// How far across a part of the way is, 0 at the first place and 1 at the other.
    public double x(double part) {
        return x1 + part * (x2 - x1);
    }

    /// How far down a part of the way is.
    public double y(double part) {
        return y1 + part * (y2 - y1);
    }

    public double middleX() {
        return x(0.5);
    }

    public double middleY() {
        return y(0.5);
    }

    /// Whether it leads neither up nor down.
    public boolean isLevel() {
        return y1 == y2;
    }

    /// How long it is.
    public double length() {
        return Math.hypot(x2 - x1, y2 - y1);
    }

    /// The same, so much further down.
    public Line down(double distance) {
        return new Line(x1, y1 + distance, x2, y2 + distance);
    }
}
