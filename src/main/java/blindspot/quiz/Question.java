package blindspot.quiz;

import blindspot.capture.Viewpoint;
import blindspot.store.RowSet;
import blindspot.topology.Topology;
import java.util.Optional;

/// A question of a deck. What the rules of `capture` or the records tell is nowhere stored as its answer: it is found for
/// whatever is drawn and loaded.
public sealed interface Question
        permits LegsQuestion, InterfacesQuestion, ChoiceQuestion, TruthQuestion, OrderQuestion, WriterQuestion,
        CountQuestion, FieldQuestion, PredictionQuestion, CauseQuestion {
    Wording wording();

    /// What the file of a deck calls questions of this kind.
    String type();

    /// What is asked on this ground; empty where nobody can answer there: its path has no second VPC, its records have
    /// none of those that the question is about. Where [#asksOfRecords], it reads all records: work for a job.
    Optional<Posed> posed(Ground ground);

    /// Whether what is right depends on the records, not on the path alone.
    boolean asksOfRecords();

    /// Whose flow logs the question is about, on this path; empty where it is about nobody's in particular.
    default Optional<Viewpoint> asksFor(Topology topology) {
        return Optional.empty();
    }

    /// The rows that prove the answer, in order; none where the ground has none. Reads all records.
    default RowSet proof(Ground ground) {
        return wording().evidence().map(ground::kept).orElseGet(() -> found(ground));
    }

    /// The rows that the question itself finds to prove its answer, where its deck names none.
    default RowSet found(Ground ground) {
        return RowSet.all(0);
    }
}
