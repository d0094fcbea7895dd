package blindspot.ui.matrix;

import blindspot.query.Basis;
import blindspot.query.Measure;
import blindspot.ui.control.Buttons;
import blindspot.ui.control.CopyBox;
import blindspot.ui.control.FoldingRow;
import blindspot.ui.control.Shown;
import blindspot.ui.fx.Words;
import blindspot.ui.session.Counting;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The way back to the records, what the cells count, how sums are made, and whether they are being made anew.
final class MatrixBar extends ToolBar {
    private final MatrixModel model;
    private final Words words;

    MatrixBar(MatrixModel model) {
        FoldingRow.make(this);
        this.model = model;
        words = model.session().words();
        getStyleClass().addAll("records-bar", "matrix-bar");
        Label title = new Label();
        title.getStyleClass().add("matrix-title");
        title.textProperty().bind(words.text("command.who-sees-what"));
        Label working = new Label();
        working.setId("matrix-working");
        working.textProperty().bind(words.text("matrix.working"));
        Shown.when(working, model.working());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getItems().setAll(
                small(Buttons.whole("matrix-back", words.text("matrix.back"), model::showRecords)), title,
                shape(measure("records", words.text("timeline.measure.records"), Measure.RECORDS),
                        measure("packets", words.text("timeline.measure.packets"), Measure.PACKETS),
                        measure("bytes", words.text("timeline.measure.bytes"), Measure.BYTES)),
                shape(basis("once", words.text("matrix.count.once"), Basis.ONCE),
                        basis("both", words.text("matrix.count.both-ends"), Basis.BOTH_ENDS)),
                gap, working,
                small(Buttons.whole("matrix-copy", words.text("answer.copy"), () -> CopyBox.copy(model.text()))),
                small(Buttons.whole("matrix-csv", words.text("answer.csv"), () -> CopyBox.copy(model.csv()))));
    }

    private static Button small(Button button) {
        button.getStyleClass().add("small");
        return button;
    }

    private static HBox shape(ToggleButton... buttons) {
        HBox box = new HBox(buttons);
        box.getStyleClass().add("shape-bar");
        return box;
    }

    private ToggleButton measure(String id, ObservableValue<String> text, Measure measure) {
        ToggleButton button = toggle("matrix-measure-" + id, text, () -> model.measure().set(measure));
        model.measure().subscribe(now -> button.setSelected(now == measure));
        return button;
    }

    private ToggleButton basis(String id, ObservableValue<String> text, Basis basis) {
        Counting counting = model.session().counting();
        ToggleButton button = toggle("matrix-count-" + id, text, () -> counting.use(basis));
        counting.basis().subscribe(now -> button.setSelected(now == basis));
        return button;
    }

    private static ToggleButton toggle(String id, ObservableValue<String> text, Runnable action) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.getStyleClass().addAll("small", "shape");
        button.textProperty().bind(text);
        button.setOnAction(_ -> {
            button.setSelected(true);
            action.run();
        });
        return button;
    }
}
