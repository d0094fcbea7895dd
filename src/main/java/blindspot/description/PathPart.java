package blindspot.description;

import blindspot.capture.Lane;
import blindspot.topology.Leg;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.Strand;

/// A part of the path, of which the list of it has a line.
public sealed interface PathPart {
    record OfNode(Node node) implements PathPart {}

    record OfInterface(Node node, NetworkInterface at) implements PathPart {}

    /// So many more interfaces of a node that have no line of their own.
    record MoreInterfaces(Node node, int interfaces) implements PathPart {}

    record OfLeg(Leg leg) implements PathPart {}

    record OfLane(Leg leg, Lane lane) implements PathPart {}

    /// A leg between two Availability Zones.
    record OfStrand(Strand strand) implements PathPart {}

    /// What of the VPC of this index is not on the path.
    record Elsewhere(int vpc) implements PathPart {}

    /// The number of the leg that this is, or is of; 0 for none.
    default int legNumber() {
        return switch (this) {
            case OfLeg(Leg leg) -> leg.number();
            case OfLane(Leg leg, _) -> leg.number();
            case OfStrand(Strand strand) -> strand.leg().number();
            case OfNode _,OfInterface _,MoreInterfaces _,Elsewhere _ -> 0;
        };
    }
}
