package blindspot.task;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Work that mostly waits, on a virtual thread of its own that can be interrupted.
public final class Waiting {
    private static final long LOOK_AT_CANCEL_MILLIS = 50;

    private final Thread thread;

    private Waiting(Runnable work) {
        thread = Thread.ofVirtual().name("waiting-", 0).start(work);
    }

    /// Starts `work`, which deals with its own failures.
    public static Waiting start(Runnable work) {
        return new Waiting(work);
    }

    /// The result of `work`; empty as soon as it is cancelled: then the work is interrupted and not waited for.
    ///
    /// Whatever `work` throws is thrown here. It may not throw a checked exception.
    public static <T> Optional<T> call(Callable<T> work, Cancel cancel) {
        FutureTask<T> task = new FutureTask<>(work);
        Waiting waiting = new Waiting(task);
        try {
            while (!cancel.requested()) {
                if (isDone(task)) {
                    return Optional.of(task.get());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        }
        waiting.interrupt();
        return Optional.empty();
    }

    private static boolean isDone(FutureTask<?> task) throws InterruptedException, ExecutionException {
        try {
            task.get(LOOK_AT_CANCEL_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        }
    }

    /// Ends whatever the work waits for with an exception.
    public void interrupt() {
        thread.interrupt();
    }
}
