package blindspot.whatif;

import blindspot.capture.End;
import blindspot.capture.Lane;
import blindspot.capture.LegViews;
import blindspot.capture.Observability;
import blindspot.capture.Told;
import blindspot.topology.Leg;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.Part;
import blindspot.topology.Strand;
import blindspot.topology.Topology;
import java.util.Arrays;
import java.util.List;

/// Which halves of lanes pretended flow logs could record.
///
/// A flow log monitors network interfaces, and each of them sees what leaves it and what enters it: so the two halves at
/// one end of a leg, request and response, can be recorded or not together. Which traffic type is recorded takes no
/// half away: accepted and rejected traffic there may be in each. That a half could be recorded does not say that there
/// is traffic.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-basics.html>
public final class Recordable {
    private final Topology topology;
    private final Observability observability;
    private final PretendedLogs logs;

    private Recordable(PretendedLogs logs, Topology topology) {
        this.topology = topology;
        this.logs = logs;
        observability = new Observability(topology);
    }

    public static Recordable of(PretendedLogs logs, Topology topology) {
        return new Recordable(logs, topology);
    }

    /// Whether a flow log would be of this interface; unknown where its subnet is, and one in its VPC has a flow log.
    public Told monitored(NetworkInterface one) {
        Node node = topology.nodes().get(one.node());
        if (!node.isInVpc()) {
            return Told.NO;
        }
        boolean surely = logs.scopes().contains(new Scope.OfVpc(node.vpc()))
                || one.subnet().filter(id -> logs.scopes().contains(new Scope.OfSubnet(node.vpc(), id))).isPresent()
                || logs.scopes().contains(new Scope.OfInterface(one.index()));
        return surely ? Told.YES : one.subnet().isEmpty() && anySubnetOf(node) ? Told.UNKNOWN : Told.NO;
    }

    private boolean anySubnetOf(Node node) {
        return logs.scopes()
                .stream()
                .anyMatch(scope -> scope instanceof Scope.OfSubnet(int vpc, _) && vpc == node.vpc());
    }

    /// The interfaces of the topology that surely or perhaps have a flow log, in order.
    public List<NetworkInterface> interfaces() {
        return topology.interfaces().stream().filter(each -> monitored(each) != Told.NO).toList();
    }

    /// Whether the halves of a leg at one of its ends could be recorded at this interface, which is there.
    public Told at(Leg leg, NetworkInterface one) {
        return unlessNever(observability.never(leg, topology.nodes().get(one.node())), monitored(one));
    }

    /// Whether the halves of a strand at one of its ends could be recorded at any interface there. Where none is known, the
    /// flow log of its VPC would be of it all the same.
    public Told at(Strand strand, End end) {
        List<Part> parts = end == End.FROM ? strand.from() : strand.to();
        Node node = parts.getFirst().node();
        List<NetworkInterface> all = parts.stream().flatMap(part -> part.interfaces().stream()).toList();
        Told any = all.stream().map(this::monitored).reduce(Told.NO, Recordable::either);
        return unlessNever(
                observability.never(strand.leg(), node), all.isEmpty() && node.isInVpc() ? unnamed(node) : any);
    }

    private Told unnamed(Node node) {
        return logs.scopes().contains(new Scope.OfVpc(node.vpc())) ? Told.YES
                : anySubnetOf(node) ? Told.UNKNOWN : Told.NO;
    }

    /// The same of all four halves of a strand, in the order of [blindspot.capture.LegView#quarters].
    public List<Told> quarters(Strand strand) {
        Told[] quarters = new Told[Lane.values().length * End.values().length];
        for (End end : End.values()) {
            Told told = at(strand, end);
            for (Lane lane : Lane.values()) {
                quarters[LegViews.quarter(lane, end)] = told;
            }
        }
        return Arrays.asList(quarters);
    }

    /// What is never logged is not, whatever is monitored.
    private static Told unlessNever(Told never, Told monitored) {
        return switch (never) {
            case YES -> Told.NO;
            case NO -> monitored;
            case UNKNOWN -> monitored == Told.NO ? Told.NO : Told.UNKNOWN;
        };
    }

    private static Told either(Told one, Told other) {
        return one == Told.YES || other == Told.YES ? Told.YES
                : one == Told.UNKNOWN || other == Told.UNKNOWN ? Told.UNKNOWN : Told.NO;
    }
}
