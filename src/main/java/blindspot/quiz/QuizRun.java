package blindspot.quiz;

import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.function.UnaryOperator;

/// Where a learner stands in a quiz. Immutable: each step gives the run after it.
///
/// A question goes [Phase#HOLD] → [Phase#ANSWER] → [Phase#LOCKED] → [Phase#REVEAL] → [Phase#EXPLAIN], then comes the
/// next one, after the last [Phase#END]. A step that the phase or the question's form does not allow is a mistake of the
/// program and throws [IllegalStateException]: ask [#phase], [#form], [#mayGoBack] or [#mayRetryWrong] first.
public final class QuizRun {
    private final List<Posed> questions;
    private final Topology topology;
    private final List<Sheet> sheets;
    private final int index;

    /// What has become of one question.
    private record Sheet(Phase phase, Answer answer, Optional<Grade> grade) {
        static Sheet blank(Posed posed) {
            return new Sheet(Phase.HOLD, Answer.before(posed.form()), Optional.empty());
        }

        Sheet in(Phase next) {
            return new Sheet(next, answer, grade);
        }
    }

    /// A question, what the learner answered and got for it.
    public record Result(Posed posed, Answer answer, Grade grade) {
        public Question question() {
            return posed.question();
        }
    }

    private QuizRun(List<Posed> questions, Topology topology, List<Sheet> sheets, int index) {
        this.questions = List.copyOf(questions);
        this.topology = topology;
        this.sheets = List.copyOf(sheets);
        this.index = index;
    }

    /// A run through these questions on the path that is drawn; without any it is at its end.
    public static QuizRun of(List<Posed> questions, Topology topology) {
        return new QuizRun(questions, topology, questions.stream().map(Sheet::blank).toList(), 0);
    }

    public Phase phase() {
        return ended() ? Phase.END : sheet().phase();
    }

    /// Whether nothing is asked.
    public boolean isEmpty() {
        return questions.isEmpty();
    }

    /// All that is asked, in order.
    public List<Posed> questions() {
        return questions;
    }

    /// The question it is at, as it is asked here; at the end the last one. There must be one.
    public Posed posed() {
        return questions.get(Math.min(index, questions.size() - 1));
    }

    /// The same without what is asked of it here.
    public Question question() {
        return posed().question();
    }

    /// What there is to answer it with.
    public Form form() {
        return posed().form();
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

    /// What is answered to this question so far.
    public Answer answer() {
        return sheet().answer();
    }

    /// The numbers of the choices that are marked as the answer to this question.
    public SortedSet<Integer> marked() {
        return answer().marked();
    }

    /// The grade of this question's answer: there from [Phase#LOCKED] on, to be shown from [Phase#REVEAL] on.
    public Optional<Grade> grade() {
        return sheet().grade();
    }

    /// The questions that are answered, in order.
    public List<Result> results() {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Posed posed = questions.get(i);
            Answer answer = sheets.get(i).answer();
            sheets.get(i).grade().ifPresent(grade -> results.add(new Result(posed, answer, grade)));
        }
        return List.copyOf(results);
    }

    /// Lets the answering begin.
    public QuizRun start() {
        expect(Phase.HOLD);
        return with(sheet().in(Phase.ANSWER));
    }

    /// Marks the choice of this number, or takes its mark away.
    public QuizRun toggle(int choice) {
        Form.Marks form = marks();
        if (choice < 1 || choice > form.choices().size()) {
            throw new IllegalArgumentException("choice " + choice + " of " + form.choices().size());
        }
        return answering(answer -> answer.toggling(form, choice));
    }

    /// Moves the thing at a place, from 1, by so many places, as far as there are any.
    public QuizRun move(int place, int by) {
        if (!(form() instanceof Form.Sequence(var items, _)) || place < 1 || place > items.size()) {
            throw new IllegalStateException("place " + place + " of " + form());
        }
        return answering(answer -> answer.moving(place, by));
    }

    /// Writes the answer; of a text that is too long, its first [Answer#LONGEST] characters.
    public QuizRun write(String text) {
        if (!(form() instanceof Form.Entry)) {
            throw new IllegalStateException("nothing is written as " + form());
        }
        return answering(answer -> answer.writing(text));
    }

    /// Points at the record of a row as the one that proves the answer.
    public QuizRun pointAt(int row) {
        if (!marks().wantsRecord()) {
            throw new IllegalStateException("no record is wanted");
        }
        return answering(answer -> answer.pointingAt(row));
    }

    /// Says how sure the learner is, or nothing of it.
    public QuizRun certain(Optional<Certainty> how) {
        return answering(answer -> answer.certain(how));
    }

    /// Gives what is answered as the answer. Nothing is an answer, too.
    public QuizRun lockIn() {
        expect(Phase.ANSWER);
        Answer answer = answer();
        return with(new Sheet(Phase.LOCKED, answer, Optional.of(Grader.grade(form(), answer))));
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

    /// Goes to the question of this id, as it was left; stays where there is none.
    public QuizRun goTo(String id) {
        for (int number = 1; number <= questions.size(); number++) {
            if (questions.get(number - 1).question().wording().id().equals(id)) {
                return goTo(number);
            }
        }
        return this;
    }

    /// Goes to the question of this number, from 1 to [#count], as it was left.
    public QuizRun goTo(int number) {
        if (number < 1 || number > count()) {
            throw new IllegalArgumentException("question " + number + " of " + count());
        }
        return new QuizRun(questions, topology, sheets, number - 1);
    }

    /// Shows what is right at once, whatever is answered so far: nothing, where that is so.
    public QuizRun giveAway() {
        return switch (phase()) {
            case HOLD -> start().lockIn().reveal();
            case ANSWER -> lockIn().reveal();
            case LOCKED -> reveal();
            case REVEAL, EXPLAIN, END -> throw new IllegalStateException("all is shown in phase " + phase());
        };
    }

    /// A new run through the same questions in another order, which is the same for the same number.
    public QuizRun shuffled(long seed) {
        List<Posed> others = new ArrayList<>(questions);
        Collections.shuffle(others, new Random(seed));
        return of(others, topology);
    }

    /// Whether the run is before its end and every question is answered.
    public boolean mayFinish() {
        return !ended() && results().size() == count();
    }

    /// Goes to the end, where every question is answered.
    public QuizRun finish() {
        if (!mayFinish()) {
            throw new IllegalStateException("not all is answered");
        }
        return new QuizRun(questions, topology, sheets, count());
    }

    /// Asks this question again, with nothing answered; at the end, all of them.
    public QuizRun retry() {
        return ended() ? of(questions, topology) : with(Sheet.blank(posed()).in(Phase.ANSWER));
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

    private List<Posed> wrong() {
        return results().stream().filter(result -> !result.grade().faultless()).map(Result::posed).toList();
    }

    private boolean ended() {
        return index == questions.size();
    }

    private Form.Marks marks() {
        if (form() instanceof Form.Marks form) {
            return form;
        }
        throw new IllegalStateException("nothing is marked as " + form());
    }

    private Sheet sheet() {
        return sheets.get(Math.min(index, questions.size() - 1));
    }

    private QuizRun answering(UnaryOperator<Answer> change) {
        expect(Phase.ANSWER);
        return with(new Sheet(Phase.ANSWER, change.apply(answer()), Optional.empty()));
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
