package blindspot.task;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Runs jobs away from the caller. The only place that makes threads.
public final class Jobs {
    private final Executor executor;

    private Jobs(Executor executor) {
        this.executor = executor;
    }

    /// Every job on a virtual thread of its own.
    public static Jobs background() {
        return new Jobs(task -> Thread.ofVirtual().name("job-", 0).start(task));
    }

    /// Every job on the caller's thread, done when the call returns. For tests and the command line.
    public static Jobs onCallersThread() {
        return on(Runnable::run);
    }

    /// Every job where and when `executor` runs it. For tests.
    public static Jobs on(Executor executor) {
        return new Jobs(executor);
    }

    /// Starts the job; exactly one of the two listeners is called, once, on the job's thread.
    public <T> void start(Job<T> job, Progress progress, Cancel cancel, Consumer<T> done, Consumer<Throwable> failed) {
        executor.execute(() -> {
            T result;
            try {
                result = job.run(progress, cancel);
            } catch (RuntimeException | Error e) {
                failed.accept(e);
                return;
            }
            done.accept(result);
        });
    }
}
