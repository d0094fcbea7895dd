package blindspot.source.s3;

import blindspot.source.BlockStream;
import blindspot.source.ReadProblem;
import blindspot.source.Replaced;
import blindspot.source.s3.S3Place.ChangedException;
import blindspot.task.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/// The bytes of an object of one ETag, or a part of them, each once and in order, however often the connection breaks
/// off.
///
/// A body that breaks off is asked for again from where it stopped, if the object is still the same. It ends with a
/// [ReadProblem] when it is not, when it broke off too often, and when it takes too long. Never gives more bytes than were
/// listed, but of another object than was asked for; that, and that there are more or fewer, is told behind them.
final class ObjectStream extends BlockStream {
    /// Source: <https://www.rfc-editor.org/rfc/rfc9110#field.content-range>
    private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

    private final S3Place place;
    private final String key;
    private final String name;
    private String etag;
    private @Nullable ResponseInputStream<GetObjectResponse> body;
    private final long listed;
    private final boolean part;
    private @Nullable ReadProblem after;
    private long position;
    private long end;
    private int breaks;
    private long nanos;

    /// Asks for the object.
    ///
    /// @param etag that it must have; empty for the one that it has now
    /// @param listed how many bytes it is said to have, -1 when nobody says
    ObjectStream(S3Place place, String key, String etag, long listed) throws IOException, ChangedException {
        this(place, key, etag, listed, 0, -1);
    }

    /// Asks for the bytes from `position` to before `end`; -1 for all there are.
    ObjectStream(S3Place place, String key, String etag, long listed, long position, long end)
            throws IOException, ChangedException {
        this.listed = listed;
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
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (end < 0 || position < end) {
            long started = System.nanoTime();
            try {
                InputStream from = body == null ? connect() : body;
                int count = from.read(target, offset, (int) Math.min(length, room()));
                nanos += System.nanoTime() - started;
                if (nanos > place.limits().bodyNanos(Math.max(end, listed))) {
                    throw new ReadProblem(new Problem("s3-read-stopped", name, Long.toString(position)));
                }
                if (count > 0 && (end >= 0 || position < most())) {
                    position += count;
                    breaks = 0;
                    return count;
                }
                if (end < 0) {
                    endHere(count > 0);
                } else {
                    breakOff();
                }
            } catch (ReadProblem e) {
                throw e;
            } catch (IOException | SdkException _) {
                nanos += System.nanoTime() - started;
                breakOff();
            } catch (ChangedException _) {
                throw changed();
            }
        }
        if (after != null) {
            throw after;
        }
        return -1;
    }

    /// How many bytes may come now: one more than listed where only that shows that the body goes on.
    private long room() {
        return end >= 0 ? end - position : Math.max(1, most() - position);
    }

    /// The bytes that there may be while the storage does not say how many there are.
    private long most() {
        return isBounded() ? listed : Long.MAX_VALUE;
    }

    /// Whether the listing speaks of this object: not when it said nothing, and not when another one was sent. A body that
    /// is asked for again is bounded as the first one was.
    private boolean isBounded() {
        return listed >= 0 && !(after instanceof Replaced);
    }

    /// Ends a body whose length the storage did not say.
    ///
    /// @param more whether it goes on behind what was listed
    private void endHere(boolean more) {
        end = position;
        if (isBounded()) {
            after = unlike(more ? Long.MAX_VALUE : position);
        }
    }

    /// That there are more or fewer bytes than listed.
    private @Nullable ReadProblem unlike(long bytes) {
        if (bytes > listed) {
            return new ReadProblem(new Problem("s3-longer-than-listed", name, Long.toString(listed)));
        }
        return bytes == listed
                ? null
                : new ReadProblem(
                        new Problem("s3-shorter-than-listed", name, Long.toString(listed), Long.toString(bytes)));
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
        String sent = response.eTag() == null ? "" : response.eTag();
        boolean other = !etag.isEmpty() && !sent.isEmpty() && !bare(etag).equals(bare(sent));
        if (other && (part || position > 0)) {
            abandon();
            throw new ChangedException();
        }
        if (other) {
            after = changed();
        }
        if (other || etag.isEmpty()) {
            etag = sent;
        }
        if (response.contentRange() != null) {
            check(response.contentRange());
        }
        if (position > 0 && response.contentRange() == null) {
            // A storage that sends the whole object when it is asked for a part.
            opened.skipNBytes(position);
        } else if (!part) {
            bound(response.contentLength());
        }
        return opened;
    }

    /// Whether a part begins where it was asked for, in an object of the listed size.
    private void check(String range) throws ReadProblem {
        Matcher told = RANGE.matcher(range);
        if (!told.matches()) {
            return;
        }
        String total = String.valueOf(told.group(2));
        if (!told.group(1).equals(Long.toString(position))) {
            abandon();
            throw new ReadProblem(new Problem("s3-read-stopped", name, Long.toString(position)));
        }
        if (part && listed >= 0 && !total.equals("*") && !total.equals(Long.toString(listed))) {
            abandon();
            throw changed();
        }
    }

    private Replaced changed() {
        return new Replaced(new Problem("s3-object-changed", name));
    }

    /// Where the object ends, by what the storage says now and said in the listing; that the two differ is told at the
    /// end.
    private void bound(@Nullable Long length) {
        long now = length == null ? -1 : position + length;
        if (!isBounded() || now < 0) {
            end = now;
        } else {
            after = unlike(now);
            end = Math.min(now, listed);
        }
    }

    /// An ETag without what says how it was made.
    private static String bare(String tag) {
        return tag.replaceFirst("^W/", "").replace("\"", "");
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
