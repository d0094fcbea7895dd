package blindspot.decode;

import blindspot.source.ByteSource;
import blindspot.source.GzipInput;
import blindspot.source.Unpacked;
import blindspot.task.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;

/// An input that is being read: its bytes without their compression, from the first one on, and in UTF-8 where they are
/// text in UTF-16.
public final class OpenInput extends InputStream {
    /// Decompressed bytes that are looked at to tell what the input is.
    private static final int HEAD = 1 << 16;

    private final String name;
    private final long size;
    private final Unpacked unpacked;
    private final InputStream plain;
    private final byte[] head;
    private final int headLength;
    private final LogFormat format;
    private int headAt;

    private OpenInput(String name, long size, Unpacked unpacked) throws IOException {
        this.name = name;
        this.size = size;
        this.unpacked = unpacked;
        InputStream bytes = new LateFailure(unpacked);
        head = new byte[unpacked.layers() > 0 || size <= 0 ? HEAD : Math.clamp(size, 1, HEAD)];
        int read = bytes.readNBytes(head, 0, head.length);
        if (WideText.startsAt(head, read)) {
            byte[] wide = Arrays.copyOf(head, read);
            plain = new LateFailure(new WideText(new SequenceInputStream(new ByteArrayInputStream(wide), bytes)));
            headLength = plain.readNBytes(head, 0, head.length);
        } else {
            plain = bytes;
            headLength = read;
        }
        format = LogFormat.of(head, headLength);
    }

    /// Opens the source and looks at its first bytes.
    public static OpenInput of(ByteSource source) throws IOException {
        Unpacked plain = Unpacked.of(source);
        try {
            return new OpenInput(source.name(), source.size(), plain);
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw e;
        }
    }

    public Compression compression() {
        return unpacked.layers() > 0 ? Compression.GZIP : Compression.NONE;
    }

    /// The first decompressed bytes: [#headLength] of them, all when there are not more. Not to be changed.
    byte[] head() {
        return head;
    }

    int headLength() {
        return headLength;
    }

    /// The container that the first bytes speak for.
    public LogFormat format() {
        return format;
    }

    /// Bytes taken from the source so far: compressed ones where the input is compressed.
    long taken() {
        return unpacked.taken();
    }

    /// How the source differs from what it was when it was listed: it has ended before its size, or has gone on behind it.
    Optional<Problem> sizeProblem() {
        if (size >= 0 && unpacked.sourceEnded() && taken() < size) {
            return Optional.of(new Problem("input-shorter", name, Long.toString(taken()), Long.toString(size)));
        }
        return size >= 0 && taken() > size
                ? Optional.of(new Problem("input-longer", name, Long.toString(taken() - size), Long.toString(size)))
                : Optional.empty();
    }

    /// What was wrong with the compression; empty until the end is reached, and when nothing was.
    public Optional<Problem> compressionProblem() {
        return unpacked.problem(name);
    }

    /// Whether the input went on to its end. Something behind the last gzip member does not cut off a line.
    boolean whole() {
        return unpacked.end() != GzipInput.End.TRUNCATED && unpacked.end() != GzipInput.End.DAMAGED
                && sizeProblem().isEmpty();
    }

    @Override
    public int read() throws IOException {
        return headAt < headLength ? head[headAt++] & 0xFF : plain.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int left = headLength - headAt;
        if (left == 0) {
            return plain.read(target, offset, length);
        }
        int count = Math.min(left, length);
        System.arraycopy(head, headAt, target, offset, count);
        headAt += count;
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        int left = headLength - headAt;
        if (left == 0) {
            return plain.skip(count);
        }
        int skipped = (int) Math.clamp(count, 0L, left);
        headAt += skipped;
        return skipped;
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}
