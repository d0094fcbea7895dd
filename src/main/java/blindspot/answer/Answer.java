package blindspot.answer;

import blindspot.query.Basis;
import java.util.List;
import java.util.Optional;

/// An answer to a question.
///
/// @param by the names of the keys: AWS's fields, or terms
/// @param lines the top of them, the first the most important
/// @param rest what the records of all other lines count; empty when there are none
/// @param others how many other lines there are
/// @param records how many records were considered
/// @param missing AWS's names of the fields that it would need and no record has
/// @param answered false when what is missing keeps it from answering
public record Answer(
        Question question, List<String> by, Basis basis, List<Line> lines, Optional<Tally> rest, long others,
        long records, List<String> missing, boolean answered, List<Caveat> limits) {
    public Answer {
        by = List.copyOf(by);
        lines = List.copyOf(lines);
        missing = List.copyOf(missing);
        limits = List.copyOf(limits);
    }

    /// What cannot be answered for want of these fields.
    static Answer lacking(Question question, List<String> by, List<String> missing, List<Caveat> limits) {
        return new Answer(
                question, by, Basis.BOTH_ENDS, List.of(), Optional.empty(), 0, 0, missing, false, limits);
    }
}
