package blindspot.sketch;

import blindspot.layout.Box;
import blindspot.layout.Placement.PartPlace;
import blindspot.topology.NodeKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Draws a node, or the part of it in one Availability Zone: its box with sign, name and address, and the pills of its
/// network interfaces on the lower edge. One that stands for many looks stacked. In rows there is no room for signs.
final class PartSketch {
    /// Where a name can be broken in any language.
    private static final Pattern BREAKS = Pattern.compile("[- \n]");

    private static final double RADIUS = 8;
    private static final double SIGN = 20;
    private static final double PILL_SIGN = 11;
    private static final double PILL_SPACE = 3;
    private static final double PILL_INSET = 7;
    private static final double PILL_INSET_FOR_ROOM = 3;

    private PartSketch() {}

    static void add(PartPlace place, PartLook look, Measures measures, List<Mark> marks) {
        if (place.isGroup()) {
            stack(place.box(), measures, marks);
        }
        body(place.box(), look, measures, marks);
        for (int i = 0; i < Math.min(place.pills().size(), look.texts().pills().size()); i++) {
            pill(place.pills().get(i), look.texts().pills().get(i), look.pretended(), measures, marks);
        }
        if (look.never() > 0) {
            never(place.never(), look.never(), measures, marks);
        }
    }

    private static void stack(Box box, Measures measures, List<Mark> marks) {
        for (int i = 2; i >= 1; i--) {
            double inset = measures.of(4 * i);
            double up = measures.of(3.5 * i);
            Box behind = new Box(box.x() + inset, box.y() - up, box.width() - 2 * inset, box.height());
            marks.add(new Mark.Panel(
                    behind, RADIUS, Optional.of(Colour.SURFACE), Optional.of(Stroke.solid(Colour.NO_RECORD, 1.2))));
        }
    }

    /// What it is as the answer to a question, on its upper edge.
    static void addSaying(PartPlace place, PartLook look, Measures measures, List<Mark> marks) {
        look.saying().ifPresent(said -> {
            Tag tag = LegSketch.tag(said, measures);
            Box box = place.box();
            tag.addBelow(
                    box.x() + box.width() / 2, box.y() - tag.height(measures.letters()) / 2, measures.letters(), marks);
        });
    }

    /// What the interfaces report of the time being played.
    static void addState(PartPlace place, PartLook look, Measures measures, List<Mark> marks) {
        if (!look.state().isEmpty()) {
            state(place, look.state(), measures, marks);
        }
    }

