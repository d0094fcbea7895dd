package blindspot.sketch;

import blindspot.layout.Box;
import blindspot.layout.Placement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Draws the frames of VPCs, subnets and Availability Zones. They carry identity only: thin, not filled. At their feet are
/// strips for what is elsewhere.
final class FrameSketch {
    private static final double TITLE_INSET = 7;
    private static final double LEAST_PART = 0.8;

    private FrameSketch() {}

    static void add(Placement placement, Look look, Measures measures, List<Mark> marks) {
        for (int i = 0; i < placement.vpcs().size(); i++) {
            Stroke edge = look.vpcs().get(i).ghost()
                    ? Stroke.dashed(Colour.NO_RECORD, 1.5, 7, 6)
                    : Stroke.solid(Colour.VPC, 1.5);
            frame(placement.vpcs().get(i).frame(), 4, edge, marks);
        }
        placement.subnets().forEach(subnet -> frame(subnet.frame(), 3, Stroke.solid(Colour.SUBNET, 1), marks));
        placement.zones().forEach(zone -> frame(zone.frame(), 3, Stroke.dashed(Colour.SUBNET, 1.2, 5, 3), marks));
        for (int i = 0; i < placement.vpcs().size(); i++) {
            Look.VpcLook vpc = look.vpcs().get(i);
            Colour colour = vpc.ghost() ? Colour.TEXT_MUTED : Colour.VPC_TEXT;
            Lettering lettering = Lettering.bold(measures.letters(1));
            title(placement.vpcs().get(i).title(), new Paragraph(vpc.title(), lettering, colour), measures, marks);
        }
        Lettering small = Lettering.plain(measures.letters(0.9));
        for (int i = 0; i < placement.subnets().size(); i++) {
            Box box = placement.subnets().get(i).title();
            Look.SubnetLook subnet = look.subnets().get(i);
            Paragraph brief = new Paragraph(subnet.brief(), small, Colour.SUBNET_TEXT);
            Box line = inside(box, brief, measures);
            Paragraph words = Stream.of(subnet.title(), subnet.names())
                    .map(text -> new Paragraph(text, small, Colour.SUBNET_TEXT))
                    .filter(each -> isReadIn(line, each, measures))
                    .findFirst()
                    .orElse(brief);
            title(box, words, measures, marks);
        }
        Lettering smaller = Lettering.plain(measures.letters(0.82));
        for (int i = 0; i < placement.zones().size(); i++) {
            Paragraph words = new Paragraph(look.zones().get(i), smaller, Colour.SUBNET_TEXT);
            title(placement.zones().get(i).title(), words, measures, marks);
        }
        for (int i = 0; i < placement.strips().size(); i++) {
            strip(placement.strips().get(i).box(), look.strips().get(i), measures, marks);
        }
    }

    /// Whether there is room for words in letters that are not much smaller than wanted.
    private static boolean isReadIn(Box line, Paragraph words, Measures measures) {
        Paragraph fitted = words.fitting(line, measures.letters());
        return fitted.fits(line, measures.letters())
                && fitted.lettering().size() >= LEAST_PART * words.lettering().size();
    }

    private static void frame(Box box, double radius, Stroke edge, List<Mark> marks) {
        marks.add(new Mark.Panel(box, radius, Optional.empty(), Optional.of(edge)));
    }

    private static void title(Box box, Paragraph words, Measures measures, List<Mark> marks) {
        Box line = inside(box, words, measures);
        words.fitting(line, measures.letters()).add(line, Paragraph.Place.LEFT, measures.letters(), marks);
    }

    /// The room for one line in the middle of a box.
    private static Box inside(Box box, Paragraph words, Measures measures) {
        double height = measures.letters().lineHeight(words.lettering());
        double width = Math.max(0, box.width() - 2 * TITLE_INSET);
        return new Box(box.x() + TITLE_INSET, box.y() + (box.height() - height) / 2, width, height);
    }

    private static void strip(Box box, Look.StripLook look, Measures measures, List<Mark> marks) {
        frame(box, box.height() / 2, Stroke.dashed(Colour.NO_RECORD, 1.2, 4, 3), marks);
        Lettering lettering = Lettering.plain(measures.letters(0.86));
        Paragraph full = new Paragraph(look.words(), lettering, Colour.TEXT_MUTED);
        Box line = inside(box, full, measures);
        Paragraph words = isReadIn(line, full, measures)
                ? full
                : new Paragraph(look.brief(), lettering, Colour.TEXT_MUTED);
        words.fitting(line, measures.letters())
                .add(line, Paragraph.Place.MIDDLE, measures.letters(), marks);
    }
}
