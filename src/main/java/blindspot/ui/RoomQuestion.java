package blindspot.ui;

import blindspot.quiz.Form;
import blindspot.quiz.Label;
import blindspot.quiz.QuizRun;
import blindspot.ui.quiz.AnswerPage;
import blindspot.ui.quiz.QuizPage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A question as a room reads it: in one language, or with the same in another beside it.
///
/// @param beside the same page where there is one language
record RoomQuestion(QuizRun run, QuizPage page, QuizPage beside) {
    String prompt() {
        return both(page.prompt(), "\n", beside.prompt());
    }

    /// The record that it is about, and what there is to answer it with, where the picture does not have that; after the
    /// reveal with what is right.
    String parts() {
        String shown = page.shown()
                .stream()
                .map(value -> value.field() + " " + value.text())
                .collect(Collectors.joining(" · "));
        List<String> mine = lines(page.answer());
        List<String> others = lines(beside.answer());
        return IntStream.rangeClosed(-1, isInPicture() ? -1 : mine.size() - 1)
                .mapToObj(i -> i < 0 ? shown : both(mine.get(i), " · ", others.get(i)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private boolean isInPicture() {
        return run.isEmpty() || (run.form() instanceof Form.Marks marks && marks.choices()
                .stream()
                .allMatch(choice -> choice.label() instanceof Label.OfLeg));
    }

    private static List<String> lines(AnswerPage answer) {
        return switch (answer) {
            case AnswerPage.None() -> List.of();
            case AnswerPage.Marks marks -> marks.choices()
                    .stream()
                    .map(choice -> line(choice.name(), choice.verdict()))
                    .toList();
            case AnswerPage.Order(List<AnswerPage.Line> lines) ->
                lines.stream().map(line -> line(line.place() + "  " + line.text(), line.verdict())).toList();
            case AnswerPage.Entry entry -> entry.right().isEmpty() ? List.of() : List.of(entry.right());
        };
    }

    private static String line(String name, AnswerPage.Verdict verdict) {
        return name + (verdict.words().isEmpty() ? "" : "  " + verdict.mark() + " " + verdict.words());
    }

    /// What both say alike is said once.
    private static String both(String one, String between, String other) {
        return one.equals(other) ? one : one + between + other;
    }
}
