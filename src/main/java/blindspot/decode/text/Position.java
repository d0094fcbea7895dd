package blindspot.decode.text;

/// Where something stands in an input.
///
/// @param line counted from 1, in the decompressed text
/// @param column counted from 1, in characters
/// @param offset in the decompressed bytes; for a record what its line can be read again by
public record Position(long line, int column, long offset) {}
