package blindspot.ui.records;

import blindspot.task.Job;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.Session;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What goes from the table to the clipboard: one thing at a time, and what is said of it from its beginning to its end.
public final class Copying {
    /// What [#done] is while nothing is copied that takes long.
    public static final double NOTHING = -1;

    private final Session session;
    private final LatestJob<Copied> job;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(NOTHING);

    Copying(Session session, FxJobs jobs) {
        this.session = session;
        job = new LatestJob<>(jobs, problem -> {
            end("");
            session.fail(problem);
        });
    }

    /// What is being copied, or what the last copying came to.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// Which share of what takes long is done, from 0 to 1, or [#NOTHING].
    public ReadOnlyDoubleProperty done() {
        return done.getReadOnlyProperty();
    }

    /// Ends the copying that runs; the clipboard stays as it is.
    public void cancel() {
        job.cancel();
        end(session.messages().get().text("records.copied.cancelled"));
    }

    /// Nothing is said any more of what has ended.
    void forget() {
        if (done.get() == NOTHING) {
            said.set("");
        }
    }

    /// Gives what a job makes to `clipboard`.
    ///
    /// @param announced what is said until it is done
    void start(String announced, Job<Copied> copying, Consumer<String> clipboard) {
        end(announced);
        job.start(copying, done::set, copied -> {
            clipboard.accept(copied.text());
            end(copied.told(session.messages().get()));
        });
    }

    /// Gives a text to `clipboard`.
    void value(String value, Consumer<String> clipboard) {
        job.cancel();
        clipboard.accept(value);
        end(session.messages().get().text("records.copied.value", value));
    }

    private void end(String words) {
        done.set(NOTHING);
        said.set(words);
    }
}
