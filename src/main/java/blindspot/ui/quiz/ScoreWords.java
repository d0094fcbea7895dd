package blindspot.ui.quiz;

import blindspot.i18n.Messages;
import blindspot.quiz.Answer;
import blindspot.quiz.Certainty;
import blindspot.quiz.Form;
import blindspot.quiz.Grade;
import blindspot.quiz.Group;
import blindspot.quiz.LegsQuestion;
import blindspot.quiz.Posed;
import blindspot.quiz.QuizRun;
import blindspot.quiz.Score;
import blindspot.quiz.Verdict;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Says what answers are worth, with the sum, and the rule that it follows.
final class ScoreWords {
    private final Messages messages;

    ScoreWords(Messages messages) {
        this.messages = messages;
    }

    /// The sum of one answer, and below it what it is worth by certainty where that is said.
    String of(Posed posed, Answer answer, Grade grade) {
        return Stream.of(
                sum(posed, grade), answer.certainty().map(certainty -> certain(certainty, grade)).orElse(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String sum(Posed posed, Grade grade) {
        if (!(posed.form() instanceof Form.Marks)) {
            return messages.text("quiz.score.whole", grade.score(), grade.of());
        }
        String scored = posed.question() instanceof LegsQuestion ? "legs" : "other";
        int sum = grade.terms().stream().mapToInt(Grade.Term::points).sum();
        String terms = grade.terms()
                .stream()
                .map(this::term)
                .reduce((one, other) -> messages.text("quiz.score.and", one, other))
                .orElse("");
        if (terms.isEmpty()) {
            return messages.text("quiz.score.nothing-marked." + scored, grade.score(), grade.of());
        }
        return sum < 0
                ? messages.text("quiz.score.floored." + scored, terms, grade.score(), grade.of())
                : messages.text("quiz.score.sum." + scored, terms, grade.score(), grade.of());
    }

    private String term(Grade.Term term) {
        String part = term.number() == 0 ? messages.text("quiz.score.record") : Integer.toString(term.number());
        String mark = mark(term.verdict());
        return term.points() > 0
                ? messages.text("quiz.score.gained", part, mark, term.points())
                : messages.text("quiz.score.lost", part, mark, -term.points());
    }

    private String certain(Certainty certainty, Grade grade) {
        return messages.text("quiz.score.certain", name(certainty), signed(certainty.marks(grade)));
    }

    /// How the points of answers of this form come about.
    String rule(Form form) {
        return switch (form) {
            case Form.Marks(List<Group> groups, var records) -> Stream.of(
                    groups.stream().anyMatch(Group::several) ? messages.text("quiz.rule.several") : "",
                    groups.stream().allMatch(Group::several) ? "" : messages.text("quiz.rule.one"),
                    records.isPresent() ? messages.text("quiz.rule.record") : "")
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n"));
            case Form.Sequence _,Form.Entry _ -> messages.text("quiz.rule.whole");
        };
    }

    /// What can be said of how sure an answer is.
    CertaintyPage certainties(Answer answer) {
        return new CertaintyPage(Stream.of(Certainty.values())
                .map(certainty -> new CertaintyPage.Level(
                        certainty,
                        messages.text(
                                "quiz.certainty.level", name(certainty), signed(certainty.right()),
                                signed(certainty.wrong())),
                        answer.certainty().filter(certainty::equals).isPresent()))
                .toList());
    }

    /// @param passMark how many percent of the points pass, 0 for none
    ResultsPage results(List<QuizRun.Result> results, int passMark) {
        Score score = Score.of(results);
        return new ResultsPage(
                messages.text("quiz.total", score.points(), score.of(), score.percent()),
                passMark == 0
                        ? ""
                        : messages.text(score.percent() >= passMark ? "quiz.passed" : "quiz.not-passed", passMark),
                score.certain() == 0
                        ? ""
                        : messages.text(
                                "quiz.total.certain", signed(score.marks()), score.certain(), results.size()),
                results.isEmpty() ? "" : messages.text("quiz.rule.all"),
                IntStream.rangeClosed(1, results.size())
                        .mapToObj(number -> line(number, results.get(number - 1)))
                        .toList());
    }

    private ResultsPage.Line line(int number, QuizRun.Result result) {
        boolean faultless = result.grade().faultless();
        return new ResultsPage.Line(
                number,
                faultless ? mark(Verdict.RIGHT) : mark(Verdict.WRONG),
                messages.text(
                        "quiz.result",
                        messages.text(result.question().wording().prompt()),
                        result.grade().score(),
                        result.grade().of()),
                faultless);
    }

    private String name(Certainty certainty) {
        return messages.text("quiz.certainty." + certainty.code());
    }

    private String mark(Verdict verdict) {
        return messages.text("verdict." + verdict.code() + ".mark");
    }

    private String signed(double marks) {
        NumberFormat format = NumberFormat.getNumberInstance(messages.language().locale());
        format.setMaximumFractionDigits(2);
        String number = format.format(Math.abs(marks));
        return marks > 0 ? "+" + number : marks < 0 ? "−" + number : number;
    }
}
