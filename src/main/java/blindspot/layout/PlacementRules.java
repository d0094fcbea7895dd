package blindspot.layout;

import blindspot.layout.Placement.LegPlace;
import blindspot.layout.Placement.NodePlace;
import blindspot.layout.Placement.SubnetFrame;
import blindspot.layout.Placement.VpcFrame;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.Node;
import blindspot.topology.Subnet;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays a topology out: the first VPC left, the second right, the path from left to right in one row.
///
/// The legs inside a VPC are equally long. The gap between the frames is where the leg from one VPC to the other
/// crosses. What a wide canvas has to spare goes to legs, gap and frames of a single node first, then to the scale,
/// then to the margins; a canvas that is too small gets a smaller scale.
public final class PlacementRules {
    /// How many pills a node has room for.
    public static final int MOST_PILLS = 3;

    /// The least distance between the two VPC frames, in units.
    public static final double LEAST_GAP = 120;

    private static final double LARGEST_SCALE = 1.6;
    private static final double COMFORTABLE = 0.25;

    private static final double MARGIN = 8;
    private static final double VPC_INSET = 10;
    private static final double SUBNET_INSET = 10;
    private static final double VPC_TITLE = 26;
    private static final double SUBNET_TITLE = 22;
    private static final double NODE_WIDTH = 96;
    private static final double NODE_HEIGHT = 82;
    private static final double PILL_INSET = 4;
    private static final double PILL_HEIGHT = 18;
    private static final double PILL_STEP = 20;
    private static final double LANE = 9;
    private static final double LEG_SPACE = 3;
    private static final double NUMBER_HEIGHT = 18;
    private static final double CAPTION_HEIGHT = 34;
    private static final double TUBE_HEIGHT = 30;
    private static final double LABEL_WIDTH = 250;
    private static final double LABEL_HEIGHT = 48;
    private static final double LABEL_SPACE = 8;
    private static final double TALLEST_FRAME = 400;

    private final Topology topology;
    private final List<Node> nodes;
    private final double left;
    private final double scale;
    private final double room;
    private final double top;
    private final double frameHeight;
    private final double nodeTop;

    private PlacementRules(Topology topology, double width, double height) {
        this.topology = topology;
        nodes = topology.pathNodes();
        double below = PILL_HEIGHT / 2 + (mostPills() - 1) * PILL_STEP + LABEL_SPACE + LABEL_HEIGHT + LABEL_SPACE;
        double content = LABEL_SPACE + NODE_HEIGHT + below;
        double leastHeight = 2 * MARGIN + VPC_TITLE + SUBNET_TITLE + content + VPC_INSET;
        double byWidth = width / units(COMFORTABLE) < 1 ? Math.min(1, width / units(0)) : width / units(COMFORTABLE);
        scale = Math.min(LARGEST_SCALE, Math.min(byWidth, height / leastHeight));
        room = Math.clamp((width / scale - units(0)) / (units(1) - units(0)), 0, 1);
        left = (width / scale - units(room)) / 2 + MARGIN;
        frameHeight = Math.min(TALLEST_FRAME, height / scale - 2 * MARGIN);
        top = (height / scale - frameHeight) / 2;
        double spare = top + frameHeight - VPC_INSET - (top + VPC_TITLE + SUBNET_TITLE) - content;
        nodeTop = top + VPC_TITLE + SUBNET_TITLE + LABEL_SPACE + spare / 2;
    }

    /// The topology on a canvas of this many pixels, both above 0.
    public static Placement place(Topology topology, double width, double height) {
        return new PlacementRules(topology, width, height).placement();
    }

    /// How wide the picture is in units, margins included. `room` goes from 0, tight, to 1, generous.
    private double units(double room) {
        long inside = topology.legs().stream().filter(leg -> !crosses(leg)).count();
        return 2 * MARGIN
                + nodes.size() * NODE_WIDTH
                + inside * legLength(room)
                + gap(room)
                + 4 * (VPC_INSET + SUBNET_INSET)
                + 2 * (sidePad(0, room) + sidePad(1, room));
    }

    private static double legLength(double room) {
        return 56 + room * 140;
    }

    private static double gap(double room) {
        return LEAST_GAP + room * 40;
    }

    /// Space left and right of the nodes in a VPC: the frame of a single node would be too narrow for its title.
    private double sidePad(int vpc, double room) {
        return nodes.stream().filter(node -> node.vpc() == vpc).count() == 1 ? room * 50 : 0;
    }

    private boolean crosses(Leg leg) {
        return topology.from(leg).vpc() != topology.to(leg).vpc();
    }

    private int mostPills() {
        return nodes.stream().mapToInt(PlacementRules::pills).max().orElse(1);
    }

    private static int pills(Node node) {
        return Math.clamp(node.interfaces().size(), 1, MOST_PILLS);
    }

