package blindspot.ui.inspect;

import blindspot.answer.Question;
import blindspot.ui.control.Buttons;
import blindspot.ui.control.CopyBox;
import blindspot.ui.control.Labels;
import blindspot.ui.control.Shown;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// An answer to one of the usual questions: its bars, what it says and cannot say, and the other questions.
final class AnswersView extends VBox {
    private final AnswersModel model;
    private final Words words;
    private final VBox lead = box("answer-sentences");
    private final AnswerBars bars;
    private final VBox sentences = box("answer-sentences");
    private final VBox others = box("answer-others");
    private final Label title = Labels.wrapped("inspect-title");
    private final MenuButton questions = new MenuButton();

    AnswersView(AnswersModel model, Words words) {
        this.model = model;
        this.words = words;
        bars = new AnswerBars(model);
        getStyleClass().add("answers");
        questions.setId("answer-question");
        questions.accessibleHelpProperty().bind(words.text("answer.others"));
        questions.textProperty().bind(words.text("answer.questions"));
        questions.setMinWidth(USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label working = Labels.wrapped("inspect-hint");
        working.setId("answer-working");
        working.textProperty().bind(words.text("answer.working"));
        Shown.when(working, model.working());
        Label other = Labels.wrapped("inspect-heading");
        other.textProperty().bind(words.text("answer.others"));
        getChildren().setAll(new HBox(8, title, questions), by(), lead, buttons(), working, bars, sentences, other,
                others);
        model.answer().subscribe(this::show);
        model.question().subscribe(_ -> showQuestions());
        // What says the words keeps following the language for as long as it is there.
        other.textProperty().subscribe(_ -> showQuestions());
    }

    private MenuButton by() {
        MenuButton by = new MenuButton();
        by.setId("answer-by");
        by.textProperty().bind(words.text("answer.by", model.by().map(keys -> String.join(" → ", keys))));
        ToggleGroup one = new ToggleGroup();
        for (List<String> keys : AnswersModel.talkers()) {
            RadioMenuItem item = new RadioMenuItem(String.join(" → ", keys));
            item.setToggleGroup(one);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.tellApartBy(keys));
            model.by().subscribe(now -> item.setSelected(now.equals(keys)));
            by.getItems().add(item);
        }
        Shown.when(by, model.question().isEqualTo(Question.TOP_TALKERS));
        return by;
    }

    /// What can be done with the line that is chosen, and with all.
    private FlowPane buttons() {
        Button rows = Buttons.whole("answer-rows", words.text("answer.show-rows"), model::showRows);
        rows.disableProperty().bind(model.canShowRows().map(can -> !can));
        Button diagram = Buttons.whole("answer-diagram", words.text("answer.on-diagram"), model::showOnDiagram);
        diagram.disableProperty().bind(model.canShowOnDiagram().map(can -> !can));
        Button copy = Buttons.whole(
                "answer-copy", words.text("answer.copy"),
                () -> model.answer().get().ifPresent(detail -> CopyBox.copy(detail.copied())));
        Button csv = Buttons.whole(
                "answer-csv", words.text("answer.csv"),
                () -> model.answer().get().ifPresent(detail -> CopyBox.copy(detail.csv())));
        FlowPane buttons = new FlowPane(6, 6, rows, diagram, copy, csv);
        Shown.when(buttons, Bindings.createBooleanBinding(
                () -> model.answer().get().filter(detail -> !detail.bars().isEmpty()).isPresent(), model.answer()));
        return buttons;
    }

    private void showQuestions() {
        title.setText(words.now().text("answer." + model.question().get().code()));
        questions.getItems().setAll(Question.usual().stream().map(this::item).toList());
        others.getChildren()
                .setAll(Question.usual()
                        .stream()
                        .filter(question -> question != model.question().get())
                        .map(this::link)
                        .toList());
    }

    private MenuItem item(Question question) {
        MenuItem item = new MenuItem(words.now().text("answer." + question.code()));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.ask(question));
        return item;
    }

    private Node link(Question question) {
        Hyperlink link = new Hyperlink(words.now().text("answer." + question.code()));
        link.setId("answer-" + question.code());
        Wrapping.wrap(link);
        link.setOnAction(_ -> model.ask(question));
        return link;
    }

    private void show(Optional<AnswerDetail> detail) {
        List<Node> said = detail.stream()
                .flatMap(answer -> answer.sentences().stream())
                .<Node>map(sentence -> Labels.wrapped("answer-sentence", sentence))
                .toList();
        lead.getChildren().setAll(said.stream().limit(1).toList());
        sentences.getChildren().setAll(said.stream().skip(1).toList());
        bars.show(detail);
    }

    private static VBox box(String style) {
        VBox box = new VBox();
        box.getStyleClass().add(style);
        return box;
    }
}
