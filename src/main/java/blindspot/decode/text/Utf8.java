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
            if (length > 1 && spaceAt(bytes, at, at + length) > 0) {
                return at;
            }
            at += length;
        }
        return at;
    }

    /// How many bytes the space above ASCII at this position has, be it a no-break or an ideographic one, or one without
    /// width; 0 when there is none.
    /// Source: <https://www.unicode.org/Public/UCD/latest/ucd/PropList.txt> (White_Space), and U+200B and U+FEFF
    static int spaceAt(byte[] bytes, int at, int to) {
        if (bytes[at] >= 0 || at + 1 >= to) {
            return 0;
        }
        if (bytes[at] == (byte) 0xC2) {
            return bytes[at + 1] == (byte) 0xA0 ? 2 : 0;
        }
        if (at + 2 >= to) {
            return 0;
        }
        int character = (bytes[at] & 0xF) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F);
        boolean three = (bytes[at] & 0xF0) == 0xE0 && (bytes[at + 1] & 0xC0) == 0x80 && (bytes[at + 2] & 0xC0) == 0x80;
        boolean space = switch (character) {
            case 0x1680, 0x202F, 0x205F, 0x3000, 0xFEFF -> true;
            default -> character >= 0x2000 && character <= 0x200B;
        };
        return three && space ? 3 : 0;
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
