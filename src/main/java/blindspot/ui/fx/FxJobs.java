package blindspot.ui.fx;

import blindspot.task.Cancel;
import blindspot.task.Job;
import blindspot.task.Jobs;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.task.Progress;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Runs jobs in the background and tells of them on the JavaFX thread.
public final class FxJobs {
    /// What is told of a failure that nobody can explain.
    static final Problem UNEXPECTED = new Problem("unexpected");

    private final Jobs jobs;
    private final Executor fxThread;
    private final LongSupplier clock;
    private final Consumer<Runnable> secondFrame;
    private final ReentrantLock turn = new ReentrantLock();

    private FxJobs(Jobs jobs, Executor fxThread, LongSupplier clock, Consumer<Runnable> secondFrame) {
        this.jobs = jobs;
        this.fxThread = fxThread;
        this.clock = clock;
        this.secondFrame = secondFrame;
    }

    public static FxJobs background() {
        return new FxJobs(Jobs.background(), Platform::runLater, System::nanoTime, FxJobs::countFrames);
    }

    /// Everything on the caller's thread, done when the call returns. For tests of models and for pictures.
    public static FxJobs onCallersThread() {
        return onCallersThread(System::nanoTime);
    }

    /// The same with a clock of its own, which tells nanoseconds.
    public static FxJobs onCallersThread(LongSupplier clock) {
        return new FxJobs(Jobs.onCallersThread(), Runnable::run, clock, Runnable::run);
    }

    /// Every job where and when `executor` runs it, and what it tells on the same thread. For tests of models.
    public static FxJobs on(Executor executor) {
        return new FxJobs(Jobs.on(executor), Runnable::run, System::nanoTime, Runnable::run);
    }

    /// Everything on the caller's thread, and what waits for the second frame when `secondFrame` runs it. For tests.
    public static FxJobs withFrames(Consumer<Runnable> secondFrame) {
        return withFrames(secondFrame, Runnable::run);
    }

    /// The same, and what is told on the JavaFX thread when `fxThread` runs it.
    static FxJobs withFrames(Consumer<Runnable> secondFrame, Executor fxThread) {
        return new FxJobs(Jobs.onCallersThread(), fxThread, System::nanoTime, secondFrame);
    }

    /// The time in nanoseconds since some moment, by which the progress of jobs is measured.
    public long nanoTime() {
        return clock.getAsLong();
    }

    /// Starts the job. `listener` hears on the JavaFX thread of progress (the newest only, where it comes faster than
    /// it is heard) and then once of the end. A failure nobody can explain is told there as [#UNEXPECTED], and goes to the
    /// uncaught handler.
    public <T> Cancel start(Job<T> job, Consumer<JobState<T>> listener) {
        Cancel cancel = new Cancel();
        jobs.start(
                job,
                latest(listener),
                cancel,
                result -> onFxThread(() -> listener.accept(new JobState.Done<>(result))),
                failure -> fail(failure, listener));
        return cancel;
    }

    /// The same job, run when no other of these runs.
    <T> Job<T> inTurn(Job<T> job) {
        return (progress, cancel) -> {
            turn.lock();
            try {
                return job.run(progress, cancel);
            } finally {
                turn.unlock();
            }
        };
    }

    /// Runs `action` on the JavaFX thread, now or soon.
    public void onFxThread(Runnable action) {
        fxThread.execute(action);
    }

    /// Runs `action` on the JavaFX thread when the second frame from now begins; at once where there are none.
    void inSecondFrame(Runnable action) {
        secondFrame.accept(action);
    }

    private static void countFrames(Runnable action) {
        new AnimationTimer() {
            private boolean first = true;

            @Override
            public void handle(long now) {
                if (!first) {
                    stop();
                    action.run();
                }
                first = false;
            }
        }.start();
    }

    private <T> void fail(Throwable failure, Consumer<JobState<T>> listener) {
        Problem problem = failure instanceof ProblemException expected ? expected.problem() : UNEXPECTED;
        onFxThread(() -> listener.accept(new JobState.Failed<>(problem)));
        if (failure instanceof RuntimeException unexpected && !(failure instanceof ProblemException)) {
            onFxThread(() -> {
                throw unexpected;
            });
        } else if (failure instanceof Error error) {
            onFxThread(() -> {
                throw error;
            });
        }
    }

    private <T> Progress latest(Consumer<JobState<T>> listener) {
        return new Progress() {
            private final AtomicReference<JobState.@Nullable Running<T>> newest = new AtomicReference<>();
            private volatile int inputs;
            private volatile int ofInputs;

            @Override
            public void inputs(int done, int total) {
                ofInputs = total;
                inputs = done;
            }

            @Override
            public void report(long done, long total, String what) {
                if (newest.getAndSet(new JobState.Running<>(done, total, what, inputs, ofInputs)) == null) {
                    onFxThread(() -> {
                        JobState.Running<T> state = newest.getAndSet(null);
                        if (state != null) {
                            listener.accept(state);
                        }
                    });
                }
            }
        };
    }
}
