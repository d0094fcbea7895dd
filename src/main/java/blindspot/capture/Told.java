package blindspot.capture;

/// What is told by that which is loaded, on a question of yes or no.
public enum Told {
    /// It is so.
    YES("yes"),
    /// It is not so.
    NO("no"),
    /// What is loaded does not tell.
    UNKNOWN("unknown");

    private final String code;

    Told(String code) {
        this.code = code;
    }

    /// As in `check --json`.
    public String code() {
        return code;
    }
}
