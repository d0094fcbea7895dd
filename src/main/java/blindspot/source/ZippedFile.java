package blindspot.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A file in a zip archive. `size` is what the archive says it has when unpacked; no more than that is read.
///
/// @param names the character set of the names in the archive
public record ZippedFile(LocalFile archive, String entry, Charset names, long size) implements ByteSource {
    /// What stands between the name of an archive and that of a file in it.
    public static final String SEPARATOR = "!/";

    @Override
    public String name() {
        return archive.name() + SEPARATOR + entry;
    }

    /// Data that do not agree with their checksum, or with the size in the archive, end with an exception.
    @Override
    public InputStream open() throws IOException {
        ZipFile zip = new ZipFile(archive.path().toFile(), names);
        try {
            ZipEntry found = zip.getEntry(entry);
            if (found == null) {
                throw new ZipException("no entry " + entry);
            }
            return new Checked(zip, zip.getInputStream(found), size, found.getCrc());
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    @Override
    public String version() throws IOException {
        return archive.version();
    }

    /// Checks what comes out against what the archive says of it, and closes the archive with it.
    private static final class Checked extends FilterInputStream {
        private final ZipFile zip;
        private final CRC32 checksum = new CRC32();
        private final long expected;
        private long left;

        Checked(ZipFile zip, InputStream bytes, long size, long expected) {
            super(bytes);
            this.zip = zip;
            this.left = size;
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
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
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                super.close();
            }
        }
    }
}
