package blindspot.ui.session;

import blindspot.quiz.Verdict;
import java.util.Map;
import java.util.Set;

/// What a question shows on the diagram.
///
/// `asking` is true while legs are numbered targets that can be marked; `hidden` while nothing on the screen may give
/// the answer away. `marked` are leg numbers; `verdicts` are by leg number and empty before the reveal.
public record QuizMarks(boolean asking, boolean hidden, Set<Integer> marked, Map<Integer, Verdict> verdicts) {
    /// No question.
    public static final QuizMarks NONE = new QuizMarks(false, false, Set.of(), Map.of());

    public QuizMarks {
        marked = Set.copyOf(marked);
        verdicts = Map.copyOf(verdicts);
    }
}
