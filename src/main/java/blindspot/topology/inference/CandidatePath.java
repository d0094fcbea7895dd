package blindspot.topology.inference;

import blindspot.topology.Topology;

/// A way that requests may take.
///
/// @param topology draws it: the VPCs it goes through and all interfaces in them, those off the path as one node for each
///        VPC; a VPC whose logs are not there has nodes without interfaces
/// @param records how many it explains
/// @param packets in them, as one end of each leg counts them
public record CandidatePath(Topology topology, long records, long packets, Sureness sureness, Reason reason) {}
