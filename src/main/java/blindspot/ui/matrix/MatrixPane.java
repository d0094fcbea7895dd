package blindspot.ui.matrix;

import blindspot.ui.control.Shown;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The table of records or, while it is asked for, who sees what. The keys that were there go to the table when it is closed.
final class MatrixPane extends StackPane {
    MatrixPane(MatrixModel model, Region records) {
        MatrixView matrix = new MatrixView(model);
        getStyleClass().add("matrix-pane");
        getChildren().setAll(records);
        records.visibleProperty().bind(model.shown().not());
        model.shown().subscribe((_, shown) -> {
            if (!shown && matrix.isFocusWithin()) {
                records.requestFocus();
            }
        });
        Shown.firstWhen(this, matrix, model.shown());
        model.shown().subscribe((_, shown) -> {
            if (shown) {
                matrix.focusTable();
            }
        });
    }
}
