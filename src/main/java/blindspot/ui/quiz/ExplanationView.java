package blindspot.ui.quiz;

import blindspot.quiz.Citation;
import blindspot.ui.control.CitationBox;
import blindspot.ui.control.Labels;
import blindspot.ui.fx.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Why the answer is right: the explanation, the pages it rests on, and the records that prove it.
final class ExplanationView extends VBox {
    private final Words words;
    private final Label explanation = Labels.wrapped("quiz-explanation");
    private final Label looking = Labels.wrapped("quiz-group-heading");
    private final VBox steps = new VBox();
    private final VBox source = new VBox();
    private final Label heading = Labels.wrapped("quiz-proof-heading");
    private final Label notice = Labels.wrapped("quiz-proof-notice");
    private final VBox rows = new VBox();
    private final Label more = Labels.wrapped("quiz-proof-more");
    private final Button showRecords = new Button();
    private final VBox proof = new VBox(heading, notice, rows, more, showRecords);
    private List<Citation> cited = List.of();

    ExplanationView(Words words, Runnable show) {
        this.words = words;
        getStyleClass().add("quiz-explained");
        rows.getStyleClass().add("quiz-proof-rows");
        proof.getStyleClass().add("quiz-proof");
        showRecords.getStyleClass().add("quiz-show-records");
        showRecords.textProperty().bind(words.text("quiz.proof.show"));
        showRecords.accessibleHelpProperty().bind(words.text("quiz.proof.show.help"));
        showRecords.setOnAction(_ -> show.run());
        getChildren().setAll(explanation, looking, steps, source, proof);
        looking.textProperty().bind(words.text("quiz.steps"));
        steps.getStyleClass().add("quiz-steps-said");
        QuizView.present(proof, false);
    }

    void show(String text, List<String> expert, List<Citation> citations) {
        QuizView.set(explanation, text);
        QuizView.present(looking, !expert.isEmpty());
        steps.getChildren().setAll(expert.stream().map(step -> Labels.wrapped("quiz-step", step)).toList());
        if (!citations.equals(cited)) {
            cited = citations;
            source.getChildren()
                    .setAll(citations.stream()
                            .map(each -> new CitationBox(words, words.text(each.title()), each.url()))
                            .toList());
        }
    }

    void showProof(Optional<ProofPage> page) {
        QuizView.present(proof, page.isPresent());
        page.ifPresent(found -> {
            QuizView.set(heading, found.heading());
            QuizView.set(notice, found.notice());
            QuizView.set(more, found.more());
            QuizView.present(showRecords, found.mayShow());
            rows.getChildren().setAll(found.rows().stream().map(ExplanationView::row).toList());
        });
    }

    private static VBox row(ProofPage.Row row) {
        VBox box = new VBox(
                Labels.wrapped("quiz-proof-ends", row.ends()), Labels.wrapped("quiz-proof-about", row.about()));
        box.getStyleClass().add("quiz-proof-row");
        return box;
    }
}
