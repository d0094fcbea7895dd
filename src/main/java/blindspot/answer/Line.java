package blindspot.answer;

import java.util.List;
import java.util.Optional;

/// A line of an answer's table.
///
/// @param values of the keys, in their order; empty where the records have none
/// @param row one of its records
public record Line(List<Optional<String>> values, Tally tally, Optional<Says> says, int row) {
    public Line {
        values = List.copyOf(values);
    }
}
