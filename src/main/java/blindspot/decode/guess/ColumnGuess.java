package blindspot.decode.guess;

import blindspot.model.FieldName;

/// What is proposed for one column.
///
/// @param name a field that AWS documents; `column-5` for the fifth column when none is proposed
public record ColumnGuess(FieldName name, Confidence confidence) {
    /// No proposal for the column of this place, counted from 0.
    static ColumnGuess none(int place) {
        return new ColumnGuess(placeholder(place), Confidence.NONE);
    }

    /// The name of a column, counted from 0, that no field is known for.
    public static FieldName placeholder(int place) {
        return new FieldName("column-" + (place + 1));
    }
}
