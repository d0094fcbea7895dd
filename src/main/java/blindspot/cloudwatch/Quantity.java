package blindspot.cloudwatch;

/// What a metric counts.
public enum Quantity {
    /// Bytes, of both directions together.
    BYTES("bytes"),
    NEW_CONNECTIONS("new-connections"),
    /// How many connections there were at a time: a level, of which there is no total.
    OPEN_CONNECTIONS("open-connections"),
    /// Packets that the endpoint dropped.
    DROPPED("dropped"),
    /// Packets with the flag RST.
    RESETS("resets"),
    /// Flows that a security group of the load balancer turned away.
    BLOCKED("blocked");

    private final String code;

    Quantity(String code) {
        this.code = code;
    }

    /// The name in keys and outputs; never changes.
    public String code() {
        return code;
    }

    /// Whether the values of several periods add up.
    public boolean addsUp() {
        return this != OPEN_CONNECTIONS;
    }
}
