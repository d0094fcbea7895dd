package blindspot.decode.text;

import blindspot.decode.Issue.Reason;
import blindspot.model.Action;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.Protocol;
import blindspot.store.FlowTableBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Reads the values of one field from a container that names its values, such as CSV, JSON or Parquet, into a table.
///
/// Each call adds exactly one value to the record that is open, or says why it cannot and adds nothing. An empty value
/// and `-` are none. Not safe for use by several threads.
public final class ValueReader {
    /// More characters than any number or address has; what is longer is none.
    private static final int LONGEST_WORD = 64;

    private static final int ACCOUNT_DIGITS = 12;

    private final FieldRule rule;
    private final boolean account;
    private final boolean protocol;
    private final boolean action;
    private final FlowTableBuilder rows;
    private final TimeReader times;
    private final AddressParser addresses = new AddressParser();
    private final TagDecoder tags = new TagDecoder();
    private final byte[] word = new byte[LONGEST_WORD + 1];

    public ValueReader(FieldName name, FlowTableBuilder rows) {
        this(name, rows, new TimeReader());
    }

    /// @param times how times are read that are no numbers
    public ValueReader(FieldName name, FlowTableBuilder rows, TimeReader times) {
        this.times = times;
        this.rule = FieldRule.of(name, false);
        this.account = name.equals(FieldName.of(Field.ACCOUNT_ID));
        this.protocol = name.equals(FieldName.of(Field.PROTOCOL));
        this.action = name.equals(FieldName.of(Field.ACTION));
        this.rows = rows;
    }

    /// What a value of this field that was refused had to be, in figures or AWS's words; empty where the reason says it.
    public String expected(Reason reason) {
        return rule.expected(reason);
    }

