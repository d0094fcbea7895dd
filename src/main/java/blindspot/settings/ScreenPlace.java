package blindspot.settings;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A screen, told from the others by where it is among them and how large it is. In JavaFX's units.
public record ScreenPlace(double x, double y, double width, double height) {
    public ScreenPlace {
        if (!Double.isFinite(x) || !Double.isFinite(y) || !WindowPlace.positive(width)
                || !WindowPlace.positive(height)) {
            throw new IllegalArgumentException(x + " " + y + " " + width + " " + height);
        }
    }

    static ScreenPlace read(JsonNode node) {
        return new ScreenPlace(
                SavedValues.number(node.path("x")),
                SavedValues.number(node.path("y")),
                SavedValues.number(node.path("width")),
                SavedValues.number(node.path("height")));
    }

    ObjectNode write(ObjectNode to) {
        return to.put("x", x).put("y", y).put("width", width).put("height", height);
    }

    /// How much of a rectangle is on it, in square units.
    public double shows(double left, double top, double wide, double high) {
        double across = Math.min(x + width, left + wide) - Math.max(x, left);
        double down = Math.min(y + height, top + high) - Math.max(y, top);
        return Math.max(0, across) * Math.max(0, down);
    }
}
