package blindspot.ui.fx;

import blindspot.task.Cancel;
import blindspot.task.Job;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/// One running job of a kind: starting the next cancels the one before, whose result is not heard any more.
///
/// A job that runs out of memory ends with a problem, and what was there before stays.
public final class LatestJob<T> {
    private final FxJobs jobs;
    private final boolean inTurn;
    private final Consumer<Problem> failed;
    private @Nullable Cancel running;
    private int generation;

    /// For jobs that make something of the loaded records: of these, of whatever kind, one runs after the other, so that
    /// the memory which they need for each record is needed once.
    ///
    /// @param failed is told, on the JavaFX thread, why a job that is still wanted failed
    public LatestJob(FxJobs jobs, Consumer<Problem> failed) {
        this(jobs, true, failed);
    }

    private LatestJob(FxJobs jobs, boolean inTurn, Consumer<Problem> failed) {
        this.jobs = jobs;
        this.inTurn = inTurn;
        this.failed = failed;
    }

    /// For jobs that wait for something from outside and need little memory.
    public static <T> LatestJob<T> thatWaits(FxJobs jobs, Consumer<Problem> failed) {
        return new LatestJob<>(jobs, false, failed);
    }

    /// Ends the job that runs, if one does; nothing of it is heard any more.
    public void cancel() {
        if (running != null) {
            running.request();
        }
        generation++;
    }

    /// Call on the JavaFX thread. `done` is called there with the result unless a newer job was started meanwhile.
    public void start(Job<T> job, Consumer<T> done) {
        start(job, _ -> {}, done);
    }

    /// The same; `share` is told, on the JavaFX thread, which share from 0 to 1 of the job is done.
    public void start(Job<T> job, DoubleConsumer share, Consumer<T> done) {
        cancel();
        int mine = generation;
        Job<Optional<T>> careful = (progress, cancel) -> {
            try {
                return cancel.requested() ? Optional.empty() : Optional.of(job.run(progress, cancel));
            } catch (OutOfMemoryError e) {
                throw new ProblemException(new Problem("memory-short"), e);
            }
        };
        running = jobs.start(inTurn ? jobs.inTurn(careful) : careful, state -> {
            if (mine == generation) {
                switch (state) {
                    case JobState.Running<Optional<T>> now ->
                        share.accept((double) now.done() / Math.max(1, now.total()));
                    case JobState.Done<Optional<T>>(Optional<T> result) -> result.ifPresent(done);
                    case JobState.Failed<Optional<T>>(Problem problem) -> failed.accept(problem);
                }
            }
        });
    }
}
