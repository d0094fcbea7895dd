package blindspot.load;

/// The text of a record.
///
/// @param rebuilt whether it was put together from the record's values, because its input is gone, is another one now or has
///        no lines
public record RawLine(String text, boolean rebuilt) {}
