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
            subnet(box, look.subnets().get(i), small, measures, marks);
        }
        Lettering smaller = Lettering.plain(measures.letters(0.82));
        for (int i = 0; i < placement.zones().size(); i++) {
            Box box = placement.zones().get(i).title();
            Paragraph words = new Paragraph(look.zones().get(i), smaller, Colour.SUBNET_TEXT);
            boolean brief = measures.isForRoom() && !isReadIn(inside(box, words, measures), words, measures);
            title(box, brief ? withoutKind(words, placement.zones().get(i).zone()) : words, measures, marks);
        }
        for (int i = 0; i < placement.strips().size(); i++) {
            strip(placement.strips().get(i).box(), look.strips().get(i), measures, marks);
        }
    }

    /// In a room it rather has two lines than letters that are too small there.
    private static void subnet(
            Box box, Look.SubnetLook subnet, Lettering lettering, Measures measures, List<Mark> marks) {
        List<Paragraph> all = Stream.of(subnet.title(), subnet.names(), subnet.brief())
                .map(text -> new Paragraph(text, lettering, Colour.SUBNET_TEXT))
                .toList();
        Box line = inside(box, all.getLast(), measures);
        Optional<Paragraph> read = all.stream().filter(each -> isReadIn(line, each, measures)).findFirst();
        Box lines = new Box(line.x(), box.y(), line.width(), box.height());
        Optional<Paragraph> inTwo = measures.isForRoom() && read.isEmpty()
                ? all.stream()
                        .map(each -> each.fitting(lines, measures))
                        .filter(each -> !measures.areSmall(each.lettering()))
                        .findFirst()
                : Optional.empty();
        inTwo.ifPresentOrElse(
                words -> words.add(lines, Paragraph.Place.LEFT, measures.letters(), marks),
                () -> title(box, read.orElse(all.getLast()), measures, marks));
    }

    /// The dashed frame says that it is a zone.
    private static Paragraph withoutKind(Paragraph title, String zone) {
        return title.text().endsWith(zone) ? new Paragraph(zone, title.lettering(), title.colour()) : title;
    }

    /// Whether there is room for words in letters that are not much smaller than wanted.
    private static boolean isReadIn(Box line, Paragraph words, Measures measures) {
        Paragraph fitted = words.fitting(line, measures);
        return fitted.fits(line, measures.letters())
                && !measures.areSmall(fitted.lettering())
                && fitted.lettering().size() >= LEAST_PART * words.lettering().size();
    }

    private static void frame(Box box, double radius, Stroke edge, List<Mark> marks) {
        marks.add(new Mark.Panel(box, radius, Optional.empty(), Optional.of(edge)));
    }

    private static void title(Box box, Paragraph words, Measures measures, List<Mark> marks) {
        Box line = inside(box, words, measures);
        words.fitting(line, measures).add(line, Paragraph.Place.LEFT, measures.letters(), marks);
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
        words.fitting(line, measures)
                .add(line, Paragraph.Place.MIDDLE, measures.letters(), marks);
    }
}
