package blindspot.source.s3;

import blindspot.source.ByteSource;
import blindspot.source.Replaced;
import blindspot.source.s3.S3Place.ChangedException;
import blindspot.task.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

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
        Optional<InputStream> kept = kept();
        if (kept.isPresent()) {
            return kept.get();
        }
        try {
            return new ObjectStream(place, key, etag, size);
        } catch (ChangedException _) {
            throw changed();
        }
    }

    /// The bytes where they were kept from an earlier reading.
    Optional<InputStream> kept() throws IOException {
        return place.cache().isPresent() ? place.cache().get().open(this) : Optional.empty();
    }

    /// Reads the bytes from `position` on into `target`, until it is full or the object ends; how many there were. One
    /// request, and another each time it breaks off.
    @Override
    public int read(long position, ByteBuffer target) throws IOException {
        if (position >= size || !target.hasRemaining()) {
            return 0;
        }
        long end = Math.min(size, position + target.remaining());
        byte[] bytes = new byte[(int) (end - position)];
        try (ObjectStream part = new ObjectStream(place, key, etag, size, position, end)) {
            int count = part.readNBytes(bytes, 0, bytes.length);
            target.put(bytes, 0, count);
            return count;
        } catch (ChangedException _) {
            throw changed();
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

    private Replaced changed() {
        return new Replaced(new Problem("s3-object-changed", name()));
    }
}
