package blindspot.load;

import blindspot.decode.Decoded;
import blindspot.source.ByteSource;

/// What was loaded from one input.
///
/// @param source what it was read from
/// @param version [ByteSource#version] when it was read; empty when that could not be told
/// @param decoded what it was
/// @param counts of its records
/// @param seconds how long the reading took
public record FileReport(ByteSource source, String version, Decoded decoded, Counts counts, double seconds) {
    public String name() {
        return source.name();
    }

    /// Whether something is wrong that the user should see without asking for it.
    public boolean hasTrouble() {
        return decoded.problem() != null || decoded.issues().count() > 0;
    }
}
