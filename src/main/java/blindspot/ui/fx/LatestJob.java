package blindspot.ui.fx;

import blindspot.task.Cancel;
import blindspot.task.Job;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One running job of a kind: starting the next cancels the one before, whose result is not heard any more.
public final class LatestJob<T> {
    private final FxJobs jobs;
    private @Nullable Cancel running;
    private int generation;

    public LatestJob(FxJobs jobs) {
        this.jobs = jobs;
    }

    /// Call on the JavaFX thread. `done` is called there with the result unless a newer job was started meanwhile.
    public void start(Job<T> job, Consumer<T> done) {
        if (running != null) {
            running.request();
        }
        int mine = ++generation;
        running = jobs.start(job, state -> {
            if (mine == generation && state instanceof JobState.Done<T>(T result)) {
                done.accept(result);
            }
        });
    }
}
