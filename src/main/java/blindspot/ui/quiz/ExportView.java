package blindspot.ui.quiz;

import blindspot.quiz.Sitting;
import blindspot.ui.control.Buttons;
import blindspot.ui.control.Labels;
import blindspot.ui.control.Shown;
import blindspot.ui.fx.Words;
import java.io.File;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// Saves the results where the learner wants it, under the nickname that is given.
final class ExportView extends VBox {
    private final QuizModel model;
    private final Words words;
    private final TextField nickname = new TextField();

    ExportView(QuizModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("quiz-export");
        nickname.setId("quiz-nickname");
        nickname.setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().length() <= Sitting.LONGEST_NICKNAME ? change : null));
        Label heading = said("quiz-group-heading", "quiz.export");
        Label name = Labels.whole(words.text("quiz.export.nickname"), nickname);
        Label saved = Labels.wrapped("quiz-saved");
        saved.textProperty().bind(model.saved());
        Shown.when(saved, saved.textProperty().isNotEmpty());
        FlowPane buttons = new FlowPane(
                8, 8, button("quiz-save-page", "quiz.export.page", Export.Kind.PAGE),
                button("quiz-save-table", "quiz.export.table", Export.Kind.TABLE));
        getChildren().setAll(
                heading, said("quiz-rule", "quiz.export.says"), new FlowPane(8, 4, name, nickname), buttons, saved);
    }

    private Label said(String style, String key) {
        Label label = Labels.wrapped(style);
        label.textProperty().bind(words.text(key));
        return label;
    }

    private Button button(String id, String key, Export.Kind kind) {
        return Buttons.whole(id, words.text(key), () -> choose(key, kind));
    }

    private void choose(String title, Export.Kind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.now().text(title));
        chooser.setInitialFileName(kind.fileName());
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            model.save(kind, nickname.getText(), chosen.toPath());
        }
    }
}
