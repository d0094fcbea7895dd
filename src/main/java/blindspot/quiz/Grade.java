package blindspot.quiz;

import blindspot.capture.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// An answer, judged leg by leg in path order.
///
/// `of` is the number of right legs: the most points to get.
public record Grade(List<LegGrade> legs, int of) {
    public Grade {
        legs = List.copyOf(legs);
    }

    /// What became of a leg; `why` is the rule that keeps it out of the flow logs asked for, where one does.
    public record LegGrade(int leg, Verdict verdict, Optional<Rule> why) {}

    /// One summand of the score.
    public record Term(int leg, Verdict verdict, int points) {}

    public LegGrade of(int leg) {
        return legs.get(leg - 1);
    }

    /// The summands of the score: first what it gained, then what it cost, each in path order. Empty when nothing was
    /// marked.
    public List<Term> terms() {
        return legs.stream()
                .filter(leg -> leg.verdict().points() != 0)
                .map(leg -> new Term(leg.leg(), leg.verdict(), leg.verdict().points()))
                .sorted(Comparator.comparingInt(Term::points).reversed())
                .toList();
    }

    /// The sum of the terms, at least 0.
    public int score() {
        return Math.max(0, terms().stream().mapToInt(Term::points).sum());
    }

    /// Whether every leg is judged as it should be: nothing wrong, nothing missed.
    public boolean faultless() {
        return legs.stream().noneMatch(leg -> leg.verdict() == Verdict.WRONG || leg.verdict() == Verdict.MISSED);
    }
}
