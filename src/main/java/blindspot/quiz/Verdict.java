package blindspot.quiz;

/// What became of one leg of an answer.
public enum Verdict {
    /// Marked, and it is recorded.
    RIGHT("right", 1),
    /// Marked, and it is not recorded.
    WRONG("wrong", -1),
    /// Not marked, and it is recorded.
    MISSED("missed", 0),
    /// Not marked, and it is not recorded.
    RIGHTLY_LEFT("rightly-left", 0);

    private final String code;
    private final int points;

    Verdict(String code, int points) {
        this.code = code;
        this.points = points;
    }

    /// The verdict's name in message keys and style classes.
    public String code() {
        return code;
    }

    /// What the leg adds to the score.
    public int points() {
        return points;
    }

    static Verdict of(boolean marked, boolean right) {
        return marked ? (right ? RIGHT : WRONG) : (right ? MISSED : RIGHTLY_LEFT);
    }
}
