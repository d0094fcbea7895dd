package blindspot.sketch;

import blindspot.layout.Box;
import java.util.List;
import java.util.Optional;

/// One thing that is drawn. Later ones lie over earlier ones.
public sealed interface Mark {
    /// The same with its line so many times as thick, where it has one.
    default Mark withLine(double factor) {
        return switch (this) {
            case Panel(Box box, double radius, Optional<Colour> fill, Optional<Stroke> edge) ->
                new Panel(box, radius, fill, edge.map(line -> line.times(factor)));
            case Bar(Point from, Point to, double thickness, Optional<Colour> fill, Stroke edge) ->
                new Bar(from, to, thickness, fill, edge.times(factor));
            case Outline(List<Point> points, boolean closed, Optional<Colour> fill, Optional<Stroke> edge) ->
                new Outline(points, closed, fill, edge.map(line -> line.times(factor)));
            case Hatching(Box box, double radius, double step, Stroke line) ->
                new Hatching(box, radius, step, line.times(factor));
            case Sign sign -> sign;
            case Words words -> words;
        };
    }

    /// A rectangle with round corners, filled and edged where it says so. The edge lies inside the box.
    record Panel(Box box, double radius, Optional<Colour> fill, Optional<Stroke> edge) implements Mark {}

    /// A straight piece of a lane with round ends, `thickness` across, from end to end; its edge lies half outside.
    record Bar(Point from, Point to, double thickness, Optional<Colour> fill, Stroke edge) implements Mark {}

    /// Lines from point to point; `closed` leads back to the first.
    record Outline(List<Point> points, boolean closed, Optional<Colour> fill, Optional<Stroke> edge) implements Mark {
        public Outline {
            points = List.copyOf(points);
        }
    }

    /// Slanting lines, `step` apart, inside a rectangle with round corners.
    record Hatching(Box box, double radius, double step, Stroke line) implements Mark {}

    /// A sign that fills the box, drawn with lines of this colour.
    record Sign(Glyph glyph, Box box, Colour colour) implements Mark {}

    /// Words, as they are cut into lines: the first stands on the height of `at`, each of the others `step` lower; all begin
    /// there or have their middle there. `text` are the words as they would be said, with nothing left out.
    record Words(
            String text,
            List<String> lines,
            Point at,
            double step,
            Lettering lettering,
            Colour colour,
            boolean centred) implements Mark {
        public Words {
            lines = List.copyOf(lines);
        }
    }
}
