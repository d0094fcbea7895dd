package blindspot.quiz;

import java.util.List;

/// What the answers of a run are worth together.
///
/// @param of the most points to get
/// @param marks the sum of the marks by certainty
/// @param certain how many answers say how sure the learner is; the others have no marks
public record Score(int points, int of, double marks, int certain) {
    public static Score of(List<QuizRun.Result> results) {
        int points = 0;
        int of = 0;
        double marks = 0;
        int certain = 0;
        for (QuizRun.Result result : results) {
            points += result.grade().score();
            of += result.grade().of();
            if (result.answer().certainty().isPresent()) {
                marks += result.answer().certainty().get().marks(result.grade());
                certain++;
            }
        }
        return new Score(points, of, marks, certain);
    }

    /// The points in whole percent, rounded down; 0 where there are none to get.
    public int percent() {
        return of == 0 ? 0 : 100 * points / of;
    }
}
