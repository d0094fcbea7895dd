package blindspot.source.archive;

import blindspot.source.BlockStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/// A file in a zip archive.
///
/// @param index of the entry in the archive's directory
record ZippedFile(ZipArchive archive, String entry, int index, long size) implements ArchivedFile {
    /// Data that do not agree with their checksum, or with the size in the archive, end with an exception.
    @Override
    public InputStream open() throws IOException {
        ZipArchive.Open opened = archive.use();
        boolean taken = false;
        try {
            ZipArchiveEntry found = index < opened.entries().size() ? opened.entries().get(index) : null;
            if (found == null || !ZipArchive.nameIn(found).equals(entry)) {
                throw new ZipException("no entry " + entry);
            }
            InputStream bytes = archive.bytes(opened, found);
            if (bytes == null) {
                throw new ZipException("no data");
            }
            taken = true;
            return new Checked(archive, bytes, size, found.getCrc());
        } catch (IllegalArgumentException e) {
            // What the library says of some entries that are damaged.
            ZipException damaged = new ZipException("damaged");
            damaged.initCause(e);
            throw damaged;
        } finally {
            if (!taken) {
                archive.release();
            }
        }
    }

    @Override
    public boolean readInRanges() {
        return false;
    }

    @Override
    public String version() throws IOException {
        return archive.file().version();
    }

    /// Checks what comes out against what the archive says of it, and gives the archive back with it.
    private static final class Checked extends BlockStream {
        private final ZipArchive archive;
        private final InputStream bytes;
        private final CRC32 checksum = new CRC32();
        private final long expected;
        private long left;
        private boolean closed;

        Checked(ZipArchive archive, InputStream bytes, long size, long expected) {
            this.archive = archive;
            this.bytes = bytes;
            this.left = size;
            this.expected = expected;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = bytes.read(target, offset, length);
            if (count < 0 && (left > 0 || checksum.getValue() != expected)) {
                throw new ZipException("damaged");
            }
            if (count > left) {
                throw new ZipException("larger than the archive says");
            }
            if (count > 0) {
                checksum.update(target, offset, count);
                left -= count;
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            byte[] passed = new byte[Math.clamp(count, 0, 1 << 16)];
            return Math.max(read(passed, 0, passed.length), 0);
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            try {
                bytes.close();
            } finally {
                archive.release();
            }
        }
    }
}
