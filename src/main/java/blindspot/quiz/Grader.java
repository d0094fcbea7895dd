package blindspot.quiz;

import blindspot.capture.Observability;
import blindspot.capture.Viewpoint;
import blindspot.quiz.Grade.LegGrade;
import blindspot.topology.Topology;
import java.util.Set;

/// Judges answers: a point for each leg that is rightly marked, a point less for each that is wrongly marked, nothing
/// for the others.
public final class Grader {
    private Grader() {}

    /// The grade of marking exactly the legs of these numbers, on a path on which the question can be answered.
    public static Grade grade(Question question, Topology topology, Set<Integer> marked) {
        Observability observability = new Observability(topology);
        Viewpoint asked = question.asksFor(topology).orElse(question.recordedBy());
        Set<Integer> right = question.rightLegs(topology);
        return new Grade(
                topology.legs()
                        .stream()
                        .map(leg -> new LegGrade(
                                leg.number(),
                                Verdict.of(marked.contains(leg.number()), right.contains(leg.number())),
                                observability.whyNot(leg, asked)))
                        .toList(),
                right.size());
    }
}
