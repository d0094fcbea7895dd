package blindspot.quiz;

import blindspot.capture.Evidence;
import blindspot.capture.Viewpoint;
import blindspot.store.RowSet;

/// The records that prove an answer.
///
/// `rows` are rows of `evidence`'s table, in order, as the flow logs of `viewpoint` have them. `fromLesson` says that the
/// loaded records have none and that the lesson's are shown instead.
public record Proof(Evidence evidence, Viewpoint viewpoint, RowSet rows, boolean fromLesson) {
    /// The proof from the loaded records where they have one, else from the lesson's. Reads all of them.
    public static Proof of(Question question, Ground loaded, Ground lesson) {
        RowSet rows = question.proof(loaded);
        return rows.size() > 0
                ? new Proof(loaded.evidence(), asked(question, loaded), rows, false)
                : new Proof(lesson.evidence(), asked(question, lesson), question.proof(lesson), true);
    }

    private static Viewpoint asked(Question question, Ground ground) {
        return question.asksFor(ground.topology()).orElse(Viewpoint.BOTH);
    }
}
