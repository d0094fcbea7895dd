package blindspot.decode.parquet;

import blindspot.source.ByteSource;
import blindspot.task.Cancel;
import dev.hardwood.InputFile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The parts of a Parquet file that are in memory. Hardwood reads from nothing else, so that it never waits for a
/// place, and so that what it reads is what was checked.
final class FileBytes implements InputFile {
    /// Bytes that are read between two looks at whether to stop.
    private static final int STEP = 4 << 20;

    private final ByteSource source;
    private final List<Part> parts = new CopyOnWriteArrayList<>();

    FileBytes(ByteSource source) {
        this.source = source;
    }

    /// Bytes of the file from `start` on.
    record Part(long start, ByteBuffer bytes) {
        long end() {
            return start + bytes.limit();
        }
    }

    /// Reads the bytes from `start` inclusive to `end` exclusive into `reused`, or into a larger buffer.
    /// When cancelled, what is read is not whole.
    ///
    /// @throws EOFException when the source ends before
    Part load(long start, long end, ByteBuffer reused, Cancel cancel) throws IOException {
        int length = Math.toIntExact(end - start);
        ByteBuffer bytes = reused.capacity() >= length ? reused.clear() : ByteBuffer.allocateDirect(length);
        bytes.limit(length);
        for (int at = 0; at < length && !cancel.requested();) {
            int step = Math.min(STEP, length - at);
            int count = source.read(start + at, bytes.slice(at, step));
            if (count < step) {
                throw new EOFException("the source ends at byte " + (start + at + count));
            }
            at += step;
        }
        return new Part(start, bytes);
    }

    void add(Part part) {
        parts.add(part);
    }

    void remove(Part part) {
        parts.remove(part);
    }

    @Override
    public void open() {}

    @Override
    public ByteBuffer readRange(long offset, int length) throws IOException {
        for (Part part : parts) {
            if (offset >= part.start && length >= 0 && offset + length <= part.end()) {
                return part.bytes.slice((int) (offset - part.start), length);
            }
        }
        throw new IOException("bytes " + offset + " to " + (offset + length) + " belong to no part that was checked");
    }

    @Override
    public long length() {
        return source.size();
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public void close() {}
}
