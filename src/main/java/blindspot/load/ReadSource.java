package blindspot.load;

import blindspot.decode.Decoded;
import blindspot.source.BlockStream;
import blindspot.source.ByteSource;
import blindspot.source.Replaced;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// An input that is looked over the shoulder while it is read, for its [Fingerprint]. Its stream is used by one thread at
/// a time; ranges may be read by several.
final class ReadSource implements ByteSource {
    private final ByteSource source;
    private final LongAdder ranges = new LongAdder();
    private @Nullable Fingerprint fingerprint;
    private volatile boolean inRanges;
    private volatile boolean replaced;

    ReadSource(ByteSource source) {
        this.source = source;
    }

    /// What the input held; empty when it was read neither from its start to its end nor in all the ranges that its records
    /// are in.
    ///
    /// @param decoded what came of the reading
    Optional<Fingerprint> fingerprint(Decoded decoded) {
        if (fingerprint == null && inRanges && !decoded.cancelled() && decoded.problem() == null) {
            return Optional.of(new Fingerprint(source.size(), ranges.sum()));
        }
        return Optional.ofNullable(fingerprint);
    }

    /// Whether the reading failed because the input is another one now.
    boolean replaced() {
        return replaced;
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
        return new Watched(watched(source::open));
    }

    @Override
    public int read(long position, ByteBuffer target) throws IOException {
        ByteBuffer read = target.duplicate();
        int count = watched(() -> source.read(position, target));
        if (count > 0) {
            inRanges = true;
            read.limit(read.position() + count);
            ranges.add(mixed(position, read));
        }
        return count;
    }

    @Override
    public boolean readInRanges() {
        return source.readInRanges();
    }

    @Override
    public String version() throws IOException {
        return source.version();
    }

    private <T> T watched(Reading<T> reading) throws IOException {
        try {
            return reading.run();
        } catch (Replaced e) {
            replaced = true;
            throw e;
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T run() throws IOException;
    }

    /// Another number for other bytes and for another place, so that the sum does not depend on which range was read first.
    private static long mixed(long position, ByteBuffer bytes) {
        CRC32 one = new CRC32();
        CRC32C other = new CRC32C();
        one.update(bytes.duplicate());
        other.update(bytes.duplicate());
        long checksums = one.getValue() << 32 | other.getValue();
        return scattered(checksums ^ scattered(position * 31 + bytes.remaining() + 1));
    }

    /// Each bit of the number has a part in each bit of the result: the last steps of MurmurHash3, which is in the public
    /// domain.
    private static long scattered(long number) {
        long bits = (number ^ number >>> 33) * 0xFF51AFD7ED558CCDL;
        bits = (bits ^ bits >>> 33) * 0xC4CEB9FE1A85EC53L;
        return bits ^ bits >>> 33;
    }

    private final class Watched extends BlockStream {
        private final InputStream bytes;
        private final CRC32 one = new CRC32();
        private final CRC32C other = new CRC32C();
        private long size;

        Watched(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = watched(() -> bytes.read(target, offset, length));
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
            return bytes.read(new byte[(int) Math.clamp(count, 0L, 1 << 16)]);
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
