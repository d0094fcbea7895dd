package blindspot.ui.quiz;

import blindspot.quiz.Certainty;
import blindspot.ui.control.Labels;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;

/// How sure the learner is of an answer.
final class CertaintyView extends VBox {
    private final Map<Certainty, RadioButton> buttons = new EnumMap<>(Certainty.class);

    CertaintyView(QuizModel model, Words words) {
        getStyleClass().add("quiz-certainty");
        Label heading = Labels.wrapped("quiz-group-heading");
        heading.textProperty().bind(words.text("quiz.certainty"));
        getChildren().add(heading);
        for (Certainty certainty : Certainty.values()) {
            RadioButton button = new RadioButton();
            button.getStyleClass().add("quiz-certain");
            Wrapping.wrap(button);
            button.setOnAction(_ -> model.certain(certainty));
            buttons.put(certainty, button);
            getChildren().add(button);
        }
    }

    void show(Optional<CertaintyPage> page, boolean open) {
        QuizView.present(this, page.isPresent());
        page.stream().flatMap(shown -> shown.levels().stream()).forEach(level -> {
            RadioButton button = buttons.get(level.certainty());
            if (button != null) {
                button.setText(level.name());
                button.setSelected(level.chosen());
                button.setDisable(!open);
            }
        });
    }
}
