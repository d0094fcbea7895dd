package blindspot.task;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A few threads for work that uses a processor all the time, such as decoding. Closing them waits for what they do.
///
/// Who asks for a result that no thread has begun to work for works for it itself, so that work may wait for work.
public final class Workers implements AutoCloseable {
    private static final Workers NONE = new Workers(1, null);

    private final int count;
    private final @Nullable ExecutorService threads;

    private Workers(int count, @Nullable ExecutorService threads) {
        this.count = count;
        this.threads = threads;
    }

    /// So many threads at most, which start when there is work. With one, it is the caller's.
    public static Workers of(int count) {
        return count == 1
                ? NONE
                : new Workers(
                        count, Executors.newFixedThreadPool(
                                count, Thread.ofPlatform().daemon().name("worker-", 0).factory()));
    }

    /// All work is done when it is started.
    public static Workers onCallersThread() {
        return NONE;
    }

    /// How much can be done at the same time.
    public int count() {
        return count;
    }

    /// Starts the work.
    public <T> Pending<T> start(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        if (threads == null) {
            task.run();
        } else {
            threads.execute(task);
        }
        return new Pending<>(task);
    }

    @Override
    public void close() {
        if (threads != null) {
            threads.close();
        }
    }

    /// Work that was started.
    public static final class Pending<T> {
        private final FutureTask<T> task;

        private Pending(FutureTask<T> task) {
            this.task = task;
        }

        /// Whether the result is there.
        public boolean done() {
            return task.isDone();
        }

        /// The result, as soon as it is there. What the work throws is thrown here.
        public T get() {
            task.run();
            boolean interrupted = false;
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    switch (e.getCause()) {
                        case RuntimeException cause -> throw cause;
                        case Error cause -> throw cause;
                        case null, default -> throw new IllegalStateException(e);
                    }
                } finally {
                    if (interrupted) {
                        Thread.currentThread().interrupt();
                    }
                }
            }
        }
    }
}
