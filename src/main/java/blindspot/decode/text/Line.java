package blindspot.decode.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// One line of text that is looked at twice: a header, a comment, a line that is no record.
final class Line {
    private final byte[] bytes;
    private final int from;
    private final int start;
    private final int end;

    private Line(byte[] bytes, int from, int start, int end) {
        this.bytes = bytes;
        this.from = from;
        this.start = start;
        this.end = end;
    }

    /// The line between the two positions, without its line feed.
    static Line of(byte[] bytes, int from, int to) {
        boolean marked = to - from >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
        int first = marked ? from + 3 : from;
        int start = first;
        while (start < to && isSpace(bytes[start])) {
            start++;
        }
        int end = to;
        while (end > start && isSpace(bytes[end - 1])) {
            end--;
        }
        return new Line(bytes, first, start, end);
    }

    /// The bytes that the line stands in; not copied.
    byte[] bytes() {
        return bytes;
    }

    /// Where its words start, behind a byte order mark and white space.
    int start() {
        return start;
    }

    /// Where its words end.
    int end() {
        return end;
    }

    boolean isBlank() {
        return start == end;
    }

    boolean isComment() {
        return start < end && bytes[start] == '#';
    }

    /// Whether it starts with a letter, or as `${name}`.
    boolean startsLikeAHeader() {
        int letter = start < end ? bytes[start] | 0x20 : 0;
        return (letter >= 'a' && letter <= 'z') || (start < end && bytes[start] == '$');
    }

    /// The words, at most so many of them.
    List<String> words(int most) {
        List<String> words = new ArrayList<>();
        int at = start;
        while (at < end && words.size() < most) {
            int word = at;
            while (at < end && !isSpace(bytes[at])) {
                at++;
            }
            words.add(text(word, at));
            while (at < end && isSpace(bytes[at])) {
                at++;
            }
        }
        return words;
    }

    /// Whether a word is one that only a transit gateway's flow log has. There must be a byte behind the line.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/tgw/tgw-flow-logs.html>
    boolean isOfTransitGateway() {
        for (int at = start; at < end; at++) {
            if (at == start || isSpace(bytes[at - 1])) {
                if (KnownNames.startsWith(bytes, at, "tgw-") || wordAt(at).equals("TransitGateway")) {
                    return true;
                }
            }
        }
        return false;
    }

    /// How many words there are before a comment.
    int wordCount() {
        int count = 0;
        for (int at = start; at < end; at++) {
            if (at == start || (isSpace(bytes[at - 1]) && !isSpace(bytes[at]))) {
                if (bytes[at] == '#') {
                    break;
                }
                count++;
            }
        }
        return count;
    }

    /// Where the word of this place starts, counted from 0; the end of the line when there are not so many.
    int startOfWord(int place) {
        int count = -1;
        for (int at = start; at < end; at++) {
            if ((at == start || (isSpace(bytes[at - 1]) && !isSpace(bytes[at]))) && ++count == place) {
                return at;
            }
        }
        return end;
    }

    /// The word that starts at this position; empty at the end of the line.
    String wordAt(int at) {
        int to = at;
        while (to < end && !isSpace(bytes[to])) {
            to++;
        }
        return text(at, to);
    }

    /// The column of this position, counted from 1, in code points.
    int column(int at) {
        String before = text(from, at);
        return before.codePointCount(0, before.length()) + 1;
    }

    /// The line without white space around it, at most its first `most` bytes.
    String text(int most) {
        return text(start, Math.min(end, start + most));
    }

    private String text(int first, int to) {
        return new String(bytes, first, to - first, StandardCharsets.UTF_8);
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }
}
