package blindspot.ui.help;

import java.util.List;

/// A page of help in one language.
record HelpPage(String title, String lead, List<Section> sections) {
    HelpPage {
        sections = List.copyOf(sections);
    }

    /// @param title empty where the page's says all
    record Section(String title, List<HelpEntry> entries) {
        Section {
            entries = List.copyOf(entries);
        }
    }
}
