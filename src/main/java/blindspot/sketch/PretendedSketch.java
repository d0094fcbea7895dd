package blindspot.sketch;

import blindspot.capture.Told;
import blindspot.layout.Line;
import blindspot.layout.Placement.StrandPlace;
import java.util.List;
import java.util.Optional;

/// Draws the lanes of a strand with what pretended flow logs could record: hollow, dashed, in the colour of what is from no
/// log, so that none of it looks recorded.
final class PretendedSketch {
    private static final double DASH = 6;
    private static final double SPACE = 4;

    private PretendedSketch() {}

    static void add(StrandPlace place, List<Told> couldBe, Measures measures, List<Mark> marks) {
        lane(place.requests(), couldBe.get(0), couldBe.get(1), measures, marks);
        lane(StrandSketch.reversed(place.responses()), couldBe.get(2), couldBe.get(3), measures, marks);
    }

    private static void lane(Line line, Told sent, Told received, Measures measures, List<Mark> marks) {
        double gap = StrandSketch.BETWEEN_HALVES / line.length();
        double head = measures.of(StrandSketch.HEAD) / line.length();
        half(line, 0, 0.5 - gap, sent, measures, marks);
        half(line, 0.5 + gap, 1 - head, received, measures, marks);
        boolean any = sent != Told.NO || received != Told.NO;
        StrandSketch.head(line, head, any ? Colour.ILLUSTRATION : Colour.NO_RECORD, marks);
    }

    private static void half(
            Line line, double from, double to, Told couldBe, Measures measures, List<Mark> marks) {
        double last = Math.max(from, to);
        Point begin = new Point(line.x(from), line.y(from));
        Point end = new Point(line.x(last), line.y(last));
        double thick = measures.of(measures.inRows() ? StrandSketch.THICK_IN_ROWS : StrandSketch.THICK);
        Stroke edge = switch (couldBe) {
            case YES -> Stroke.dashed(Colour.ILLUSTRATION, 2, DASH, SPACE);
            case UNKNOWN -> Stroke.dashed(Colour.ILLUSTRATION, 1.5, 2, SPACE);
            case NO -> Stroke.dashed(Colour.NO_RECORD, 1, 1, 5);
        };
        marks.add(new Mark.Bar(begin, end, thick, Optional.empty(), edge));
    }
}
