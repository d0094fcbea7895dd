package blindspot.settings;

/// Where the window was when it was not maximized, and whether it was. In JavaFX's units, on the screens of that time: who
/// uses it checks that a screen still shows it.
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    public WindowPlace {
        if (!Double.isFinite(x) || !Double.isFinite(y) || !positive(width) || !positive(height)) {
            throw new IllegalArgumentException(x + " " + y + " " + width + " " + height);
        }
    }

    private static boolean positive(double length) {
        return Double.isFinite(length) && length > 0;
    }
}
