package blindspot.topology;

/// A stretch of the path between two nodes.
///
/// @param number counted from 1 along the path
/// @param from the index of the node that requests come from
/// @param to the index of the node that requests go to
public record Leg(int number, int from, int to, LegKind kind) {}
