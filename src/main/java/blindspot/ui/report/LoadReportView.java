package blindspot.ui.report;

import blindspot.ui.control.Buttons;
import blindspot.ui.control.CopyBox;
import blindspot.ui.control.CopyBoxes;
import blindspot.ui.control.Shown;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The load report, to be read and copied.
public final class LoadReportView extends VBox {
    private final ReportModel model;
    private final ListView<ReportLine> list = new ListView<>();
    private final BooleanProperty copied = new SimpleBooleanProperty();

    /// @param chooseFormat asks for the format of the files that wait for one
    /// @param askTime asks for a shorter time, where memory was not enough for all records
    /// @param close takes the report away again
    public LoadReportView(ReportModel model, Runnable chooseFormat, Runnable askTime, Runnable close) {
        this.model = model;
        Words words = model.session().words();
        getStyleClass().add("load-report");
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(words.text("open.report.title"));
        ObservableList<ReportLine> lines = FXCollections.observableArrayList();
        CopyBoxes boxes = new CopyBoxes(words);
        model.lines().subscribe(now -> {
            lines.setAll(now);
            boxes.show(model.toCopy());
            copied.set(false);
        });
        list.setId("load-report-lines");
        list.setItems(lines);
        list.setCellFactory(_ -> new LineCell());
        list.accessibleTextProperty().bind(title.textProperty());
        list.setPlaceholder(empty(words));
        VBox.setVgrow(list, Priority.ALWAYS);
        Button copy = Buttons.of(
                "load-report-copy",
                copied.flatMap(done -> done ? words.text("copy.done") : words.text("open.report.copy")),
                this::copyReport);
        Button done = Buttons.of("load-report-close", words.text("open.report.close"), close);
        Button format = Buttons.of("load-report-format", words.text("open.report.format"), chooseFormat);
        Shown.when(format, model.waitsForFormat());
        Button reload = Buttons.of("load-report-reload", words.text("open.report.reload"), () -> {
            close.run();
            model.reloadFailed();
        });
        Shown.when(reload, model.anyFailed());
        Button leaveOut =
                Buttons.of("load-report-leave-out", words.text("open.report.leave-out"), model::leaveOutRepeats);
        Shown.when(leaveOut, model.anyRepeats());
        Button again = Buttons.of("load-report-load-again", words.text("open.report.load-again"), model::loadLeftOut);
        Shown.when(again, model.anyLeftOut());
        Button shorter = Buttons.of("load-report-shorter", words.text("open.report.shorter"), askTime);
        Shown.when(shorter, model.needsShorterTime());
        HBox buttons = new HBox(shorter, leaveOut, again, reload, format, copy, done);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("buttons");
        getChildren().setAll(title, list, boxes, buttons);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                list.requestFocus();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
                copyReport();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
    }

    private static Label empty(Words words) {
        Label empty = new Label();
        empty.textProperty().bind(words.text("open.report.nothing"));
        return empty;
    }

    private void copyReport() {
        copied.set(CopyBox.copy(model.text()));
    }

    /// A line, broken where it does not fit.
    private static final class LineCell extends ListCell<ReportLine> {
        LineCell() {
            getStyleClass().add("report-line");
            Wrapping.wrap(this);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ReportLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : line.text());
            for (ReportLine.Kind kind : ReportLine.Kind.values()) {
                pseudoClassStateChanged(
                        PseudoClass.getPseudoClass(kind.code()), !empty && line != null && line.kind() == kind);
            }
        }
    }
}
