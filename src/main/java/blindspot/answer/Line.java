package blindspot.answer;

import blindspot.model.TimeRange;
import java.util.List;
import java.util.Optional;

/// A line of an answer's table.
///
/// @param values of the keys, in their order; empty where the records have none
/// @param row one of its records
/// @param seen from the first start to the last end of its records; empty where the question does not ask for it, or none
///        of them says
public record Line(
        List<Optional<String>> values, Tally tally, Optional<Says> says, int row, Optional<TimeRange> seen) {
    public Line {
        values = List.copyOf(values);
    }
}
