package blindspot.load;

/// The text of a record.
///
/// @param rebuilt whether it was put together from the record's values, because its input is gone or is another one now
public record RawLine(String text, boolean rebuilt) {}
