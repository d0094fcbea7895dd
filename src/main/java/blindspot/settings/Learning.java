package blindspot.settings;

/// How a learner takes a quiz: whether each answer says how sure the learner is, and how many percent of the points pass,
/// 0 to 100; 0 where nothing is to be passed.
public record Learning(boolean quizCertainty, int quizPassMark) {
    public static final Learning DEFAULT = new Learning(false, 0);

    public Learning {
        quizPassMark = Math.clamp(quizPassMark, 0, 100);
    }
}
