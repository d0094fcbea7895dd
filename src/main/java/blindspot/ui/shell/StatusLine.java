package blindspot.ui.shell;

import blindspot.load.Counts;
import blindspot.load.Lacking;
import blindspot.load.LoadReport;
import blindspot.load.LoadResult;
import blindspot.model.Field;
import blindspot.store.FlowTable;
import blindspot.task.Problem;
import blindspot.topology.Topology;
import blindspot.topology.inventory.Inventory;
import blindspot.ui.control.Hints;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Session;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// What is loaded, what names its interfaces, what was wrong with it, and in which zone times are shown; in more than one line where it has to be.
public final class StatusLine extends FlowPane {
    private final Session session;
    private final ObservableValue<LoadReport> report;
    private final Predicate<FlowTable> loaded;
    private final Label counts = new Label();
    private final Label inventory = new Label();
    private final Hyperlink trouble = new Hyperlink();
    private final Label time = new Label();
    private final Hyperlink counted = new Hyperlink();
    private final Label zone = new Label();
    private final Label topology = new Label();
    private final Label notSaved = new Label();
    private final StringProperty remedy = new SimpleStringProperty("");

    /// The records that were on the screen last of those that a report is of, and that report.
    private LoadResult whole = new LoadResult(FlowTable.empty(), LoadReport.NOTHING);

    /// @param report of what is loaded
    /// @param loaded whether the report is of the records of a table
    /// @param unsaved why settings could not be saved, empty while they could
    public StatusLine(
            Session session,
            ObservableValue<LoadReport> report,
            Predicate<FlowTable> loaded,
            Runnable showReport,
            ObservableValue<Optional<Problem>> unsaved) {
        this.session = session;
        this.report = report;
        this.loaded = loaded;
        getStyleClass().add("status-line");
        trouble.setOnAction(_ -> showReport.run());
        trouble.managedProperty().bind(trouble.visibleProperty());
        counts.setId("status-counts");
        inventory.setId("status-inventory");
        inventory.visibleProperty().bind(inventory.textProperty().isNotEmpty());
        inventory.managedProperty().bind(inventory.visibleProperty());
        time.setId("status-time");
        time.visibleProperty().bind(time.textProperty().isNotEmpty());
        time.managedProperty().bind(time.visibleProperty());
        notSaved.setId("status-unsaved");
        Hints.install(notSaved, remedy);
        notSaved.managedProperty().bind(notSaved.textProperty().isNotEmpty());
        unsaved.subscribe(this::tell);
        session.messages().subscribe((_, _) -> tell(unsaved.getValue()));
        getChildren().setAll(counts, inventory, trouble, time, counted, zone, topology, notSaved);
        counted.setId("status-counted");
        counted.setOnAction(_ -> session.counting().turn());
        StringBinding basis = session.words().text("status.counted.hint");
        Hints.installWide(counted, basis);
        counted.accessibleHelpProperty().bind(basis);
        session.picture().subscribe(_ -> refresh());
        session.counting().basis().subscribe(_ -> refresh());
        session.messages().subscribe(_ -> refresh());
        session.zone().subscribe(_ -> refresh());
        report.subscribe(_ -> refresh());
    }

    private void tell(Optional<Problem> problem) {
        notSaved.setText(problem.map(session.messages().get()::problem).orElse(""));
        remedy.set(problem.map(session.messages().get()::remedy).orElse(""));
    }

    private void refresh() {
        Picture picture = session.picture().get();
        FlowTable table = picture.table();
        if (loaded.test(table)) {
            whole = new LoadResult(table, report.getValue());
        }
        counts.setText(counts(table));
        trouble.setText(trouble());
        Inventory stated = picture.terms().inventory();
        inventory.setText(stated.isEmpty() ? "" : text("status.inventory", stated.interfaces().size()));
        trouble.setVisible(!whole.report().files().isEmpty() || !stated.isEmpty());
        time.setText(
                picture.time().map(only -> text("status.time", session.formats().get().dateSpan(only))).orElse(""));
        boolean packets = picture.table().column(Field.PACKETS) != null;
        counted.setText(switch (session.counting().basis().get()) {
            case ONCE -> text("status.counted.once");
            case BOTH_ENDS -> text("status.counted.both-ends");
        });
        counted.setVisible(packets);
        counted.setManaged(packets);
        zone.setText(text("status.zone", session.formats().get().zoneId()));
        topology.setText(session.path().get().noPath().isPresent() ? "" : title(picture.topology()));
    }

    private String title(Topology drawn) {
        String title = session.messages().get().text(drawn.title());
        return drawn.simulated() ? text("status.simulated", title) : title;
    }

    /// What the report is opened by: the worst of what is in it.
    private String trouble() {
        long malformed = whole.report().malformed();
        Lacking lacking = whole.report().totals().lacking();
        if (lacking.addresses() > 0) {
            return text("status.without-addresses", lacking.addresses(), malformed);
        }
        return lacking.times() > 0
                ? text("status.without-times", lacking.times(), malformed)
                : text("status.report", malformed);
    }

    /// Between the first records of a loading and the picture of all of them, the report is of others than those shown.
    private String counts(FlowTable table) {
        if (!whole.table().equals(table)) {
            return text("status.so-far", table.rowCount());
        }
        Counts totals = whole.report().totals();
        if (table.isEmpty()) {
            return session.picture().get().terms().inventory().isEmpty()
                    ? text("status.nothing")
                    : text("status.no-records");
        }
        return text(
                "status.loaded", whole.report().files().size(), table.rowCount(), totals.noData(), totals.skipData());
    }

    private String text(String key, Object... arguments) {
        return session.messages().get().text(key, arguments);
    }
}
