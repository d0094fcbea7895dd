package blindspot.description;

import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;

/// A line of the table of who sees what.
public sealed interface MatrixLine {
    /// What all interfaces of a node together have.
    record OfNode(Node node) implements MatrixLine {}

    /// What one interface of a node has.
    record OfInterface(Node node, NetworkInterface at) implements MatrixLine {}

    /// So many more interfaces of a node that are not told apart.
    record More(Node node, int interfaces) implements MatrixLine {}

    /// What all have together, on the basis that is chosen.
    record Together() implements MatrixLine {}

    /// What of it was rejected, at either end.
    record Rejected() implements MatrixLine {}

    /// By how much the ends differ that recorded the same.
    record Difference() implements MatrixLine {}
}
