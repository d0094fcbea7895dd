package blindspot.settings;

import blindspot.quiz.Countdown;
import tools.jackson.databind.node.ObjectNode;

/// How a quiz is taken: whether each answer says how sure the learner is; how many percent of the points pass, 0 to 100, and
/// 0 where nothing is to be passed; how many seconds a trainer gives for an answer, 1 to [Countdown#LONGEST].
public record Learning(boolean quizCertainty, int quizPassMark, int clockSeconds) {
    public static final Learning DEFAULT = new Learning(false, 0, Countdown.FIRST);

    public Learning {
        quizPassMark = Math.clamp(quizPassMark, 0, 100);
        clockSeconds = Math.clamp(clockSeconds, 1, Countdown.LONGEST);
    }

    static Learning read(SavedValues saved) {
        return new Learning(
                saved.flag("quizCertainty", DEFAULT.quizCertainty),
                saved.whole("quizPassMark", DEFAULT.quizPassMark),
                saved.whole("clockSeconds", DEFAULT.clockSeconds));
    }

    void write(ObjectNode to) {
        to.put("quizCertainty", quizCertainty);
        to.put("quizPassMark", quizPassMark);
        to.put("clockSeconds", clockSeconds);
    }

    public Learning withQuiz(boolean certainty, int passMark) {
        return new Learning(certainty, passMark, clockSeconds);
    }

    public Learning withClock(int seconds) {
        return new Learning(quizCertainty, quizPassMark, seconds);
    }
}
