package blindspot.decode.text;

/// What stands around the record on each line of a file. A line without it is read as it stands.
sealed interface Frame {
    /// What lines of the AWS command line start with that hold an event of CloudWatch Logs, with `--output text`.
    /// Source: <https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-output-format.html#text-output>
    String EVENTS = "EVENTS\t";

    /// The record is one of so many cells between tabs, counted from 0.
    record Cell(int index, int count) implements Frame {}

    /// Each cell between tabs is a record, and there are several on a line.
    record Joined() implements Frame {}

    /// The record is the message of an event; cells of others stand between tabs.
    record Events() implements Frame {}

    /// Something before the record and something behind it.
    ///
    /// @param tail what ends the line, but for white space; may be empty
    record Around(Lead lead, String tail) implements Frame {}
}
