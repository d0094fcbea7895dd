package blindspot.query;

/// What the bars of a histogram count.
public enum Measure {
    RECORDS,
    PACKETS,
    BYTES
}
