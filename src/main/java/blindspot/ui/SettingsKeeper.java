package blindspot.ui;

import blindspot.settings.Settings;
import blindspot.settings.SettingsFile;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.JobState;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Saves what is remembered soon after it changed: away from the JavaFX thread, one after the other, several changes at
/// once. Only what changed in this window is written, so that another one keeps what changed there.
///
/// Used on the JavaFX thread.
final class SettingsKeeper {
    private static final Logger LOG = Logger.getLogger("blindspot");

    private final FxJobs jobs;
    private final SettingsFile file;
    private final Supplier<Settings> now;
    private final Consumer<Runnable> soon;
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// What is in the file of this window. Belongs to whoever writes.
    private Settings written;
    private int writtenTurn;
    private int turn;
    private boolean waiting;
    private boolean writing;
    private boolean changedMeanwhile;

    /// @param before what need not be written
    /// @param now what is remembered at the moment
    /// @param soon runs something on the JavaFX thread after a while, in which other changes are waited for
    SettingsKeeper(
            FxJobs jobs, SettingsFile file, Settings before, Supplier<Settings> now, Consumer<Runnable> soon) {
        this.jobs = jobs;
        this.file = file;
        this.now = now;
        this.soon = soon;
        written = before;
    }

    /// Why the last saving failed; empty since one did not.
    ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Something changed that is remembered.
    void changed() {
        if (writing) {
            changedMeanwhile = true;
        } else if (!waiting) {
            waiting = true;
            soon.accept(this::write);
        }
    }

    /// Saves what is remembered at the moment, done when the call returns. It waits for others that are saving, as
    /// [SettingsFile#save] does.
    void saveNow() {
        try {
            write(++turn, now.get());
        } catch (ProblemException e) {
            LOG.log(Level.WARNING, "settings not saved", e);
        }
    }

    private void write() {
        waiting = false;
        Settings wanted = now.get();
        int mine = ++turn;
        writing = true;
        jobs.start((_, _) -> {
            try {
                write(mine, wanted);
            } finally {
                jobs.onFxThread(this::end);
            }
            return wanted;
        }, this::hear);
    }

    private void hear(JobState<Settings> state) {
        if (state instanceof JobState.Failed<Settings>(var why)) {
            LOG.log(Level.WARNING, "settings not saved: {0}", why);
            problem.set(Optional.of(why));
        } else if (state instanceof JobState.Done<Settings>) {
            problem.set(Optional.empty());
        }
    }

    /// Also after a failure.
    private void end() {
        writing = false;
        if (changedMeanwhile) {
            changedMeanwhile = false;
            changed();
        }
    }

    /// What an earlier turn wanted is not written over what a later one did.
    private synchronized void write(int ofTurn, Settings wanted) {
        if (ofTurn > writtenTurn) {
            file.save(written, wanted);
            writtenTurn = ofTurn;
            written = wanted;
        }
    }
}
