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
/// crosses. What a wide canvas has to spare goes to legs, gaps and frames of a single node first, then to the scale, then
/// to the margins; a canvas that is too small gets a smaller scale.
public final class PlacementRules {
    /// The least distance between two VPC frames, in units.
    public static final double LEAST_GAP = 120;

    /// The largest scale.
    public static final double LARGEST_SCALE = 1.6;

    private static final double COMFORTABLE = 0.25;

    private final Plan plan;
    private final Columns columns;
    private final Rows rows;
    private final double scale;
    private final double room;
    private final double left;
    private final double top;
    private final double frameHeight;

    private PlacementRules(Plan plan, double width, double height) {
        this.plan = plan;
        columns = new Columns(plan);
        rows = new Rows(plan);
        double tight = columns.width(0);
        double wide = columns.width(1);
        double comfortable = width / columns.width(COMFORTABLE);
        double byWidth = comfortable < 1 ? Math.min(1, width / tight) : comfortable;
        scale = Math.min(LARGEST_SCALE, Math.min(byWidth, height / rows.height()));
        room = Math.clamp((width / scale - tight) / (wide - tight), 0, 1);
        left = (width / scale - columns.width(room)) / 2 + Sizes.MARGIN;
        double most = Math.max(Sizes.TALLEST_FRAME, rows.height());
        frameHeight = Math.min(most, height / scale - 2 * Sizes.MARGIN - rows.offPath());
        top = (height / scale - frameHeight - rows.offPath()) / 2;
    }

    /// The plan on a canvas of this many pixels, both above 0.
    public static Placement place(Plan plan, double width, double height) {
        return new PlacementRules(plan, width, height).placement();
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
                rows.several(),
                vpcs,
                frames.subnets(top, frameHeight),
                frames.zones(first),
                parts,
                legs.legs(),
                legs.strands(),
                frames.strips(vpcs, top + frameHeight + Sizes.STRIP_SPACE));
        return new Scaling(scale).pixels(units);
    }

    private List<PartPlace> parts(double first) {
        List<Double> lefts = columns.lefts(left, room);
        List<Node> nodes = plan.topology().pathNodes();
        List<PartPlace> result = new ArrayList<>();
        for (Part part : plan.parts().parts()) {
            double x = lefts.get(nodes.indexOf(part.node()));
            Box box = new Box(x, first + rows.box(part), Sizes.NODE_WIDTH, rows.nodeHeight());
            result.add(new PartPlace(part, box, pills(part, box)));
        }
        return result;
    }

    private List<Box> pills(Part part, Box box) {
        List<Box> result = new ArrayList<>();
        for (int i = 0; i < Sizes.pills(part, rows.several()); i++) {
            double y = box.bottom() - Sizes.PILL_HEIGHT / 2 + i * Sizes.PILL_STEP;
            double width = Sizes.NODE_WIDTH - 2 * Sizes.PILL_INSET;
            result.add(new Box(box.x() + Sizes.PILL_INSET, y, width, Sizes.PILL_HEIGHT));
        }
        return result;
    }
}
