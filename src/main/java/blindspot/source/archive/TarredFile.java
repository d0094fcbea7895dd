package blindspot.source.archive;

import blindspot.source.BlockStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// A file in a tar archive.
///
/// @param position of its first byte in the archive, unpacked
record TarredFile(TarArchive archive, String entry, long position, long size) implements ArchivedFile {
    /// Where the archive ends before the file does, there are fewer bytes than its size.
    @Override
    public InputStream open() throws IOException {
        try {
            return new Part(archive.streamAt(position));
        } catch (EOFException _) {
            return InputStream.nullInputStream();
        }
    }

    @Override
    public int read(long from, ByteBuffer target) throws IOException {
        if (archive.packed()) {
            return ArchivedFile.super.read(from, target);
        }
        int wanted = Math.clamp(size - from, 0, target.remaining());
        ByteBuffer part = target.slice(target.position(), wanted);
        int read = 0;
        try (FileChannel file = FileChannel.open(archive.file().path())) {
            while (read >= 0 && part.hasRemaining()) {
                read = file.read(part, position + from + part.position());
            }
        }
        target.position(target.position() + part.position());
        return part.position();
    }

    @Override
    public boolean readInRanges() {
        return !archive.packed();
    }

    @Override
    public String version() throws IOException {
        return archive.file().version();
    }

    /// The bytes of the file among those of the archive.
    private final class Part extends BlockStream {
        private final TarArchive.PlacedStream bytes;
        private long left = size;
        private boolean closed;

        Part(TarArchive.PlacedStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = bytes.read(target, offset, (int) Math.min(left, length));
            left -= Math.max(count, 0);
            return count;
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                archive.giveBack(bytes);
            }
        }
    }
}
