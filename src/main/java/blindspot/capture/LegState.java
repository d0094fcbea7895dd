package blindspot.capture;

/// What the loaded records of a viewpoint say of a leg.
public enum LegState {
    /// At least one record.
    RECORDED("recorded"),
    /// A flow log of some VPC may record it, but no loaded record of the viewpoint does.
    NO_RECORD("no-record"),
    /// No flow log of any VPC ever records it.
    NEVER_LOGGED("never-logged"),
    /// An interface that may record it reported skipped records: every count is a minimum.
    INCOMPLETE("incomplete");

    private final String code;

    LegState(String code) {
        this.code = code;
    }

    /// The state's name in message keys and style classes.
    public String code() {
        return code;
    }
}
