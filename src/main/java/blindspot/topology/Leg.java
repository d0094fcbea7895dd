package blindspot.topology;

/// A stretch of a path between two nodes.
///
/// @param number counted from 1 along its path
/// @param from the index of the node that requests come from
/// @param to the index of the node that requests go to
/// @param join what joins the two, and how that is known
public record Leg(int number, int from, int to, Fact<LegKind> join) {
    /// What carries its traffic.
    public LegKind kind() {
        return join.value();
    }
}
