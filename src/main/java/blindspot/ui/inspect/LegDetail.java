package blindspot.ui.inspect;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A leg in words: its state and why, who may record it, and what the loaded records of the viewpoint count.
public record LegDetail(
        String title,
        String state,
        String stateCode,
        String why,
        Optional<URI> citation,
        String whoMayRecord,
        List<String> counts,
        List<String> known) {
    public LegDetail {
        known = List.copyOf(known);
        counts = List.copyOf(counts);
    }
}
