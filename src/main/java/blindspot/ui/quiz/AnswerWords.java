package blindspot.ui.quiz;

import blindspot.i18n.Messages;
import blindspot.model.Printable;
import blindspot.quiz.Choice;
import blindspot.quiz.Form;
import blindspot.quiz.Grade;
import blindspot.quiz.Group;
import blindspot.quiz.LabelWords;
import blindspot.quiz.LegsQuestion;
import blindspot.quiz.QuizRun;
import blindspot.quiz.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Puts what there is to answer a question with into words, and what became of the answer.
final class AnswerWords {
    private final QuizRun run;
    private final Optional<Grade> grade;
    private final IntFunction<String> records;
    private final Messages messages;

    /// @param grade of the answer, where it may be shown
    /// @param records what is said of the record of a row
    AnswerWords(QuizRun run, Optional<Grade> grade, IntFunction<String> records, Messages messages) {
        this.run = run;
        this.grade = grade;
        this.records = records;
        this.messages = messages;
    }

    AnswerPage page() {
        return switch (run.form()) {
            case Form.Marks marks -> new AnswerPage.Marks(groups(marks), marks.wantsRecord()
                    ? Optional.of(pointed(run.answer().record()))
                    : Optional.empty());
            case Form.Sequence sequence -> new AnswerPage.Order(lines(sequence));
            case Form.Entry entry -> new AnswerPage.Entry(
                    run.answer().entry(), verdict(1),
                    grade.isPresent() ? messages.text("quiz.entry.right", Printable.of(entry.right())) : "");
        };
    }

    private List<AnswerPage.Group> groups(Form.Marks form) {
        List<AnswerPage.Group> groups = new ArrayList<>();
        int number = 1;
        for (Group group : form.groups()) {
            List<AnswerPage.Choice> choices = new ArrayList<>();
            for (Choice choice : group.choices()) {
                choices.add(choice(choice, number));
                number++;
            }
            String kind = messages.text("quiz.group." + group.kind().code());
            groups.add(new AnswerPage.Group(
                    messages.text(group.several() ? "quiz.group.several" : "quiz.group.one", kind), group.several(),
                    choices));
        }
        return groups;
    }

    private AnswerPage.Choice choice(Choice choice, int number) {
        return new AnswerPage.Choice(
                number, new LabelWords(run.topology(), messages).numbered(choice.label(), number),
                run.marked().contains(number), verdict(number),
                grade.isPresent() ? choice.why().map(messages::text).orElse("") : "");
    }

    private AnswerPage.Verdict verdict(int number) {
        return grade.map(found -> verdict(found.of(number).verdict())).orElse(AnswerPage.Verdict.NONE);
    }

    private AnswerPage.Verdict verdict(Verdict verdict) {
        return new AnswerPage.Verdict(
                messages.text("verdict." + verdict.code() + ".mark"),
                verdict == Verdict.WRONG && !(run.question() instanceof LegsQuestion)
                        ? messages.text("verdict.wrong.other")
                        : messages.text("verdict." + verdict.code()),
                verdict.code());
    }

    private AnswerPage.Pointed pointed(OptionalInt row) {
        return new AnswerPage.Pointed(
                messages.text("quiz.record"),
                row.isPresent() ? records.apply(row.getAsInt()) : messages.text("quiz.record.none"),
                grade.flatMap(Grade::ofRecord)
                        .map(mark -> verdict(mark.verdict()))
                        .orElse(AnswerPage.Verdict.NONE));
    }

    private List<AnswerPage.Line> lines(Form.Sequence form) {
        List<Integer> order = run.answer().order();
        return IntStream.rangeClosed(1, order.size())
                .mapToObj(place -> new AnswerPage.Line(
                        place, messages.text(form.items().get(order.get(place - 1) - 1)),
                        inOrder(place, form.right().indexOf(order.get(place - 1)) + 1)))
                .toList();
    }

    private AnswerPage.Verdict inOrder(int place, int right) {
        AnswerPage.Verdict verdict = verdict(place);
        return grade.isPresent() && place != right
                ? new AnswerPage.Verdict(verdict.mark(), messages.text("verdict.wrong.place", right), verdict.style())
                : verdict;
    }
}
