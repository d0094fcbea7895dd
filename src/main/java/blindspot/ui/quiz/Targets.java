package blindspot.ui.quiz;

import blindspot.quiz.Choice;
import blindspot.quiz.Form;
import blindspot.quiz.Label;
import blindspot.quiz.QuizRun;
import blindspot.quiz.Verdict;
import blindspot.ui.session.QuizMarks;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a run shows of its question on the diagram.
final class Targets {
    private Targets() {}

    static QuizMarks of(QuizRun run) {
        return switch (run.phase()) {
            case HOLD, ANSWER -> marks(run, true, hides(run), false);
            case LOCKED -> marks(run, false, hides(run), false);
            case REVEAL, EXPLAIN -> marks(run, false, false, true);
            case END -> QuizMarks.NONE;
        };
    }

    /// What would give the answer away is hidden where the picture would; a cause is looked for in the records, and records
    /// are counted where they stand.
    static boolean hides(QuizRun run) {
        return switch (run.form()) {
            case Form.Marks marks -> !marks.wantsRecord();
            case Form.Entry(_, boolean number) -> !number;
            case Form.Sequence _ -> true;
        };
    }

    private static QuizMarks marks(QuizRun run, boolean open, boolean hidden, boolean revealed) {
        List<Choice> choices = run.form() instanceof Form.Marks marks ? marks.choices() : List.of();
        Set<Integer> marked = new HashSet<>();
        Map<Integer, Verdict> verdicts = new HashMap<>();
        Map<Integer, QuizMarks.OfNode> nodes = new HashMap<>();
        boolean onPicture = false;
        for (int number = 1; number <= choices.size(); number++) {
            int choice = number;
            boolean isMarked = run.marked().contains(number);
            Optional<Verdict> verdict = run.grade().filter(_ -> revealed).map(grade -> grade.of(choice).verdict());
            switch (choices.get(number - 1).label()) {
                case Label.OfLeg(int leg) -> {
                    onPicture = true;
                    if (isMarked) {
                        marked.add(leg);
                    }
                    verdict.ifPresent(found -> verdicts.put(leg, found));
                }
                case Label.OfNode(int node) -> {
                    onPicture = true;
                    nodes.put(node, new QuizMarks.OfNode(number, isMarked, verdict));
                }
                case Label.OfNone _,Label.OfText _,Label.OfValue _,Label.OfTruth _,Label.OfNothing _ -> {}
            }
        }
        return new QuizMarks(open && onPicture, hidden, marked, verdicts, nodes,
                revealed && !run.posed().played().isEmpty(), open && !hidden);
    }
}
