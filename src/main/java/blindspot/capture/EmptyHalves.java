package blindspot.capture;

import blindspot.query.TimeSpan;
import blindspot.task.Cancel;
import blindspot.topology.Leg;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.inventory.Inventory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Why there is nothing in the halves of lanes that no shown record is of: each reason decided from what is loaded, and
/// from nothing else.
///
/// There was surely traffic where the other end recorded it. There was surely none where a flow log of all traffic says so
/// all the time: what NODATA of a flow log of one type means is not documented.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
public final class EmptyHalves {
    private final Evidence evidence;
    private final Inventory inventory;
    private final InterfaceTraces interfaces;
    private final HalfTraces halves;
    private final StatedLogs stated;
    private final Observability observability;

    /// Of whatever will be shown of these records. Looks at every record; of no use when cancelled.
    public static EmptyHalves in(Evidence evidence, Inventory inventory, Cancel cancel) {
        return new EmptyHalves(evidence, inventory, cancel);
    }

    private EmptyHalves(Evidence evidence, Inventory inventory, Cancel cancel) {
        this.evidence = evidence;
        this.inventory = inventory;
        interfaces = InterfaceTraces.of(evidence, cancel);
        halves = HalfTraces.of(evidence, cancel);
        stated = new StatedLogs(evidence.topology(), inventory);
        observability = new Observability(evidence.topology());
    }

    /// Whether it is of these records, and the same is stated of their interfaces.
    public boolean isOf(Evidence records, Inventory stated) {
        return evidence.equals(records) && inventory.equals(stated);
    }

    Evidence evidence() {
        return evidence;
    }

    InterfaceTraces interfaces() {
        return interfaces;
    }

    StatedLogs stated() {
        return stated;
    }

    /// The empty halves of each leg in path order: request at the from-end, request at the to-end, response at the to-end,
    /// response at the from-end, each once for every interface there, or once where none is known.
    ///
    /// @param shown the legs with what is shown of these records
    public List<EmptyHalf> of(List<LegView> shown) {
        List<EmptyHalf> found = new ArrayList<>();
        for (LegView view : shown) {
            add(found, view, End.FROM, Lane.REQUEST);
            add(found, view, End.TO, Lane.REQUEST);
            add(found, view, End.TO, Lane.RESPONSE);
            add(found, view, End.FROM, Lane.RESPONSE);
        }
        return found;
    }

    private void add(List<EmptyHalf> found, LegView view, End end, Lane lane) {
        if (!view.isEmpty(lane, end)) {
            return;
        }
        Leg leg = view.leg();
        Node node = end == End.FROM ? evidence.topology().from(leg) : evidence.topology().to(leg);
        if (!node.isInVpc() || node.interfaces().isEmpty()) {
            found.add(half(leg, end, lane, Optional.empty()));
            return;
        }
        for (NetworkInterface each : node.interfaces()) {
            found.add(half(leg, end, lane, Optional.of(each)));
        }
    }

    /// One of them, of which no record is shown.
    ///
    /// @param at one of the interfaces at that end, empty where none is known
    EmptyHalf half(Leg leg, End end, Lane lane, Optional<NetworkInterface> at) {
        Node node = end == End.FROM ? evidence.topology().from(leg) : evidence.topology().to(leg);
        return at.map(each -> new EmptyHalf(
                leg, end, node.index(), at, lane, reasons(leg, node, each, end, lane),
                halves.recorded(each.index(), end, lane)))
                .orElseGet(
                        () -> new EmptyHalf(leg, end, node.index(), at, lane, reasons(leg, node, end, lane), 0));
    }

    private List<EmptyHalf.Reason> reasons(Leg leg, Node node, NetworkInterface at, End end, Lane lane) {
        Told never = observability.never(leg, node);
        boolean hidden = halves.recorded(at.index(), end, lane) > 0;
        Told type = interfaces.recordedBoth(at.index()) ? Told.NO : stated.oneType(at);
        Told outside = hidden ? Told.NO : outsideTime(leg, at);
        return Stream.of(Absence.values()).map(absence -> new EmptyHalf.Reason(absence, switch (absence) {
            case NEVER_LOGGED -> never;
            case NO_FLOW_LOG -> noFlowLog(node, at);
            case TRAFFIC_TYPE -> type;
            case OUTSIDE_TIME -> outside;
            case LATE -> hidden ? Told.NO : late(never);
            case SKIPPED -> interfaces.skipped(at.index());
            case HIDDEN -> hidden ? Told.YES : halves.perhaps(at.index(), end, lane) ? Told.UNKNOWN : Told.NO;
            case NO_TRAFFIC -> hidden || halves.across(at.index(), end, lane) ? Told.NO
                    : never == Told.NO && type == Told.NO && outside == Told.NO && interfaces.silent(at.index())
                            ? Told.YES : Told.UNKNOWN;
        })).toList();
    }

    /// Of an end of which no record is known to be.
    private List<EmptyHalf.Reason> reasons(Leg leg, Node node, End end, Lane lane) {
        Told never = observability.never(leg, node);
        boolean nowhere = !node.isInVpc() || (!evidence.loadedVpcs().get(node.vpc()) && !interfaces.undrawn());
        return Stream.of(Absence.values()).map(absence -> new EmptyHalf.Reason(absence, switch (absence) {
            case NEVER_LOGGED -> never;
            case NO_FLOW_LOG -> nowhere ? Told.YES : Told.UNKNOWN;
            case TRAFFIC_TYPE, OUTSIDE_TIME, SKIPPED -> Told.UNKNOWN;
            case LATE -> late(never);
            case HIDDEN -> Told.NO;
            case NO_TRAFFIC -> halves.across(leg, end, lane) ? Told.NO : Told.UNKNOWN;
        })).toList();
    }

    /// Nothing that is loaded says when it was delivered, and how late a record may be has no bound.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
    private static Told late(Told never) {
        return never == Told.YES ? Told.NO : Told.UNKNOWN;
    }

    /// A flow log of a VPC says nothing of an interface before there is traffic: that others of the VPC are loaded, and this
    /// is not, tells nothing where nobody states which flow logs there are.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-limitations.html>
    private Told noFlowLog(Node node, NetworkInterface at) {
        return switch (interfaces.recorded(at.index())) {
            case YES -> Told.NO;
            case UNKNOWN -> Told.UNKNOWN;
            case NO -> {
                boolean mayBeUndrawn = at.interfaceId().isPresent() ? interfaces.nameless() : interfaces.undrawn();
                yield mayBeUndrawn ? Told.UNKNOWN
                        : !evidence.loadedVpcs().get(node.vpc()) || stated.monitored(at) == Told.NO ? Told.YES
                                : Told.UNKNOWN;
            }
        };
    }

    /// Whether all that is loaded of the leg, or of the path where the leg has nothing, is of another time than what is
    /// loaded of the interface.
    private Told outsideTime(Leg leg, NetworkInterface at) {
        Optional<TimeSpan> own = interfaces.time(at.index());
        Optional<TimeSpan> asked = interfaces.timeOfLeg(leg.number());
        if (own.isEmpty() || asked.isEmpty()) {
            return Told.UNKNOWN;
        }
        long first = own.get().start() - InterfaceTraces.INEXACT;
        long last = own.get().end() + InterfaceTraces.INEXACT;
        return asked.get().end() < first || asked.get().start() > last ? Told.YES
                : first <= asked.get().start() && asked.get().end() <= last ? Told.NO : Told.UNKNOWN;
    }
}
