package blindspot.quiz;

import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Where a learner stands in a quiz. Immutable: each step gives the run after it.
///
/// A question goes [Phase#HOLD] → [Phase#ANSWER] → [Phase#LOCKED] → [Phase#REVEAL] → [Phase#EXPLAIN], then comes the
/// next one, after the last [Phase#END]. A step that the phase does not allow is a mistake of the program and throws
/// [IllegalStateException]: ask [#phase], [#mayGoBack] or [#mayRetryWrong] first.
public final class QuizRun {
    private final List<Question> questions;
    private final Topology topology;
    private final List<Sheet> sheets;
    private final int index;

    /// What has become of one question.
    private record Sheet(Phase phase, SortedSet<Integer> marked, Optional<Grade> grade) {
        private static final Sheet BLANK = new Sheet(Phase.HOLD, Collections.emptySortedSet(), Optional.empty());

        Sheet in(Phase next) {
            return new Sheet(next, marked, grade);
        }
    }

    /// A question and what the learner got for it.
    public record Result(Question question, Grade grade) {}

    private QuizRun(List<Question> questions, Topology topology, List<Sheet> sheets, int index) {
        this.questions = List.copyOf(questions);
        this.topology = topology;
        this.sheets = List.copyOf(sheets);
        this.index = index;
    }

    /// A run through these questions on the path that is drawn; without any it is at its end.
    public static QuizRun of(List<Question> questions, Topology topology) {
        return new QuizRun(questions, topology, Collections.nCopies(questions.size(), Sheet.BLANK), 0);
    }

    public Phase phase() {
        return ended() ? Phase.END : sheet().phase();
    }

    /// Whether nothing is asked.
    public boolean isEmpty() {
        return questions.isEmpty();
    }

    /// The question it is at; at the end the last one. There must be one.
    public Question question() {
        return questions.get(Math.min(index, questions.size() - 1));
    }

    public Topology topology() {
        return topology;
    }

    /// The question's place in the run, from 1 to [#count].
    public int number() {
        return Math.min(index + 1, questions.size());
    }

    public int count() {
        return questions.size();
    }

    /// The numbers of the legs that are marked as the answer to this question.
    public SortedSet<Integer> marked() {
        return Collections.unmodifiableSortedSet(sheet().marked());
    }

    /// The grade of this question's answer: there from [Phase#LOCKED] on, to be shown from [Phase#REVEAL] on.
    public Optional<Grade> grade() {
        return sheet().grade();
    }

    /// The questions that are answered, in order.
    public List<Result> results() {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            sheets.get(i).grade().ifPresent(grade -> results.add(new Result(question, grade)));
        }
        return List.copyOf(results);
    }

    /// Lets the answering begin.
    public QuizRun start() {
        expect(Phase.HOLD);
        return with(sheet().in(Phase.ANSWER));
    }

    /// Marks the leg of this number, or takes its mark away.
    public QuizRun toggle(int leg) {
        expect(Phase.ANSWER);
        if (leg < 1 || leg > topology.legs().size()) {
            throw new IllegalArgumentException("leg " + leg + " of " + topology.legs().size());
        }
        SortedSet<Integer> marked = new TreeSet<>(sheet().marked());
        if (!marked.remove(leg)) {
            marked.add(leg);
        }
        return with(new Sheet(Phase.ANSWER, marked, Optional.empty()));
    }

    /// Gives the marked legs as the answer. Marking none is an answer, too.
    public QuizRun lockIn() {
        expect(Phase.ANSWER);
        SortedSet<Integer> marked = sheet().marked();
        return with(new Sheet(Phase.LOCKED, marked, Optional.of(Grader.grade(question(), topology, marked))));
    }

    public QuizRun reveal() {
        expect(Phase.LOCKED);
        return with(sheet().in(Phase.REVEAL));
    }

    public QuizRun explain() {
        expect(Phase.REVEAL);
        return with(sheet().in(Phase.EXPLAIN));
    }

    /// Goes to the next question, as it was left if it was seen before; behind the last one to the end.
    public QuizRun next() {
        expect(Phase.EXPLAIN);
        return new QuizRun(questions, topology, sheets, index + 1);
    }

    public boolean mayGoBack() {
        return index > 0;
    }

    /// Goes to the question before, as it was left.
    public QuizRun back() {
        if (!mayGoBack()) {
            throw new IllegalStateException("back from the first question");
        }
        return new QuizRun(questions, topology, sheets, index - 1);
    }

    /// Asks this question again, with nothing marked; at the end, all of them.
    public QuizRun retry() {
        return ended() ? of(questions, topology) : with(Sheet.BLANK.in(Phase.ANSWER));
    }

    /// Whether the run is at its end and some answer had a fault.
    public boolean mayRetryWrong() {
        return ended() && !wrong().isEmpty();
    }

    /// A new run through the questions whose answers had a fault.
    public QuizRun retryWrong() {
        if (!mayRetryWrong()) {
            throw new IllegalStateException("nothing to retry in phase " + phase());
        }
        return of(wrong(), topology);
    }

    private List<Question> wrong() {
        return results().stream()
                .filter(result -> !result.grade().faultless())
                .map(Result::question)
                .toList();
    }

    private boolean ended() {
        return index == questions.size();
    }

    private Sheet sheet() {
        return sheets.get(Math.min(index, questions.size() - 1));
    }

    private void expect(Phase wanted) {
        if (phase() != wanted) {
            throw new IllegalStateException("in phase " + phase() + " instead of " + wanted);
        }
    }

    private QuizRun with(Sheet sheet) {
        List<Sheet> changed = new ArrayList<>(sheets);
        changed.set(index, sheet);
        return new QuizRun(questions, topology, changed, index);
    }
}
