package blindspot.ui.quiz;

import blindspot.ui.control.Labels;
import blindspot.ui.fx.Words;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The record that a question is about, field by field: those that come first, and on demand all, which stay for the records
/// of other questions then.
final class RecordView extends VBox {
    private final GridPane grid = new GridPane();
    private final Button all = new Button();
    private final Words words;
    private List<QuizPage.Value> shown = List.of();
    private boolean allWanted;

    RecordView(Words words) {
        this.words = words;
        getStyleClass().add("quiz-record");
        grid.getStyleClass().add("quiz-record-fields");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        Label heading = Labels.wrapped("quiz-group-heading");
        heading.textProperty().bind(words.text("quiz.shown"));
        all.getStyleClass().add("quiz-record-all");
        all.setOnAction(_ -> {
            allWanted = !allWanted;
            showFields();
        });
        getChildren().setAll(heading, grid, all);
    }

    void show(List<QuizPage.Value> values) {
        QuizView.present(this, !values.isEmpty());
        if (!values.equals(shown)) {
            shown = values;
            showFields();
        }
    }

    private void showFields() {
        List<QuizPage.Value> wanted = shown.stream().filter(value -> allWanted || value.first()).toList();
        grid.getChildren().clear();
        for (int i = 0; i < wanted.size(); i++) {
            Label name = new Label(wanted.get(i).field());
            name.getStyleClass().add("quiz-record-name");
            Label value = Labels.wrapped("quiz-record-value", wanted.get(i).text());
            name.setLabelFor(value);
            grid.addRow(i, name, value);
        }
        all.textProperty()
                .bind(
                        allWanted ? words.text("quiz.record.fewer") : words.text("quiz.record.all", shown.size()));
        QuizView.present(all, !shown.stream().allMatch(QuizPage.Value::first));
    }
}
