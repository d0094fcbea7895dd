package blindspot.quiz;

import blindspot.capture.Evidence;
import blindspot.capture.Viewpoint;
import blindspot.store.RowSet;
import java.util.SortedSet;
import java.util.stream.IntStream;

/// The records that prove an answer: those of the right legs that stand in the flow logs asked for.
///
/// `rows` are rows of `evidence`'s table, in order. `fromLesson` says that the loaded records have none and that the
/// lesson's are shown instead.
public record Proof(Evidence evidence, Viewpoint viewpoint, RowSet rows, boolean fromLesson) {
    /// The proof from the loaded records where they have one, else from the lesson's.
    public static Proof of(Question question, Evidence loaded, Evidence lesson) {
        RowSet rows = rows(question, loaded);
        return rows.size() > 0
                ? new Proof(loaded, asked(question, loaded), rows, false)
                : new Proof(lesson, asked(question, lesson), rows(question, lesson), true);
    }

    private static Viewpoint asked(Question question, Evidence evidence) {
        return question.asksFor(evidence.topology()).orElse(question.recordedBy());
    }

    private static RowSet rows(Question question, Evidence evidence) {
        Viewpoint asked = asked(question, evidence);
        SortedSet<Integer> right = question.rightLegs(evidence.topology());
        return RowSet.of(IntStream.range(0, evidence.table().rowCount())
                .filter(row -> right.contains(evidence.leg(row)) && evidence.seenFrom(row, asked))
                .toArray());
    }
}
