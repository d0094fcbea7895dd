package blindspot.layout;

import blindspot.topology.Form;
import blindspot.topology.Part;
import blindspot.topology.Parts;
import blindspot.topology.Strand;
import blindspot.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What is to find a place: the parts of a path, those of its strands that are drawn, and the VPCs, by their index, that
/// have something to say in a strip.
///
/// @param measured whether there is something to say of a leg that no flow log records: below its label
/// @param twice whether what is said is said in two languages
/// @param longWords whether much is to be expected that is said of a leg: legs are longer then, and nodes smaller
public record Plan(
        Topology topology, Parts parts, Set<Integer> strands, Set<Integer> strips, boolean measured, boolean twice,
        boolean longWords) {
    public Plan {
        strands = Set.copyOf(strands);
        strips = Set.copyOf(strips);
    }

    /// The path in one row, and nothing else.
    public static Plan collapsed(Topology topology) {
        return of(topology, Form.COLLAPSED, Set.of(), Set.of());
    }

    /// The path in this form. Drawn are the strands of these numbers, and those that stay in one Availability Zone.
    public static Plan of(Topology topology, Form form, Set<Integer> recorded, Set<Integer> strips) {
        Parts parts = Parts.of(topology, form);
        Set<Integer> drawn = parts.strands()
                .stream()
                .filter(strand -> strand.staysInZone() || recorded.contains(strand.number()))
                .map(Strand::number)
                .collect(Collectors.toSet());
        drawn.addAll(aloneOf(parts, drawn));
        return new Plan(topology, parts, drawn, strips, false, false, false);
    }

    /// The same with room for what was measured of the leg that no flow log records, or without.
    public Plan measured(boolean wanted) {
        return new Plan(topology, parts, strands, strips, wanted, twice, longWords);
    }

    /// The same with room for what is said in two languages, or in one.
    public Plan twice(boolean wanted) {
        return new Plan(topology, parts, strands, strips, measured, wanted, longWords);
    }

    /// The same with longer legs, for what is said of them, or without.
    public Plan longWords(boolean wanted) {
        return new Plan(topology, parts, strands, strips, measured, twice, wanted);
    }

    /// The height of the label of a leg that no flow log records.
    double labelHeight() {
        return (hasRows() ? Sizes.LABEL_HEIGHT_IN_ROWS : Sizes.LABEL_HEIGHT) + (twice ? Sizes.LABEL_TWICE : 0);
    }

    /// All strands of a leg of which none would be drawn: a leg is never left out.
    private static List<Integer> aloneOf(Parts parts, Set<Integer> drawn) {
        return parts.strands()
                .stream()
                .filter(strand -> parts.strands()
                        .stream()
                        .noneMatch(other -> other.leg().equals(strand.leg()) && drawn.contains(other.number())))
                .map(Strand::number)
                .toList();
    }

    /// Whether there is a row for each Availability Zone.
    boolean hasRows() {
        return parts.parts().size() > topology.pathNodes().size();
    }

    /// The parts of the node at this place of the path.
    List<Part> partsAt(int place) {
        int node = topology.pathNodes().get(place).index();
        return parts.parts().stream().filter(part -> part.node().index() == node).toList();
    }
}
