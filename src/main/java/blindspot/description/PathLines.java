package blindspot.description;

import blindspot.capture.Evidence;
import blindspot.capture.LegView;
import blindspot.capture.Viewpoint;
import blindspot.cloudwatch.Measured;
import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.layout.Plan;
import blindspot.model.TimeRange;
import blindspot.query.Basis;
import blindspot.sketch.Wording;
import blindspot.topology.Form;
import blindspot.topology.Leg;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The path as a list: each node with its network interfaces, behind it each leg that begins there with its lanes, and
/// last what is not on the path. Says what the picture says in the same form, from the same viewpoint.
public final class PathLines {
    private final Source source;
    private final NodeLines nodes;
    private final LegLines legs;

    /// What the list is of.
    ///
    /// @param legs of the path, as the viewpoint sees them
    /// @param strands of the path in its form
    /// @param measured what CloudWatch measured of it, where that is shown
    /// @param time of the records; empty for all
    public record Source(
            Evidence evidence, Viewpoint viewpoint, Form form, List<LegView> legs,
            List<LegView> strands, Basis basis, PathShowing showing, Measured measured, Optional<TimeRange> time,
            Messages messages, Formats formats) {
        public Source {
            legs = List.copyOf(legs);
            strands = List.copyOf(strands);
        }

        Topology topology() {
            return evidence.topology();
        }

        Wording wording() {
            return new Wording(topology(), viewpoint, basis, messages, formats);
        }
    }

    private PathLines(Source source) {
        this.source = source;
        nodes = new NodeLines(source);
        Set<Integer> recorded = source.form() == Form.EXPANDED ? source.evidence().recordedStrands() : Set.of();
        legs = new LegLines(source, Plan.of(source.topology(), source.form(), recorded, Set.of()));
    }

    public static List<PathLine> of(Source source) {
        return new PathLines(source).lines();
    }

    /// The lines as one table; what a line consists of follows it.
    ///
    /// @param marks what is marked or selected of a part
    public static Listing listing(List<PathLine> lines, Function<PathPart, String> marks, Messages messages) {
        List<Listing.Row> rows = new ArrayList<>();
        add(rows, lines, marks);
        return new Listing(
                messages.text("path-list.caption"),
                List.of(
                        messages.text("path-list.part"), messages.text("path-list.state"),
                        messages.text("path-list.recorders"), messages.text("path-list.counts"),
                        messages.text("path-list.selected"), messages.text("path-list.said")),
                rows);
    }

    private static void add(List<Listing.Row> rows, List<PathLine> lines, Function<PathPart, String> marks) {
        for (PathLine line : lines) {
            rows.add(new Listing.Row(
                    line.name(),
                    List.of(
                            cell(line.state()), cell(line.recorders()), cell(line.counts()),
                            cell(marks.apply(line.part())), line.said())));
            add(rows, line.below(), marks);
        }
    }

    private static List<String> cell(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private List<PathLine> lines() {
        Topology topology = source.topology();
        Map<Integer, List<Leg>> from = topology.legs().stream().collect(Collectors.groupingBy(Leg::from));
        List<PathLine> lines = new ArrayList<>();
        int number = 0;
        for (Node node : topology.pathNodes()) {
            number++;
            lines.add(nodes.of(node, number));
            from.getOrDefault(node.index(), List.of()).forEach(leg -> lines.add(legs.of(leg)));
        }
        ElsewhereWords elsewhere = new ElsewhereWords(source.evidence(), source.messages());
        for (int vpc : elsewhere.vpcs()) {
            String words = elsewhere.strip(vpc, source.showing().isPlain());
            lines.add(PathLine.of(new PathPart.Elsewhere(vpc), words, "", "", "", List.of(words)));
        }
        return lines;
    }
}
