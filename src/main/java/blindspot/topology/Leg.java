package blindspot.topology;

/// The stretch between two neighbouring nodes of the path.
///
/// `number` counts from 1 along the path; it joins the nodes of index `number - 1` and `number`.
public record Leg(int number, LegKind kind) {
    /// The index of the node that requests come from.
    public int from() {
        return number - 1;
    }

    /// The index of the node that requests go to.
    public int to() {
        return number;
    }
}
