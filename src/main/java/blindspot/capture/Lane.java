package blindspot.capture;

/// The direction of a record along the path.
public enum Lane {
    /// Away from the first node.
    REQUEST,
    /// Towards the first node.
    RESPONSE
}
