package blindspot.ui.session;

import blindspot.i18n.Messages;
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

    /// What is said of a leg: how its answer was, or that it is marked; empty for neither.
    public String said(int leg, Messages messages) {
        Verdict verdict = verdicts.get(leg);
        if (verdict != null && verdict != Verdict.RIGHTLY_LEFT) {
            return said(verdict, messages);
        }
        return marked.contains(leg) ? messages.text("diagram.marked") : "";
    }

    private static String said(Verdict verdict, Messages messages) {
        return switch (verdict) {
            case RIGHT -> "✓ " + messages.text("diagram.verdict.right");
            case WRONG -> "✕ " + messages.text("diagram.verdict.wrong");
            case MISSED -> "◯ " + messages.text("diagram.verdict.missed");
            case RIGHTLY_LEFT -> "";
        };
    }
}
