package blindspot.decode.text;

import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The first lines of an input, each made a text only when it is asked for. They end as [String#lines] tells.
public final class FirstLines implements Iterator<String> {
    private final byte[] bytes;
    private final int end;
    private final Charset charset;
    private int at;

    /// The lines of the first `length` bytes, in a character set in which a line feed is a byte.
    public FirstLines(byte[] bytes, int length, Charset charset) {
        this(bytes, 0, length, charset);
    }

    /// The lines of the bytes from `from` inclusive to `to` exclusive.
    public FirstLines(byte[] bytes, int from, int to, Charset charset) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
        this.charset = charset;
    }

    /// The lines that were not asked for yet.
    public Stream<String> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, 0), false);
    }

    @Override
    public boolean hasNext() {
        return at < end;
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int from = at;
        while (at < end && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        String line = new String(bytes, from, at - from, charset);
        at += at + 1 < end && bytes[at] == '\r' && bytes[at + 1] == '\n' ? 2 : 1;
        return line;
    }
}
