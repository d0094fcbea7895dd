package blindspot.ui.quiz;

import blindspot.ui.control.Labels;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// One leg to mark, and after the reveal what became of it, in shape and words.
final class ChoiceView extends VBox {
    private final CheckBox box = new CheckBox();
    private final Label verdict = Labels.wrapped("quiz-verdict");

    ChoiceView(Words words, Runnable toggle) {
        getStyleClass().add("quiz-choice");
        box.getStyleClass().add("quiz-leg");
        Wrapping.wrap(box);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(_ -> toggle.run());
        box.accessibleHelpProperty().bind(words.text("quiz.leg.help"));
        getChildren().setAll(box, verdict);
    }

    void show(QuizPage.Choice choice, boolean open) {
        box.setText(choice.name());
        box.setSelected(choice.marked());
        box.setDisable(!open);
        String words = (choice.mark() + " " + choice.verdict()).strip();
        box.setAccessibleText((choice.name() + " " + words).strip());
        verdict.getStyleClass()
                .setAll(Stream.of("label", "quiz-verdict", choice.verdictStyle())
                        .filter(style -> !style.isEmpty())
                        .toList());
        QuizView.set(verdict, words);
    }
}
