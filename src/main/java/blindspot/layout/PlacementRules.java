package blindspot.layout;

import blindspot.layout.Placement.PartPlace;
import blindspot.topology.Node;
import blindspot.topology.Part;
import java.util.ArrayList;
import java.util.List;

/// Lays a plan out: the path from left to right, in one row or with a row for each Availability Zone; neighbours in one
/// VPC in a frame.
///
/// The legs inside a VPC are equally long. The gap between two frames is where the leg from one VPC to the other
/// crosses. The picture fills the canvas: it is made larger until width or height is used up, and then longer in the other
/// direction, within bounds; a canvas that is too small gets a smaller picture. Of what a wide canvas has to
/// spare, legs, gaps and frames of a single node have a part, the less the larger texts are wanted.
public final class PlacementRules {
    /// The least distance between two VPC frames, in units.
    public static final double LEAST_GAP = 120;

    /// How many times as large as in the other direction a unit can be.
    public static final double MOST_STRETCHED = 1.8;

    /// How much larger letters can be than in a picture of the same width that is as high as it has to be: as much room as
    /// there is in boxes and titles.
    static final double MOST_ENLARGED = 1.2;

    private static final double COMFORTABLE = 0.25;

    /// The same part for words of counts with four figures, which are not to be broken. In rows, each strand has
    /// but a part of them.
    private static final double FOR_LONG_WORDS = 0.35;
    private static final double FOR_LONG_WORDS_IN_ROWS = 0.27;

    private final Plan plan;
    private final Columns columns;
    private final Rows rows;
    private final double across;
    private final double down;
    private final double letters;
    private final double room;
    private final double left;
    private final double top;
    private final double frameHeight;

    private PlacementRules(Plan plan, double width, double height, double text) {
        this.plan = plan;
        columns = new Columns(plan);
        rows = new Rows(plan);
        double tight = columns.width(0);
        double wide = columns.width(1);
        double comfortable = width / columns.width(share(text));
        double byWidth = comfortable < 1 ? Math.min(1, width / tight) : comfortable;
        double byHeight = height / rows.height();
        across = Math.min(byWidth, MOST_STRETCHED * byHeight);
        down = Math.min(byHeight, MOST_STRETCHED * byWidth);
        letters = Math.min(
                text * Math.min(MOST_ENLARGED * across, down), MOST_ENLARGED * Math.min(across, down));
        room = Math.clamp((width / across - tight) / (wide - tight), 0, 1);
        left = (width / across - columns.width(room)) / 2 + Sizes.MARGIN;
        double most = Math.max(Sizes.TALLEST_FRAME, rows.height());
        frameHeight = Math.min(most, height / down - 2 * Sizes.MARGIN - rows.offPath());
        top = (height / down - frameHeight - rows.offPath()) / 2;
    }

    /// The plan on a canvas of this many pixels, both above 0, for texts of the ordinary size.
    public static Placement place(Plan plan, double width, double height) {
        return place(plan, width, height, 1);
    }

    /// The same for texts that are to be `text` times as large as ordinary ones; they are as far as there is room.
    public static Placement place(Plan plan, double width, double height, double text) {
        return new PlacementRules(plan, width, height, text).placement();
    }

    private double share(double text) {
        if (plan.longWords()) {
            return rows.several() ? FOR_LONG_WORDS_IN_ROWS : FOR_LONG_WORDS;
        }
        return COMFORTABLE / Math.sqrt(Math.max(1, text));
    }

    private Placement placement() {
        double spare = frameHeight + 2 * Sizes.MARGIN + rows.offPath() - rows.height();
        double first = top + rows.first(spare);
        List<PartPlace> parts = parts(first);
        FrameRules frames = new FrameRules(plan, columns, rows, room, parts);
        LegRules legs = new LegRules(plan, rows, first, parts, place -> columns.inset(place, room));
        List<Placement.VpcFrame> vpcs = frames.vpcs(top, frameHeight);
        Placement units = new Placement(
                1,
                1,
                rows.several(),
                vpcs,
                frames.subnets(top, frameHeight),
                frames.zones(first),
                parts,
                legs.legs(),
                legs.strands(),
                frames.strips(vpcs, top + frameHeight + Sizes.STRIP_SPACE));
        return new Scaling(across, down, letters).pixels(units);
    }

    private List<PartPlace> parts(double first) {
        List<Double> lefts = columns.lefts(left, room);
        List<Node> nodes = plan.topology().pathNodes();
        List<PartPlace> result = new ArrayList<>();
        for (Part part : plan.parts().parts()) {
            double x = lefts.get(nodes.indexOf(part.node()));
            Box box = new Box(x, first + rows.box(part), Sizes.NODE_WIDTH, rows.nodeHeight());
            result.add(new PartPlace(part, box, pills(part, box), never(part, box)));
        }
        return result;
    }

    /// Above the boxes of a row, the title of its zone begins at the left; in the box of several zones, their number stands
    /// at the right.
    private Box never(Part part, Box box) {
        double x = part.zone().isPresent()
                ? box.right() - Sizes.NEVER_INSET - Sizes.NEVER_WIDTH
                : box.x() + Sizes.NEVER_INSET;
        return new Box(x, box.y() - Sizes.NEVER_HEIGHT / 2, Sizes.NEVER_WIDTH, Sizes.NEVER_HEIGHT);
    }

    private List<Box> pills(Part part, Box box) {
        List<Box> result = new ArrayList<>();
        for (int i = 0; i < Sizes.pills(part, rows.several()); i++) {
            double y = box.bottom() - Sizes.PILL_HEIGHT / 2 + i * Sizes.PILL_STEP;
            double inset = plan.longWords() ? Sizes.PILL_INSET_BETWEEN_LONG_LEGS : Sizes.PILL_INSET;
            double width = Sizes.NODE_WIDTH - 2 * inset;
            result.add(new Box(box.x() + inset, y, width, Sizes.PILL_HEIGHT));
        }
        return result;
    }
}
