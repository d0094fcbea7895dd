package blindspot.capture;

import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which network interfaces may record a leg, and the rule where none may.
///
/// Flow logs are taken at network interfaces: a leg is recorded at the interfaces of its two ends, in the flow log of
/// the VPC that each is in. Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-basics.html>
public final class Observability {
    private final Topology topology;

    public Observability(Topology topology) {
        this.topology = topology;
    }

    /// The ends of the leg whose interfaces may record it into a flow log of the viewpoint; empty exactly when
    /// [#whyNot] names a rule.
    public List<Node> recorders(Leg leg, Viewpoint viewpoint) {
        if (neverLogged(leg)) {
            return List.of();
        }
        return Stream.of(topology.from(leg), topology.to(leg))
                .filter(node -> node.isInVpc() && viewpoint.sees(node.vpc()))
                .toList();
    }

    /// The rule that keeps the leg out of the viewpoint's flow logs.
    public Optional<Rule> whyNot(Leg leg, Viewpoint viewpoint) {
        if (neverLogged(leg)) {
            return Optional.of(Rule.ENDPOINT_TO_NETWORK_LOAD_BALANCER);
        }
        return recorders(leg, viewpoint).isEmpty() ? Optional.of(Rule.NO_INTERFACE_IN_VPC) : Optional.empty();
    }

    /// Whether no flow log of any VPC ever records the leg.
    public boolean neverLogged(Leg leg) {
        return leg.kind() == LegKind.PRIVATELINK;
    }

    /// Whether no flow log ever records the leg at this end of it; unknown where it is not sure what joins its ends.
    public Told never(Leg leg, Node end) {
        return end.isInVpc() ? never(leg) : Told.YES;
    }

    /// Whether no flow log ever records the leg, be its ends in a VPC or not.
    Told never(Leg leg) {
        return !leg.join().possible().contains(LegKind.PRIVATELINK) ? Told.NO
                : leg.join().isUnambiguous() ? Told.YES : Told.UNKNOWN;
    }
}
