package blindspot.quiz;

import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.model.CsvCell;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes the results of a class as CSV: a line for each answer. Its head and codes are the same in every language.
public final class ResultsTable {
    private static final List<String> HEAD = List.of(
            "run", "nickname", "question", "type", "points", "of", "faultless", "certainty", "certainty-marks",
            "answer");

    private ResultsTable() {}

    /// The text of the table, to be stored as UTF-8; what was answered is said in this language.
    public static String of(ClassResults results, Language language) {
        Messages messages = Messages.in(language);
        return Stream.concat(
                Stream.of(HEAD),
                results.sittings()
                        .stream()
                        .flatMap(sitting -> sitting.results().stream().map(each -> line(sitting, each, messages))))
                .map(cells -> cells.stream().map(CsvCell::of).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> line(Sitting sitting, QuizRun.Result result, Messages messages) {
        Grade grade = result.grade();
        return List.of(
                Integer.toString(sitting.number()),
                sitting.nickname(),
                result.question().wording().id(),
                result.question().type(),
                Integer.toString(grade.score()),
                Integer.toString(grade.of()),
                grade.faultless() ? "yes" : "no",
                result.answer().certainty().map(Certainty::code).orElse(""),
                result.answer().certainty().map(certainty -> number(certainty.marks(grade))).orElse(""),
                answer(sitting, result, messages));
    }

    private static String number(double marks) {
        return marks == Math.rint(marks) ? Integer.toString((int) marks) : String.format(Locale.ROOT, "%.2f", marks);
    }

    private static String answer(Sitting sitting, QuizRun.Result result, Messages messages) {
        Answer answer = result.answer();
        return switch (result.posed().form()) {
            case Form.Marks marks -> answer.marked()
                    .stream()
                    .map(number -> new LabelWords(sitting.topology(), messages)
                            .name(marks.choices().get(number - 1).label()))
                    .collect(Collectors.joining("; "));
            case Form.Sequence(var items, _) -> IntStream.range(0, items.size())
                    .mapToObj(place -> messages.text(items.get(answer.order().get(place) - 1)))
                    .collect(Collectors.joining("; "));
            case Form.Entry _ -> answer.entry();
        };
    }
}
