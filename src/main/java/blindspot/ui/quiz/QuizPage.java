package blindspot.ui.quiz;

import blindspot.quiz.Citation;
import blindspot.quiz.Phase;
import java.util.List;

/// Everything that the quiz pane shows of a run, in words of one language. A text that is empty is not shown.
///
/// `note` says which questions are left out, and how a VPC of the question is named here. `choices` are numbered from 1; `open` says that they can be marked. `continueText` names the one step that comes next.
public record QuizPage(
        Phase phase,
        String progress,
        String prompt,
        String note,
        String hint,
        List<Choice> choices,
        boolean open,
        String status,
        String continueText,
        boolean mayGoBack,
        boolean mayTryAgain,
        boolean mayRetryWrong,
        String score,
        String explanation,
        List<Citation> citations,
        List<ResultLine> results) {
    public QuizPage {
        choices = List.copyOf(choices);
        results = List.copyOf(results);
    }

    /// Something that can be marked. `mark`, `verdict` and `verdictStyle` are empty before the reveal.
    public record Choice(
            int number, String name, boolean marked, String mark, String verdict, String verdictStyle) {}

    /// A question that was answered, at the end.
    public record ResultLine(String mark, String text, boolean faultless) {}
}
