package blindspot.decode;

import java.util.OptionalLong;

/// A line of an input.
///
/// @param number from 1, empty where the lines before it were too many bytes to be counted
public record NumberedLine(String text, OptionalLong number) {}
