package blindspot.ui.inspect;

import blindspot.answer.Question;
import blindspot.query.Filter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An answer in words and bars.
///
/// @param copied the table as it is copied, for people
/// @param csv the table for other programs
record AnswerDetail(
        Question question, String title, List<String> sentences, List<Bar> bars, Optional<Bar> rest, String copied,
        String csv) {
    AnswerDetail {
        sentences = List.copyOf(sentences);
        bars = List.copyOf(bars);
    }

    /// The lines, and what is left behind them.
    List<Bar> all() {
        return Stream.concat(bars.stream(), rest.stream()).toList();
    }

    /// Whether it is about what was rejected.
    boolean rejects() {
        return question == Question.REJECTED || question == Question.ACL_OR_GROUP;
    }

    /// A line of the table.
    ///
    /// @param name its keys
    /// @param number what it is compared by
    /// @param counts what else it counts
    /// @param says what is said of it, empty where nothing is
    /// @param seen when its records were, empty where that is not told
    /// @param share how long it is, from 0 to 1
    /// @param rows keeps its records; empty where no filter tells them
    /// @param row one of them
    /// @param leg the leg that this one is on, 0 for none
    record Bar(
            String name, String number, String counts, String says, String seen, double share, Optional<Filter> rows,
            int row, int leg) {}
}
