package blindspot.ui.quiz;

import blindspot.ui.control.Labels;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What came of a run: the sum, whether it passes, and each answer, which leads back to its question.
final class ResultsView extends VBox {
    private static final int STEP = 5;

    private final QuizModel model;
    private final Words words;
    private final Label total = Labels.wrapped("quiz-total");
    private final Label passed = Labels.wrapped("quiz-passed");
    private final Label marks = Labels.wrapped("quiz-total-certain");
    private final Label rule = Labels.wrapped("quiz-rule");
    private final VBox lines = new VBox();
    private List<ResultsPage.Line> shown = List.of();

    ResultsView(QuizModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("quiz-results");
        lines.getStyleClass().add("quiz-result-lines");
        getChildren().setAll(total, passed, marks, rule, lines, passMark(), certainty(), new ExportView(model, words));
    }

    void show(ResultsPage page) {
        QuizView.present(this, !page.total().isEmpty());
        QuizView.set(total, page.total());
        QuizView.set(passed, page.passed());
        QuizView.set(marks, page.marks());
        QuizView.set(rule, page.rule());
        if (!page.lines().equals(shown)) {
            shown = page.lines();
            lines.getChildren().setAll(shown.stream().map(this::line).toList());
        }
    }

    private Button line(ResultsPage.Line line) {
        Button button = new Button(line.mark() + " " + line.text());
        button.getStyleClass().addAll("quiz-result", line.faultless() ? "quiz-faultless" : "quiz-faulty");
        Wrapping.wrap(button);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(USE_PREF_SIZE);
        button.accessibleHelpProperty().bind(words.text("quiz.result.help"));
        button.setOnAction(_ -> model.goTo(line.number()));
        return button;
    }

    private FlowPane passMark() {
        Spinner<Integer> percent = new Spinner<>(0, 100, model.passMark().get(), STEP);
        percent.setId("quiz-pass-mark");
        percent.getStyleClass().add("quiz-pass-mark");
        percent.valueProperty().subscribe(value -> model.passMark().set(value));
        model.passMark().subscribe(value -> percent.getValueFactory().setValue(value.intValue()));
        Label name = Labels.whole(words.text("quiz.pass-mark"), percent);
        FlowPane row = new FlowPane(8, 4, name, percent);
        row.getStyleClass().add("quiz-setting");
        return row;
    }

    private CheckBox certainty() {
        CheckBox box = new CheckBox();
        box.setId("quiz-asks-certainty");
        Wrapping.wrap(box);
        box.textProperty().bind(words.text("quiz.certainty.ask"));
        box.selectedProperty().bindBidirectional(model.certainty());
        return box;
    }
}
