package blindspot.ui.quiz;

import java.util.List;

/// The answers of a run at its end, in words of one language. A text that is empty is not shown.
///
/// @param total the points of all answers
/// @param passed whether they pass
/// @param marks those by certainty
/// @param rule how the points come about
public record ResultsPage(String total, String passed, String marks, String rule, List<Line> lines) {
    /// Before the end.
    static final ResultsPage NONE = new ResultsPage("", "", "", "", List.of());

    public ResultsPage {
        lines = List.copyOf(lines);
    }

    /// A question that was answered.
    ///
    /// @param number of the question, from 1
    public record Line(int number, String mark, String text, boolean faultless) {}
}
