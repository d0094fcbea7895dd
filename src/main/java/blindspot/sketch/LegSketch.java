package blindspot.sketch;

import blindspot.layout.Box;
import blindspot.layout.Placement.LegPlace;
import blindspot.quiz.Verdict;
import java.util.List;
import java.util.Optional;

/// Draws a leg: its lanes or its tube, the number above, the words below, and a tag above the number.
final class LegSketch {
    private static final double REACH = 78;
    private static final double RADIUS = 8;
    private static final double WORDS_BELOW = 20;
    private static final double LEAST_ROOM = 40;

    private LegSketch() {}

    static void add(LegPlace place, LegLook look, Measures measures, List<Mark> marks) {
        Box all = new Box(
                place.x1(), place.middleY() - measures.of(REACH), place.x2() - place.x1(), 2 * measures.of(REACH));
        if (look.selected() || look.marked()) {
            marks.add(new Mark.Panel(
                    all,
                    RADIUS,
                    look.selected() ? Optional.of(Colour.SELECTED) : Optional.empty(),
                    look.marked() ? Optional.of(Stroke.solid(Colour.TEXT, 3)) : Optional.empty()));
        }
        if (look.hatched()) {
            TubeSketch.add(place, measures, marks);
        } else {
            LaneSketch.add(place, look, measures, marks);
        }
        double width = Math.max(all.width(), LEAST_ROOM);
        double x = place.middleX() - width / 2;
        double above = place.middleY() - measures.of(WORDS_BELOW);
        double below = place.middleY() + measures.of(WORDS_BELOW);
        Paragraph number = new Paragraph(
                look.texts().number(), Lettering.bold(measures.letters(1)), numberColour(look));
        number.add(new Box(x, all.y(), width, above - all.y()), Paragraph.Place.BOTTOM, measures.letters(), marks);
        if (!look.hatched() && !look.texts().words().isEmpty()) {
            new Paragraph(look.texts().words(), Lettering.plain(measures.letters(0.88)), wordsColour(look))
                    .add(
                            new Box(x, below, width, all.bottom() - below),
                            Paragraph.Place.TOP,
                            measures.letters(),
                            marks);
        }
        double numberTop = above - measures.letters().lineHeight(number.lettering());
        look.tag().ifPresent(said -> tag(said, place.middleX(), numberTop - 4, measures, marks));
    }

    /// Above the nodes, so it may be wider than the leg.
    private static void tag(LegLook.Saying said, double middle, double bottom, Measures measures, List<Mark> marks) {
        Colour colour = said.verdict().map(LegSketch::colour).orElse(Colour.TEXT);
        boolean missed = said.verdict().filter(verdict -> verdict == Verdict.MISSED).isPresent();
        Stroke edge = missed ? Stroke.dashed(colour, 2, 5, 4) : Stroke.solid(colour, 2);
        Tag tag = new Tag(
                new Paragraph(said.words(), Lettering.bold(measures.letters(0.9)), colour), edge, 6, 6, 1);
        tag.addBelow(middle, bottom - tag.height(measures.letters()), measures.letters(), marks);
    }

    private static Colour colour(Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> Colour.RIGHT;
            case WRONG -> Colour.WRONG;
            case MISSED -> Colour.MISSED;
            case RIGHTLY_LEFT -> Colour.TEXT;
        };
    }

    private static Colour numberColour(LegLook look) {
        if (look.selected()) {
            return Colour.ACCENT;
        }
        if (look.plain()) {
            return Colour.TEXT;
        }
        return switch (look.view().state()) {
            case RECORDED -> Colour.ACCENT;
            case NO_RECORD, NEVER_LOGGED, INCOMPLETE -> Colour.TEXT;
        };
    }

    private static Colour wordsColour(LegLook look) {
        boolean weak = !look.plain() && switch (look.view().state()) {
            case NO_RECORD -> true;
            case RECORDED, NEVER_LOGGED, INCOMPLETE -> !look.view().inView();
        };
        return weak ? Colour.TEXT_MUTED : Colour.TEXT;
    }
}
