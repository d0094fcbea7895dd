package blindspot.ui.quiz;

import blindspot.ui.control.Labels;
import blindspot.ui.fx.Words;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The thing at one place of an order, with buttons that move it.
final class OrderLine extends HBox {
    private final Label place = new Label();
    private final Label text = Labels.wrapped("quiz-line-text");
    private final VerdictLabel verdict = new VerdictLabel();
    private final Button up = new Button("▲");
    private final Button down = new Button("▼");

    /// @param move moves it by so many places
    OrderLine(Words words, IntConsumer move) {
        getStyleClass().add("quiz-line");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        accessibleHelpProperty().bind(words.text("quiz.line.help"));
        place.getStyleClass().add("quiz-line-place");
        place.setMinWidth(USE_PREF_SIZE);
        VBox said = new VBox(text, verdict);
        setHgrow(said, Priority.ALWAYS);
        button(up, () -> move.accept(-1));
        up.accessibleTextProperty().bind(words.text("quiz.line.up"));
        button(down, () -> move.accept(1));
        down.accessibleTextProperty().bind(words.text("quiz.line.down"));
        setOnMousePressed(_ -> requestFocus());
        getChildren().setAll(place, said, up, down);
    }

    void show(AnswerPage.Line line, boolean open, int of) {
        place.setText(Integer.toString(line.place()));
        text.setText(line.text());
        verdict.show(line.verdict());
        QuizView.present(up, open);
        QuizView.present(down, open);
        up.setDisable(line.place() == 1);
        down.setDisable(line.place() == of);
        setAccessibleText((line.place() + " " + line.text() + " " + line.verdict().text()).strip());
    }

    /// The keys stay with the line, which moves by them as well.
    private static void button(Button button, Runnable action) {
        button.getStyleClass().add("quiz-line-move");
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
    }
}
