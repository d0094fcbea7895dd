package blindspot.decode.text;

/// Checks that bytes are UTF-8.
/// Source: <https://www.rfc-editor.org/rfc/rfc3629>
public final class Utf8 {
    private Utf8() {}

    /// The end of the word that starts at `from`: the first white space behind it. -1 when a control character or
    /// bytes that are no UTF-8 come before that.
    static int endOfWord(byte[] bytes, int from) {
        int at = from;
        while (!RecordParser.isEnd(bytes, at)) {
            int length = bytes[at] > ' ' ? 1 : bytes[at] >= 0 ? 0 : lengthAt(bytes, at);
            if (length == 0) {
                return -1;
            }
            at += length;
        }
        return at;
    }

    /// Whether all bytes from `from` inclusive to `to` exclusive are UTF-8.
    static boolean isValid(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int length = bytes[at] >= 0 ? 1 : lengthAt(bytes, at);
            if (length == 0 || at + length > to) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /// Whether all bytes from `from` inclusive to `to` exclusive are UTF-8 without control characters.
    static boolean isText(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] >= 0 && bytes[at] < ' ') {
                return false;
            }
        }
        return isValid(bytes, from, to);
    }

    /// How many bytes the character above ASCII at this position has; 0 when it is none.
    private static int lengthAt(byte[] bytes, int at) {
        return lengthAt(bytes, at, bytes.length);
    }

    /// The same, where the bytes end before `to`.
    public static int lengthAt(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if (at + i >= to || (bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xFF;
        boolean overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
        boolean outside = (first == 0xED && second >= 0xA0) || (first == 0xF4 && second >= 0x90);
        return overlong || outside ? 0 : length;
    }
}
