package blindspot.ui.quiz;

import blindspot.ui.control.Labels;
import blindspot.ui.fx.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The record that a question is about, field by field.
final class RecordView extends VBox {
    private final GridPane grid = new GridPane();
    private List<QuizPage.Value> shown = List.of();

    RecordView(Words words) {
        getStyleClass().add("quiz-record");
        grid.getStyleClass().add("quiz-record-fields");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        Label heading = Labels.wrapped("quiz-group-heading");
        heading.textProperty().bind(words.text("quiz.shown"));
        getChildren().setAll(heading, grid);
    }

    void show(List<QuizPage.Value> values) {
        QuizView.present(this, !values.isEmpty());
        if (values.equals(shown)) {
            return;
        }
        shown = values;
        grid.getChildren().clear();
        for (int i = 0; i < values.size(); i++) {
            Label name = new Label(values.get(i).field());
            name.getStyleClass().add("quiz-record-name");
            Label value = Labels.wrapped("quiz-record-value", values.get(i).text());
            name.setLabelFor(value);
            grid.addRow(i, name, value);
        }
    }
}
