package blindspot.ui.session;

import blindspot.model.TimeRange;
import java.util.Optional;

/// What the timeline shows of time.
///
/// @param zoom the part of the log that it shows, empty for all of it; no filter: records outside stay in the table
/// @param gapsCompressed whether long times without any record take little room
public record Stretch(Optional<TimeRange> zoom, boolean gapsCompressed) {
    public static final Stretch WHOLE = new Stretch(Optional.empty(), true);

    /// The same over another part of the log.
    public Stretch over(Optional<TimeRange> part) {
        return new Stretch(part, gapsCompressed);
    }
}
