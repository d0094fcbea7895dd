package blindspot.source.archive;

import blindspot.source.BlockStream;
import java.io.IOException;
import java.io.InputStream;

/// The bytes of a tar archive, of which no more than [#LONGEST] may be a header: long names and what else a header says
/// are held in memory, and a few packed bytes could say endlessly much.
final class TarHeaders extends BlockStream {
    /// Bytes between the data of one file and those of the next.
    private static final int LONGEST = 1 << 20;

    private final InputStream bytes;
    private long position;
    private long end = LONGEST;

    TarHeaders(InputStream bytes) {
        this.bytes = bytes;
    }

    /// How many bytes were taken.
    long position() {
        return position;
    }

    /// From here on there may be any number of bytes.
    void inData() {
        end = Long.MAX_VALUE;
    }

    /// From here on there may be [#LONGEST] bytes.
    void inHeader() {
        end = position + LONGEST;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        check();
        int count = bytes.read(target, offset, length);
        position += Math.max(count, 0);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        check();
        long skipped = bytes.skip(count);
        position += skipped;
        return skipped;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private void check() throws IOException {
        if (position > end) {
            throw new IOException("a header of more than " + LONGEST + " bytes");
        }
    }
}
