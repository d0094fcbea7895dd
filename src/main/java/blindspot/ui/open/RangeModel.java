package blindspot.ui.open;

import blindspot.model.TimeRange;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.ui.session.Session;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is asked when memory was not enough: the time of the records that are to be loaded, in the zone shown.
public final class RangeModel {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd[ HH:mm[:ss]]", Locale.ROOT);

    private final OpenModel open;
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    public RangeModel(OpenModel open) {
        this.open = open;
        from.subscribe(_ -> problem.set(Optional.empty()));
        to.subscribe(_ -> problem.set(Optional.empty()));
    }

    /// Begins with the time of what was read. False where there is nothing to ask.
    public boolean start() {
        Optional<TimeRange> read = open.shorterTime().getValue();
        read.ifPresent(time -> {
            from.set(text(time.start()));
            to.set(text(time.end()));
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
            long start = seconds(from.get());
            long end = seconds(to.get());
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

    private String text(long second) {
        return SECOND.format(Instant.ofEpochSecond(second).atZone(zone()));
    }

    private long seconds(String text) {
        try {
            TemporalAccessor time =
                    WRITTEN.parseBest(text.strip().replace('T', ' '), LocalDateTime::from, LocalDate::from);
            LocalDateTime local = time instanceof LocalDateTime exact ? exact : LocalDate.from(time).atStartOfDay();
            return local.atZone(zone()).toEpochSecond();
        } catch (DateTimeException _) {
            throw new ProblemException(new Problem("not-a-local-time", text));
        }
    }

    private ZoneId zone() {
        return session().zone().get();
    }
}
