package blindspot.decode.json;

import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// The characters of a text in UTF-8 up to a number of bytes. A byte order mark, also one in the middle, where files were
/// joined, comes out as a space; what is not UTF-8 as U+FFFD.
final class BoundedText extends FilterReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final char LOST = '\uFFFD';

    private final Bounded bytes;
    private boolean lettersLost;
    private boolean ended;

    BoundedText(InputStream bytes, long most) {
        this(new Bounded(bytes, most));
    }

    private BoundedText(Bounded bytes) {
        super(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        this.bytes = bytes;
    }

    /// Whether there is more behind the bound.
    boolean cut() {
        return bytes.cut;
    }

    /// Whether more was asked for than there is.
    boolean ended() {
        return ended;
    }

    /// Whether something was not UTF-8.
    boolean lettersLost() {
        return lettersLost;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        ended |= count < 0;
        for (int i = offset; i < offset + count; i++) {
            lettersLost |= target[i] == LOST;
            if (target[i] == BYTE_ORDER_MARK) {
                target[i] = ' ';
            }
        }
        return count;
    }

    private static final class Bounded extends FilterInputStream {
        private long left;
        private boolean cut;

        Bounded(InputStream bytes, long most) {
            super(bytes);
            left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                cut |= in.read() >= 0;
                return -1;
            }
            int count = in.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }
    }
}
