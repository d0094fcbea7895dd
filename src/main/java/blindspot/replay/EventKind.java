package blindspot.replay;

/// What a record stands for in a replay.
public enum EventKind {
    /// Traffic on a leg, shown as dots.
    FLOW,
    /// An interface without traffic from start to end: a state, no dots.
    NODATA,
    /// An interface some of whose records were skipped between start and end: a state, no dots.
    SKIPDATA
}
