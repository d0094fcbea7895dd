package blindspot.quiz;

import blindspot.quiz.Grade.Mark;
import blindspot.store.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Judges answers. Where several may be marked: a point for each that is rightly marked, a point less for each that is
/// wrongly marked, nothing for the others; one point for marking nothing where nothing is right. Where one is to be
/// marked: a point for the right one. An order and a written value: a point for the whole. A record that proves it: a
/// point.
public final class Grader {
    private Grader() {}

    /// The grade of an answer to a question of this form.
    public static Grade grade(Form form, Answer answer) {
        return switch (form) {
            case Form.Marks marks -> marks(marks, answer);
            case Form.Sequence(_, List<Integer> right) -> sequence(right, answer.order());
            case Form.Entry entry -> {
                boolean right = entry.accepts(answer.entry());
                Verdict verdict = right ? Verdict.RIGHT : answer.entry().isBlank() ? Verdict.MISSED : Verdict.WRONG;
                yield new Grade(List.of(new Mark(1, verdict, right ? 1 : 0, Optional.empty())), 1);
            }
        };
    }

    private static Grade marks(Form.Marks form, Answer answer) {
        List<Mark> marks = new ArrayList<>();
        int of = 0;
        for (Group group : form.groups()) {
            of += group.points();
            for (Choice choice : group.choices()) {
                int number = marks.size() + 1;
                Verdict verdict = Verdict.of(answer.marked().contains(number), choice.right());
                marks.add(new Mark(number, verdict, points(verdict, group), choice.rule()));
            }
        }
        if (form.records().isPresent()) {
            of++;
            Verdict verdict = ofRecord(form.records().get(), answer.record());
            marks.add(new Mark(0, verdict, verdict == Verdict.RIGHT ? 1 : 0, Optional.empty()));
        }
        return new Grade(marks, of);
    }

    private static Verdict ofRecord(RowSet proving, OptionalInt pointedAt) {
        return pointedAt.isEmpty()
                ? Verdict.MISSED
                : proving.positionOf(pointedAt.getAsInt()) >= 0 ? Verdict.RIGHT : Verdict.WRONG;
    }

    private static int points(Verdict verdict, Group group) {
        return switch (verdict) {
            case RIGHT -> 1;
            case WRONG -> group.several() ? -1 : 0;
            case MISSED, RIGHTLY_LEFT -> 0;
        };
    }

    private static Grade sequence(List<Integer> right, List<Integer> given) {
        boolean whole = right.equals(given);
        return new Grade(
                IntStream.range(0, right.size())
                        .mapToObj(at -> new Mark(
                                at + 1, right.get(at).equals(given.get(at)) ? Verdict.RIGHT : Verdict.WRONG,
                                whole && at == 0 ? 1 : 0, Optional.empty()))
                        .toList(),
                1);
    }
}
