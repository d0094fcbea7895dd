package blindspot.ui.open;

import blindspot.i18n.ShownTimes;
import blindspot.model.TimeRange;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Session;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is asked when memory was not enough: the time of the records that are to be loaded, in the zone shown.
public final class RangeModel {
    private final OpenSession open;
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    public RangeModel(OpenSession open) {
        this.open = open;
        from.subscribe(_ -> problem.set(Optional.empty()));
        to.subscribe(_ -> problem.set(Optional.empty()));
    }

    /// Begins with the time of what was read. False where there is nothing to ask.
    public boolean start() {
        Optional<TimeRange> read = open.shorterTime().getValue();
        read.ifPresent(time -> {
            from.set(times().text(time.start()));
            to.set(times().text(time.end()));
        });
        return read.isPresent();
    }

    StringProperty from() {
        return from;
    }

    StringProperty to() {
        return to;
    }

    /// What is wrong with the times; empty before [#accept], and after a change.
    ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// What was read before memory was nearly full.
    Optional<TimeRange> read() {
        return open.shorterTime().getValue();
    }

    /// Loads again, when the times make sense; whether they do.
    boolean accept() {
        try {
            long start = times().second(from.get());
            long end = times().second(to.get());
            if (end <= start) {
                throw new ProblemException(new Problem("times-swapped", from.get(), to.get()));
            }
            open.loadAgain(new TimeRange(start, end));
            return true;
        } catch (ProblemException e) {
            problem.set(Optional.of(e.problem()));
            return false;
        }
    }

    Session session() {
        return open.session();
    }

    private ShownTimes times() {
        return new ShownTimes(session().formats().get());
    }
}
