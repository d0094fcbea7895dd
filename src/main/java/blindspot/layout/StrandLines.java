package blindspot.layout;

import blindspot.layout.Placement.PartPlace;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.Part;
import blindspot.topology.Strand;
import java.util.Comparator;
import java.util.List;

/// Where the strands of a plan go along between parts that stand already, in units.
///
/// Several at one side of a part leave it below each other, in the order of where they lead to.
final class StrandLines {
    private final Rows rows;
    private final List<Box> boxes;
    private final List<Strand> drawn;

    /// `boxes` are those of the parts, in their order.
    StrandLines(Plan plan, Rows rows, List<Box> boxes) {
        this.rows = rows;
        this.boxes = boxes;
        drawn = plan.parts().strands().stream().filter(strand -> isDrawn(strand, plan)).toList();
    }

    /// The strands that are drawn as lanes.
    List<Strand> drawn() {
        return drawn;
    }

    private static boolean isDrawn(Strand strand, Plan plan) {
        return strand.leg().kind() != LegKind.PRIVATELINK && plan.strands().contains(strand.number());
    }

    /// Those of one leg.
    List<Strand> of(Leg leg) {
        return drawn.stream().filter(strand -> strand.leg().number() == leg.number()).toList();
    }

    Line line(Strand strand) {
        Part from = strand.from().getFirst();
        Part to = strand.to().getFirst();
        List<Part> beside = of(strand.leg()).stream()
                .filter(other -> other.from().getFirst().index() == from.index())
                .map(other -> other.to().getFirst())
                .toList();
        List<Part> before = of(strand.leg()).stream()
                .filter(other -> other.to().getFirst().index() == to.index())
                .map(other -> other.from().getFirst())
                .toList();
        double lift = rows.several() && !rows.isSaidBelow(strand.leg()) ? Sizes.LIFT : 0;
        return new Line(
                boxes.get(from.index()).right() + Sizes.LEG_SPACE,
                middle(from) + apart(beside, to) - lift,
                boxes.get(to.index()).x() - Sizes.LEG_SPACE,
                middle(to) + apart(before, from) - lift);
    }

    private double middle(Part part) {
        Box box = boxes.get(part.index());
        return box.y() + box.height() / 2;
    }

    /// How far below the middle a strand leaves a part that has such `others` at this side.
    private double apart(List<Part> others, Part other) {
        List<Part> sorted = others.stream().sorted(Comparator.comparingDouble(rows::middle)).toList();
        double room = rows.nodeHeight() - 2 * laneEdge();
        double step = sorted.size() < 2 ? 0 : Math.min(2 * laneEdge() + 4, room / (sorted.size() - 1));
        return (sorted.indexOf(other) - (sorted.size() - 1) / 2.0) * step;
    }

    /// From the middle of a strand to the outer edge of its lanes.
    double laneEdge() {
        return lane() + 3.5;
    }

    private double lane() {
        return rows.several() ? Sizes.LANE_IN_ROWS : Sizes.LANE;
    }

    /// How far a lane is above or below the line of its strand: as far across the lanes whatever the slope, if it is not
    /// too steep.
    double apart(Line line) {
        double across = (line.x2() - line.x1()) / Math.max(1, line.length());
        return lane() / Math.max(0.6, across);
    }

    /// The highest place of the lanes of a leg that is less than half the width of its number from their middle.
    double above(Leg leg, double middle) {
        return of(leg).stream()
                .map(this::line)
                .mapToDouble(line -> {
                    double half = Sizes.NUMBER_WIDTH / 2 / Math.max(1, line.x2() - line.x1());
                    double part = (middle - line.x1()) / Math.max(1, line.x2() - line.x1());
                    double highest = Math.min(line.y(part - half), line.y(part + half));
                    return highest - apart(line) - 3.5;
                })
                .min()
                .orElse(0);
    }

    /// Of the parts that stand, the places of those of a node at one end of a leg.
    static List<PartPlace> at(List<PartPlace> places, int node) {
        return places.stream().filter(place -> place.part().node().index() == node).toList();
    }
}
