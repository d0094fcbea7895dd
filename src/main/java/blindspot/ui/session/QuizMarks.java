package blindspot.ui.session;

import blindspot.i18n.Messages;
import blindspot.quiz.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a question shows on the diagram.
///
/// `asking` is true while legs or nodes are numbered targets that can be marked; `hidden` while nothing on the screen may
/// give the answer away. `marked` are leg numbers; `verdicts` are by leg number and empty before the reveal. `nodes` are
/// those that can be chosen, by their index in the topology. `plays` is true while the replay of records is shown,
/// `explores` while the answer is looked for in the records, which are filtered for it.
public record QuizMarks(
        boolean asking, boolean hidden, Set<Integer> marked, Map<Integer, Verdict> verdicts,
        Map<Integer, OfNode> nodes, boolean plays, boolean explores) {
    /// No question.
    public static final QuizMarks NONE = new QuizMarks(false, false, Set.of(), Map.of(), Map.of(), false, false);

    public QuizMarks {
        marked = Set.copyOf(marked);
        verdicts = Map.copyOf(verdicts);
        nodes = Map.copyOf(nodes);
    }

    /// The choice that stands for the network interfaces of a node.
    ///
    /// @param number of the choice, from 1
    /// @param verdict empty before the reveal
    public record OfNode(int number, boolean marked, Optional<Verdict> verdict) {}

    /// The choice that a node stands for; empty where it is none.
    public Optional<OfNode> node(int index) {
        return Optional.ofNullable(nodes.get(index));
    }

    /// What is said of a leg: how its answer was, or that it is marked; empty for neither.
    public String said(int leg, Messages messages) {
        Verdict verdict = verdicts.get(leg);
        if (verdict != null && verdict != Verdict.RIGHTLY_LEFT) {
            return said(verdict, messages.text("diagram.verdict.wrong"), messages);
        }
        return marked.contains(leg) ? messages.text("diagram.marked") : "";
    }

    /// What is said of a node: how its answer was, or its number and whether it is marked; empty where it is no choice.
    public String saidOfNode(int index, Messages messages) {
        return node(index)
                .map(node -> node.verdict()
                        .map(found -> said(found, messages.text("diagram.verdict.not-right"), messages))
                        .orElseGet(() -> node.marked()
                                ? messages.text("diagram.marked.number", node.number())
                                : Integer.toString(node.number())))
                .orElse("");
    }

    private static String said(Verdict verdict, String wrong, Messages messages) {
        return switch (verdict) {
            case RIGHT -> "✓ " + messages.text("diagram.verdict.right");
            case WRONG -> "✕ " + wrong;
            case MISSED -> "◯ " + messages.text("diagram.verdict.missed");
            case RIGHTLY_LEFT -> "";
        };
    }
}
