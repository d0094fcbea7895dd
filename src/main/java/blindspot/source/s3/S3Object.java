package blindspot.source.s3;

import blindspot.source.ByteSource;
import blindspot.source.ReadProblem;
import blindspot.source.s3.S3Place.ChangedException;
import blindspot.task.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import software.amazon.awssdk.core.exception.SdkException;

/// An object as it was listed. Reading it fails when it is another one by now.
///
/// @param size in bytes
/// @param etag of what is to be read
public record S3Object(S3Place place, String key, long size, String etag) implements ByteSource {
    @Override
    public String name() {
        return place.address().at(key).toString();
    }

    @Override
    public InputStream open() throws IOException {
        try {
            return new ObjectStream(place, key, etag);
        } catch (ChangedException _) {
            throw changed();
        }
    }

    /// Reads the bytes from `position` on into `target`, until it is full or the object ends; how many there were. One
    /// request, and as many more as it breaks off.
    @Override
    public int read(long position, ByteBuffer target) throws IOException {
        if (position >= size || !target.hasRemaining()) {
            return 0;
        }
        long end = Math.min(size, position + target.remaining());
        byte[] bytes = new byte[(int) (end - position)];
        int count = 0;
        for (int attempt = 0; count < bytes.length; attempt++) {
            if (attempt == place.limits().attempts() || Thread.currentThread().isInterrupted()) {
                throw new ReadProblem(new Problem("s3-read-stopped", name(), Long.toString(position + count)));
            }
            count = readOn(bytes, count, position + count, end);
        }
        target.put(bytes);
        return bytes.length;
    }

    /// One request for what is missing behind the first `count` bytes; how many there are then.
    private int readOn(byte[] bytes, int count, long from, long end) throws ReadProblem {
        int have = count;
        try (InputStream body = place.get(key, etag, from, end)) {
            int more = 0;
            while (more >= 0 && have < bytes.length) {
                have += more;
                more = body.read(bytes, have, bytes.length - have);
            }
            return have;
        } catch (ChangedException _) {
            throw changed();
        } catch (ReadProblem e) {
            throw e;
        } catch (IOException | SdkException _) {
            return have;
        }
    }

    @Override
    public boolean remote() {
        return true;
    }

    /// The ETag.
    @Override
    public String version() {
        return etag;
    }

    private ReadProblem changed() {
        return new ReadProblem(new Problem("s3-object-changed", name()));
    }
}
