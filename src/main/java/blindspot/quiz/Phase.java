package blindspot.quiz;

/// Where a quiz stands with the question it is at.
public enum Phase {
    /// The question can be read; answering has not begun.
    HOLD("hold"),
    /// It can be answered.
    ANSWER("answer"),
    /// The answer is given and cannot be changed any more.
    LOCKED("locked"),
    /// The answer's grade is shown.
    REVEAL("reveal"),
    /// The explanation and its proof are shown.
    EXPLAIN("explain"),
    /// No question is left; the results are shown.
    END("end");

    private final String code;

    Phase(String code) {
        this.code = code;
    }

    /// The phase's name in message keys and style classes.
    public String code() {
        return code;
    }
}
