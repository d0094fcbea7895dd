package blindspot.settings;

/// A screen, told from the others by where it is among them and how large it is. In JavaFX's units.
public record ScreenPlace(double x, double y, double width, double height) {
    public ScreenPlace {
        if (!Double.isFinite(x) || !Double.isFinite(y) || !WindowPlace.positive(width)
                || !WindowPlace.positive(height)) {
            throw new IllegalArgumentException(x + " " + y + " " + width + " " + height);
        }
    }

    /// How much of a rectangle is on it, in square units.
    public double shows(double left, double top, double wide, double high) {
        double across = Math.min(x + width, left + wide) - Math.max(x, left);
        double down = Math.min(y + height, top + high) - Math.max(y, top);
        return Math.max(0, across) * Math.max(0, down);
    }
}
