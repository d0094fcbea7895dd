package blindspot.decode.text;

import blindspot.store.Dictionary;
import blindspot.store.EightBytes;
import blindspot.store.FlowTableBuilder;

/// Reads lines that are nothing but records with single spaces between their words, as AWS writes them: many lines at
/// once, one column after the other, so that each loop does one thing only.
///
/// Whatever is a little different is left to [RecordParser]; what both read, they read alike. Not safe for use by
/// several threads.
final class RegularLines {
    /// Bytes that have to stand before the end of a word, so that what stands before it can be looked at in one go.
    private static final int BEFORE = 2 * Long.BYTES;

    /// The same behind the start of a word.
    private static final int BEHIND = 3 * Long.BYTES;

    private static final long EIGHT_DIGITS = 100_000_000;

    private final WordEnds words = new WordEnds();
    private final TagDecoder tags = new TagDecoder();
    private final AddressParser addresses = new AddressParser();
    private final FlowTableBuilder rows;
    /// By column, where the words end; before the first column, where the line before ends.
    private int[][] places = {};
    private int lines;

    RegularLines(FlowTableBuilder rows) {
        this.rows = rows;
    }

    /// How many lines were read, all of them records, by the last call of [#read].
    int lines() {
        return lines;
    }

    /// Reads some of the lines from `from` inclusive to `to` exclusive, from the first one on: the position behind
    /// them, `from` when the first one is not regular or one of many is no record.
    ///
    /// @param base the offset of `bytes[0]` in the decompressed input
    int read(byte[] bytes, int from, int to, long base, RecordParser parser) {
        lines = 0;
        if (from < BEFORE) {
            return from;
        }
        int width = parser.width();
        words.find(bytes, from, Math.min(Math.min(to, bytes.length - BEHIND), from + WordEnds.STRETCH));
        int count = rows.open(regular(bytes, width));
        if (count == 0) {
            return from;
        }
        boolean right = true;
        for (int i = 0; right && i < width; i++) {
            right = switch (parser.kind(i)) {
                case FieldRule.NUMBER, FieldRule.TIME -> readNumbers(bytes, i, count, parser);
                case FieldRule.ADDRESS -> readAddresses(bytes, i, count);
                default -> readTexts(bytes, i, count, parser);
            };
        }
        int[] before = places[0];
        long[] offsets = rows.offsets();
        int place = rows.place();
        for (int row = 0; right && row < count; row++) {
            offsets[place + row] = base + before[row] + 1;
        }
        if (!right || !rows.close()) {
            rows.drop();
            return from;
        }
        lines = count;
        return places[width][count - 1] + 1;
    }

    /// How many of the lines have so many words with single spaces between them, from the first one on. A line that may
    /// be a header or a comment counts as irregular.
    private int regular(byte[] bytes, int width) {
        int[] ends = words.ends();
        int row = 0;
        if (places.length != width + 1) {
            places = new int[width + 1][WordEnds.STRETCH / (2 * width) + 1];
        }
        int most = Math.min(words.count() / width, places[0].length);
        for (; row < most; row++) {
            int at = row * width;
            places[0][row] = ends[at];
            int others = 0;
            for (int i = 1; i < width; i++) {
                int end = ends[at + i];
                others |= bytes[end] ^ ' ';
                places[i][row] = end;
            }
            int end = ends[at + width];
            places[width][row] = end;
            if ((others | (bytes[end] ^ '\n')) != 0 || LineDecoder.mayBeNoRecord(bytes, ends[at] + 1)) {
                break;
            }
        }
        return row;
    }

    private boolean readNumbers(byte[] bytes, int field, int count, RecordParser parser) {
        int[] befores = places[field];
        int[] ends = places[field + 1];
        long[] values = rows.values(field);
        int place = rows.place();
        long largest = parser.largest(field);
        long largestKept = parser.kind(field) == FieldRule.TIME ? FieldRule.LARGEST_SECONDS : Long.MAX_VALUE;
        long wrong = 0;
        for (int row = 0; row < count; row++) {
            int before = befores[row];
            int end = ends[row];
            int length = end - before - 1;
            if (isMissing(bytes, before, length)) {
                rows.miss(field, row);
                continue;
            }
            long value =
                    EightBytes.lastNumber(EightBytes.inside(bytes, end - Long.BYTES), Math.min(length, Long.BYTES));
            if (length > Long.BYTES) {
                long upper = EightBytes.lastNumber(
                        EightBytes.inside(bytes, end - 2 * Long.BYTES), Math.min(length - Long.BYTES, Long.BYTES));
                value = (upper * EIGHT_DIGITS + value) | (value >> (Long.SIZE - 1));
            }
            wrong |= value | largest - value | length - 1 | 2 * Long.BYTES - length;
            values[place + row] = value > largestKept ? value / 1000 : value;
        }
        return wrong >= 0;
    }

    private boolean readAddresses(byte[] bytes, int field, int count) {
        int[] befores = places[field];
        int[] ends = places[field + 1];
        long[] low = rows.values(field);
        long[] high = rows.upperHalves(field);
        int place = rows.place();
        for (int row = 0; row < count; row++) {
            int before = befores[row];
            int end = ends[row];
            long dotted = AddressParser.dotted(bytes, before + 1, end);
            if (dotted >= 0) {
                high[place + row] = 0;
                low[place + row] = dotted;
            } else if (isMissing(bytes, before, end - before - 1)) {
                rows.miss(field, row);
            } else if (addresses.read(bytes, before + 1) == end) {
                high[place + row] = addresses.high();
                low[place + row] = addresses.low();
            } else {
                return false;
            }
        }
        return true;
    }

    private boolean readTexts(byte[] bytes, int field, int count, RecordParser parser) {
        int[] befores = places[field];
        int[] ends = places[field + 1];
        long[] codes = rows.values(field);
        Dictionary texts = rows.texts(field);
        int place = rows.place();
        byte kind = parser.kind(field);
        for (int row = 0; row < count; row++) {
            int start = befores[row] + 1;
            int end = ends[row];
            if (isMissing(bytes, start - 1, end - start)) {
                codes[place + row] = 0;
            } else if (start == end || bytes[start] == '#' || !DefaultFormat.fits(kind, bytes, start, end)) {
                return false;
            } else {
                codes[place + row] = kind == FieldRule.TAG
                        ? tags.code(bytes, start, end, texts)
                        : texts.code(bytes, start, end);
            }
        }
        return true;
    }

    private static boolean isMissing(byte[] bytes, int before, int length) {
        return bytes[before + 1] == '-' && length == 1;
    }
}
