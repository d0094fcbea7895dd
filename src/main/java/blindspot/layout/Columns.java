package blindspot.layout;

import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.Node;
import java.util.ArrayList;
import java.util.List;

/// Where the nodes of a path stand from left to right, in units. Neighbours in the same VPC are in one frame; between
/// frames is a gap.
///
/// `room` goes from 0, tight, to 1, generous.
final class Columns {
    private final Plan plan;
    private final List<Node> nodes;

    Columns(Plan plan) {
        this.plan = plan;
        nodes = plan.topology().pathNodes();
    }

    /// How wide the picture is, margins included.
    double width(double room) {
        double width =
                2 * Sizes.MARGIN + nodes.size() * Sizes.NODE_WIDTH + inset(0, room) + inset(nodes.size() - 1, room);
        for (Leg leg : plan.topology().legs()) {
            width += between(leg, room);
        }
        return width;
    }

    /// The left edge of each node, the first frame beginning at `left`.
    List<Double> lefts(double left, double room) {
        List<Double> result = new ArrayList<>();
        double x = left + inset(0, room);
        result.add(x);
        for (Leg leg : plan.topology().legs()) {
            x += Sizes.NODE_WIDTH + between(leg, room);
            result.add(x);
        }
        return result;
    }

    /// From the outer edge of a frame to the node at this place, which is the first or last in it; 0 outside.
    double inset(int place, double room) {
        return nodes.get(place).isInVpc() ? Sizes.VPC_INSET + Sizes.SUBNET_INSET + sidePad(place, room) : 0;
    }

    /// The frame of a single node would be too narrow for its title.
    double sidePad(int place, double room) {
        return isAlone(place) ? room * 50 : 0;
    }

    boolean isAlone(int place) {
        boolean joined = place > 0 && sameFrame(place - 1);
        return !joined && (place == nodes.size() - 1 || !sameFrame(place));
    }

    /// Whether the node at this place and the next are in one frame.
    boolean sameFrame(int place) {
        Node node = nodes.get(place);
        return node.isInVpc() && node.vpc() == nodes.get(place + 1).vpc();
    }

    private double between(Leg leg, double room) {
        int place = leg.number() - 1;
        return sameFrame(place)
                ? 56 + room * 140
                : gap(leg, place) + room * 40 + inset(place, room) + inset(place + 1, room);
    }

    private double gap(Leg leg, int place) {
        if (!nodes.get(place).isInVpc() || !nodes.get(place + 1).isInVpc()) {
            return 70;
        }
        return plan.hasRows() && leg.kind() == LegKind.PRIVATELINK
                ? PlacementRules.LEAST_GAP + 20
                : PlacementRules.LEAST_GAP;
    }
}
