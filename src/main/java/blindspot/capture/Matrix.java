package blindspot.capture;

import blindspot.model.Field;
import blindspot.query.Sums;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import blindspot.store.RowBits;
import blindspot.task.Cancel;
import blindspot.topology.Leg;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who sees what: of each lane of each leg what each network interface at its ends recorded, by the records that are shown,
/// or why it has none. Immutable; made away from the JavaFX thread.
public final class Matrix {
    /// As many interfaces of a node are told apart; of more, the node alone tells.
    public static final int MOST_INTERFACES = 500;

    /// An interface or a node is at the end of one leg and at the beginning of another, at most.
    private static final int HALVES = 4;

    private static final int ACCEPTED = 0;
    private static final int REJECTED = 1;
    private static final int POSSIBLE = 2;
    private static final int KINDS = 3;

    private static final int MEASURES = 3;

    private final Evidence evidence;
    private final Topology topology;
    private final Viewpoint viewpoint;
    private final List<LegView> legs;
    private final EmptyHalves empty;
    private final @Nullable NumberColumn packets;
    private final @Nullable NumberColumn bytes;
    private final long[] ofInterfaces;
    private final long[] ofNodes;
    private final Map<Integer, Sight> sights = new HashMap<>();
    private boolean unsaid;

    private Matrix(EmptyHalves empty, Viewpoint viewpoint, List<LegView> legs) {
        evidence = empty.evidence();
        this.viewpoint = viewpoint;
        this.legs = List.copyOf(legs);
        this.empty = empty;
        topology = evidence.topology();
        FlowTable table = evidence.table();
        packets = table.column(Field.PACKETS) instanceof NumberColumn column ? column : null;
        bytes = table.column(Field.BYTES) instanceof NumberColumn column ? column : null;
        ofInterfaces = new long[topology.interfaces().size() * HALVES * KINDS * MEASURES];
        ofNodes = new long[topology.nodes().size() * HALVES * KINDS * MEASURES];
    }

    /// Looks at every record that is counted; of no use when cancelled.
    ///
    /// @param empty of all records
    /// @param shown the records that are counted, as far as the viewpoint sees them
    /// @param legs the same records leg by leg
    public static Matrix of(
            EmptyHalves empty, Viewpoint viewpoint, RowBits shown, List<LegView> legs, Cancel cancel) {
        Matrix matrix = new Matrix(empty, viewpoint, legs);
        Evidence evidence = empty.evidence();
        shown.forEach(row -> {
            if (evidence.leg(row) > 0 && evidence.seenFrom(row, viewpoint) && !cancel.requested()) {
                matrix.add(row);
            }
        });
        matrix.lookAtNodes(cancel);
        return matrix;
    }

    /// What a node without records has is found out interface by interface, of which there may be many.
    private void lookAtNodes(Cancel cancel) {
        for (Leg leg : topology.legs()) {
            for (Node node : List.of(topology.from(leg), topology.to(leg))) {
                for (Lane lane : Lane.values()) {
                    if (!cancel.requested()) {
                        sights.put(index(node, leg, lane), look(node, leg, lane));
                    }
                }
            }
        }
    }

    private static int index(Node node, Leg leg, Lane lane) {
        return node.index() * HALVES + half(leg, lane, node.index());
    }

    private void add(int row) {
        Leg leg = topology.legs().get(evidence.leg(row) - 1);
        Lane lane = evidence.lane(row);
        int kind = evidence.table().rejected(row) ? REJECTED : ACCEPTED;
        unsaid |= !evidence.table().present(Field.ACTION, row);
        int known = evidence.recordedBy(row);
        if (known >= 0) {
            int node = topology.interfaces().get(known).node();
            add(ofInterfaces, known, half(leg, lane, node), kind, row);
            add(ofNodes, node, half(leg, lane, node), kind, row);
            return;
        }
        List<Integer> among = evidence.recorder(row).possible();
        for (int each : among) {
            add(ofInterfaces, each, half(leg, lane, topology.interfaces().get(each).node()), POSSIBLE, row);
        }
        int only = evidence.recorderNode(row);
        if (only >= 0) {
            add(ofNodes, only, half(leg, lane, only), kind, row);
        } else {
            Stream.of(leg.from(), leg.to()).forEach(node -> add(ofNodes, node, half(leg, lane, node), POSSIBLE, row));
        }
    }

    private static int half(Leg leg, Lane lane, int node) {
        return LegViews.quarter(lane, node == leg.from() ? End.FROM : End.TO);
    }

    private static int at(int index, int half, int kind) {
        return ((index * HALVES + half) * KINDS + kind) * MEASURES;
    }

