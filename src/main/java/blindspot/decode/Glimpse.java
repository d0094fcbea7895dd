package blindspot.decode;

import java.util.Optional;

/// What the first bytes of an input say: enough to choose who reads it.
///
/// @param kind flow log, transit gateway flow log or unknown; the last also for what only its own reader can tell
/// @param reportable whether an unknown input is to be read even so, because its problem must be said: its lines look
///        like records of a format that nothing names, it is cut off, or it is an inventory in a form that is not read
/// @param other what it is refused as before a line of it is read, empty when it is read
/// @param start the first characters of the decompressed text, at most [#START]
public record Glimpse(
        InputKind kind,
        boolean reportable,
        Optional<Likeness> other,
        String start,
        Compression compression) {
    /// The bytes of an input that are given out as text.
    static final int START = 4096;

    /// Whether it is an archive of files.
    public boolean archive() {
        return is(Likeness.ZIP) || is(Likeness.TAR);
    }

    /// Whether it is refused as this.
    public boolean is(Likeness likeness) {
        return other.filter(found -> found == likeness).isPresent();
    }
}
