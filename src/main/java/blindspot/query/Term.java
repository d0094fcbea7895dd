package blindspot.query;

import java.util.List;

/// A word of the filter language that is no field: what the picture, not the log, says of a record. Supplied from above
/// together with the [RowTerms] that know the answer.
///
/// One without values stands alone (`marked`); the others are compared with one of theirs (`leg = 3`), in which `-`
/// stands for none.
public record Term(String name, List<String> values) {
    public Term {
        values = List.copyOf(values);
    }
}
