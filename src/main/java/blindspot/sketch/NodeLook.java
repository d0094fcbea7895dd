package blindspot.sketch;

import blindspot.topology.NodeKind;

/// How the node of index `node` looks: what it says, whether the viewpoint's flow logs can show it, whether it is selected, and what its
/// interfaces report of the time being played (empty for nothing).
public record NodeLook(int node, NodeKind kind, NodeTexts texts, boolean inView, boolean selected, String state) {}
