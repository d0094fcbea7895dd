package blindspot.decode.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// One line of text that is looked at twice: a header, a comment, a line that is no record.
final class Line {
    private static final Pattern DATE =
            Pattern.compile("\\d{4}[-/.\u5E74]\\d{1,2}[-/.\u6708]\\d{1,2}\u65E5?|\\d{1,2}/\\d{1,2}/\\d{4}");

    private static final Pattern CLOCK =
            Pattern.compile("\\d{1,2}[:\u6642]\\d{2}([:\u5206]\\d{2}(\u79D2|[.,]\\d{1,9})?|\u5206)?\\S{0,6}");

    /// Words of records of a transit gateway or of Cloud WAN: the type of a resource, and a status of the log.
    private static final Set<String> OF_A_GATEWAY = Set.of("TransitGateway", "INCOMPLETEDATA");

    private final byte[] bytes;
    /// The same bytes, as they were written.
    private final byte[] written;
    private final int shift;
    private final int from;
    private final int start;
    private final int end;

    private Line(byte[] bytes, byte[] written, int shift, int from, int start, int end) {
        this.bytes = bytes;
        this.written = written;
        this.shift = shift;
        this.from = from;
        this.start = start;
        this.end = end;
    }

    /// The line between the two positions, without its line feed.
    static Line of(byte[] bytes, int from, int to) {
        return of(bytes, bytes, 0, from, to);
    }

    /// The same line, in whose bytes spaces are ASCII's, as many as a space has bytes.
    Line spaced() {
        int at = from;
        while (at < end && Utf8.spaceAt(bytes, at, end) == 0) {
            at++;
        }
        if (at == end) {
            return this;
        }
        byte[] copy = Arrays.copyOfRange(bytes, from, end + 1);
        byte[] plain = copy.clone();
        plain[end - from] = '\n';
        for (int i = at - from; i < end - from; i++) {
            int length = Utf8.spaceAt(plain, i, end - from);
            Arrays.fill(plain, i, i + length, (byte) ' ');
        }
        return of(plain, copy, from, 0, end - from);
    }

    private static Line of(byte[] bytes, byte[] written, int shift, int from, int to) {
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
        return new Line(bytes, written, shift, first, start, end);
    }

    /// The bytes that the words stand in, and a byte behind them.
    byte[] bytes() {
        return bytes;
    }

    /// Where the words start in the bytes that the line was made of.
    int place() {
        return shift + start;
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

    boolean startsWith(byte[] text) {
        return end - start >= text.length
                && Arrays.equals(bytes, start, start + text.length, text, 0, text.length);
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

    /// Whether a word is one that only a flow log of a transit gateway or of Cloud WAN has. There must be a byte behind
    /// the line.
    /// Sources: <https://docs.aws.amazon.com/vpc/latest/tgw/tgw-flow-logs.html>,
    /// <https://docs.aws.amazon.com/network-manager/latest/cloudwan/cwan-flow-logs.html>
    boolean isOfTransitGateway() {
        for (int at = start; at < end; at++) {
            if (at == start || isSpace(bytes[at - 1])) {
                if (KnownNames.startsWith(bytes, at, "tgw-") || OF_A_GATEWAY.contains(wordAt(at))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Where a date starts that has its time behind a space, so that it is two words; -1 when there is none.
    int spacedTime() {
        int before = -1;
        for (int at = start; at < end; at++) {
            if ((at == start || isSpace(bytes[at - 1])) && !isSpace(bytes[at])) {
                if (before >= 0 && DATE.matcher(wordAt(before)).matches() && CLOCK.matcher(wordAt(at)).matches()) {
                    return before;
                }
                before = at;
            }
        }
        return -1;
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
        return new String(written, first, to - first, StandardCharsets.UTF_8);
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }
}
