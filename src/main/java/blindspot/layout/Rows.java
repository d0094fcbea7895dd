package blindspot.layout;

import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Where everything stands from top to bottom, in units: one row or, with several Availability Zones, one for each, and
/// one more for parts of no known zone where their node has others.
final class Rows {
    private static final int MOST_NODES_WITH_WORDS_BETWEEN = 5;

    private final Plan plan;
    private final List<Optional<String>> rows = new ArrayList<>();
    private final int mostPills;

    Rows(Plan plan) {
        this.plan = plan;
        if (plan.hasRows()) {
            plan.parts()
                    .parts()
                    .stream()
                    .map(Part::zone)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .forEach(zone -> rows.add(Optional.of(zone)));
            if (plan.parts().parts().stream().anyMatch(part -> part.zone().isEmpty() && !part.isWhole())) {
                rows.add(Optional.empty());
            }
        }
        // A part in the middle of several rows has the height of all of them for its pills.
        mostPills = plan.parts()
                .parts()
                .stream()
                .filter(part -> count() == 1 || rowOf(part) >= 0)
                .mapToInt(part -> Sizes.pills(part, plan.hasRows()))
                .max()
                .orElse(1);
    }

    boolean several() {
        return plan.hasRows();
    }

    int count() {
        return Math.max(1, rows.size());
    }

    /// The zone of a row; none for the last one, of parts without.
    Optional<String> zone(int row) {
        return several() ? rows.get(row) : Optional.empty();
    }

    /// The row of a part, -1 for one that stands in the middle of all.
    int rowOf(Part part) {
        return !several() || (part.zone().isEmpty() && part.isWhole()) ? -1 : rows.indexOf(part.zone());
    }

    /// Whether a strand of the leg leads from one height to another.
    boolean isSloped(Leg leg) {
        return several() && plan.parts()
                .strands()
                .stream()
                .filter(strand -> strand.leg().equals(leg) && plan.strands().contains(strand.number()))
                .anyMatch(strand -> strand.from()
                        .stream()
                        .anyMatch(from -> strand.to().stream().anyMatch(to -> !isLevel(from, to))));
    }

    /// Whether two parts stand on the same height.
    boolean isLevel(Part one, Part other) {
        return Math.abs(middle(one) - middle(other)) < 0.5;
    }

    double nodeHeight() {
        return (several() ? Sizes.NODE_HEIGHT_IN_ROWS : Sizes.NODE_HEIGHT) + (plan.twice() ? Sizes.NODE_TWICE : 0);
    }

    /// From the upper edge of the picture to the lower edge of all that must have room.
    double height() {
        return 2 * Sizes.MARGIN + offPath() + Sizes.VPC_TITLE + inner() + foot();
    }

    /// What stands between the title of a VPC and the foot of its frame.
    private double inner() {
        if (!several()) {
            return Sizes.SUBNET_TITLE + Sizes.SPACE + nodeHeight() + pillsBelow() + Sizes.SPACE + plan.labelHeight()
                    + measured() + Sizes.SPACE;
        }
        return count() * rowHeight() + (count() - 1) * Sizes.ZONE_SPACE
                + (hasWords() ? Sizes.SPACE + wordsHeight() : 0);
    }

    /// Whether anything is said below the rows.
    private boolean hasWords() {
        return plan.topology()
                .legs()
                .stream()
                .anyMatch(leg -> leg.kind() == LegKind.PRIVATELINK || isSaidBelow(leg));
    }

    /// Whether what is said of a leg stands below the rows: beside its lanes, if they are sloped or short, is no room.
    boolean isSaidBelow(Leg leg) {
        return several() && (isSloped(leg) || plan.topology().pathNodes().size() > MOST_NODES_WITH_WORDS_BETWEEN);
    }

    /// The height of what is said below the rows.
    double wordsHeight() {
        boolean label = plan.topology().legs().stream().anyMatch(leg -> leg.kind() == LegKind.PRIVATELINK);
        return label ? plan.labelHeight() + measured() : Sizes.CAPTION_HEIGHT;
    }

    /// The room for what was measured, below the label of the leg that no flow log records.
    private double measured() {
        return plan.measured() ? Sizes.MEASURED_SPACE + Sizes.MEASURED_HEIGHT : 0;
    }

    double rowHeight() {
        return Sizes.ZONE_TITLE + nodeHeight() + pillsBelow() + Sizes.ZONE_FOOT;
    }

    /// How far the pills reach below their box.
    double pillsBelow() {
        return Sizes.PILL_HEIGHT / 2 + (mostPills - 1) * Sizes.PILL_STEP;
    }

    /// The foot of a frame, with its strip where there is one.
    double foot() {
        boolean strips = plan.topology().pathVpcs().stream().anyMatch(plan.strips()::contains);
        return Sizes.VPC_INSET + (strips ? Sizes.STRIP_HEIGHT + Sizes.STRIP_SPACE : 0);
    }

    /// The room below the frames for VPCs that the path does not go through.
    double offPath() {
        boolean others = plan.strips().stream().anyMatch(vpc -> !plan.topology().pathVpcs().contains(vpc));
        return others ? Sizes.STRIP_HEIGHT + Sizes.STRIP_SPACE : 0;
    }

    /// From the upper edge of a frame to that of the first row, or of the boxes in the only one, in a frame that has so
    /// much more height than it needs.
    double first(double spare) {
        return several()
                ? Sizes.VPC_TITLE + spare / 2
                : Sizes.VPC_TITLE + Sizes.SUBNET_TITLE + Sizes.SPACE + spare / 2;
    }

    /// From the upper edge of the first row to that of another.
    double row(int row) {
        return row * (rowHeight() + Sizes.ZONE_SPACE);
    }

    /// From the upper edge of the first row to the lower edge of the last.
    double end() {
        return several() ? row(count() - 1) + rowHeight() : nodeHeight() + pillsBelow();
    }

    /// From the upper edge of the first row to that of a part's box.
    double box(Part part) {
        if (!several()) {
            return 0;
        }
        int row = rowOf(part);
        return Sizes.ZONE_TITLE + (row < 0 ? row(count() - 1) / 2 : row(row));
    }

    /// The middle of a part's box, from the upper edge of the first row.
    double middle(Part part) {
        return box(part) + nodeHeight() / 2;
    }
}
