package blindspot.sketch;

import blindspot.capture.LegView;
import blindspot.layout.Box;
import blindspot.layout.Placement.LegPlace;
import blindspot.layout.Placement.StrandPlace;
import blindspot.quiz.Verdict;
import blindspot.topology.Strand;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Draws what belongs to a leg as a whole: what is lit or marked of it, its hatching, its number above, its words below,
/// and a tag above the number.
final class LegSketch {
    private static final double RADIUS = 8;

    private LegSketch() {}

    static void addGround(LegPlace place, LegLook look, List<Mark> marks) {
        if (look.selected() || look.marked()) {
            marks.add(new Mark.Panel(
                    place.target(),
                    RADIUS,
                    look.selected() ? Optional.of(Colour.SELECTED) : Optional.empty(),
                    look.marked() ? Optional.of(Stroke.solid(Colour.TEXT, 3)) : Optional.empty()));
        }
    }

    static void add(LegPlace place, LegLook look, Measures measures, List<Mark> marks) {
        boolean named = false;
        if (place.hatched().isPresent() && look.hatch().isPresent()) {
            named = place.hatched().get().words().isPresent();
            HatchSketch.add(place.hatched().get(), look.hatch().get(), measures, marks);
        } else if (place.hatched().isPresent()) {
            Strand all = new Strand(1, place.leg(), List.of(), List.of());
            StrandPlace stretch =
                    new StrandPlace(all, place.walk(), measures.of(9), Optional.empty(), Optional.empty());
            StrandSketch.addLanes(stretch, LegTexts.blank(look.view()), measures, marks);
        }
        if (!named) {
            new Paragraph(look.texts().number(), Lettering.bold(measures.letters(1)), numberColour(look))
                    .add(place.number(), Paragraph.Place.BOTTOM, measures.letters(), marks);
        }
        if (place.caption().isPresent() && !look.texts().words().isEmpty()) {
            Colour colour = look.pretended() ? Colour.ILLUSTRATION : wordsColour(look.view(), look.plain());
            caption(look.texts().words(), colour, place.caption().get(), measures, marks);
        }
        look.saying().ifPresent(said -> tag(said, place, measures, marks));
    }

    /// The last line stands behind the one before where all can have larger letters then.
    static void caption(String words, Colour colour, Box box, Measures measures, List<Mark> marks) {
        Lettering lettering = Lettering.plain(measures.letters(0.88));
        Paragraph wanted = new Paragraph(words, lettering, colour).fitting(box, measures.letters());
        int last = words.lastIndexOf('\n');
        String joined = last < 0 ? words : words.substring(0, last) + " " + words.substring(last + 1);
        Paragraph fewer = new Paragraph(joined, lettering, colour).fitting(box, measures.letters());
        if (measures.isForRoom()) {
            Optional<Paragraph> whole = Stream.of(words, joined)
                    .map(text -> new Paragraph(text, lettering, colour))
                    .flatMap(each -> each.unbroken(box, measures.letters(), measures.least()).stream())
                    .max(Comparator.comparingDouble(each -> each.lettering().size()));
            whole.orElse(wanted).add(box, Paragraph.Place.TOP, measures.letters(), marks);
            return;
        }
        boolean larger = fewer.lettering().size() > wanted.lettering().size()
                && fewer.isUnbroken(box.width(), measures.letters());
        (larger ? fewer : wanted).add(box, Paragraph.Place.TOP, measures.letters(), marks);
    }

    /// Above the nodes, so it may be wider than the leg.
    private static void tag(LegLook.Saying said, LegPlace place, Measures measures, List<Mark> marks) {
        Tag tag = tag(said, measures);
        double middle = place.number().x() + place.number().width() / 2;
        tag.addBelow(middle, place.tags() - tag.height(measures.letters()), measures.letters(), marks);
    }

    static Tag tag(LegLook.Saying said, Measures measures) {
        Colour colour = said.verdict().map(LegSketch::colour).orElse(Colour.TEXT);
        boolean missed = said.verdict().filter(verdict -> verdict == Verdict.MISSED).isPresent();
        Stroke edge = missed ? Stroke.dashed(colour, 2, 5, 4) : Stroke.solid(colour, 2);
        return new Tag(new Paragraph(said.words(), Lettering.bold(measures.letters(0.9)), colour), edge, 6, 6, 1);
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

    static Colour wordsColour(LegView view, boolean plain) {
        boolean weak = !plain && switch (view.state()) {
            case NO_RECORD -> true;
            case RECORDED, NEVER_LOGGED, INCOMPLETE -> !view.inView();
        };
        return weak ? Colour.TEXT_MUTED : Colour.TEXT;
    }
}
