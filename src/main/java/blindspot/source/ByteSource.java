package blindspot.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// Bytes with a name that can be read from their start any number of times.
public interface ByteSource {
    /// What the user calls it: the path as given; for a file of a folder the given folder joined with the rest.
    String name();

    /// Size in bytes, -1 while it is unknown.
    long size();

    /// The bytes from the first one on. The caller closes the stream.
    InputStream open() throws IOException;

    /// Reads the bytes from `position` on into `target`, until it is full or the source ends; how many there were.
    /// Opens the source and skips to the position; a place that can seek does better.
    default int read(long position, ByteBuffer target) throws IOException {
        int count = 0;
        try (InputStream bytes = open()) {
            bytes.skipNBytes(position);
            byte[] step = new byte[Math.min(target.remaining(), 1 << 16)];
            int read = 0;
            while (read >= 0 && target.hasRemaining()) {
                read = bytes.read(step, 0, Math.min(step.length, target.remaining()));
                if (read > 0) {
                    target.put(step, 0, read);
                    count += read;
                }
            }
        } catch (EOFException _) {
            // The source ends before the position: there is nothing to read.
            return count;
        }
        return count;
    }

    /// Whether [#read] gets at a place without reading all that is in front of it.
    default boolean readInRanges() {
        return size() >= 0;
    }

    /// Whether the bytes are on another machine, so that every reading asks for them over the network.
    default boolean remote() {
        return false;
    }

    /// Whether reading it would begin without waiting for a network.
    default boolean ready() {
        return true;
    }

    /// The same to be read again later, as it was when it was read; also when whatever fetched it ahead is closed.
    default ByteSource asRead() {
        return this;
    }

    /// A text that is another one after the bytes have changed, as far as the place can tell.
    String version() throws IOException;
}
