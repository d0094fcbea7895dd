package blindspot.ui.help;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// One thing that is explained.
///
/// @param title what it is called; empty where the text says all
/// @param here what is said of it on this picture; empty for nothing
/// @param instead what shows it instead
/// @param page of AWS, that the text rests on
record HelpEntry(String title, String text, String here, List<Link> instead, Optional<URI> page) {
    /// A sentence, and AWS's page about it.
    record Link(String text, URI page) {}

    HelpEntry {
        instead = List.copyOf(instead);
    }

    static HelpEntry of(String title, String text) {
        return new HelpEntry(title, text, "", List.of(), Optional.empty());
    }

    static HelpEntry of(String title, String text, URI page) {
        return new HelpEntry(title, text, "", List.of(), Optional.of(page));
    }
}
