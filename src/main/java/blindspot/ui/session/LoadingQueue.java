package blindspot.ui.session;

import blindspot.task.Cancel;
import blindspot.task.Job;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.JobState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One loading after the other: what is asked for during one waits for it. Used on the JavaFX thread.
final class LoadingQueue {
    private final FxJobs jobs;
    private final Consumer<Problem> failed;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Loading>> loading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Cancel running;

    /// @param failed is told why a job failed as a whole
    LoadingQueue(FxJobs jobs, Consumer<Problem> failed) {
        this.jobs = jobs;
        this.failed = failed;
    }

    /// How far the loading is; empty while nothing is loaded.
    ReadOnlyObjectProperty<Optional<Loading>> loading() {
        return loading.getReadOnlyProperty();
    }

    boolean busy() {
        return running != null;
    }

    /// Calls `start` as soon as nothing is loaded; it may [#run] a job then.
    void add(Runnable start) {
        waiting.add(start);
        next();
    }

    /// Ends the loading; its job keeps what was read. What waits for it is forgotten.
    void cancel() {
        waiting.clear();
        if (running != null) {
            running.request();
        }
    }

    <T> void run(Job<T> job, Consumer<T> done) {
        loading.set(Optional.of(Loading.STARTING));
        Pace pace = new Pace(jobs.nanoTime());
        Cancel cancel = new Cancel();
        running = cancel;
        jobs.start(
                (progress, _) -> {
                    try {
                        return job.run(progress, cancel);
                    } catch (OutOfMemoryError e) {
                        throw new ProblemException(new Problem("not-enough-memory"), e);
                    }
                },
                state -> hear(state, pace, done));
    }

    private <T> void hear(JobState<T> state, Pace pace, Consumer<T> done) {
        switch (state) {
            case JobState.Running<T>(long bytes, long total, String what, int inputs, int ofInputs) -> {
                if (running != null) {
                    pace.hear(jobs.nanoTime(), bytes, total);
                    loading.set(
                            Optional.of(
                                    new Loading(
                                            what, inputs, ofInputs, bytes, total, pace.bytesPerSecond(),
                                            pace.secondsLeft())));
                }
            }
            case JobState.Done<T>(T result) -> {
                end();
                done.accept(result);
                next();
            }
            case JobState.Failed<T>(Problem cause) -> {
                end();
                failed.accept(cause);
                next();
            }
        }
    }

    private void next() {
        while (running == null && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void end() {
        running = null;
        loading.set(Optional.empty());
    }
}
