package blindspot.quiz;

import blindspot.capture.Viewpoint;
import java.util.List;
import java.util.Optional;

/// A question as it is asked on a path with records: what there is to answer with, and what is right.
///
/// @param asked whose flow logs it is about; empty where it is about nobody's in particular
/// @param shown the record that it is about; empty where it is about none
/// @param played the rows of the records that are to be seen in motion after the reveal, in order
public record Posed(
        Question question, Form form, Optional<Viewpoint> asked, Optional<ShownRecord> shown,
        List<Integer> played) {
    public Posed {
        played = List.copyOf(played);
    }

    /// One after which nothing is played.
    Posed(Question question, Form form, Optional<Viewpoint> asked, Optional<ShownRecord> shown) {
        this(question, form, asked, shown, List.of());
    }
}
