package blindspot.sketch;

import blindspot.capture.LegState;
import blindspot.capture.LegView;
import blindspot.capture.Quarter;
import blindspot.layout.Box;
import blindspot.layout.Line;
import blindspot.layout.Placement.Bracket;
import blindspot.layout.Placement.StrandPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the two lanes of a strand that flow logs can record, each in two halves: upper lane requests, lower lane
/// responses; the half next to an interface is what that interface recorded. Where nobody knows which of the two ends
/// recorded, a bracket joins their pills.
final class StrandSketch {
    static final double THICK = 7;
    static final double THICK_IN_ROWS = 6;
    static final double HEAD = 7;
    static final double BETWEEN_HALVES = 3;
    private static final double ASIDE = 4;
    private static final double TOOTH = 4;
    private static final int TEETH = 8;

    private StrandSketch() {}

    static void add(StrandPlace place, StrandLook look, Measures measures, List<Mark> marks) {
        boolean pretended = !look.couldBe().isEmpty();
        if (pretended) {
            PretendedSketch.add(place, look.couldBe(), measures, marks);
        } else {
            addLanes(place, look.plain() ? LegTexts.blank(look.view()) : look.view(), measures, marks);
        }
        if (place.caption().isPresent() && !look.words().isEmpty()) {
            Colour colour = pretended ? Colour.ILLUSTRATION : LegSketch.wordsColour(look.view(), look.plain());
            LegSketch.caption(look.words(), colour, place.caption().get(), measures, marks);
        }
        if (place.bracket().isPresent() && !look.oneOfTwo().isEmpty()) {
            bracket(place.bracket().get(), look.oneOfTwo(), measures, marks);
        }
    }

    /// Lanes without words.
    static void addLanes(StrandPlace place, LegView view, Measures measures, List<Mark> marks) {
        boolean incomplete = view.state() == LegState.INCOMPLETE;
        List<Quarter> quarters = view.quarters();
        lane(place.requests(), quarters.get(0), quarters.get(1), incomplete, measures, marks);
        lane(reversed(place.responses()), quarters.get(2), quarters.get(3), incomplete, measures, marks);
        if (incomplete) {
            tooth(place, measures, marks);
        }
    }

    static Line reversed(Line line) {
        return new Line(line.x2(), line.y2(), line.x1(), line.y1());
    }

    /// A lane from sender to receiver, with what each of them recorded.
    private static void lane(
            Line line, Quarter sent, Quarter received, boolean incomplete, Measures measures, List<Mark> marks) {
        double gap = BETWEEN_HALVES / line.length();
        double head = measures.of(HEAD) / line.length();
        half(line, 0, 0.5 - gap, isRecorded(sent), incomplete, measures, marks);
        half(line, 0.5 + gap, 1 - head, isRecorded(received), incomplete, measures, marks);
        Colour recorded = incomplete ? Colour.INCOMPLETE : Colour.RECORDED;
        head(line, head, isRecorded(sent) || isRecorded(received) ? recorded : Colour.NO_RECORD, marks);
    }

    /// A record of which nobody knows which end recorded it is recorded all the same: the doubt stands at the interfaces.
    private static boolean isRecorded(Quarter quarter) {
        return quarter.certain() + quarter.possible() > 0;
    }

    private static void half(
            Line line, double from, double to, boolean filled, boolean incomplete, Measures measures,
            List<Mark> marks) {
        Colour colour = incomplete ? Colour.INCOMPLETE : Colour.RECORDED;
        double last = Math.max(from, to);
        marks.add(new Mark.Bar(
                new Point(line.x(from), line.y(from)),
                new Point(line.x(last), line.y(last)),
                measures.of(measures.inRows() ? THICK_IN_ROWS : THICK),
                filled ? Optional.of(colour) : Optional.empty(),
                filled ? Stroke.solid(colour, 1.5) : Stroke.dashed(Colour.NO_RECORD, 1.5, 2, 3)));
    }

    static void head(Line line, double part, Colour colour, List<Mark> marks) {
        double baseX = line.x(1 - part);
        double baseY = line.y(1 - part);
        double acrossX = (baseY - line.y2()) * 0.8;
        double acrossY = (line.x2() - baseX) * 0.8;
        marks.add(new Mark.Outline(
                List.of(
                        new Point(baseX - acrossX, baseY - acrossY),
                        new Point(line.x2(), line.y2()),
                        new Point(baseX + acrossX, baseY + acrossY)),
                true,
                Optional.of(colour),
                Optional.empty()));
    }

    private static void tooth(StrandPlace place, Measures measures, List<Mark> marks) {
        double step = measures.of(TOOTH);
        double x = place.line().middleX();
        double beyond = measures.of(measures.inRows() ? 5 : 8);
        double top = place.requests().middleY() - beyond;
        double height = place.responses().middleY() + beyond - top;
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= TEETH; i++) {
            points.add(new Point(x + (i % 2 == 0 ? -step : step), top + i * height / TEETH));
        }
        marks.add(new Mark.Outline(points, false, Optional.empty(), Optional.of(Stroke.solid(Colour.INCOMPLETE, 2.5))));
    }

    private static void bracket(Bracket bracket, String text, Measures measures, List<Mark> marks) {
        List<Point> points = List.of(
                new Point(bracket.x1(), bracket.y1()),
                new Point(bracket.x1(), bracket.y()),
                new Point(bracket.x2(), bracket.y()),
                new Point(bracket.x2(), bracket.y2()));
        marks.add(new Mark.Outline(
                points, false, Optional.empty(), Optional.of(Stroke.dashed(Colour.RECORDED, 2, 4, 3))));
        bracket.words()
                .map(box -> new Box(
                        box.x() + measures.of(ASIDE), box.y(), box.width() - 2 * measures.of(ASIDE), box.height()))
                .ifPresent(box -> new Paragraph(text, Lettering.bold(measures.letters(0.79)), Colour.ACCENT)
                        .fitting(box, measures)
                        .add(box, Paragraph.Place.TOP, measures.letters(), marks));
    }
}
