package blindspot.decode.text;

import blindspot.decode.Issue.Reason;
import blindspot.model.Field;
import blindspot.model.FieldName;

/// How the values of one field are read: what they are made of, and the largest number that one can be.
///
/// Source of the ranges: the field types of
/// <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
record FieldRule(byte kind, long largest) {
    static final byte NUMBER = 0;
    static final byte TIME = 1;
    static final byte ADDRESS = 2;
    static final byte TEXT = 3;
    /// Text that is percent-encoded.
    static final byte TAG = 4;
    /// `eni-…`. This and the next two hold in a default format that was told by its values only.
    static final byte INTERFACE = 5;
    /// `ACCEPT` or `REJECT`.
    static final byte ACTION = 6;
    /// `OK`, `NODATA` or `SKIPDATA`.
    static final byte STATUS = 7;

    /// Times above this are milliseconds, as some records have them; as seconds it would be the year 5138.
    static final long LARGEST_SECONDS = 100_000_000_000L;

    private static final long LARGEST_MILLISECONDS = 99_999_999_999_999L;

    private static final long LARGEST_MICROSECONDS = 99_999_999_999_999_999L;

    /// @param strict whether the format was told by its values
    static FieldRule of(FieldName name, boolean strict) {
        Field field = name.field().orElse(null);
        if (field == null) {
            return new FieldRule(TEXT, 0);
        }
        return switch (field) {
            case SRCPORT, DSTPORT -> new FieldRule(NUMBER, 0xFFFF);
            case PROTOCOL -> new FieldRule(NUMBER, 0xFF);
            case PACKETS, BYTES -> new FieldRule(NUMBER, Long.MAX_VALUE);
            case INTERFACE_ID -> new FieldRule(strict ? INTERFACE : TEXT, 0);
            case ACTION -> new FieldRule(strict ? ACTION : TEXT, 0);
            case LOG_STATUS -> new FieldRule(strict ? STATUS : TEXT, 0);
            default -> switch (field.type()) {
                case NUMBER -> new FieldRule(NUMBER, Integer.MAX_VALUE);
                case TIME -> new FieldRule(TIME, LARGEST_MILLISECONDS);
                case ADDRESS -> new FieldRule(ADDRESS, 0);
                case TEXT -> new FieldRule(field.isTag() ? TAG : TEXT, 0);
            };
        };
    }

    /// The seconds since 1970 that a number of a time stands for: seconds themselves, or where it is too large for these
    /// thousandths, millionths or thousand-millionths of them. In each of the latter it would be before 1974.
    static long seconds(long value) {
        if (value <= LARGEST_SECONDS) {
            return value;
        }
        return value / (value <= LARGEST_MILLISECONDS ? 1_000L
                : value <= LARGEST_MICROSECONDS ? 1_000_000L : 1_000_000_000L);
    }

    /// What a value of this field that was refused had to be, in figures or AWS's words; empty where the reason of the
    /// issue says it.
    String expected(Reason reason) {
        return switch (reason) {
            case NOT_A_TIME -> TimeReader.EXPECTED;
            case ROUNDED, DAY_OR_MONTH -> "";
            default -> expected();
        };
    }

    private String expected() {
        return switch (kind) {
            case NUMBER, TIME -> "0–" + largest;
            case INTERFACE -> "eni-…";
            case ACTION -> "ACCEPT, REJECT";
            case STATUS -> "OK, NODATA, SKIPDATA";
            default -> "";
        };
    }
}
