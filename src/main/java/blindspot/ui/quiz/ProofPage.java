package blindspot.ui.quiz;

import java.util.List;

/// The records that prove an answer, in words of one language. `more` counts those that are not listed; `mayShow` says
/// that they are among the loaded ones and the table can show them. A text that is empty is not shown.
public record ProofPage(String heading, String notice, List<Row> rows, String more, boolean mayShow) {
    public ProofPage {
        rows = List.copyOf(rows);
    }

    /// A record: from where to where, and below it when, on which leg, and at whose interface.
    public record Row(String ends, String about) {}
}
