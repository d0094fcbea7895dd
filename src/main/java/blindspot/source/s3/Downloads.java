package blindspot.source.s3;

import blindspot.source.ByteSource;
import blindspot.source.s3.S3Place.ChangedException;
import blindspot.task.Cancel;
import blindspot.task.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Objects that are fetched ahead of their reading: several at a time, in the order of the list, each into a pipe that
/// holds no more than [#PIPE] bytes, and all pipes about [#PIPES]. To be closed when the reading is over; the sources can
/// be read one by one then.
///
/// A source that turns out to be another object than was listed is fetched as it is now.
public final class Downloads implements AutoCloseable {
    /// Objects on their way at the same time.
    public static final int AT_A_TIME = 16;

    /// The most bytes of an object that are here and not decoded.
    private static final int PIPE = 1 << 20;

    /// The same of all objects together, unless those that are decoded need more.
    private static final int PIPES = AT_A_TIME * PIPE;

    /// What an object that is here counts beside its bytes, so that there are not too many small ones.
    private static final int BESIDES = 1 << 14;

    /// As [#PIPE], for an object that is read in parts, and of which only the start is wanted as a stream.
    private static final int PIPE_FOR_PARTS = 1 << 16;

    private final List<Ahead> sources = new ArrayList<>();
    private final Cancel cancel;
    private int next;
    private int onTheirWay;
    private int held;
    private boolean closed;

    /// Fetches nothing before the first source is asked for.
    public Downloads(List<S3Object> objects, Cancel cancel) {
        this.cancel = cancel;
        sources.addAll(objects.stream().map(Ahead::new).toList());
    }

    /// The objects, in order, as sources that are read once each while this is open.
    public synchronized List<ByteSource> sources() {
        return List.copyOf(sources);
    }

    /// More objects behind those, as sources of the same kind.
    public synchronized List<ByteSource> add(List<S3Object> objects) {
        List<Ahead> added = objects.stream().map(Ahead::new).toList();
        sources.addAll(added);
        return List.copyOf(added);
    }

    /// Ends what is on its way.
    @Override
    public synchronized void close() {
        closed = true;
        sources.forEach(Ahead::drop);
    }

    private synchronized @Nullable Transfer take(Ahead wanted) {
        if (closed) {
            return null;
        }
        Transfer transfer = wanted.transfer == null ? start(wanted) : wanted.transfer;
        advance();
        return transfer;
    }

    private synchronized @Nullable Transfer begun(Ahead source) {
        return source.transfer;
    }

    private synchronized void ended(Ahead source, Transfer transfer) {
        transfer.drop();
        if (source.transfer == transfer) {
            source.transfer = null;
        }
        held -= transfer.size + BESIDES;
        advance();
    }

    /// All of it is here, or nothing more comes.
    private synchronized void arrived() {
        onTheirWay--;
        advance();
    }

    private void advance() {
        while (!closed && !cancel.requested() && onTheirWay < AT_A_TIME && held < PIPES && next < sources.size()) {
            Ahead source = sources.get(next++);
            if (!source.started && !source.readInParts()) {
                start(source);
            }
        }
    }

    private Transfer start(Ahead source) {
        Transfer transfer = new Transfer(source);
        source.transfer = transfer;
        source.started = true;
        onTheirWay++;
        held += transfer.size + BESIDES;
        transfer.start();
        return transfer;
    }

    /// An object that is fetched ahead.
    private final class Ahead implements ByteSource {
        private final S3Object object;
        private volatile S3Object now;
        private @Nullable Transfer transfer;
        private boolean started;

        Ahead(S3Object object) {
            this.object = object;
            this.now = object;
        }

        @Override
        public String name() {
            return object.name();
        }

        @Override
        public long size() {
            return now.size();
        }

        @Override
        public boolean remote() {
            return true;
        }

        @Override
        public boolean ready() {
            Transfer begun = begun(this);
            return begun != null && begun.pipe.isReady();
        }

        @Override
        public InputStream open() throws IOException {
            Transfer taken = take(this);
            return taken == null ? now.open() : taken.open();
        }

        @Override
        public int read(long position, ByteBuffer target) throws IOException {
            IOException[] failure = new IOException[1];
            int count = Waiting.call(() -> {
                try {
                    return now.read(position, target);
                } catch (IOException e) {
                    failure[0] = e;
                    return -1;
                }
            }, cancel).orElseThrow(InterruptedIOException::new);
            if (failure[0] != null) {
                throw failure[0];
            }
            return count;
        }

        /// The ETag of what is read; waits for the answer of the storage when it is asked.
        @Override
        public String version() throws IOException {
            Transfer taken = take(this);
            if (taken != null) {
                taken.awaitAnswer();
            }
            return now.etag();
        }

        @Override
        public S3Object asRead() {
            return now;
        }

        boolean readInParts() {
            return object.key().endsWith(".parquet");
        }

        void drop() {
            if (transfer != null) {
                transfer.drop();
                transfer = null;
            }
        }
    }

    /// One reading of one object, on a thread of its own.
    private final class Transfer {
        private final Ahead source;
        private final int size;
        private final Pipe pipe;
        private @Nullable Waiting thread;

        Transfer(Ahead source) {
            this.source = source;
            int most = source.readInParts() ? PIPE_FOR_PARTS : PIPE;
            // One byte more than the object has, so that its end is seen before somebody reads.
            size = Math.clamp(source.object.size() + 1, 1, most);
            pipe = new Pipe(size, cancel);
        }

        void start() {
            thread = Waiting.start(this::run);
        }

        void awaitAnswer() throws IOException {
            pipe.awaitStart();
        }

        InputStream open() {
            return pipe.output(() -> ended(source, this));
        }

        /// What came to its end has nothing to be interrupted in but the return of its connection.
        void drop() {
            pipe.shut();
            if (thread != null && !pipe.isEnded()) {
                thread.interrupt();
            }
        }

        private void run() {
            IOException failure = new IOException(source.name());
            try (InputStream stream = bytes()) {
                pipe.start();
                pipe.fill(stream);
            } catch (IOException e) {
                failure = e;
            } catch (IllegalStateException e) {
                // What the library throws where it is interrupted; nobody waits for the bytes then.
                if (!pipe.isShut()) {
                    throw e;
                }
            } finally {
                pipe.end(failure);
                arrived();
            }
        }

        /// From where they were kept; else from the storage, to be kept.
        private InputStream bytes() throws IOException {
            Optional<InputStream> kept = source.now.kept();
            if (kept.isPresent()) {
                return kept.get();
            }
            ObjectStream stream = connect();
            S3Object object = source.object;
            source.now = new S3Object(
                    object.place(), object.key(), stream.end() < 0 ? object.size() : stream.end(), stream.etag());
            return object.place()
                    .cache()
                    .filter(_ -> !source.readInParts())
                    .map(cache -> cache.keep(source.now, stream))
                    .orElse(stream);
        }

        private ObjectStream connect() throws IOException {
            S3Object wanted = source.now;
            try {
                try {
                    return new ObjectStream(wanted.place(), wanted.key(), wanted.etag(), wanted.size());
                } catch (ChangedException _) {
                    return new ObjectStream(wanted.place(), wanted.key(), "", -1);
                }
            } catch (ChangedException e) {
                throw new IOException(e);
            }
        }
    }
}
