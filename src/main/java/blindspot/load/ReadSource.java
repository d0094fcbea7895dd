package blindspot.load;

import blindspot.source.ByteSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// An input that is looked over the shoulder while it is read, for its [Fingerprint]. Used by one thread at a time.
final class ReadSource implements ByteSource {
    private final ByteSource source;
    private @Nullable Fingerprint fingerprint;

    ReadSource(ByteSource source) {
        this.source = source;
    }

    /// What the input held, empty when it was not read from its start to its end.
    Optional<Fingerprint> fingerprint() {
        return Optional.ofNullable(fingerprint);
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public long size() {
        return source.size();
    }

    @Override
    public InputStream open() throws IOException {
        return new Watched(source.open());
    }

    @Override
    public int read(long position, ByteBuffer target) throws IOException {
        return source.read(position, target);
    }

    @Override
    public String version() throws IOException {
        return source.version();
    }

    private final class Watched extends FilterInputStream {
        private final CRC32 one = new CRC32();
        private final CRC32C other = new CRC32C();
        private long size;

        Watched(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            if (count > 0) {
                one.update(target, offset, count);
                other.update(target, offset, count);
                size += count;
            } else if (count < 0) {
                fingerprint = new Fingerprint(size, one.getValue() << 32 | other.getValue());
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            return in.read(new byte[(int) Math.clamp(count, 0L, 1 << 16)]);
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
