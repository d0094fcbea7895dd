package blindspot.quiz;

/// How sure a learner is of an answer, and what that is worth: certainty-based marking as Moodle has it. Right answers
/// give more the surer they are, wrong ones cost more; of a partly right answer, the same part of a right one's marks.
/// Source: <https://docs.moodle.org/en/Using_certainty-based_marking>
public enum Certainty {
    GUESS("guess", 1, 0),
    RATHER("rather", 2, -2),
    SURE("sure", 3, -6);

    private final String code;
    private final int right;
    private final int wrong;

    Certainty(String code, int right, int wrong) {
        this.code = code;
        this.right = right;
        this.wrong = wrong;
    }

    /// Its name in message keys.
    public String code() {
        return code;
    }

    /// The marks of a right answer.
    public int right() {
        return right;
    }

    /// The marks of an answer with no point: 0 or less.
    public int wrong() {
        return wrong;
    }

    /// The marks of an answer of this grade.
    public double marks(Grade grade) {
        return grade.score() == 0 ? wrong : (double) right * grade.score() / grade.of();
    }
}
