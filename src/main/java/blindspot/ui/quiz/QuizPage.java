package blindspot.ui.quiz;

import blindspot.quiz.Citation;
import blindspot.quiz.Phase;
import java.util.List;
import java.util.Optional;

/// Everything that the quiz pane shows of a run, in words of one language. A text that is empty is not shown.
///
/// `number` is that of the question, from 1; 0 where none is asked. `note` says which questions are left out, and how a VPC of the question is named here. `shown` is the record that the
/// question is about. `open` says that the question can be answered. `continueText` names the one step that comes next.
/// `mayFinish` says that all is answered and the results can be seen; `mayOpenLesson` that no question can be asked here,
/// but of the lesson. `certainty` is what can be said of how sure the
/// answer is; `rule` how its score comes about. `steps` are those of an expert.
public record QuizPage(
        Phase phase,
        int number,
        String progress,
        String prompt,
        String note,
        String hint,
        List<Value> shown,
        AnswerPage answer,
        boolean open,
        String status,
        String continueText,
        boolean mayGoBack,
        boolean mayTryAgain,
        boolean mayRetryWrong,
        boolean mayFinish,
        boolean mayOpenLesson,
        Optional<CertaintyPage> certainty,
        String score,
        String rule,
        String explanation,
        List<String> steps,
        List<Citation> citations,
        ResultsPage results) {
    public QuizPage {
        shown = List.copyOf(shown);
        steps = List.copyOf(steps);
        citations = List.copyOf(citations);
    }

    /// What can be marked, that of number 1 first; none where the answer is not given by marks.
    public List<AnswerPage.Choice> choices() {
        return answer instanceof AnswerPage.Marks marks ? marks.choices() : List.of();
    }

    /// What a field of the record says; a question mark where it is hidden.
    ///
    /// @param first whether it comes before the others, which are looked at on demand
    public record Value(String field, String text, boolean first) {}
}
