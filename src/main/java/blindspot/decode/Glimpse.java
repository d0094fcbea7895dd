package blindspot.decode;

/// What the first bytes of an input say: enough to choose who reads it.
///
/// @param kind flow log, transit gateway flow log or unknown; the last also for what only its own reader can tell
/// @param needsFormat whether the lines look like records of a format that nothing names; the kind is unknown then
/// @param start the first characters of the decompressed text, at most [#START]
public record Glimpse(InputKind kind, boolean needsFormat, String start) {
    /// The bytes of an input that are given out as text.
    static final int START = 4096;
}
