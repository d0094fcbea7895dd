package blindspot.decode;

/// A line that is no record, and why.
///
/// @param line counted from 1, in the decompressed text
/// @param column counted from 1, in characters (Unicode code points)
/// @param field the field whose value is wrong; empty where it is not about one
/// @param expected what would have been right, in figures or AWS's words; empty where the reason says it all
/// @param found what stands there instead, shortened
/// @param text the line, shortened
public record Issue(
        long line, int column, Reason reason, String field, String expected, String found, String text) {
    /// The longest text of an issue, in characters.
    public static final int LONGEST_TEXT = 300;

    /// Why a line is no record.
    public enum Reason {
        /// Nothing says what the line is: no header came before it, and it does not fit the default format.
        NOT_A_RECORD("not-a-record"),
        TOO_FEW_FIELDS("too-few-fields"),
        TOO_MANY_FIELDS("too-many-fields"),
        NOT_A_NUMBER("not-a-number"),
        /// A time that is written in no way that is known, or leaves out what makes it a moment.
        NOT_A_TIME("not-a-time"),
        /// A date whose day and month may be either way round.
        DAY_OR_MONTH("day-or-month"),
        /// A number that has been rounded where it comes from: its last digits are lost.
        ROUNDED("rounded"),
        OUT_OF_RANGE("out-of-range"),
        NOT_AN_ADDRESS("not-an-address"),
        /// The default format was told by its values, and this value does not belong in it.
        UNEXPECTED_VALUE("unexpected-value"),
        /// A control character, or bytes that are no UTF-8.
        NOT_TEXT("not-text"),
        LINE_TOO_LONG("line-too-long"),
        /// The input stops in the middle of the line.
        CUT_OFF("cut-off"),
        /// A header line that would bring the table to more fields than it can hold.
        TOO_MANY_NAMES("too-many-names"),
        /// A record that says two things of one field.
        NAME_TWICE("name-twice"),
        /// A line of JSON values that is none.
        NOT_JSON("not-json"),
        /// The line lacks what stands before the records on other lines, and is none as it stands.
        OTHER_LEAD("other-lead"),
        /// A date with its time behind a space, which makes two values of it.
        SPACED_TIME("spaced-time"),
        /// A row of a table whose quotation marks do not fit together.
        NOT_CSV("not-csv"),
        /// Packed data that cannot be unpacked.
        DAMAGED_DATA("damaged-data");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /// The name on the command line and in the key of the message; never changes.
        public String code() {
            return code;
        }
    }

    /// The same when so many lines come before.
    public Issue behind(long lines) {
        return new Issue(line + lines, column, reason, field, expected, found, text);
    }

    /// `text`, cut where it is longer than [#LONGEST_TEXT].
    public static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
    }
}
