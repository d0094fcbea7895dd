package blindspot.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;

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
        while (layers.size() < MOST_LAYERS && isGzip(top)) {
            GzipInput layer = new GzipInput(top, layers.isEmpty() ? size : -1);
            layers.add(layer);
            top = new PushbackInputStream(layer, MAGIC);
        }
        bytes = top;
    }

    /// Opens the source and looks at its first bytes.
    public static Unpacked of(ByteSource source) throws IOException {
        InputStream opened = source.open();
        try {
            return new Unpacked(opened, source.size());
        } catch (IOException e) {
            opened.close();
            throw e;
        }
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
