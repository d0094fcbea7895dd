package blindspot.decode.json;

import blindspot.decode.text.Position;
import blindspot.decode.text.Utf8;
import java.io.IOException;
import java.io.InputStream;

/// The bytes of a JSON text on their way to a parser: knows line and column of what the parser is at, and can go on
/// behind something that is no JSON.
///
/// Each byte that is no part of UTF-8 text is handed out as a control character instead, so that it spoils only the
/// value it stands in. A byte order mark at the start is handed out as spaces.
final class JsonBytes extends InputStream {
    private static final int BLOCK = 1 << 15;

    /// The most bytes of one character.
    private static final int CHARACTER = 4;

    private static final byte NO_TEXT = 1;

    private final byte[] block = new byte[BLOCK];
    private InputStream text = InputStream.nullInputStream();
    /// What is handed out goes to `ready`; what may be the start of a character waits from there to `filled`.
    private int next;
    private int ready;
    private int filled;
    private boolean ended;
    /// The offset of the first byte of the block, and a place in the block of which line and column are known.
    private long base;
    private int known;
    private long line = 1;
    private int column = 1;

    /// Reads from `from` on the next calls; it must go on where the one before it was left.
    void from(InputStream from) {
        text = from;
    }

    /// Where the byte with this offset stands. Asked for ever later bytes, which must have been read lately.
    Position position(long offset) {
        advance(Math.clamp(offset - base, known, next));
        return new Position(line, column, base + known);
    }

    /// Where reading goes on.
    long offset() {
        return base + next;
    }

    /// Takes the last bytes back that were handed out: those that the parser did not use.
    void unread(int count) {
        next = Math.max(next - count, known);
    }

    /// Skips to the next line that starts with a curly bracket; false when there is none.
    boolean skipToLineOfObject() throws IOException {
        boolean atStart = false;
        while (next < ready || fill()) {
            if (atStart && block[next] == '{') {
                return true;
            }
            atStart = block[next] == '\n';
            next++;
        }
        return false;
    }

    @Override
    public int read() throws IOException {
        return next < ready || fill() ? block[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (next == ready && !fill()) {
            return -1;
        }
        int count = Math.min(length, ready - next);
        System.arraycopy(block, next, target, offset, count);
        next += count;
        return count;
    }

    private boolean fill() throws IOException {
        advance(next);
        base += next;
        System.arraycopy(block, next, block, 0, filled - next);
        filled -= next;
        next = 0;
        known = 0;
        ready = 0;
        while (ready == 0 && !ended) {
            int count = text.read(block, filled, block.length - filled);
            ended = count < 0;
            filled += Math.max(count, 0);
            ready = clean();
        }
        return ready > 0;
    }

    /// Makes text of the bytes in the block; the end of what is a whole number of characters.
    private int clean() {
        if (base == 0 && filled >= 3 && block[0] == (byte) 0xEF && block[1] == (byte) 0xBB && block[2] == (byte) 0xBF) {
            block[0] = ' ';
            block[1] = ' ';
            block[2] = ' ';
        }
        int at = 0;
        while (at < filled) {
            int length = block[at] >= 0 ? 1 : Utf8.lengthAt(block, at, filled);
            if (length == 0) {
                if (!ended && filled - at < CHARACTER) {
                    break;
                }
                block[at] = NO_TEXT;
                length = 1;
            }
            at += length;
        }
        return at;
    }

    private void advance(int to) {
        for (; known < to; known++) {
            if (block[known] == '\n') {
                line++;
                column = 1;
            } else if ((block[known] & 0xC0) != 0x80) {
                column++;
            }
        }
    }
}
