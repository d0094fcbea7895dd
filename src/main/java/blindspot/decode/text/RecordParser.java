package blindspot.decode.text;

import blindspot.decode.Issue.Reason;
import blindspot.decode.RecordFormat;
import blindspot.store.FlowTableBuilder;
import java.util.List;

/// Reads a line as a record of one format, straight from bytes into a [FlowTableBuilder].
///
/// The hot loop of text: one pass over the bytes, no object per value, no check for the end of the array; a line feed
/// must stand behind the last line. Not safe for use by several threads.
final class RecordParser {
    private final RecordFormat format;
    private final boolean strict;
    private final byte[] kinds;
    private final long[] largest;
    private final List<FieldRule> rules;
    private final FlowTableBuilder rows;
    private final AddressParser addresses = new AddressParser();
    private final TagDecoder tags = new TagDecoder();
    private final TimeReader times = TimeReader.ofLines();
    private Reason failure = Reason.NOT_A_RECORD;
    private int failedField;
    private int failedAt;
    private long number;

    /// @param strict whether the format was told by its values, so that each line must bear it out
    RecordParser(RecordFormat format, boolean strict, FlowTableBuilder rows) {
        this.format = format;
        this.strict = strict;
        this.rows = rows;
        rules = format.fields().stream().map(name -> FieldRule.of(name, strict)).toList();
        kinds = new byte[rules.size()];
        largest = new long[rules.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = rules.get(i).kind();
            largest[i] = rules.get(i).largest();
        }
    }

    /// How many fields there are.
    int width() {
        return kinds.length;
    }

    /// What the values of a field are made of, as in [FieldRule].
    byte kind(int place) {
        return kinds[place];
    }

    /// The largest number that a value of the field can be.
    long largest(int place) {
        return largest[place];
    }

    RecordFormat format() {
        return format;
    }

    /// Whether the format was told by its values.
    boolean isStrict() {
        return strict;
    }

    /// Why the line that was read last is no record; a wrong number of fields shows only as some wrong value.
    Reason failure() {
        return failure;
    }

    /// The place in the format of the field that could not be read.
    int failedField() {
        return failedField;
    }

    /// The position of the value that could not be read.
    int failedAt() {
        return failedAt;
    }

    /// How times are read that are no numbers, and what had to be assumed of them.
    TimeReader times() {
        return times;
    }

    FieldRule rule(int place) {
        return rules.get(place);
    }

    /// Reads the line that starts at `from` and adds its values as a row; the position behind its line feed.
    /// When it is no record, -1 and no row.
    int read(byte[] bytes, int from, long offset) {
        int at = from;
        for (int i = 0; i < kinds.length; i++) {
            while (bytes[at] == ' ' || bytes[at] == '\t') {
                at++;
            }
            if (bytes[at] == '-' && isEnd(bytes, at + 1)) {
                rows.missing();
                at++;
                continue;
            }
            int end = switch (kinds[i]) {
                case FieldRule.NUMBER -> {
                    int behind = readNumber(bytes, at, largest[i]);
                    if (behind >= 0) {
                        rows.number(number);
                    }
                    yield behind;
                }
                case FieldRule.TIME -> {
                    int behind = readNumber(bytes, at, largest[i]);
                    if (behind < 0 || !isEnd(bytes, behind)) {
                        yield readWrittenTime(bytes, at, behind);
                    }
                    rows.number(number > FieldRule.LARGEST_SECONDS ? number / 1000 : number);
                    yield behind;
                }
                case FieldRule.ADDRESS -> {
                    int behind = addresses.read(bytes, at);
                    if (behind >= 0) {
                        rows.address(addresses.high(), addresses.low());
                    } else {
                        failure = Reason.NOT_AN_ADDRESS;
                    }
                    yield behind;
                }
                default -> readText(bytes, at, kinds[i]);
            };
            if (end < 0 || (bytes[end] != ' ' && !isEnd(bytes, end))) {
                if (end >= 0) {
                    failure = kinds[i] == FieldRule.ADDRESS ? Reason.NOT_AN_ADDRESS : Reason.NOT_A_NUMBER;
                }
                return fail(i, at);
            }
            at = end;
        }
        int behind = behindLine(bytes, at);
        if (behind < 0) {
            failure = Reason.TOO_MANY_FIELDS;
            return fail(kinds.length - 1, at);
        }
        rows.endRow(offset);
        return behind;
    }

