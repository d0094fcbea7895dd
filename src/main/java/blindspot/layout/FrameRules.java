package blindspot.layout;

import blindspot.layout.Placement.PartPlace;
import blindspot.layout.Placement.Strip;
import blindspot.layout.Placement.SubnetFrame;
import blindspot.layout.Placement.VpcFrame;
import blindspot.layout.Placement.ZoneFrame;
import blindspot.topology.Node;
import blindspot.topology.Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the frames are around parts that stand already, and what stands at their feet, in units.
final class FrameRules {
    private static final int MOST_OFF_PATH = 3;

    private final Plan plan;
    private final Columns columns;
    private final Rows rows;
    private final double room;
    private final List<PartPlace> parts;
    private final List<Node> nodes;

    FrameRules(Plan plan, Columns columns, Rows rows, double room, List<PartPlace> parts) {
        this.plan = plan;
        this.columns = columns;
        this.rows = rows;
        this.room = room;
        this.parts = parts;
        nodes = plan.topology().pathNodes();
    }

    /// The frames of the VPCs, from `top` on and this high.
    List<VpcFrame> vpcs(double top, double height) {
        List<VpcFrame> result = new ArrayList<>();
        for (int first = 0, last = 0; first < nodes.size(); first = ++last) {
            if (!nodes.get(first).isInVpc()) {
                continue;
            }
            while (last < nodes.size() - 1 && columns.sameFrame(last)) {
                last++;
            }
            int vpc = nodes.get(first).vpc();
            double x1 = left(first) - columns.inset(first, room);
            double x2 = right(last) + columns.inset(last, room);
            Box frame = new Box(x1, top, x2 - x1, height);
            Box title = new Box(x1, top, x2 - x1, Sizes.VPC_TITLE);
            result.add(new VpcFrame(vpc, plan.topology().vpcs().get(vpc), frame, title));
        }
        return result;
    }

    /// The frames of the subnets in VPC frames that begin at `top` and are this high; none where there are rows.
    List<SubnetFrame> subnets(double top, double height) {
        List<SubnetFrame> result = new ArrayList<>();
        if (rows.several()) {
            return result;
        }
        for (int first = 0, last = 0; first < nodes.size(); first = ++last) {
            Node node = nodes.get(first);
            if (!node.isInVpc() || node.subnets().isEmpty()) {
                continue;
            }
            while (last < nodes.size() - 1 && columns.sameFrame(last)
                    && nodes.get(last + 1).subnets().equals(node.subnets())) {
                last++;
            }
            double outer = Sizes.SUBNET_INSET + columns.sidePad(first, room);
            boolean leftmost = first == 0 || !columns.sameFrame(first - 1);
            boolean rightmost = last == nodes.size() - 1 || !columns.sameFrame(last);
            double x1 = left(first) - (leftmost ? outer : Sizes.SUBNET_INSET_BETWEEN);
            double x2 = right(last) + (rightmost ? outer : Sizes.SUBNET_INSET_BETWEEN);
            double y = top + Sizes.VPC_TITLE;
            Box frame = new Box(x1, y, x2 - x1, height - Sizes.VPC_TITLE - rows.foot());
            result.add(new SubnetFrame(subnetsOf(node), frame, new Box(x1, y, x2 - x1, Sizes.SUBNET_TITLE)));
        }
        return result;
    }

    private List<Subnet> subnetsOf(Node node) {
        return plan.topology()
                .vpcOf(node)
                .subnets()
                .stream()
                .filter(subnet -> node.subnets().contains(subnet.id()))
                .toList();
    }

    /// The frames of the Availability Zones, their first row beginning at `first`.
    List<ZoneFrame> zones(double first) {
        List<ZoneFrame> result = new ArrayList<>();
        for (int row = 0; rows.several() && row < rows.count(); row++) {
            Optional<String> zone = rows.zone(row);
            if (zone.isPresent()) {
                addZone(zone.get(), row, first + rows.row(row), result);
            }
        }
        return result;
    }

    private void addZone(String zone, int row, double y, List<ZoneFrame> frames) {
        for (int from = 0, to = 0; from < nodes.size(); from = ++to) {
            if (!isIn(from, row)) {
                continue;
            }
            while (to < nodes.size() - 1 && columns.sameFrame(to) && isIn(to + 1, row)) {
                to++;
            }
            double x1 = left(from) - Sizes.SUBNET_INSET;
            double x2 = right(to) + Sizes.SUBNET_INSET;
            Box frame = new Box(x1, y, x2 - x1, rows.rowHeight());
            frames.add(new ZoneFrame(zone, frame, new Box(x1, y, Sizes.ZONE_TITLE_WIDTH, Sizes.ZONE_TITLE)));
        }
    }

    private boolean isIn(int place, int row) {
        return nodes.get(place).isInVpc()
                && plan.partsAt(place).stream().anyMatch(part -> rows.rowOf(part) == row);
    }

    /// The strips: in the foot of these frames, and from `below` on.
    List<Strip> strips(List<VpcFrame> frames, double below) {
        List<Strip> result = new ArrayList<>();
        for (VpcFrame frame : frames) {
            boolean first = result.stream().noneMatch(strip -> strip.vpcs().contains(frame.index()));
            if (first && plan.strips().contains(frame.index())) {
                Box box = frame.frame();
                double y = box.bottom() - Sizes.VPC_INSET - Sizes.STRIP_HEIGHT;
                double width = box.width() - 2 * Sizes.VPC_INSET;
                result.add(new Strip(
                        List.of(frame.index()), new Box(box.x() + Sizes.VPC_INSET, y, width, Sizes.STRIP_HEIGHT)));
            }
        }
        List<Integer> others = plan.strips()
                .stream()
                .filter(vpc -> frames.stream().noneMatch(frame -> frame.index() == vpc))
                .sorted()
                .toList();
        int count = Math.min(MOST_OFF_PATH, others.size());
        double left = left(0) - columns.inset(0, room);
        double step = (right(nodes.size() - 1) + columns.inset(nodes.size() - 1, room) - left + Sizes.SPACE) / count;
        for (int i = 0; i < count; i++) {
            List<Integer> vpcs = i == count - 1 ? others.subList(i, others.size()) : List.of(others.get(i));
            result.add(new Strip(
                    vpcs, new Box(left + i * step, below, step - Sizes.SPACE, Sizes.STRIP_HEIGHT)));
        }
        return result;
    }

    private double left(int place) {
        return StrandLines.at(parts, nodes.get(place).index()).getFirst().box().x();
    }

    private double right(int place) {
        return StrandLines.at(parts, nodes.get(place).index()).getFirst().box().right();
    }
}
