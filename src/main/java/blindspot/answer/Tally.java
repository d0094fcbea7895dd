package blindspot.answer;

import blindspot.query.Basis;
import blindspot.query.Sums;
import org.jspecify.annotations.Nullable;

/// What some records count together.
///
/// @param packets by the answer's [Basis]; null when none of them says
/// @param bytes the same
/// @param records all of them, of whichever end
/// @param connections how many pairs of ends with one protocol there are among them; null when nobody counted
public record Tally(@Nullable Long packets, @Nullable Long bytes, long records, @Nullable Long connections) {
    static final Tally NONE = new Tally(null, null, 0, null);

    /// Of these records and those. A sum beyond 2^63 - 1 stays there.
    Tally plus(Tally other) {
        return new Tally(
                sum(packets, other.packets), sum(bytes, other.bytes), records + other.records,
                sum(connections, other.connections));
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Sums.capped(one, other);
    }
}