    private void add(long[] sums, int index, int half, int kind, int row) {
        int at = at(index, half, kind);
        sums[at]++;
        sums[at + 1] = Sums.capped(sums[at + 1], packets != null && packets.present(row) ? packets.get(row) : 0);
        sums[at + 2] = Sums.capped(sums[at + 2], bytes != null && bytes.present(row) ? bytes.get(row) : 0);
    }

    private static Sight.Recorded recorded(long[] sums, int index, int half) {
        return new Sight.Recorded(
                volume(sums, at(index, half, ACCEPTED)), volume(sums, at(index, half, REJECTED)),
                volume(sums, at(index, half, POSSIBLE)));
    }

    private static Volume volume(long[] sums, int at) {
        return new Volume(sums[at], sums[at + 1], sums[at + 2]);
    }

    public Evidence evidence() {
        return evidence;
    }

    public Viewpoint viewpoint() {
        return viewpoint;
    }

    /// Whether each counted record says if it was accepted or rejected; what does not is counted with the accepted.
    public boolean saysActions() {
        return !unsaid;
    }

    /// What the counted records of each leg add up to, in path order.
    public List<LegView> legs() {
        return legs;
    }

    /// The nodes of the path in its order.
    public List<Node> nodes() {
        return topology.pathNodes();
    }

    /// Whether the node is an end of the leg: of others there is nothing to be said.
    public static boolean isEnd(Node node, Leg leg) {
        return node.index() == leg.from() || node.index() == leg.to();
    }

    /// What all of a node has of a lane of a leg that it is an end of. Where it has nothing, that is told for certain only
    /// if it is so of each interface.
    public Sight of(Node node, Leg leg, Lane lane) {
        return Objects.requireNonNull(sights.get(index(node, leg, lane)));
    }

    private Sight look(Node node, Leg leg, Lane lane) {
        Sight.Recorded recorded = recorded(ofNodes, node.index(), half(leg, lane, node.index()));
        if (recorded.records() > 0) {
            return recorded;
        }
        return absent(
                node, leg, reasons(node, leg, lane).stream()
                        .reduce(Matrix::together)
                        .orElseThrow());
    }

    private List<List<EmptyHalf.Reason>> reasons(Node node, Leg leg, Lane lane) {
        End end = end(node, leg);
        if (!node.isInVpc() || node.interfaces().isEmpty()) {
            return List.of(empty.half(leg, end, lane, Optional.empty()).reasons());
        }
        return node.interfaces()
                .stream()
                .map(each -> empty.half(leg, end, lane, Optional.of(each)).reasons())
                .toList();
    }

    private static List<EmptyHalf.Reason> together(List<EmptyHalf.Reason> one, List<EmptyHalf.Reason> other) {
        List<EmptyHalf.Reason> both = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            Told told = one.get(i).answer() == other.get(i).answer() ? one.get(i).answer() : Told.UNKNOWN;
            both.add(new EmptyHalf.Reason(one.get(i).absence(), told));
        }
        return both;
    }

    /// What one interface has of a lane of a leg that its node is an end of.
    public Sight of(NetworkInterface at, Leg leg, Lane lane) {
        Node node = topology.nodes().get(at.node());
        Sight.Recorded recorded = recorded(ofInterfaces, at.index(), half(leg, lane, node.index()));
        return recorded.records() > 0
                ? recorded
                : absent(
                        node, leg, empty.half(
                                leg, end(node, leg), lane,
                                node.isInVpc() ? Optional.of(at) : Optional.empty()).reasons());
    }

    private Sight absent(Node node, Leg leg, List<EmptyHalf.Reason> reasons) {
        if (is(reasons, Absence.NEVER_LOGGED)) {
            return new Sight.Never(new Observability(topology).never(leg) == Told.YES
                    ? Rule.ENDPOINT_TO_NETWORK_LOAD_BALANCER
                    : Rule.NO_INTERFACE_IN_VPC);
        }
        if (is(reasons, Absence.NO_FLOW_LOG)) {
            return new Sight.NotLoaded();
        }
        boolean ghost = node.isInVpc() && !evidence.loadedVpcs().get(node.vpc());
        return ghost ? new Sight.PerhapsNotLoaded(reasons) : new Sight.Nothing(reasons);
    }

    private static boolean is(List<EmptyHalf.Reason> reasons, Absence absence) {
        return reasons.stream().anyMatch(each -> each.absence() == absence && each.answer() == Told.YES);
    }

    private static End end(Node node, Leg leg) {
        return node.index() == leg.from() ? End.FROM : End.TO;
    }

    /// The interfaces of a node that are told apart: several, and not more than [#MOST_INTERFACES].
    public static List<NetworkInterface> toldApart(Node node) {
        return node.interfaces().size() > 1
                ? node.interfaces().subList(0, Math.min(MOST_INTERFACES, node.interfaces().size()))
                : List.of();
    }
}
