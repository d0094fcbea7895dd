package blindspot.ui.quiz;

import blindspot.ui.fx.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What the question is answered with.
final class AnswerView extends VBox {
    private final MarksView marks;
    private final OrderView order;
    private final EntryView entry;

    AnswerView(QuizModel model, Words words) {
        marks = new MarksView(model, words);
        order = new OrderView(model, words);
        entry = new EntryView(model, words);
    }

    void show(AnswerPage answer, boolean open) {
        switch (answer) {
            case AnswerPage.None _ -> put(List.of());
            case AnswerPage.Marks page -> {
                marks.show(page, open);
                put(List.of(marks));
            }
            case AnswerPage.Order page -> {
                order.show(page, open);
                put(List.of(order));
            }
            case AnswerPage.Entry page -> {
                entry.show(page, open);
                put(List.of(entry));
            }
        }
    }

    private void put(List<Node> wanted) {
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
        }
        QuizView.present(this, !wanted.isEmpty());
    }

    /// Where the keys begin; false where the answer is given by keys that need no place.
    boolean begin(AnswerPage answer) {
        switch (answer) {
            case AnswerPage.None _,AnswerPage.Marks _ -> {
                return false;
            }
            case AnswerPage.Order _ -> order.begin();
            case AnswerPage.Entry _ -> entry.begin();
        }
        return true;
    }
}
