package blindspot.matching;

import blindspot.model.Field;
import java.util.Optional;

/// A record that may be of the same traffic as another, and the reasons of its place among others.
///
/// @param row the record's row
/// @param likeness 0 to 1,000: half of it what the times have in common, half the volumes
/// @param together how many seconds both stand at, 0 where they do not meet
/// @param apart how many seconds are between them, 0 where they meet
/// @param span from the first second of either to the last of either
/// @param volume empty where not both say any
public record PossibleMatch(
        int row, int likeness, long together, long apart, long span, Optional<Volume> volume) {
    /// What both count, in the same unit.
    ///
    /// @param field bytes or packets
    public record Volume(Field field, long asked, long there) {
        /// The smaller in thousandths of the larger.
        int share() {
            long larger = Math.max(asked, there);
            return larger == 0 ? 1000 : (int) Math.round(1000.0 * Math.min(asked, there) / larger);
        }
    }

    static PossibleMatch of(int row, Times asked, Times there, Optional<Volume> volume) {
        long together = Math.min(asked.end(), there.end()) - Math.max(asked.start(), there.start());
        long span = Math.max(asked.end(), there.end()) - Math.min(asked.start(), there.start());
        // A record of one second has that second.
        double time = (Math.max(0, together) + 1.0) / (span + 1.0);
        int likeness = (int) Math.round(500 * (together < 0 ? time / 2 : time))
                + volume.map(Volume::share).orElse(0) / 2;
        return new PossibleMatch(row, likeness, Math.max(0, together), Math.max(0, -together), span, volume);
    }

    /// From when to when a record stands, in Unix seconds.
    record Times(long start, long end) {}
}
