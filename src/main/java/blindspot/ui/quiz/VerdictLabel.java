package blindspot.ui.quiz;

import blindspot.ui.control.Wrapping;
import java.util.stream.Stream;
import javafx.scene.control.Label;

/// What became of a part of an answer, in sign, words and colour; not there before the reveal.
final class VerdictLabel extends Label {
    VerdictLabel() {
        Wrapping.wrap(this);
        setMinHeight(USE_PREF_SIZE);
    }

    void show(AnswerPage.Verdict verdict) {
        getStyleClass()
                .setAll(Stream.of("label", "quiz-verdict", verdict.style())
                        .filter(style -> !style.isEmpty())
                        .toList());
        QuizView.set(this, verdict.text());
    }
}
