package blindspot.sketch;

import blindspot.layout.Box;
import blindspot.layout.Placement;
import java.util.List;
import java.util.Optional;

/// Draws the frames of VPCs and subnets. They carry identity only: thin, not filled.
final class FrameSketch {
    private static final double TITLE_INSET = 8;

    private FrameSketch() {}

    static void add(Placement placement, Look look, Measures measures, List<Mark> marks) {
        placement.vpcs().forEach(vpc -> frame(vpc.frame(), 4, Stroke.solid(Colour.VPC, 1.5), marks));
        placement.subnets().forEach(subnet -> frame(subnet.frame(), 3, Stroke.solid(Colour.SUBNET, 1), marks));
        for (int i = 0; i < placement.vpcs().size(); i++) {
            title(
                    placement.vpcs().get(i).title(),
                    look.vpcTitles().get(i),
                    Lettering.bold(measures.letters(1)),
                    Colour.VPC_TEXT,
                    measures,
                    marks);
        }
        for (int i = 0; i < placement.subnets().size(); i++) {
            title(
                    placement.subnets().get(i).title(),
                    look.subnetTitles().get(i),
                    Lettering.plain(measures.letters(0.9)),
                    Colour.SUBNET_TEXT,
                    measures,
                    marks);
        }
    }

    private static void frame(Box box, double radius, Stroke edge, List<Mark> marks) {
        marks.add(new Mark.Panel(box, radius, Optional.empty(), Optional.of(edge)));
    }

    private static void title(
            Box box, String text, Lettering lettering, Colour colour, Measures measures, List<Mark> marks) {
        Box inside = new Box(box.x() + TITLE_INSET, box.y(), Math.max(0, box.width() - 2 * TITLE_INSET), box.height());
        new Paragraph(text, lettering, colour).add(inside, Paragraph.Place.LEFT, measures.letters(), marks);
    }
}
