package blindspot.quiz;

/// What became of one part of an answer.
public enum Verdict {
    /// Marked, and it is right.
    RIGHT("right"),
    /// Marked, and it is not right.
    WRONG("wrong"),
    /// Not marked, and it is right.
    MISSED("missed"),
    /// Not marked, and it is not right.
    RIGHTLY_LEFT("rightly-left");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /// The verdict's name in message keys and style classes.
    public String code() {
        return code;
    }

    static Verdict of(boolean marked, boolean right) {
        return marked ? (right ? RIGHT : WRONG) : (right ? MISSED : RIGHTLY_LEFT);
    }
}
