package blindspot.ui.report;

import static blindspot.ui.feature.Command.Menu.FILE;
import static blindspot.ui.feature.Shortcut.chord;

import blindspot.load.LoadReport;
import blindspot.opening.OpenNotes;
import blindspot.ui.control.Overlay;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.session.OpenBuckets;
import blindspot.ui.session.OpenSession;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// What is open: the report of it, reading of it again, closing it.
public final class ReportFeature implements Feature {
    private final OpenSession open;
    private final OpenBuckets buckets;
    private final Overlay overlay;
    private final Runnable chooseFormat;
    private final Runnable askTime;

    /// @param chooseFormat asks for the format of the files that wait for one
    /// @param askTime asks for a shorter time, where memory was not enough for all records
    public ReportFeature(
            OpenSession open, OpenBuckets buckets, Overlay overlay, Runnable chooseFormat, Runnable askTime) {
        this.open = open;
        this.buckets = buckets;
        this.overlay = overlay;
        this.chooseFormat = chooseFormat;
        this.askTime = askTime;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.in(FILE, "load-newer", buckets::readNewer, chord("Shortcut+Shift+N"))
                        .when(buckets.anyRead()),
                Command.in(FILE, "reload-failed", buckets::reloadFailed, chord("Shortcut+Shift+R"))
                        .when(buckets.anyFailed()),
                Command.in(FILE, "load-report", this::show, chord("Shortcut+R")).when(anyOpen()),
                Command.in(FILE, "close-all", open::closeAll, chord("Shortcut+W")).when(anyOpen()));
    }

    /// Whether something is open, was tried, or is being read.
    private ObservableValue<Boolean> anyOpen() {
        return Bindings.createBooleanBinding(
                () -> open.loading().get().isPresent()
                        || !open.report().get().equals(LoadReport.NOTHING)
                        || !open.notes().get().equals(OpenNotes.NONE),
                open.loading(), open.report(), open.notes());
    }

    /// Shows the report above the window.
    public void show() {
        overlay.open(new LoadReportView(new ReportModel(open, buckets), chooseFormat, askTime, overlay::close));
    }
}
