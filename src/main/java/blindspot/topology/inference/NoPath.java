package blindspot.topology.inference;

/// Why there is no path.
public enum NoPath {
    NO_RECORDS("no-records"),
    /// No record names the interface that took it.
    NO_INTERFACES("no-interfaces"),
    /// No record has addresses and ports of packets.
    NO_TRAFFIC("no-traffic"),
    /// Nobody is known to ask anybody.
    NOBODY_ASKS("nobody-asks"),
    CANCELLED("cancelled");

    private final String code;

    NoPath(String code) {
        this.code = code;
    }

    /// A contract with scripts.
    public String code() {
        return code;
    }
}
