package blindspot.sketch;

import blindspot.layout.Box;
import blindspot.layout.Placement.LegPlace;
import java.util.List;
import java.util.Optional;

/// Draws the leg that no flow log records: a hatched tube with a crossed eye, and a label below it. The tube has no
/// quarters, so there is no place in it to put a record.
final class TubeSketch {
    private static final double THICK = 28;
    private static final double HATCH = 9;
    private static final double EYE = 34;
    private static final double SIGN = 18;
    private static final double RADIUS = 6;

    private TubeSketch() {}

    static void add(LegPlace place, Measures measures, List<Mark> marks) {
        double thick = measures.of(THICK);
        Box tube = new Box(place.x1(), place.middleY() - thick / 2, place.x2() - place.x1(), thick);
        Stroke edge = Stroke.solid(Colour.NEVER_LOGGED, 2.5);
        Stroke line = Stroke.solid(Colour.NEVER_LOGGED, 1.2);
        marks.add(new Mark.Bar(
                new Point(tube.x(), place.middleY()),
                new Point(tube.right(), place.middleY()),
                thick,
                Optional.of(Colour.NEVER_LOGGED_FILL),
                edge));
        marks.add(new Mark.Hatching(tube, thick / 2, measures.of(HATCH), line));
        eye(place.middleX(), place.middleY(), measures, marks);
    }

    private static void eye(double x, double y, Measures measures, List<Mark> marks) {
        double size = measures.of(EYE);
        double sign = measures.of(SIGN);
        marks.add(new Mark.Panel(
                new Box(x - size / 2, y - size / 2, size, size),
                size / 2,
                Optional.of(Colour.SURFACE),
                Optional.of(Stroke.solid(Colour.NEVER_LOGGED, 2))));
        marks.add(new Mark.Sign(Glyph.EYE_OFF, new Box(x - sign / 2, y - sign / 2, sign, sign), Colour.TEXT));
    }

    static void addLabel(LegPlace place, Optional<Look.TubeWords> words, Measures measures, List<Mark> marks) {
        if (place.label().isEmpty() || words.isEmpty()) {
            return;
        }
        Box label = place.label().get();
        marks.add(new Mark.Panel(
                label,
                RADIUS,
                Optional.of(Colour.SURFACE),
                Optional.of(Stroke.solid(Colour.NEVER_LOGGED, 1.5))));
        Letters letters = measures.letters();
        Paragraph strong = new Paragraph(words.get().strong(), Lettering.bold(measures.letters(1)), Colour.TEXT);
        Paragraph weak = new Paragraph(words.get().weak(), Lettering.plain(measures.letters(0.85)), Colour.TEXT_MUTED);
        double first = letters.lineHeight(strong.lettering());
        double second = letters.lineHeight(weak.lettering());
        double y = label.y() + (label.height() - first - second) / 2;
        double width = label.width() - 2 * 9.5;
        strong.add(new Box(label.x() + 9.5, y, width, first), Paragraph.Place.MIDDLE, letters, marks);
        weak.add(new Box(label.x() + 9.5, y + first, width, second), Paragraph.Place.MIDDLE, letters, marks);
    }
}