    private static void body(Box box, PartLook look, Measures measures, List<Mark> marks) {
        Stroke edge = look.marked()
                ? Stroke.solid(Colour.TEXT, 3)
                : look.selected()
                        ? Stroke.solid(Colour.ACCENT, 3)
                        : look.inView() && look.stated()
                                ? Stroke.solid(Colour.NO_RECORD, 1.5)
                                : Stroke.dashed(Colour.NO_RECORD, 1.5, 4, 4);
        Colour fill = look.inView() ? Colour.SURFACE : Colour.SURFACE_MUTED;
        marks.add(new Mark.Panel(box, RADIUS, Optional.of(fill), Optional.of(edge)));
        Colour colour = look.inView() ? Colour.TEXT : Colour.TEXT_MUTED;
        Letters letters = measures.letters();
        double inset = measures.ofLetters(measures.isForRoom() ? 0.1 : 0.15) + 1.5;
        double width = box.width() - 2 * inset;
        double line = letters.lineHeight(Lettering.bold(measures.letters(0.92)));
        Box oneLine = new Box(box.x() + inset, box.y(), width, line);
        Paragraph wanted = new Paragraph(look.texts().name(), Lettering.bold(measures.letters(0.92)), colour);
        Paragraph small = wanted.fitting(oneLine, measures);
        Paragraph broken = twoLines(wanted, width, measures);
        double step = letters.lineHeight(broken.lettering());
        boolean larger = small.lettering().size() < broken.lettering().size()
                && BREAKS.matcher(wanted.text()).find()
                && broken.fits(new Box(0, 0, width, 2 * step), letters);
        boolean fits = small.fits(oneLine, letters) && !larger;
        Paragraph name = fits ? small : broken;
        // A long name has two lines, rather than letters that are smaller than those of two.
        double nameHeight = fits ? line : 2 * letters.lineHeight(name.lettering());
        double sign = measures.inRows() ? 0 : measures.of(SIGN);
        double space = measures.ofLetters(0.1);
        double titled = look.texts().badge().isEmpty() ? box.y() : badge(box, look.texts().badge(), measures, marks);
        double used = Math.max(measures.ofLetters(0.2), titled - space - box.y()) + sign + space + nameHeight + space;
        Box rest = new Box(0, 0, width, box.height() - measures.ofLetters(0.75) - used);
        Paragraph address = address(look.texts().address(), oneLine, rest, measures);
        boolean single =
                !measures.isForRoom() || address.isUnbroken(width, letters) || !address.fits(rest, letters);
        double addressHeight = (single ? 1 : 2) * letters.lineHeight(address.lettering());
        double content = sign + space + nameHeight + space + addressHeight;
        double middle = box.y() + measures.ofLetters(0.2) + (box.height() - measures.ofLetters(0.95) - content) / 2;
        double y = measures.inRows() || !single ? Math.max(middle, titled - space) : middle;
        if (sign > 0) {
            Box signBox = new Box(box.x() + (box.width() - sign) / 2, y, sign, sign);
            marks.add(new Mark.Sign(glyph(look.kind()), signBox, colour));
        }
        Box nameBox = new Box(box.x() + inset, y + sign + space, width, nameHeight);
        name.add(nameBox, Paragraph.Place.MIDDLE, letters, marks);
        Box addressBox = new Box(nameBox.x(), nameBox.bottom() + space, width, addressHeight);
        address.add(addressBox, Paragraph.Place.MIDDLE, letters, marks);
    }

    /// For a room, that there are more addresses than one stands below the first rather than that all are too
    /// small there.
    private static Paragraph address(String text, Box oneLine, Box rest, Measures measures) {
        Letters letters = measures.letters();
        Paragraph wanted = new Paragraph(text, Lettering.mono(measures.letters(0.88)), Colour.TEXT_MUTED);
        Paragraph line = wanted.fitting(oneLine, measures);
        double two = 2 * letters.lineHeight(wanted.lettering());
        Paragraph lines = wanted.fitting(new Box(0, 0, rest.width(), Math.min(two, rest.height())), measures);
        boolean larger = measures.areSmall(line.lettering()) && !measures.areSmall(lines.lettering());
        return larger && lines.fits(rest, letters) ? lines : line;
    }

    /// A text that has lines of its own is smaller rather than cut.
    private static Paragraph twoLines(Paragraph wanted, double width, Measures measures) {
        Letters letters = measures.letters();
        Paragraph name = new Paragraph(wanted.text(), Lettering.bold(measures.letters(0.76)), wanted.colour());
        return wanted.text().contains("\n")
                ? name.fitting(new Box(0, 0, width, 2 * letters.lineHeight(name.lettering())), measures)
                : name;
    }

    /// In the upper right corner, how many zones are drawn as one; down to where it stands.
    private static double badge(Box box, String text, Measures measures, List<Mark> marks) {
        Paragraph words = new Paragraph(text, Lettering.bold(measures.letters(0.68)), Colour.SUBNET_TEXT);
        double width = measures.letters().width(text, words.lettering());
        double height = measures.letters().lineHeight(words.lettering());
        Box corner = new Box(box.right() - width - 5, box.y() + 3, width + 0.5, height);
        words.add(corner, Paragraph.Place.LEFT, measures.letters(), marks);
        return corner.bottom();
    }