    private Placement placement() {
        List<NodePlace> nodePlaces = new ArrayList<>();
        double x = left + VPC_INSET + sidePad(0, room) + SUBNET_INSET;
        for (Node node : nodes) {
            nodePlaces.add(new NodePlace(node, box(x, nodeTop, NODE_WIDTH, NODE_HEIGHT), pillsOf(node, x)));
            boolean last = nodePlaces.size() == nodes.size();
            x += NODE_WIDTH + (last ? 0 : distanceBehind(topology.legs().get(nodePlaces.size() - 1)));
        }
        List<LegPlace> legPlaces = topology.legs().stream().map(leg -> leg(leg, nodePlaces)).toList();
        return new Placement(scale, vpcFrames(nodePlaces), subnetFrames(nodePlaces), nodePlaces, legPlaces);
    }

    private double distanceBehind(Leg leg) {
        return crosses(leg)
                ? gap(room) + 2 * (VPC_INSET + SUBNET_INSET) + sidePad(0, room) + sidePad(1, room)
                : legLength(room);
    }

    private List<Box> pillsOf(Node node, double x) {
        List<Box> result = new ArrayList<>();
        for (int i = 0; i < pills(node); i++) {
            double y = nodeTop + NODE_HEIGHT - PILL_HEIGHT / 2 + i * PILL_STEP;
            result.add(box(x + PILL_INSET, y, NODE_WIDTH - 2 * PILL_INSET, PILL_HEIGHT));
        }
        return result;
    }

    private LegPlace leg(Leg leg, List<NodePlace> places) {
        double x1 = places.get(leg.number() - 1).box().right() / scale + LEG_SPACE;
        double x2 = places.get(leg.number()).box().x() / scale - LEG_SPACE;
        double middle = nodeTop + NODE_HEIGHT / 2;
        double pillsEnd = nodeTop + NODE_HEIGHT + PILL_HEIGHT / 2 + (mostPills() - 1) * PILL_STEP;
        boolean tube = leg.kind() == LegKind.PRIVATELINK;
        Box tubeBox = box(x1, middle - TUBE_HEIGHT / 2, x2 - x1, TUBE_HEIGHT);
        Box label = box((x1 + x2 - LABEL_WIDTH) / 2, pillsEnd + LABEL_SPACE, LABEL_WIDTH, LABEL_HEIGHT);
        return new LegPlace(
                leg,
                x1 * scale,
                x2 * scale,
                (middle - LANE) * scale,
                (middle + LANE) * scale,
                box(x1, middle - TUBE_HEIGHT / 2 - 4, x2 - x1, TUBE_HEIGHT + 8),
                box(x1, middle - TUBE_HEIGHT / 2 - 6 - NUMBER_HEIGHT, x2 - x1, NUMBER_HEIGHT),
                box(x1, middle + TUBE_HEIGHT / 2 + 6, x2 - x1, CAPTION_HEIGHT),
                tube ? Optional.of(tubeBox) : Optional.empty(),
                tube ? Optional.of(label) : Optional.empty());
    }

    private List<VpcFrame> vpcFrames(List<NodePlace> places) {
        List<VpcFrame> result = new ArrayList<>();
        for (int i = 0; i < topology.vpcs().size(); i++) {
            int vpc = i;
            List<NodePlace> inside = places.stream().filter(place -> place.node().vpc() == vpc).toList();
            double inset = SUBNET_INSET + sidePad(vpc, room) + VPC_INSET;
            double x1 = inside.getFirst().box().x() / scale - inset;
            double x2 = inside.getLast().box().right() / scale + inset;
            Box frame = box(x1, top, x2 - x1, frameHeight);
            result.add(new VpcFrame(topology.vpcs().get(vpc), frame, box(x1, top, x2 - x1, VPC_TITLE)));
        }
        return result;
    }

    private List<SubnetFrame> subnetFrames(List<NodePlace> places) {
        List<SubnetFrame> result = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= places.size(); i++) {
            Node node = places.get(first).node();
            if (i < places.size() && places.get(i).node().subnet().equals(node.subnet())) {
                continue;
            }
            Subnet subnet = topology.vpcOf(node)
                    .subnets()
                    .stream()
                    .filter(each -> each.id().equals(node.subnet()))
                    .findFirst()
                    .orElseThrow();
            double inset = SUBNET_INSET + (alone(node) ? sidePad(node.vpc(), room) : 0);
            double x1 = places.get(first).box().x() / scale - inset;
            double x2 = places.get(i - 1).box().right() / scale + inset;
            double y = top + VPC_TITLE;
            Box frame = box(x1, y, x2 - x1, frameHeight - VPC_TITLE - VPC_INSET);
            result.add(new SubnetFrame(subnet, frame, box(x1, y, x2 - x1, SUBNET_TITLE)));
            first = i;
        }
        return result;
    }

    private boolean alone(Node node) {
        return nodes.stream().filter(other -> other.vpc() == node.vpc()).count() == 1;
    }

    /// From units to pixels.
    private Box box(double x, double y, double width, double height) {
        return new Box(x * scale, y * scale, width * scale, height * scale);
    }
}
