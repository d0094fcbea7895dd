package blindspot.ui.whatif;

import blindspot.whatif.PretendedLogs;
import blindspot.whatif.Scope;
import java.util.List;

/// What the pane says of the flow logs that are pretended.
///
/// @param choices what they could be of, the first few
/// @param more that there are more to be of; empty where there are not
/// @param fields how many fields each record has
/// @param could what of each leg could be recorded
/// @param lacking what could not be told all the same
/// @param notes what is to be known of traffic type and interval
record WhatIfPage(
        PretendedLogs logs, List<Choice> choices, String more, String fields, List<String> could,
        List<String> lacking, List<String> notes) {
    WhatIfPage {
        choices = List.copyOf(choices);
        could = List.copyOf(could);
        lacking = List.copyOf(lacking);
        notes = List.copyOf(notes);
    }

    /// What a flow log can be of.
    record Choice(Scope scope, String name) {}
}
