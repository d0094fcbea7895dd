package blindspot.ui.quiz;

import blindspot.quiz.Citation;
import blindspot.quiz.Phase;
import java.util.List;

/// Everything that the quiz pane shows of a run, in words of one language. A text that is empty is not shown.
///
/// `note` says which questions are left out, and how a VPC of the question is named here. `shown` is the record that the
/// question is about. `open` says that the question can be answered. `continueText` names the one step that comes next.
/// `steps` are those of an expert.
public record QuizPage(
        Phase phase,
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
        String score,
        String explanation,
        List<String> steps,
        List<Citation> citations,
        List<ResultLine> results) {
    public QuizPage {
        shown = List.copyOf(shown);
        steps = List.copyOf(steps);
        citations = List.copyOf(citations);
        results = List.copyOf(results);
    }

    /// What can be marked, that of number 1 first; none where the answer is not given by marks.
    public List<AnswerPage.Choice> choices() {
        return answer instanceof AnswerPage.Marks marks ? marks.choices() : List.of();
    }

    /// What a field of the record says; a question mark where it is hidden.
    public record Value(String field, String text) {}

    /// A question that was answered, at the end.
    public record ResultLine(String mark, String text, boolean faultless) {}
}
