package blindspot.simulation;

import blindspot.template.TrafficType;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// Which flow logs there are: what they monitor, and which traffic they record.
///
/// A flow log monitors a VPC, a subnet or a network interface; that of a VPC or a subnet monitors each interface in it.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-basics.html>
///
/// @param resources VPCs and subnets by the ids that the topology file has for them, network interfaces by AWS's; none
///     for all VPCs
public record Monitored(TrafficType trafficType, Set<String> resources) {
    /// All traffic of all VPCs.
    public static final Monitored EVERYTHING = new Monitored(TrafficType.ALL, Set.of());

    public Monitored {
        resources = Collections.unmodifiableSortedSet(new TreeSet<>(resources));
    }

    /// Whether a flow log monitors the interface.
    boolean monitors(WorldInterface at, WorldVpc vpc) {
        return resources.isEmpty() || resources.contains(vpc.code()) || resources.contains(at.subnet().code())
                || resources.contains(at.id());
    }

    /// Whether it records what is rejected, or what is not.
    boolean records(boolean rejected) {
        return switch (trafficType) {
            case ALL -> true;
            case ACCEPT -> !rejected;
            case REJECT -> rejected;
        };
    }
}
