package blindspot.sketch;

import blindspot.capture.LegState;
import blindspot.capture.LegView;
import blindspot.capture.Quarter;
import blindspot.layout.Placement.LegPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the two lanes of a leg that flow logs can record, each in two halves: upper lane requests, lower lane responses;
/// the half next to an interface is what that interface recorded.
final class LaneSketch {
    private static final double THICK = 7;
    private static final double HEAD = 7;
    private static final double BETWEEN_HALVES = 3;
    private static final double TOOTH = 4;
    private static final int TEETH = 8;

    private LaneSketch() {}

    static void add(LegPlace place, LegLook look, Measures measures, List<Mark> marks) {
        LegView view = look.plain() ? LegTexts.blank(look.view()) : look.view();
        boolean incomplete = view.state() == LegState.INCOMPLETE;
        double head = measures.of(HEAD);
        double middle = place.middleX();
        for (int i = 0; i < view.quarters().size(); i++) {
            boolean upper = i < 2;
            boolean left = i == 0 || i == 3;
            double y = upper ? place.requestY() : place.responseY();
            double from = left ? place.x1() + (upper ? 0 : head) : middle + BETWEEN_HALVES;
            double to = left ? middle - BETWEEN_HALVES : place.x2() - (upper ? head : 0);
            half(from, to, y, isRecorded(view.quarters().get(i)), incomplete, measures, marks);
        }
        boolean request = isRecorded(view.quarters().get(0)) || isRecorded(view.quarters().get(1));
        boolean response = isRecorded(view.quarters().get(2)) || isRecorded(view.quarters().get(3));
        head(place.x2(), place.x2() - head, place.requestY(), request, marks);
        head(place.x1(), place.x1() + head, place.responseY(), response, marks);
        if (incomplete) {
            tooth(place, measures, marks);
        }
    }

    /// A record of which nobody knows which end recorded it is recorded all the same: the doubt stands at the interfaces.
    private static boolean isRecorded(Quarter quarter) {
        return quarter.certain() + quarter.possible() > 0;
    }

    private static void half(
            double from, double to, double y, boolean filled, boolean incomplete, Measures measures, List<Mark> marks) {
        Colour colour = incomplete ? Colour.INCOMPLETE : Colour.RECORDED;
        marks.add(new Mark.Bar(
                new Point(from, y),
                new Point(Math.max(from, to), y),
                measures.of(THICK),
                filled ? Optional.of(colour) : Optional.empty(),
                filled ? Stroke.solid(colour, 1.5) : Stroke.dashed(Colour.NO_RECORD, 1.5, 2, 3)));
    }

    private static void head(double tip, double base, double y, boolean filled, List<Mark> marks) {
        double half = Math.abs(tip - base) * 0.8;
        marks.add(new Mark.Outline(
                List.of(new Point(base, y - half), new Point(tip, y), new Point(base, y + half)),
                true,
                Optional.of(filled ? Colour.RECORDED : Colour.NO_RECORD),
                Optional.empty()));
    }

    private static void tooth(LegPlace place, Measures measures, List<Mark> marks) {
        double step = measures.of(TOOTH);
        double top = place.requestY() - measures.of(8);
        double height = place.responseY() + measures.of(8) - top;
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= TEETH; i++) {
            points.add(new Point(place.middleX() + (i % 2 == 0 ? -step : step), top + i * height / TEETH));
        }
        marks.add(new Mark.Outline(points, false, Optional.empty(), Optional.of(Stroke.solid(Colour.INCOMPLETE, 2.5))));
    }
}
