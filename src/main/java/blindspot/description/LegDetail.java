package blindspot.description;

import blindspot.capture.LegState;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A leg in words: its state and why, who may record it, and what the loaded records of the viewpoint count; of what is
/// never logged, what shows it instead.
public record LegDetail(
        String title,
        String state,
        String stateCode,
        String why,
        Optional<URI> citation,
        List<String> instead,
        String whoMayRecord,
        List<String> counts,
        List<String> known) {
    public LegDetail {
        instead = List.copyOf(instead);
        known = List.copyOf(known);
        counts = List.copyOf(counts);
    }

    /// Whether no flow log has anything of it, be it that none ever has.
    public boolean isWithoutRecord() {
        return stateCode.equals(LegState.NO_RECORD.code()) || stateCode.equals(LegState.NEVER_LOGGED.code());
    }
}
