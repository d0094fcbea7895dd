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
    CANCELLED("cancelled"),
    /// It is still looked for.
    NOT_YET("not-yet"),
    /// There are paths, but fewer than the number that is asked for.
    NO_SUCH_PATH("no-such-path"),
    /// They do not fit into the memory together, as finding a path needs.
    TOO_MANY_RECORDS("too-many-records");

    private final String code;

    NoPath(String code) {
        this.code = code;
    }

    /// A contract with scripts.
    public String code() {
        return code;
    }
}
