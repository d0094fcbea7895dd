package blindspot.source;

import blindspot.task.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The bytes of a source without the gzip that they are packed in, be it that the gzip is packed again.
///
/// A program that packs what is packed already is a common slip; more than [#MOST_LAYERS] times is none. What is below
/// them comes out as it is.
public final class Unpacked extends InputStream {
    /// How many times over gzip is taken off.
    public static final int MOST_LAYERS = 3;

    private static final int MAGIC = 2;

    private final Taken taken;
    private final List<GzipInput> layers = new ArrayList<>();
    private final InputStream bytes;

    private Unpacked(InputStream source, long size) throws IOException {
        taken = new Taken(source);
        PushbackInputStream top = taken;
        try {
            while (layers.size() < MOST_LAYERS && isGzip(top)) {
                GzipInput layer = new GzipInput(top, layers.isEmpty() ? size : -1);
                layers.add(layer);
                top = new PushbackInputStream(layer, MAGIC);
            }
        } catch (IOException | RuntimeException e) {
            top.close();
            throw e;
        }
        bytes = top;
    }

    /// Opens the source and looks at its first bytes.
    public static Unpacked of(ByteSource source) throws IOException {
        long size = source.size();
        return new Unpacked(source.open(), size);
    }

    private static boolean isGzip(PushbackInputStream start) throws IOException {
        byte[] magic = start.readNBytes(MAGIC);
        start.unread(magic);
        return magic.length == MAGIC && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
    }

    /// How many times over it was packed.
    public int layers() {
        return layers.size();
    }

    /// Bytes taken from the source so far, as they are there.
    public long taken() {
        return taken.count;
    }

    /// Whether the source has said that it has no more.
    public boolean sourceEnded() {
        return taken.ended;
    }

    /// How the gzip ended: of several layers the outermost that is not as it should be. `COMPLETE` where there is none.
    public GzipInput.End end() {
        GzipInput.End end = GzipInput.End.COMPLETE;
        for (GzipInput layer : layers) {
            end = layer.end();
            if (end != GzipInput.End.COMPLETE && end != GzipInput.End.NONE) {
                return end;
            }
        }
        return end;
    }

    /// What is wrong with the gzip of an input of this name; empty until the end is reached, and when nothing is.
    public Optional<Problem> problem(String name) {
        return switch (end()) {
            case NONE, COMPLETE -> Optional.empty();
            case TRUNCATED -> Optional.of(new Problem("gzip-truncated", name));
            case DAMAGED -> Optional.of(new Problem("gzip-damaged", name));
            case TRAILING -> Optional.of(new Problem("gzip-trailing", name));
        };
    }

    @Override
    public int read() throws IOException {
        return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return bytes.read(target, offset, length);
    }

    @Override
    public long skip(long count) throws IOException {
        return bytes.skip(count);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /// Counts what is taken from a source.
    private static final class Taken extends PushbackInputStream {
        private long count;
        private boolean ended;

        Taken(InputStream source) {
            super(source, MAGIC);
        }

        @Override
        public void unread(byte[] bytes) throws IOException {
            super.unread(bytes);
            count -= bytes.length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(read, 0);
            ended |= read < 0;
            return read;
        }

        @Override
        public long skip(long wanted) throws IOException {
            long skipped = super.skip(wanted);
            count += skipped;
            return skipped;
        }
    }
}
