package blindspot.ui.fx;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Divides what a change makes anew between two frames, so that neither takes long: what changes at once is laid out in
/// the first one, and what is asked for here in the second. Used on the JavaFX thread only.
public final class SecondFrame {
    private final FxJobs jobs;
    private final Set<Runnable> waiting = new LinkedHashSet<>();
    private @Nullable Runnable next;

    public SecondFrame(FxJobs jobs) {
        this.jobs = jobs;
    }

    /// Runs `action` when the second frame from now begins; once, however often it is asked for until then.
    public void run(Runnable action) {
        boolean first = waiting.isEmpty();
        waiting.add(action);
        if (first) {
            jobs.inSecondFrame(this::runAll);
        }
    }

    /// Runs `change` when the frames of what changed before are over; at once where they are. Until then it takes the
    /// place of another.
    public void afterwards(Runnable change) {
        if (waiting.isEmpty() && next == null) {
            change.run();
        } else {
            next = change;
        }
    }

    private void runAll() {
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(SecondFrame::tried);
        if (next != null) {
            jobs.onFxThread(this::runNext);
        }
    }

    private void runNext() {
        Runnable change = next;
        next = null;
        if (change != null) {
            change.run();
        }
    }

    /// Where one action fails, that is told as any failure of the thread is, and the others are run all the same.
    private static void tried(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, e);
        }
    }
}
