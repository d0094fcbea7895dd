package blindspot.ui.quiz;

import blindspot.ui.control.Labels;
import blindspot.ui.fx.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Groups of choices to be marked, and the record that is pointed at.
final class MarksView extends VBox {
    private final QuizModel model;
    private final Words words;
    private final VBox groups = new VBox();
    private final Label heading = Labels.wrapped("quiz-group-heading");
    private final Label text = Labels.wrapped("quiz-pointed");
    private final VerdictLabel verdict = new VerdictLabel();
    private final VBox record = new VBox(heading, text, verdict);
    private final List<Label> headings = new ArrayList<>();
    private final List<ChoiceView> choices = new ArrayList<>();
    private List<List<Integer>> made = List.of();

    MarksView(QuizModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("quiz-groups");
        groups.getStyleClass().add("quiz-groups");
        record.getStyleClass().add("quiz-choices");
        getChildren().setAll(groups, record);
    }

    /// What can be marked stays while it is of the same shape, so that marking it does not take the focus away.
    void show(AnswerPage.Marks marks, boolean open) {
        List<List<Integer>> shape = marks.groups()
                .stream()
                .map(group -> List.of(group.choices().size(), group.several() ? 1 : 0))
                .toList();
        if (!shape.equals(made)) {
            made = shape;
            headings.clear();
            choices.clear();
            groups.getChildren().setAll(marks.groups().stream().map(this::group).toList());
        }
        for (int i = 0; i < headings.size(); i++) {
            headings.get(i).setText(marks.groups().get(i).heading());
        }
        for (int i = 0; i < choices.size(); i++) {
            choices.get(i).show(marks.choices().get(i), open);
        }
        QuizView.present(record, marks.record().isPresent());
        marks.record().ifPresent(pointed -> {
            heading.setText(pointed.heading());
            text.setText(pointed.text());
            verdict.show(pointed.verdict());
        });
    }

    private VBox group(AnswerPage.Group group) {
        Label named = Labels.wrapped("quiz-group-heading");
        headings.add(named);
        VBox box = new VBox(named);
        box.getStyleClass().add("quiz-choices");
        group.choices().forEach(choice -> {
            ChoiceView view = new ChoiceView(words, group.several(), () -> model.toggle(choice.number()));
            choices.add(view);
            box.getChildren().add(view);
        });
        return box;
    }
}
