package blindspot.ui.inspect;

import java.util.List;

/// What is said of possible matches of a record on the other side of PrivateLink.
///
/// @param sentence that no field joins the two sides, or why none is named
/// @param matches the likest first; none where none is named
/// @param more how many there are besides; empty for none
record MatchesDetail(String sentence, List<Match> matches, String more) {
    /// Where PrivateLink neither begins nor ends at the record's leg, and while nothing is selected or found out.
    static final MatchesDetail NOTHING = new MatchesDetail("", List.of(), "");

    MatchesDetail {
        matches = List.copyOf(matches);
    }

    /// @param name what the record is called, in brackets
    /// @param reasons of its place among the others
    record Match(int row, String name, String reasons) {}
}
