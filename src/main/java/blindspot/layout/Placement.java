package blindspot.layout;

import blindspot.topology.Leg;
import blindspot.topology.Node;
import blindspot.topology.Subnet;
import blindspot.topology.Vpc;
import java.util.List;
import java.util.Optional;

/// Where everything of a topology stands on a canvas, in pixels. Made by [PlacementRules].
///
/// Lengths in the rules are units; one unit is `scale` pixels, at most 1.6. Font sizes and line widths follow `scale`
/// too. Frames are in order from left to right, nodes and legs in path order.
public record Placement(
        double scale,
        List<VpcFrame> vpcs,
        List<SubnetFrame> subnets,
        List<NodePlace> nodes,
        List<LegPlace> legs) {
    public Placement {
        vpcs = List.copyOf(vpcs);
        subnets = List.copyOf(subnets);
        nodes = List.copyOf(nodes);
        legs = List.copyOf(legs);
    }

    /// `title` is the strip for its name at the upper edge of the frame.
    public record VpcFrame(Vpc vpc, Box frame, Box title) {}

    /// The frame around neighbouring nodes of one subnet. A subnet that the path leaves and enters again has several.
    public record SubnetFrame(Subnet subnet, Box frame, Box title) {}

    /// A node's box, and a pill on its lower edge for each network interface, from top to bottom. A node with more
    /// interfaces than [PlacementRules#MOST_PILLS] has that many pills; the last stands for all that are left.
    public record NodePlace(Node node, Box box, List<Box> pills) {
        public NodePlace {
            pills = List.copyOf(pills);
        }
    }

    /// A leg between the edges of its two nodes: from `x1` to `x2`, requests along `requestY`, responses along
    /// `responseY`.
    ///
    /// `number` is the room for its number above the lanes, `caption` that for words below them. `target` is what can
    /// be pointed at; it touches no node. A leg that no flow log records has a `tube` instead of lanes, and a `label`
    /// below it, which lies over the frames but over no node and no other words.
    public record LegPlace(
            Leg leg,
            double x1,
            double x2,
            double requestY,
            double responseY,
            Box target,
            Box number,
            Box caption,
            Optional<Box> tube,
            Optional<Box> label) {
        public double middleX() {
            return (x1 + x2) / 2;
        }

        public double middleY() {
            return (requestY + responseY) / 2;
        }
    }
}
