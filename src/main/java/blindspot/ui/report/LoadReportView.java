package blindspot.ui.report;

import blindspot.ui.control.CopyBox;
import blindspot.ui.control.CopyBoxes;
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
        setPrefSize(920, 520);
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
        Button copy = button("load-report-copy", this::copyReport);
        copy.textProperty()
                .bind(copied.flatMap(done -> done ? words.text("copy.done") : words.text("open.report.copy")));
        Button done = button("load-report-close", close);
        done.textProperty().bind(words.text("open.report.close"));
        Button format = button("load-report-format", chooseFormat);
        format.textProperty().bind(words.text("open.report.format"));
        format.visibleProperty().bind(model.waitsForFormat());
        format.managedProperty().bind(format.visibleProperty());
        Button reload = button("load-report-reload", () -> {
            close.run();
            model.reloadFailed();
        });
        reload.textProperty().bind(words.text("open.report.reload"));
        reload.visibleProperty().bind(model.anyFailed());
        reload.managedProperty().bind(reload.visibleProperty());
        Button leaveOut = button("load-report-leave-out", model::leaveOutRepeats);
        leaveOut.textProperty().bind(words.text("open.report.leave-out"));
        leaveOut.visibleProperty().bind(model.anyRepeats());
        leaveOut.managedProperty().bind(leaveOut.visibleProperty());
        Button again = button("load-report-load-again", model::loadLeftOut);
        again.textProperty().bind(words.text("open.report.load-again"));
        again.visibleProperty().bind(model.anyLeftOut());
        again.managedProperty().bind(again.visibleProperty());
        Button shorter = button("load-report-shorter", askTime);
        shorter.textProperty().bind(words.text("open.report.shorter"));
        shorter.visibleProperty().bind(model.needsShorterTime());
        shorter.managedProperty().bind(shorter.visibleProperty());
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

    private static Button button(String id, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
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
