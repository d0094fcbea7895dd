package blindspot.ui.inspect;

import blindspot.load.LoadReport;
import blindspot.load.RawLine;
import blindspot.load.RawLines;
import blindspot.store.FlowTable;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.Session;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The line of the selected record, read again from its input in the background. What is in a bucket is not fetched for
/// it.
final class LineOfSelected {
    /// The line of a row.
    record Found(int row, RawLine line) {}

    private final Session session;
    private final ObservableValue<LoadReport> report;
    private final LatestJob<RawLine> reading;
    private final ReadOnlyObjectWrapper<Optional<Found>> found = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param report of what is loaded: where the lines of records are read again
    LineOfSelected(Session session, FxJobs jobs, ObservableValue<LoadReport> report) {
        this.session = session;
        this.report = report;
        reading = LatestJob.thatWaits(jobs, session::fail);
        session.selection().lateRow().subscribe(_ -> read());
        session.picture().subscribe((before, now) -> {
            if (before.table() != now.table()) {
                read();
            }
        });
        report.subscribe(_ -> read());
    }

    /// The line that was read last. Empty while nothing is selected.
    ReadOnlyObjectProperty<Optional<Found>> found() {
        return found.getReadOnlyProperty();
    }

    private void read() {
        FlowTable table = session.table();
        int row = session.selection().row().get();
        if (row < 0 || row >= table.rowCount()) {
            found.set(Optional.empty());
            return;
        }
        RawLines lines = new RawLines(report.getValue());
        reading.start((_, cancel) -> lines.near(table, row, cancel), line -> {
            if (session.selection().row().get() == row) {
                found.set(Optional.of(new Found(row, line)));
            }
        });
    }
}