    private int fail(int place, int at) {
        failedField = place;
        failedAt = at;
        rows.dropRow();
        return -1;
    }

    /// Reads a whole number from 0 to `most` into `number`.
    private int readNumber(byte[] bytes, int from, long most) {
        int at = from;
        long value = 0;
        for (int digit = bytes[at] - '0'; digit >= 0 && digit <= 9; digit = bytes[at] - '0') {
            if (value > (Long.MAX_VALUE - 9) / 10
                    && (value > Long.MAX_VALUE / 10 || value * 10 > Long.MAX_VALUE - digit)) {
                failure = Reason.OUT_OF_RANGE;
                return -1;
            }
            value = value * 10 + digit;
            at++;
        }
        if (at == from) {
            failure = Reason.NOT_A_NUMBER;
            return -1;
        }
        if (value > most) {
            failure = isEnd(bytes, at) ? Reason.OUT_OF_RANGE : Reason.NOT_A_NUMBER;
            return -1;
        }
        number = value;
        return at;
    }

    /// Reads a time that is no number of seconds or milliseconds.
    ///
    /// @param behind what there is to say of it as a number: the position behind its digits, -1 when that is wrong
    private int readWrittenTime(byte[] bytes, int from, int behind) {
        int to = from;
        while (!isEnd(bytes, to) && bytes[to] != '\r') {
            to++;
        }
        if (TimeReader.mayBeTime(bytes, from, to)) {
            Reason reason = times.read(bytes, from, to);
            if (reason != null) {
                failure = reason;
                return -1;
            }
            rows.number(times.seconds());
            return to;
        }
        if (failure == Reason.OUT_OF_RANGE && behind < 0 && readNumber(bytes, from, Long.MAX_VALUE) == to) {
            rows.number(FieldRule.seconds(number));
            return to;
        }
        return behind;
    }

    /// Adds the text at `from`, which ends before white space.
    private int readText(byte[] bytes, int from, byte kind) {
        int to = from;
        while (bytes[to] > ' ') {
            to++;
        }
        if (!isEnd(bytes, to)) {
            to = Utf8.endOfWord(bytes, from);
            if (to < 0) {
                failure = Reason.NOT_TEXT;
                return -1;
            }
        }
        if (to == from || bytes[from] == '#') {
            failure = Reason.TOO_FEW_FIELDS;
            return -1;
        }
        switch (kind) {
            case FieldRule.TAG -> tags.add(bytes, from, to, rows);
            case FieldRule.INTERFACE, FieldRule.ACTION, FieldRule.STATUS -> {
                if (!DefaultFormat.fits(kind, bytes, from, to)) {
                    failure = Reason.UNEXPECTED_VALUE;
                    return -1;
                }
                rows.text(bytes, from, to);
            }
            default -> rows.text(bytes, from, to);
        }
        return to;
    }

    /// The position behind the line feed when nothing but white space, or a comment, comes before it; else -1.
    private static int behindLine(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r') {
            at++;
        }
        if (bytes[at] == '#') {
            while (bytes[at] != '\n') {
                at++;
            }
        }
        return bytes[at] == '\n' ? at + 1 : -1;
    }

    /// Whether a value can end before this position: a space, a tab, a line feed, or a carriage return before one.
    static boolean isEnd(byte[] bytes, int at) {
        byte b = bytes[at];
        return b == ' ' || b == '\n' || b == '\t' || (b == '\r' && bytes[at + 1] == '\n');
    }
}
