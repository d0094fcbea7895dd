package blindspot.ui.quiz;

import blindspot.quiz.Answer;
import blindspot.ui.control.Labels;
import blindspot.ui.fx.Words;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// A field that the answer is written in.
final class EntryView extends VBox {
    private final TextField field = new TextField();
    private final VerdictLabel verdict = new VerdictLabel();
    private final Label right = Labels.wrapped("quiz-right");

    EntryView(QuizModel model, Words words) {
        getStyleClass().add("quiz-choices");
        Label name = Labels.whole(words.text("quiz.entry"), field);
        name.getStyleClass().add("quiz-group-heading");
        field.getStyleClass().add("quiz-entry");
        field.setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().length() <= Answer.LONGEST ? change : null));
        field.textProperty().subscribe(model::write);
        // Every other key is for the text.
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.PAGE_DOWN) {
                step(model, event);
            } else if (event.getCode() == KeyCode.PAGE_UP) {
                model.back();
                event.consume();
            }
        });
        getChildren().setAll(name, field, verdict, right);
    }

    private static void step(QuizModel model, KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.lockIn();
        } else {
            model.goOn();
        }
        event.consume();
    }

    void show(AnswerPage.Entry entry, boolean open) {
        if (!field.getText().equals(entry.text())) {
            field.setText(entry.text());
            field.end();
        }
        field.setDisable(!open);
        verdict.show(entry.verdict());
        QuizView.set(right, entry.right());
    }

    /// Here the keys begin.
    void begin() {
        field.requestFocus();
    }
}
