package blindspot.sketch;

import blindspot.layout.Placement;
import java.util.List;
import java.util.stream.Stream;

/// Everything that is drawn and does not move, from the lowest to the uppermost.
public record Sketch(List<Mark> marks) {
    public static final Sketch EMPTY = new Sketch(List.of());

    public Sketch {
        marks = List.copyOf(marks);
    }

    /// The sketch of what stands like this and looks like that.
    public static Sketch of(Placement placement, Look look, Letters letters) {
        return new Sketches(letters).of(placement, look);
    }

    /// The same with all lines so many times as thick.
    public Sketch withLines(double factor) {
        return factor == 1 ? this : new Sketch(marks.stream().map(mark -> mark.withLine(factor)).toList());
    }

    /// All that is said in it, from the lowest to the uppermost.
    public Stream<String> words() {
        return marks.stream()
                .filter(Mark.Words.class::isInstance)
                .map(mark -> ((Mark.Words) mark).text());
    }
}
