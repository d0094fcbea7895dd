package blindspot.ui.report;

import blindspot.ui.session.OpenBuckets;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;

/// The report of all that is open, in words that follow the language.
public final class ReportModel {
    /// So many lines are offered to be copied by themselves. All are in the text.
    private static final int MOST_TO_COPY = 3;

    private final Session session;
    private final OpenBuckets buckets;
    private final OpenSession open;
    private final ObservableValue<Boolean> waiting;
    private final ObservableValue<Boolean> repeated;
    private final ObservableValue<Boolean> leftOut;
    private final ObjectBinding<List<ReportLine>> lines;

    public ReportModel(OpenSession open, OpenBuckets buckets) {
        this.open = open;
        session = open.session();
        this.buckets = buckets;
        waiting = open.waitingForFormat().map(files -> !files.isEmpty());
        repeated = open.report().map(report -> !report.repeats().isEmpty());
        leftOut = open.notes().map(notes -> !notes.leftOut().isEmpty());
        lines = Bindings.createObjectBinding(
                () -> ReportLines.of(
                        open.report().get(),
                        open.notes().get(),
                        session.messages().get(),
                        session.formats().get()),
                open.report(),
                open.notes(),
                session.messages(),
                session.formats());
    }

    /// Whether there are files whose format must be chosen before they can be read.
    ObservableValue<Boolean> waitsForFormat() {
        return waiting;
    }

    /// Whether there are objects of a bucket that something was wrong with.
    ObservableValue<Boolean> anyFailed() {
        return buckets.anyFailed();
    }

    /// Reads those again.
    void reloadFailed() {
        buckets.reloadFailed();
    }

    /// Whether there are files whose content an earlier one has too.
    ObservableValue<Boolean> anyRepeats() {
        return repeated;
    }

    /// Takes the records of those away.
    void leaveOutRepeats() {
        open.leaveOutRepeats();
    }

    /// Whether there are files that were left out for that.
    ObservableValue<Boolean> anyLeftOut() {
        return leftOut;
    }

    /// Reads those again.
    void loadLeftOut() {
        open.loadLeftOut();
    }

    /// Whether memory was not enough, and only the records of a shorter time could be loaded.
    ObservableValue<Boolean> needsShorterTime() {
        return open.shorterTime().map(Optional::isPresent);
    }

    Session session() {
        return session;
    }

    ObjectBinding<List<ReportLine>> lines() {
        return lines;
    }

    /// What its remedies say to run or to ask for, each once and the first of them only.
    List<String> toCopy() {
        return lines.get()
                .stream()
                .filter(line -> line.kind() == ReportLine.Kind.TO_COPY)
                .map(ReportLine::text)
                .distinct()
                .limit(MOST_TO_COPY)
                .toList();
    }

    /// All of it as plain text.
    public String text() {
        return lines.get().stream().map(ReportLine::plain).collect(Collectors.joining("\n", "", "\n"));
    }
}