    /// Adds the value that the UTF-8 bytes from `from` inclusive to `to` exclusive stand for. White space around it is
    /// no part of it. Whole numbers may be written as others write them: `443`, `443.0`, `1.7E9`; of a time they are
    /// seconds or, as their size tells, parts of a thousand of them, and a fraction of a second is cut off. Other times
    /// are read by [TimeReader]. A protocol may be written by its name, an action as others say it: `allowed`, `blocked`.
    ///
    /// A number such as `1.76E+09`, which leaves out digits, is refused. Spreadsheets and C write the sign and two
    /// digits of the exponent, and round to what they show; languages that write no digit less than the number has, such
    /// as Java and what is written in it, leave both out: `1.7E9` is the number 1,700,000,000.
    ///
    /// @return null when it was added
    public @Nullable Reason add(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(bytes[start])) {
            start++;
        }
        while (end > start && isSpace(bytes[end - 1])) {
            end--;
        }
        if (start == end || (end - start == 1 && bytes[start] == '-')) {
            rows.missing();
            return null;
        }
        return switch (rule.kind()) {
            case FieldRule.NUMBER, FieldRule.TIME -> addDigits(bytes, start, end);
            case FieldRule.ADDRESS -> addAddress(bytes, start, end);
            default -> addText(bytes, start, end);
        };
    }

    /// Adds a number that was one already where it comes from. In a field of text it is written out; an account id
    /// gets the zeros back that it had in front.
    ///
    /// @return null when it was added
    public @Nullable Reason addNumber(long value) {
        return switch (rule.kind()) {
            case FieldRule.TIME -> {
                if (value < 0) {
                    yield Reason.OUT_OF_RANGE;
                }
                rows.number(FieldRule.seconds(value));
                yield null;
            }
            case FieldRule.NUMBER -> {
                if (value < 0 || value > rule.largest()) {
                    yield Reason.OUT_OF_RANGE;
                }
                rows.number(value);
                yield null;
            }
            case FieldRule.ADDRESS -> Reason.NOT_AN_ADDRESS;
            default -> {
                String digits = Long.toString(value);
                boolean cut = account && value >= 0 && digits.length() < ACCOUNT_DIGITS;
                rows.text(cut ? "0".repeat(ACCOUNT_DIGITS - digits.length()) + digits : digits);
                yield null;
            }
        };
    }

    /// Adds that there is no value.
    public void addMissing() {
        rows.missing();
    }

    private @Nullable Reason addDigits(byte[] bytes, int from, int to) {
        long value = 0;
        for (int at = from; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9 || value > (Long.MAX_VALUE - digit) / 10) {
                return addDecimal(bytes, from, to);
            }
            value = value * 10 + digit;
        }
        return addNumber(value);
    }

    /// Adds a number that is not written in digits alone, or is too large, or a time.
    private @Nullable Reason addDecimal(byte[] bytes, int from, int to) {
        boolean time = rule.kind() == FieldRule.TIME;
        if (time && TimeReader.mayBeTime(bytes, from, to)) {
            Reason reason = times.read(bytes, from, to);
            if (reason == null) {
                rows.number(times.seconds());
            }
            return reason;
        }
        if (protocol && to - from <= LONGEST_WORD) {
            OptionalLong named = Protocol.number(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
            if (named.isPresent()) {
                return addNumber(named.getAsLong());
            }
        }
        Optional<BigDecimal> read = decimal(bytes, from, to);
        if (read.isEmpty()) {
            return Reason.NOT_A_NUMBER;
        }
        BigDecimal number = read.get();
        if (isRounded(number, bytes, from, to)) {
            return Reason.ROUNDED;
        }
        if (time && number.scale() > 0 && number.scale() < LONGEST_WORD) {
            number = number.setScale(0, RoundingMode.FLOOR);
        }
        try {
            return addNumber(number.longValueExact());
        } catch (ArithmeticException _) {
            boolean fraction = number.stripTrailingZeros().scale() > 0;
            return fraction ? Reason.NOT_A_NUMBER : Reason.OUT_OF_RANGE;
        }
    }

    private static Optional<BigDecimal> decimal(byte[] bytes, int from, int to) {
        try {
            return to - from > LONGEST_WORD
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(new String(bytes, from, to - from, StandardCharsets.US_ASCII)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// Whether digits are left out, by somebody who rounds.
    private static boolean isRounded(BigDecimal number, byte[] bytes, int from, int to) {
        int exponent = from;
        while (exponent < to && bytes[exponent] != 'E' && bytes[exponent] != 'e') {
            exponent++;
        }
        return number.scale() < 0
                && exponent + 1 < to
                && (bytes[exponent + 1] == '+' || bytes[exponent + 1] == '0');
    }

    private @Nullable Reason addAddress(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > LONGEST_WORD) {
            return Reason.NOT_AN_ADDRESS;
        }
        System.arraycopy(bytes, from, word, 0, length);
        word[length] = '\n';
        if (addresses.read(word, 0) != length) {
            return Reason.NOT_AN_ADDRESS;
        }
        rows.address(addresses.high(), addresses.low());
        return null;
    }

    private @Nullable Reason addText(byte[] bytes, int from, int to) {
        if (!Utf8.isText(bytes, from, to)) {
            return Reason.NOT_TEXT;
        }
        if (account && bytes[from] >= '0' && bytes[from] <= '9' && !isAccount(bytes, from, to)) {
            return addAccount(bytes, from, to);
        }
        if (rule.kind() == FieldRule.TAG) {
            tags.add(bytes, from, to, rows);
        } else if (action && !isOfAws(bytes, from, to) && to - from <= LONGEST_WORD) {
            String written = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            rows.text(Action.read(written).map(Action::name).orElse(written));
        } else {
            rows.text(bytes, from, to);
        }
        return null;
    }

    /// Whether it is long and written as `ACCEPT` and `REJECT` are.
    private static boolean isOfAws(byte[] bytes, int from, int to) {
        return to - from == 6 && bytes[from] < 'a' && bytes[from + 1] < 'a';
    }

    private static boolean isAccount(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at == to && to - from == ACCOUNT_DIGITS;
    }

    /// Adds what something on the way may have made of an account id when it took it for a number.
    private @Nullable Reason addAccount(byte[] bytes, int from, int to) {
        Optional<BigDecimal> number = decimal(bytes, from, to);
        if (number.isPresent() && isRounded(number.get(), bytes, from, to)) {
            return Reason.ROUNDED;
        }
        boolean whole = number.isPresent()
                && number.get().precision() - number.get().scale() <= ACCOUNT_DIGITS
                && number.get().stripTrailingZeros().scale() <= 0;
        if (whole) {
            return addNumber(number.get().longValueExact());
        }
        rows.text(bytes, from, to);
        return null;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
