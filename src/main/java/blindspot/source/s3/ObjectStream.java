package blindspot.source.s3;

import blindspot.source.ReadProblem;
import blindspot.source.s3.S3Place.ChangedException;
import blindspot.task.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/// The bytes of an object of one ETag, or a part of them, each once and in order, however often the connection breaks
/// off.
///
/// A body that breaks off is asked for again from where it stopped, if the object is still the same. It ends with a
/// [ReadProblem] when it is not, when it broke off too often, and when it takes too long.
final class ObjectStream extends InputStream {
    private final S3Place place;
    private final String key;
    private final String name;
    private String etag;
    private @Nullable ResponseInputStream<GetObjectResponse> body;
    private final boolean part;
    private long position;
    private long end;
    private int breaks;
    private long nanos;

    /// Asks for the object.
    ///
    /// @param etag that it must have; empty for the one that it has now
    ObjectStream(S3Place place, String key, String etag) throws IOException, ChangedException {
        this(place, key, etag, 0, -1);
    }

    /// Asks for the bytes from `position` to before `end`; -1 for all there are.
    ObjectStream(S3Place place, String key, String etag, long position, long end)
            throws IOException, ChangedException {
        this.place = place;
        this.key = key;
        this.name = place.address().at(key).toString();
        this.etag = etag;
        this.part = end >= 0;
        this.position = position;
        this.end = end;
        connect();
    }

    /// The ETag of what is read.
    String etag() {
        return etag;
    }

    /// Behind its last byte, -1 when the storage did not say.
    long end() {
        return end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (end < 0 || position < end) {
            long started = System.nanoTime();
            try {
                InputStream from = body == null ? connect() : body;
                int count = from.read(target, offset, length);
                nanos += System.nanoTime() - started;
                if (nanos > place.limits().bodyNanos(end)) {
                    throw new ReadProblem(new Problem("s3-read-stopped", name, Long.toString(position)));
                }
                if (count > 0) {
                    position += count;
                    breaks = 0;
                    return count;
                }
                if (end < 0) {
                    return -1;
                }
                breakOff();
            } catch (ReadProblem e) {
                throw e;
            } catch (IOException | SdkException _) {
                nanos += System.nanoTime() - started;
                breakOff();
            } catch (ChangedException _) {
                throw new ReadProblem(new Problem("s3-object-changed", name));
            }
        }
        return -1;
    }

    /// A connection whose body was read to its end stays open for the next object; any other one is given up.
    @Override
    public void close() {
        if (body != null && end >= 0 && position >= end) {
            try {
                body.close();
                body = null;
            } catch (IOException | SdkException _) {
                // All bytes are here; only the connection is of no more use.
                abandon();
            }
        }
        abandon();
    }

    private InputStream connect() throws IOException, ChangedException {
        ResponseInputStream<GetObjectResponse> opened = place.get(key, etag, position, part ? end : -1);
        GetObjectResponse response = opened.response();
        body = opened;
        if (etag.isEmpty() && response.eTag() != null) {
            etag = response.eTag();
        }
        if (position > 0 && response.contentRange() == null) {
            // A storage that sends the whole object when it is asked for a part.
            opened.skipNBytes(position);
        } else if (!part && response.contentLength() != null) {
            end = position + response.contentLength();
        }
        return opened;
    }

    /// Gives the connection up, and waits before the next one.
    private void breakOff() throws IOException {
        abandon();
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException(name);
        }
        breaks++;
        if (breaks >= place.limits().attempts()) {
            throw new ReadProblem(new Problem("s3-read-stopped", name, Long.toString(position)));
        }
        long most = Math.min(
                place.limits().firstWait().toMillis() << Math.min(breaks - 1, 20), S3Limits.LONGEST_WAIT.toMillis());
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most + 1));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(name);
        }
    }

    private void abandon() {
        if (body != null) {
            body.abort();
            body = null;
        }
    }
}
