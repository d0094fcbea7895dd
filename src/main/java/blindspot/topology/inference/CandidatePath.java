package blindspot.topology.inference;

import blindspot.topology.Member;
import blindspot.topology.Topology;
import java.util.List;
import java.util.Optional;

/// A way that requests may take.
///
/// @param topology draws it: the VPCs it goes through and all interfaces in them, those off the path as one node for each
///        VPC; a VPC whose logs are not there has nodes without interfaces
/// @param records how many it explains
/// @param packets in them, as one end of each leg counts them
/// @param presumed how many interfaces on it are held to be in the VPC of the others only because they do the same as some
///        of these, for no record connects them
/// @param members who the interfaces of the topology are, in their order; empty for one of which nothing can be set
public record CandidatePath(
        Topology topology, List<Optional<Member>> members, long records, long packets, Sureness sureness,
        Reason reason, int presumed) {
    public CandidatePath {
        members = List.copyOf(members);
    }

    /// The same out of invented records.
    public CandidatePath ofSimulatedRecords() {
        return new CandidatePath(topology.ofSimulatedRecords(), members, records, packets, sureness, reason, presumed);
    }
}
