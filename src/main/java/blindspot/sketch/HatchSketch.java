package blindspot.sketch;

import blindspot.layout.Box;
import blindspot.layout.Placement.Hatched;
import blindspot.layout.Placement.LegPlace;
import java.util.List;
import java.util.Optional;

/// Draws the leg that no flow log records: a hatched tube with a crossed eye, or a hatched box with a stub to each end, and
/// a label below. It has no quarters, so there is no place in it to put a record; in the box is no line, for which end
/// reaches which is not logged.
final class HatchSketch {
    private static final double HATCH = 9;
    private static final double EYE = 34;
    private static final double SIGN = 18;
    private static final double RADIUS = 6;
    private static final double BOX_RADIUS = 14;
    private static final double INSET = 9.5;
    private static final double METER = 20;
    private static final double MEASURED_RADIUS = 2;

    private HatchSketch() {}

    static void add(Hatched place, LegLook.Hatch words, Measures measures, List<Mark> marks) {
        place.stubs().forEach(stub -> hatched(stub, stub.height() / 2, measures, marks));
        Box body = place.body();
        double radius = place.words().isPresent() ? measures.of(BOX_RADIUS) : body.height() / 2;
        hatched(body, radius, measures, marks);
        double middle = body.y() + body.height() * (place.words().isPresent() ? 0.3 : 0.5);
        eye(body.x() + body.width() / 2, middle, measures, marks);
        place.words().ifPresent(box -> inside(box, words, measures, marks));
    }

    private static void hatched(Box box, double radius, Measures measures, List<Mark> marks) {
        marks.add(new Mark.Panel(
                box,
                radius,
                Optional.of(Colour.NEVER_LOGGED_FILL),
                Optional.of(Stroke.solid(Colour.NEVER_LOGGED, 2.5))));
        marks.add(new Mark.Hatching(box, radius, measures.of(HATCH), Stroke.solid(Colour.NEVER_LOGGED, 1.2)));
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

    private static void inside(Box box, LegLook.Hatch words, Measures measures, List<Mark> marks) {
        marks.add(new Mark.Panel(
                box, RADIUS, Optional.of(Colour.SURFACE), Optional.of(Stroke.solid(Colour.NEVER_LOGGED, 1.2))));
        Letters letters = measures.letters();
        Paragraph strong = new Paragraph(words.inside(), Lettering.bold(measures.letters(0.85)), Colour.TEXT);
        Paragraph weak = new Paragraph(words.insideMore(), Lettering.plain(measures.letters(0.75)), Colour.TEXT_MUTED);
        double first = Math.min(
                letters.lineHeight(strong.lettering()) * lines(words.inside()), (box.height() - 4) / 2);
        double width = box.width() - 6;
        double rest = box.height() - first - 4;
        Box upper = new Box(box.x() + 3, box.y() + 2, width, first);
        Box lower = new Box(box.x() + 3, box.y() + 2 + first, width, rest);
        strong.fitting(upper, measures).add(upper, Paragraph.Place.MIDDLE, letters, marks);
        weak.fitting(lower, measures).add(lower, Paragraph.Place.MIDDLE, letters, marks);
    }

    /// What was measured is no record: a ticket with a dotted edge and a meter, in a colour that nothing recorded has.
    private static void addMeasured(Box box, LegLook.Measure said, Measures measures, List<Mark> marks) {
        marks.add(new Mark.Panel(
                box, MEASURED_RADIUS, Optional.of(Colour.MEASURED_FILL),
                Optional.of(Stroke.dashed(Colour.MEASURED, 1.8, 1.8, 3.2))));
        double sign = Math.min(measures.of(METER), box.height() - 8);
        double left = box.x() + INSET;
        marks.add(new Mark.Sign(
                Glyph.METER, new Box(left, box.y() + (box.height() - sign) / 2, sign, sign), Colour.MEASURED));
        Letters letters = measures.letters();
        double x = left + sign + INSET;
        double width = box.right() - INSET - x;
        double half = (box.height() - 4) / 2;
        Box upper = new Box(x, box.y() + 2, width, half);
        Box lower = new Box(x, box.y() + 2 + half, width, half);
        new Paragraph(said.title(), Lettering.plain(measures.letters(0.85)), Colour.MEASURED)
                .fitting(upper, measures)
                .add(upper, Paragraph.Place.LEFT, letters, marks);
        new Paragraph(said.amounts(), Lettering.bold(measures.letters(0.85)), Colour.TEXT)
                .fitting(lower, measures)
                .add(lower, Paragraph.Place.LEFT, letters, marks);
    }

    private static long lines(String text) {
        return Math.max(1, text.lines().count());
    }

    static void addLabel(LegPlace place, Optional<LegLook.Hatch> said, Measures measures, List<Mark> marks) {
        if (place.hatched().isEmpty() || said.isEmpty()) {
            return;
        }
        Box label = place.hatched().get().label();
        marks.add(new Mark.Panel(
                label,
                RADIUS,
                Optional.of(Colour.SURFACE),
                Optional.of(Stroke.solid(Colour.NEVER_LOGGED, 1.5))));
        Letters letters = measures.letters();
        Paragraph strong = new Paragraph(said.get().label(), Lettering.bold(measures.letters(1)), Colour.TEXT);
        Paragraph weak =
                new Paragraph(said.get().labelMore(), Lettering.plain(measures.letters(0.85)), Colour.TEXT_MUTED);
        double first = letters.lineHeight(strong.lettering()) * lines(said.get().label());
        double second = letters.lineHeight(weak.lettering()) * lines(said.get().labelMore());
        double y = label.y() + (label.height() - first - second) / 2;
        double width = label.width() - 2 * INSET;
        Box upper = new Box(label.x() + INSET, y, width, first);
        Box lower = new Box(label.x() + INSET, y + first, width, second);
        strong.fitting(upper, measures).add(upper, Paragraph.Place.MIDDLE, letters, marks);
        weak.fitting(lower, measures).add(lower, Paragraph.Place.MIDDLE, letters, marks);
        Optional<Box> room = place.hatched().get().measured();
        if (room.isPresent()) {
            said.get().measured().ifPresent(measured -> addMeasured(room.get(), measured, measures, marks));
        }
    }
}
