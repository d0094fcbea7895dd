package blindspot.decode.text;

import blindspot.model.FieldName;
import blindspot.store.Dictionary;
import blindspot.store.EightBytes;
import blindspot.store.FlowTableBuilder;
import java.util.function.IntPredicate;

/// Reads the values of one field into records that were opened together in a [FlowTableBuilder], many at once.
///
/// Takes only what is plain: a batch with a value that has to be looked at closely is left to [ValueReader], and what
/// both take, they take alike. Not safe for use by several threads.
public final class ColumnFiller {
    /// The longest address of IPv4, in characters.
    private static final int LONGEST_DOTTED = 15;

    /// `None`, the first character in the lowest byte.
    private static final int NONE = 'N' | 'o' << 8 | 'n' << 16 | 'e' << 24;

    private final FieldRule rule;
    private final int field;
    private final FlowTableBuilder rows;
    private final TagDecoder tags = new TagDecoder();
    private final byte[] word = new byte[64];

    /// @param field the place of the field in the format that the records have
    public ColumnFiller(FieldName name, int field, FlowTableBuilder rows) {
        this.rule = FieldRule.of(name, false);
        this.field = field;
        this.rows = rows;
    }

    /// Whether the values of the field are numbers; else they are bytes.
    public boolean takesNumbers() {
        return rule.kind() == FieldRule.NUMBER || rule.kind() == FieldRule.TIME;
    }

    /// Fills the opened records, `count` of them, with the numbers from `from` on; false when one is none of the field.
    ///
    /// @param isNull tells by the place in `values` whether there is no value
    public boolean fill(long[] values, int from, int count, boolean nulls, IntPredicate isNull) {
        long[] target = rows.values(field);
        int place = rows.place();
        long kept = largestKept();
        long wrong = 0;
        for (int record = 0; record < count; record++) {
            if (nulls && isNull.test(from + record)) {
                rows.miss(field, record);
            } else {
                long value = values[from + record];
                wrong |= value | (rule.largest() - value);
                target[place + record] = value > kept ? value / 1000 : value;
            }
        }
        return wrong >= 0;
    }

    /// The same for numbers of 32 bits.
    public boolean fill(int[] values, int from, int count, boolean nulls, IntPredicate isNull) {
        long[] target = rows.values(field);
        int place = rows.place();
        long wrong = 0;
        for (int record = 0; record < count; record++) {
            if (nulls && isNull.test(from + record)) {
                rows.miss(field, record);
            } else {
                long value = values[from + record];
                wrong |= value | (rule.largest() - value);
                target[place + record] = value;
            }
        }
        return wrong >= 0;
    }

    /// Fills the opened records, `count` of them, with texts or addresses; false when one has to be looked at closely.
    /// The empty text, `-` and `None` are no value.
    ///
    /// @param offsets where in `bytes` each starts, and the one before it ends
    /// @param from the place in `offsets` of the first one
    public boolean fill(byte[] bytes, int[] offsets, int from, int count, boolean nulls, IntPredicate isNull) {
        boolean right = true;
        for (int record = 0; right && record < count; record++) {
            int start = offsets[from + record];
            int end = offsets[from + record + 1];
            if ((nulls && isNull.test(from + record)) || isNone(bytes, start, end)) {
                rows.miss(field, record);
            } else if (rule.kind() == FieldRule.ADDRESS) {
                right = fillAddress(bytes, start, end, record);
            } else {
                right = fillText(bytes, start, end, record);
            }
        }
        return right;
    }

    private boolean fillAddress(byte[] bytes, int start, int end, int record) {
        if (end - start > LONGEST_DOTTED) {
            return false;
        }
        System.arraycopy(bytes, start, word, 0, end - start);
        word[end - start] = '\n';
        long dotted = AddressParser.dotted(word, 0, end - start);
        rows.upperHalves(field)[rows.place() + record] = 0;
        rows.values(field)[rows.place() + record] = dotted;
        return dotted >= 0;
    }

    private boolean fillText(byte[] bytes, int start, int end, int record) {
        for (int at = start; at < end; at += Long.BYTES) {
            if (at + EightBytes.visible(EightBytes.at(bytes, at)) < Math.min(at + Long.BYTES, end)) {
                return false;
            }
        }
        Dictionary texts = rows.texts(field);
        rows.values(field)[rows.place() + record] = rule.kind() == FieldRule.TAG
                ? tags.code(bytes, start, end, texts)
                : texts.code(bytes, start, end);
        return true;
    }

    private long largestKept() {
        return rule.kind() == FieldRule.TIME ? FieldRule.LARGEST_SECONDS : Long.MAX_VALUE;
    }

    private static boolean isNone(byte[] bytes, int start, int end) {
        return switch (end - start) {
            case 0 -> true;
            case 1 -> bytes[start] == '-';
            case 4 -> EightBytes.four(bytes, start) == NONE;
            default -> false;
        };
    }
}
