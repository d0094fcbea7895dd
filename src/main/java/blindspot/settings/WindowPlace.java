package blindspot.settings;

/// Where the window was when it was not maximized, and whether it was. In JavaFX's units, on the screens of that time: who
/// uses it checks that a screen still shows it.
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    private static final double LARGEST = 100_000;

    public WindowPlace {
        if (!Double.isFinite(x) || !Double.isFinite(y) || !positive(width) || !positive(height)) {
            throw new IllegalArgumentException(x + " " + y + " " + width + " " + height);
        }
    }

    static boolean positive(double length) {
        return length > 0 && length <= LARGEST;
    }
}
