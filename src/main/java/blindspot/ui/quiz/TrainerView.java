package blindspot.ui.quiz;

import blindspot.ui.control.Bars;
import blindspot.ui.control.Labels;
import blindspot.ui.control.ReadingPane;
import blindspot.ui.fx.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a trainer has beside the question, below it. Hands are written into a field for each choice; Enter goes to the next,
/// and from the last to the second vote.
public final class TrainerView extends BorderPane {
    private static final int DIGITS = 4;

    private final TrainerModel model;
    private final Words words;
    private final Label clock = new Label();
    private final ProgressBar left = new ProgressBar();
    private final Bars bars = new Bars();
    private final FlowPane fields = new FlowPane();
    private final List<TextField> hands = new ArrayList<>();
    private final Label stage = Labels.wrapped("trainer-stage");
    private final Label answer = Labels.wrapped("trainer-answer");
    private final Label next = Labels.wrapped("trainer-next");
    private final Label order = Labels.wrapped("trainer-order");
    private final VBox notes = new VBox();
    private final TextField seconds = numberField();
    private final TextField jump = numberField();
    private final TextField seed = numberField();
    private final Button again;

    public TrainerView(TrainerModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("trainer");
        clock.getStyleClass().addAll("mono", "trainer-clock");
        left.setMaxWidth(Double.MAX_VALUE);
        left.setFocusTraversable(false);
        fields.getStyleClass().add("trainer-row");
        notes.getStyleClass().add("trainer-notes");
        again = button("trainer.again", model::voteAgain);
        seconds.setId("trainer-seconds");
        seconds.accessibleTextProperty().bind(words.text("trainer.seconds.said"));
        takes(seconds, model::giveSeconds);
        jump.promptTextProperty().bind(words.text("trainer.jump"));
        jump.accessibleTextProperty().bind(words.text("trainer.jump"));
        takes(jump, model::jump);
        seed.setId("trainer-seed");
        seed.promptTextProperty().bind(words.text("trainer.seed"));
        seed.accessibleTextProperty().bind(words.text("trainer.seed.said"));
        takes(seed, model::shuffle);
        VBox page = new VBox(
                row(clock, button("trainer.clock", model::startOrPause), button("trainer.more", model::giveMore),
                        button("trainer.off", model::takeClockAway), seconds),
                left, fields, bars, stage,
                row(again, button("trainer.show-answer", () -> model.answerShown().set(!model.answerShown().get())),
                        jump, seed),
                answer, next, order, notes);
        page.getStyleClass().add("trainer-page");
        ReadingPane scroll = new ReadingPane(page, words.text("trainer.pane"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setCenter(scroll);
        model.page().subscribe(this::show);
        model.vote().subscribe(_ -> showFields());
    }

    /// Puts the keys into the field of the first choice, where there is one.
    void countHands() {
        focus(hands.isEmpty() ? jump : hands.getFirst());
    }

    /// Puts them into that of the number of a question.
    void askWhere() {
        focus(jump);
    }

    /// The key may have been pressed in the window of a room.
    private void focus(Node field) {
        field.getScene().getWindow().requestFocus();
        field.requestFocus();
    }

    private Button button(String key, Runnable action) {
        Button button = new Button();
        button.setOnAction(_ -> action.run());
        button.textProperty().bind(words.text(key));
        return button;
    }

    private static FlowPane row(Node... nodes) {
        FlowPane row = new FlowPane(nodes);
        row.getStyleClass().add("trainer-row");
        return row;
    }

    private void show(TrainerPage now) {
        seconds.setPromptText(now.seconds());
        clock.setText(now.clock().map(TrainerPage.Clock::text).orElse(""));
        left.setProgress(now.clock().map(TrainerPage.Clock::part).orElse(0.0));
        show(clock, now.clock().isPresent());
        show(left, now.clock().isPresent());
        bars.show(now.hands());
        show(bars, !now.hands().isEmpty());
        again.setDisable(!now.mayVoteAgain());
        text(stage, now.stage());
        text(answer, now.answer());
        text(next, now.next());
        text(order, now.order());
        List<Node> paragraphs = new ArrayList<>();
        now.notes().forEach(note -> paragraphs.add(Labels.wrapped("trainer-note", note)));
        notes.getChildren().setAll(paragraphs);
    }

    /// What was typed stays where it is typed: fields are made anew only where there are more or fewer choices, and emptied
    /// where another vote is on.
    private void showFields() {
        List<Integer> counted = model.vote().get().now().hands();
        if (hands.size() != counted.size()) {
            hands.clear();
            fields.getChildren().clear();
            for (int choice = 1; choice <= counted.size(); choice++) {
                TextField field = field(choice);
                hands.add(field);
                fields.getChildren().add(named(choice, field));
            }
        }
        for (int i = 0; i < counted.size(); i++) {
            TextField field = hands.get(i);
            if (number(field.getText()).orElse(0) != counted.get(i).intValue()) {
                field.setText(counted.get(i) == 0 ? "" : Integer.toString(counted.get(i)));
            }
        }
        show(fields, !counted.isEmpty());
    }

    /// The number of its choice stands beside a field: within it, it would look like hands that were counted.
    private static HBox named(int choice, TextField field) {
        Label name = new Label(Integer.toString(choice));
        name.setLabelFor(field);
        HBox both = new HBox(name, field);
        both.getStyleClass().add("trainer-hands");
        return both;
    }

    private TextField field(int choice) {
        TextField field = numberField();
        field.setPrefColumnCount(DIGITS - 1);
        field.accessibleTextProperty().bind(words.text("trainer.hands", choice));
        field.setOnAction(_ -> (choice == hands.size() ? again : hands.get(choice)).requestFocus());
        field.textProperty().subscribe((_, text) -> model.count(choice, number(text).orElse(0)));
        return field;
    }

    private static TextField numberField() {
        TextField field = new TextField();
        field.setPrefColumnCount(DIGITS);
        field.setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().matches("\\d{0," + DIGITS + "}") ? change : null));
        return field;
    }

    /// Enter gives the number that is written away, and empties the field.
    private static void takes(TextField field, IntConsumer taker) {
        field.setOnAction(_ -> {
            number(field.getText()).ifPresent(taker::accept);
            field.clear();
        });
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static void text(Label label, String text) {
        label.setText(text);
        show(label, !text.isEmpty());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
