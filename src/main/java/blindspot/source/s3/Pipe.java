package blindspot.source.s3;

import blindspot.source.BlockStream;
import blindspot.task.Cancel;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Bytes on their way from a thread that reads them from a connection to one that decodes them: never more than a
/// number of them, so that a fast line waits for a slow decoder.
final class Pipe {
    /// How often a waiting reader looks for a cancel, and for bytes that are too few to be called for.
    private static final long LOOK_MILLIS = 50;

    /// So many bytes are worth waking a waiting reader: all of a small object, in most cases.
    private static final int WORTH_WAKING = 1 << 16;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final byte[] ring;
    private final Cancel cancel;
    private long written;
    private long taken;
    private boolean started;
    private boolean ended;
    private boolean closed;
    private @Nullable IOException failure;

    /// @param capacity the most bytes between the two, at least 1
    /// @param cancel ends the waiting of the reader
    Pipe(int capacity, Cancel cancel) {
        this.ring = new byte[capacity];
        this.cancel = cancel;
    }

    /// The answer is there, bytes will follow.
    void start() {
        lock.lock();
        try {
            started = true;
        } finally {
            lock.unlock();
        }
    }

    /// Waits for [#start]; throws what the pipe ended with when it never started.
    void awaitStart() throws IOException {
        lock.lock();
        try {
            await(() -> started || ended);
            if (!started && failure != null) {
                throw failure;
            }
        } finally {
            lock.unlock();
        }
    }

    /// Moves all bytes of `source` in; returns when that ended or nobody wants them any more.
    void fill(InputStream source) throws IOException {
        int at = awaitRoom();
        while (at >= 0) {
            int count = source.read(ring, at, room(at));
            if (count < 0) {
                end(null);
                return;
            }
            wrote(count);
            at = awaitRoom();
        }
    }

    /// There are no more bytes, because of `cause` when it is not null. Only the first end counts.
    void end(@Nullable IOException cause) {
        lock.lock();
        try {
            if (!ended) {
                ended = true;
                failure = cause;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The bytes. To be read by one thread, once.
    ///
    /// @param whenClosed is run once, when the reader has closed the stream
    InputStream output(Runnable whenClosed) {
        return new BlockStream() {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return length == 0 ? 0 : take(target, offset, length);
            }

            @Override
            public void close() {
                if (shut()) {
                    whenClosed.run();
                }
            }
        };
    }

    /// Where the next bytes go in the ring once there is room; -1 when nobody wants them.
    private int awaitRoom() throws InterruptedIOException {
        lock.lock();
        try {
            while (!closed && written - taken == ring.length) {
                changed.await();
            }
            return closed ? -1 : (int) (written % ring.length);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            lock.unlock();
        }
    }

    /// How many bytes have room from a place in the ring on without turning around.
    private int room(int at) {
        lock.lock();
        try {
            return Math.min(ring.length - at, ring.length - (int) (written - taken));
        } finally {
            lock.unlock();
        }
    }

    private void wrote(int count) {
        lock.lock();
        try {
            written += count;
            if (isWorthWaking()) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private int take(byte[] target, int offset, int length) throws IOException {
        lock.lock();
        try {
            await(() -> written > taken || ended);
            if (written == taken) {
                if (failure != null) {
                    throw failure;
                }
                return -1;
            }
            int at = (int) (taken % ring.length);
            int count = Math.min(Math.min(length, ring.length - at), (int) (written - taken));
            System.arraycopy(ring, at, target, offset, count);
            taken += count;
            if (written - taken <= ring.length / 2) {
                changed.signalAll();
            }
            return count;
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the other side; for the reader.
    private void await(BooleanSupplier condition) throws InterruptedIOException {
        while (!condition.getAsBoolean()) {
            if (cancel.requested() || closed) {
                throw new InterruptedIOException();
            }
            try {
                boolean _ = changed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }

    /// Nobody wants the bytes any more; whether that is new.
    boolean shut() {
        lock.lock();
        try {
            boolean first = !closed;
            closed = true;
            changed.signalAll();
            return first;
        } finally {
            lock.unlock();
        }
    }

    private boolean isWorthWaking() {
        return written - taken >= Math.min(WORTH_WAKING, ring.length);
    }

    /// Whether bytes, or the end, can be had without waiting.
    boolean isReady() {
        lock.lock();
        try {
            return ended || isWorthWaking();
        } finally {
            lock.unlock();
        }
    }

    /// Whether no more bytes come.
    boolean isEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    boolean isShut() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }
}
