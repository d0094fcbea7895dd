package blindspot.topology;

/// How a path is drawn.
public enum Form {
    /// Each node as one box.
    COLLAPSED,
    /// A node with network interfaces in several Availability Zones as one box for each.
    EXPANDED
}