    /// A crossed eye and the number of kinds of traffic that are there and that no flow log records.
    private static void never(Box box, int kinds, Measures measures, List<Mark> marks) {
        marks.add(new Mark.Panel(
                box, box.height() / 2, Optional.of(Colour.SURFACE), Optional.of(Stroke.solid(Colour.NO_RECORD, 1))));
        double sign = Math.min(measures.of(PILL_SIGN), box.height() - 2);
        double space = measures.of(PILL_SPACE) / 2;
        Paragraph words = new Paragraph(
                Integer.toString(kinds), Lettering.bold(measures.letters(0.8)), Colour.TEXT_MUTED)
                .fitting(box, measures);
        double text = measures.letters().width(words.text(), words.lettering()) + 0.5;
        double x = box.x() + (box.width() - sign - space - text) / 2;
        marks.add(new Mark.Sign(
                Glyph.EYE_OFF, new Box(x, box.y() + (box.height() - sign) / 2, sign, sign), Colour.TEXT_MUTED));
        words.add(
                new Box(x + sign + space, box.y(), text, box.height()), Paragraph.Place.LEFT, measures.letters(),
                marks);
    }

    private static void pill(Box box, Pill pill, boolean pretended, Measures measures, List<Mark> marks) {
        boolean open = pill.possible() || pill.open();
        Colour colour = pretended ? Colour.ILLUSTRATION : Colour.RECORDED;
        Stroke edge = open && (pretended || pill.possible())
                ? Stroke.dashed(colour, 2, 4, 3)
                : open ? Stroke.solid(colour, 2) : Stroke.solid(Colour.NO_RECORD, 1.5);
        marks.add(new Mark.Panel(box, box.height() / 2, Optional.of(Colour.SURFACE), Optional.of(edge)));
        double sign = measures.of(PILL_SIGN);
        double space = measures.of(measures.isForRoom() ? PILL_SPACE / 2 : PILL_SPACE);
        double inset = measures.of(measures.isForRoom() ? PILL_INSET_FOR_ROOM : PILL_INSET);
        double most = box.width() - 2 * inset - sign - space;
        Paragraph words = new Paragraph(pill.text(), Lettering.mono(measures.letters(0.76)), Colour.TEXT)
                .fitting(new Box(0, 0, most, box.height()), measures);
        double text = Math.min(most, measures.letters().width(pill.text(), words.lettering()));
        double x = box.x() + (box.width() - sign - space - text) / 2;
        Glyph glyph = pill.possible() ? Glyph.HELP_CIRCLE : pill.open() ? Glyph.EYE : Glyph.CIRCLE;
        marks.add(new Mark.Sign(
                glyph,
                new Box(x, box.y() + (box.height() - sign) / 2, sign, sign),
                open ? colour : Colour.TEXT));
        words.add(
                new Box(x + sign + space, box.y(), text + 0.5, box.height()),
                Paragraph.Place.LEFT,
                measures.letters(),
                marks);
    }

    private static void state(PartPlace place, String text, Measures measures, List<Mark> marks) {
        double bottom = place.pills().isEmpty() ? place.box().bottom() : place.pills().getLast().bottom();
        Paragraph words = new Paragraph(text, Lettering.plain(measures.letters(0.8)), Colour.TEXT);
        new Tag(words, Stroke.solid(Colour.NO_RECORD, 1), 3, 4, 0)
                .addBelow(place.box().x() + place.box().width() / 2, bottom + 3, measures.letters(), marks);
    }

    private static Glyph glyph(NodeKind kind) {
        return switch (kind) {
            case INSTANCE -> Glyph.SERVER;
            case INTERFACE_ENDPOINT -> Glyph.LOG_IN;
            case NETWORK_LOAD_BALANCER -> Glyph.SHARE;
            case APPLICATION_LOAD_BALANCER -> Glyph.BRANCH;
            case NAT_GATEWAY -> Glyph.REPEAT;
            case OTHER -> Glyph.BOX;
            case OUTSIDE -> Glyph.GLOBE;
        };
    }
}
