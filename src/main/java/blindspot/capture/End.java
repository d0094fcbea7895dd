package blindspot.capture;

/// An end of a leg.
public enum End {
    /// Where its requests come from.
    FROM,
    /// Where its requests go to.
    TO
}
