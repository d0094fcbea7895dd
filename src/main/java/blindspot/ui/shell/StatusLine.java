package blindspot.ui.shell;

import blindspot.load.Counts;
import blindspot.load.LoadReport;
import blindspot.model.Field;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Session;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What is loaded, what was wrong with it, and in which zone times are shown.
public final class StatusLine extends HBox {
    private final Session session;
    private final ObservableValue<LoadReport> report;
    private final Label loaded = new Label();
    private final Hyperlink trouble = new Hyperlink();
    private final Label counted = new Label();
    private final Label zone = new Label();
    private final Label topology = new Label();

    public StatusLine(Session session, ObservableValue<LoadReport> report, Runnable showReport) {
        this.session = session;
        this.report = report;
        getStyleClass().add("status-line");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        trouble.setOnAction(_ -> showReport.run());
        getChildren().setAll(loaded, trouble, counted, zone, space, topology);
        session.picture().subscribe(_ -> refresh());
        session.messages().subscribe(_ -> refresh());
        session.zone().subscribe(_ -> refresh());
        report.subscribe(_ -> refresh());
    }

    private void refresh() {
        Picture picture = session.picture().get();
        LoadReport now = report.getValue();
        Counts totals = now.totals();
        loaded.setText(
                picture.table().isEmpty()
                        ? session.messages().get().text("status.nothing")
                        : session.messages()
                                .get()
                                .text(
                                        "status.loaded",
                                        now.files().size(),
                                        picture.table().rowCount(),
                                        totals.noData(),
                                        totals.skipData()));
        trouble.setText(session.messages().get().text("status.report", now.malformed()));
        trouble.setVisible(!now.files().isEmpty());
        boolean packets = picture.table().column(Field.PACKETS) != null;
        counted.setText(packets ? session.messages().get().text("status.counted-once") : "");
        counted.setManaged(packets);
        zone.setText(session.messages()
                .get()
                .text("status.zone", session.formats().get().zoneId()));
        topology.setText(session.messages().get().text(picture.topology().title()));
    }
}
