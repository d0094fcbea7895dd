package blindspot.load;

import java.util.OptionalLong;

/// The text of a record.
///
/// @param number of its line in the input, from 1; empty where it has none, or too much stands before it
/// @param rebuilt whether it was put together from the record's values, because its input is gone, is another one now or has
///        no lines
public record RawLine(String text, OptionalLong number, boolean rebuilt) {}
