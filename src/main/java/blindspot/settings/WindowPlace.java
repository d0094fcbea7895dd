package blindspot.settings;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Where the window was when it was not maximized, and whether it was. In JavaFX's units, on the screens of that time: who
/// uses it checks that a screen still shows it.
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    private static final double LARGEST = 100_000;

    public WindowPlace {
        if (!Double.isFinite(x) || !Double.isFinite(y) || !positive(width) || !positive(height)) {
            throw new IllegalArgumentException(x + " " + y + " " + width + " " + height);
        }
    }

    static WindowPlace read(JsonNode node) {
        return new WindowPlace(
                SavedValues.number(node.path("x")),
                SavedValues.number(node.path("y")),
                SavedValues.number(node.path("width")),
                SavedValues.number(node.path("height")),
                SavedValues.flag(node.path("maximized")));
    }

    ObjectNode write(ObjectNode to) {
        return to.put("x", x).put("y", y).put("width", width).put("height", height).put("maximized", maximized);
    }

    static boolean positive(double length) {
        return length > 0 && length <= LARGEST;
    }
}
