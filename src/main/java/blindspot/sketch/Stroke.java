package blindspot.sketch;

import java.util.List;

/// A line along an edge: its width in pixels, and the lengths of its dashes and the spaces between them, in turn; no
/// dashes for a line without spaces.
public record Stroke(Colour colour, double width, List<Double> dashes) {
    public Stroke {
        dashes = List.copyOf(dashes);
    }

    Stroke times(double factor) {
        return new Stroke(colour, width * factor, dashes);
    }

    static Stroke solid(Colour colour, double width) {
        return new Stroke(colour, width, List.of());
    }

    static Stroke dashed(Colour colour, double width, double dash, double space) {
        return new Stroke(colour, width, List.of(dash, space));
    }
}
