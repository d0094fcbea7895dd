package blindspot.ui.quiz;

import blindspot.ui.control.Labels;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;

/// One choice to mark, and after the reveal what became of it, in shape and words, and why.
final class ChoiceView extends VBox {
    private final ButtonBase box;
    private final Consumer<Boolean> select;
    private final VerdictLabel verdict = new VerdictLabel();
    private final Label why = Labels.wrapped("quiz-why");

    /// @param several whether others of its group can be marked besides
    ChoiceView(Words words, boolean several, Runnable toggle) {
        getStyleClass().add("quiz-choice");
        if (several) {
            CheckBox check = new CheckBox();
            box = check;
            select = check::setSelected;
        } else {
            RadioButton radio = new RadioButton();
            box = radio;
            select = radio::setSelected;
        }
        box.getStyleClass().add("quiz-mark");
        Wrapping.wrap(box);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(_ -> toggle.run());
        box.accessibleHelpProperty().bind(words.text("quiz.choice.help"));
        getChildren().setAll(box, verdict, why);
    }

    void show(AnswerPage.Choice choice, boolean open) {
        box.setText(choice.name());
        select.accept(choice.marked());
        box.setDisable(!open);
        box.setAccessibleText((choice.name() + " " + choice.verdict().text()).strip());
        verdict.show(choice.verdict());
        QuizView.set(why, choice.why());
    }
}
