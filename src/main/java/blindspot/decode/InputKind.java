package blindspot.decode;

/// What an input is.
public enum InputKind {
    FLOW_LOG("flow-log"),
    /// A transit gateway's flow log: another kind of record, refused by name.
    TRANSIT_GATEWAY_FLOW_LOG("tgw-flow-log"),
    /// What AWS says of network interfaces and what they belong to.
    INVENTORY("inventory"),
    /// What CloudWatch measured.
    METRICS("metrics"),
    /// What AWS says of a flow log, its format above all.
    FLOW_LOG_DEFINITION("flow-log-definition"),
    TOPOLOGY("topology"),
    DECK("deck"),
    LESSON("lesson"),
    WORKSPACE("workspace"),
    UNKNOWN("unknown");

    private final String code;

    InputKind(String code) {
        this.code = code;
    }

    /// The name on the command line; never changes.
    public String code() {
        return code;
    }
}
