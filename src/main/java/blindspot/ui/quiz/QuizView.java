package blindspot.ui.quiz;

import blindspot.quiz.Phase;
import blindspot.ui.control.Labels;
import blindspot.ui.control.ReadingPane;
import blindspot.ui.control.Typefaces;
import blindspot.ui.fx.Words;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The quiz pane at the right of the window. Enter on a choice locks the answer in; digits and the other keys are the
/// window's commands.
public final class QuizView extends BorderPane {
    private static final PseudoClass IS_LOW = PseudoClass.getPseudoClass("low");

    /// Less height than this leaves too little of the page, in pixels for text of the ordinary size.
    private static final double LOW = 400;

    private final QuizModel model;
    private final Label progress = Labels.wrapped("quiz-progress");
    private final Label prompt = Labels.wrapped("quiz-prompt");
    private final Label hint = Labels.wrapped("quiz-hint");
    private final Label note = Labels.wrapped("quiz-note");
    private final RecordView record;
    private final AnswerView answer;
    private final Label status = Labels.wrapped("quiz-status");
    private final Label score = Labels.wrapped("quiz-score");
    private final Label rule = Labels.wrapped("quiz-rule");
    private final CertaintyView certainty;
    private final ResultsView results;
    private final Button goOn = new Button();
    private final Button showHint = new Button();
    private final Button tryAgain = new Button();
    private final Button back = new Button();
    private final Button retryWrong = new Button();
    private final Button finish = new Button();
    private final Button openLesson = new Button();
    private final ExplanationView explanation;
    private final FlowPane buttons = new FlowPane();
    private final FlowPane others = new FlowPane();
    private final VBox foot = new VBox();
    private final Typefaces typefaces = new Typefaces();
    private final VBox page;
    private final ScrollPane scroll;
    private boolean hintWanted;
    private Node first = progress;

    public QuizView(QuizModel model, Words words, Runnable lesson) {
        this.model = model;
        record = new RecordView(words);
        answer = new AnswerView(model, words);
        certainty = new CertaintyView(model, words);
        results = new ResultsView(model, words);
        explanation = new ExplanationView(words, model::showRecords);
        getStyleClass().add("quiz");
        goOn.getStyleClass().addAll("quiz-go-on", "accent");
        button(goOn, model::goOn);
        button(showHint, this::revealHint);
        showHint.textProperty().bind(words.text("quiz.hint.show"));
        button(tryAgain, model::tryAgain);
        tryAgain.textProperty().bind(words.text("quiz.try-again"));
        button(back, model::back);
        back.textProperty().bind(words.text("quiz.back"));
        button(openLesson, lesson);
        openLesson.getStyleClass().add("accent");
        openLesson.textProperty().bind(words.text("quiz.open-lesson"));
        button(finish, model::finish);
        finish.textProperty().bind(words.text("quiz.to-results"));
        button(retryWrong, model::retryWrong);
        retryWrong.textProperty().bind(words.text("quiz.retry-wrong"));
        buttons.getStyleClass().add("quiz-buttons");
        others.getStyleClass().add("quiz-buttons");
        page = new VBox(progress, prompt, note, record, answer, certainty, results, hint, score, rule, explanation);
        page.getStyleClass().add("quiz-page");
        scroll = new ReadingPane(page, words.text("quiz.pane"));
        foot.getStyleClass().add("quiz-steps");
        setCenter(scroll);
        setBottom(foot);
        getChildren().add(typefaces);
        typefaces.whenChanged(this::divide);
        heightProperty().subscribe(this::divide);
        divide();
        page.heightProperty().subscribe(_ -> align());
        score.layoutYProperty().subscribe(_ -> align());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        model.page().subscribe(this::show);
        model.page().subscribe((before, now) -> focusAfter(before, now));
        model.proof().subscribe(explanation::showProof);
    }

    /// Below the page stands what goes on; the rest too, where there is height for it, else it scrolls with the page.
    private void divide() {
        boolean low = getHeight() > 0 && getHeight() < LOW * typefaces.factor();
        if (low == isLow() && !foot.getChildren().isEmpty()) {
            return;
        }
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        Stream.of(buttons, others, foot).forEach(pane -> pane.getChildren().clear());
        page.getChildren().removeAll(status, others);
        List<Button> further = List.of(retryWrong, tryAgain, back, finish, showHint);
        buttons.getChildren().setAll(goOn, openLesson);
        (low ? others : buttons).getChildren().addAll(further);
        foot.getChildren().setAll(low ? List.of(buttons) : List.of(status, buttons));
        if (low) {
            page.getChildren().addAll(status, others);
        }
        pseudoClassStateChanged(IS_LOW, low);
        if (focused != null && further.contains(focused)) {
            focused.requestFocus();
        }
    }

    private boolean isLow() {
        return page.getChildren().contains(others);
    }

    private void show(QuizPage page) {
        set(progress, page.progress());
        set(prompt, page.prompt());
        set(note, page.note());
        set(status, page.status());
        set(score, page.score());
        set(rule, page.rule());
        certainty.show(page.certainty(), page.open());
        showHint(page);
        record.show(page.shown());
        answer.show(page.answer(), page.open());
        goOn.setText(page.continueText());
        present(goOn, !page.continueText().isEmpty());
        present(openLesson, page.mayOpenLesson());
        present(tryAgain, page.mayTryAgain());
        present(back, page.mayGoBack());
        present(retryWrong, page.mayRetryWrong());
        present(finish, page.mayFinish() && !page.continueText().equals(finish.getText()));
        results.show(page.results());
        explanation.show(page.explanation(), page.steps(), page.citations());
    }

    private void showHint(QuizPage page) {
        hintWanted &= page.open();
        present(showHint, !page.hint().isEmpty() && !hintWanted);
        set(hint, hintWanted ? page.hint() : "");
    }

    private void revealHint() {
        hintWanted = true;
        showHint(model.page().getValue());
    }

    /// After a step the focus is where an answer is written or put in order, else on what goes on; while answering on the
    /// question, where no key marks a leg by accident. An answer that began on the diagram or in the table leaves it there.
    private void focusAfter(QuizPage before, QuizPage now) {
        if (before.phase() == now.phase() && before.number() == now.number()) {
            return;
        }
        if (now.open() && before.phase() == Phase.HOLD && now.phase() == Phase.ANSWER && answer.isFocusWithin()) {
            return;
        }
        if (now.open() && answer.begin(now.answer())) {
            first = progress;
            align();
        } else if (now.phase() != Phase.ANSWER) {
            goOn.requestFocus();
            first = !now.explanation().isEmpty()
                    ? score
                    : now.phase() == Phase.REVEAL && !now.shown().isEmpty() ? answer : progress;
            align();
        } else if (goOn.isFocused() || before.phase() != Phase.HOLD) {
            scroll.requestFocus();
        }
    }

    /// Brings the part to read first to the top, now and when what is above it changes its height.
    private void align() {
        double hidden = page.getHeight() - scroll.getViewportBounds().getHeight();
        double above = first.getLayoutY() - page.getInsets().getTop();
        scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(above / hidden, 0, 1));
    }

    /// A focused check box would take Enter as a press; here it locks the answer in, wherever the focus is.
    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof ButtonBase
                && (answer.isFocusWithin() || certainty.isFocusWithin())) {
            model.lockIn();
            event.consume();
        }
    }

    static void set(Label label, String text) {
        label.setText(text);
        present(label, !text.isEmpty());
    }

    static void present(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private static void button(Button button, Runnable action) {
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
    }
}
