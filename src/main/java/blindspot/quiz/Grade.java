package blindspot.quiz;

import blindspot.capture.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// An answer, judged part by part.
///
/// `of` is the most points to get.
public record Grade(List<Mark> marks, int of) {
    public Grade {
        marks = List.copyOf(marks);
    }

    /// What became of a part of the answer.
    ///
    /// @param number of a choice, of a place in an order, or 1 of what was written; 0 of the record that was pointed at
    /// @param points what it adds to the score
    /// @param why the rule that makes it wrong, where one of the program's does
    public record Mark(int number, Verdict verdict, int points, Optional<Rule> why) {}

    /// One summand of the score.
    public record Term(int number, Verdict verdict, int points) {}

    /// What became of the part of this number, from 1.
    public Mark of(int number) {
        return marks.get(number - 1);
    }

    /// What became of the record that was to be pointed at, where one was.
    public Optional<Mark> ofRecord() {
        return marks.stream().filter(mark -> mark.number() == 0).findFirst();
    }

    /// The summands of the score: first what it gained, then what it cost, each in order. Empty when nothing was marked.
    public List<Term> terms() {
        return marks.stream()
                .filter(mark -> mark.points() != 0)
                .map(mark -> new Term(mark.number(), mark.verdict(), mark.points()))
                .sorted(Comparator.comparingInt(Term::points).reversed())
                .toList();
    }

    /// The sum of the terms, at least 0.
    public int score() {
        return Math.max(0, terms().stream().mapToInt(Term::points).sum());
    }

    /// Whether every part is as it should be: nothing wrong, nothing missed.
    public boolean faultless() {
        return marks.stream().noneMatch(mark -> mark.verdict() == Verdict.WRONG || mark.verdict() == Verdict.MISSED);
    }
}
