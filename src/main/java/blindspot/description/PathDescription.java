package blindspot.description;

import blindspot.capture.EmptyHalves;
import blindspot.capture.Evidence;
import blindspot.capture.LegViews;
import blindspot.capture.Matrix;
import blindspot.capture.Viewpoint;
import blindspot.description.Description.Section;
import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.query.Basis;
import blindspot.query.Measure;
import blindspot.store.RowBits;
import blindspot.task.Cancel;
import blindspot.topology.Form;
import blindspot.topology.Topology;
import blindspot.topology.Vpc;
import blindspot.topology.inventory.Inventory;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Says what the picture of a path says: its VPCs, nodes and legs, and what is elsewhere.
public final class PathDescription {
    private final Evidence evidence;
    private final Topology topology;
    private final Messages messages;

    private PathDescription(Evidence evidence, Messages messages) {
        this.evidence = evidence;
        this.messages = messages;
        topology = evidence.topology();
    }

    /// The sections that describe a path.
    ///
    /// @param inventory what is stated of the interfaces
    /// @param shown the rows that count on the legs; what is recorded at all, and what is elsewhere, does not depend on
    ///        them
    public static List<Section> of(
            Evidence evidence, Inventory inventory, RowBits shown, Messages messages) {
        PathDescription path = new PathDescription(evidence, messages);
        return List.of(
                Section.of(messages.text("description.vpcs"), path.vpcs()),
                Section.of(messages.text("description.nodes"), new NodeRows(evidence, messages).listing()),
                Section.of(messages.text("description.legs"), new LegRows(evidence, shown, messages).listing()),
                Section.of(messages.text("command.who-sees-what"), whoSees(evidence, inventory, shown, messages)),
                Section.of(messages.text("description.elsewhere"), path.elsewhere()));
    }

    private static Listing whoSees(Evidence evidence, Inventory inventory, RowBits shown, Messages messages) {
        Matrix matrix = Matrix.of(
                EmptyHalves.in(evidence, inventory, new Cancel()), Viewpoint.BOTH, shown,
                LegViews.of(evidence, Viewpoint.BOTH, shown, Form.COLLAPSED), new Cancel());
        MatrixWords words = new MatrixWords(
                matrix, Basis.ONCE, Measure.PACKETS, messages, new Formats(messages.language(), ZoneOffset.UTC));
        return new MatrixTable(words).listing(!shown.isAll());
    }

    private Listing vpcs() {
        return new Listing(
                messages.text("description.vpcs.caption"),
                List.of(
                        messages.text("description.vpc"), messages.text("description.vpc.role"),
                        messages.text("description.vpc.id"), messages.text("description.vpc.ranges"),
                        messages.text("description.vpc.logs")),
                topology.pathVpcs().stream().map(this::vpc).toList());
    }

    private Listing.Row vpc(int index) {
        Vpc vpc = topology.vpcs().get(index);
        String name = messages.text(vpc.name());
        return new Listing.Row(
                name,
                List.of(
                        lines(messages.text(vpc.role())),
                        vpc.vpcId().stream().toList(),
                        lines(vpc.cidrs().stream().map(Object::toString).collect(Collectors.joining(", "))),
                        List.of(
                                evidence.loadedVpcs().get(index)
                                        ? messages.text("description.vpc.loaded", name)
                                        : messages.text("diagram.ghost", name))));
    }

    private static List<String> lines(String text) {
        return text.isBlank() ? List.of() : List.of(text);
    }

    private List<String> elsewhere() {
        List<String> sentences = new ArrayList<>();
        ElsewhereWords words = new ElsewhereWords(evidence, messages);
        for (int vpc = 0; vpc < topology.vpcs().size(); vpc++) {
            if (!topology.pathVpcs().contains(vpc) || evidence.elsewhere(vpc) > 0
                    || evidence.interfacesElsewhere(vpc) > 0) {
                sentences.add(words.of(vpc));
            }
        }
        long without = withoutLeg();
        if (without > 0) {
            sentences.add(messages.text("description.without-leg", without));
        }
        if (evidence.unplaced() > 0) {
            sentences.add(messages.text("records.unplaced", evidence.unplaced()));
        }
        return sentences.isEmpty() ? List.of(messages.text("description.elsewhere.nothing")) : sentences;
    }

    /// Records that are neither on a leg nor counted as elsewhere: those of interfaces that are drawn, without traffic or
    /// with that of others.
    private long withoutLeg() {
        long onNoLeg = IntStream.range(0, evidence.table().rowCount()).filter(row -> evidence.leg(row) == 0).count();
        long elsewhere = IntStream.range(0, topology.vpcs().size()).mapToLong(evidence::elsewhere).sum();
        return onNoLeg - elsewhere - evidence.unplaced();
    }
}
