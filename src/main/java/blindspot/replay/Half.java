package blindspot.replay;

/// Which half of a leg's lane a record may be drawn on: the half of the interface that recorded it.
public enum Half {
    /// Recorded where the traffic leaves: from the sender to the middle.
    AT_SENDER,
    /// Recorded where the traffic arrives: from the middle to the receiver.
    AT_RECEIVER,
    /// Recorded at one of the two ends, nobody knows which: over the whole leg, dashed.
    UNKNOWN
}
