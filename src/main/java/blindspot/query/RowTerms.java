package blindspot.query;

import java.util.function.IntPredicate;

/// Answers for the rows of one table what the [Term]s of a filter ask.
@FunctionalInterface
public interface RowTerms {
    /// Of a table that nobody says anything more of: no term holds for any row.
    RowTerms NONE = (_, _) -> _ -> false;

    /// For which rows the term of this name has this value, one of the term's own; the value is empty for a term
    /// without values, and `-` asks for the rows of which the term says nothing. The predicate may be asked by several threads at once.
    IntPredicate rowsWhere(String term, String value);
}
