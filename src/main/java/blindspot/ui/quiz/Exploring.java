package blindspot.ui.quiz;

import blindspot.model.TimeRange;
import blindspot.quiz.Phase;
import blindspot.quiz.Question;
import blindspot.quiz.QuizRun;
import blindspot.store.FlowTable;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import blindspot.ui.session.ShownFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/// What the records are filtered by while an answer is looked for in them belongs to that question: when it is left, what
/// was shown before it is shown again, and when it is come back to, what was shown for it. Each is a step of the filter that
/// can be taken back.
final class Exploring {
    private final Session session;
    private final ReadOnlyObjectProperty<QuizRun> run;
    private final Map<Question, Shown> found = new HashMap<>();
    private Optional<Visit> visit = Optional.empty();
    private FlowTable records;

    private record Shown(ShownFilter filter, Optional<TimeRange> time) {}

    /// @param before what was shown when the question was come to
    private record Visit(Question question, Shown before) {}

    private Exploring(Session session, ReadOnlyObjectProperty<QuizRun> run) {
        this.session = session;
        this.run = run;
        records = session.table();
    }

    /// Does so from now on.
    static void follow(Session session, ReadOnlyObjectProperty<QuizRun> run) {
        Exploring exploring = new Exploring(session, run);
        run.subscribe(_ -> exploring.follow());
        session.mode().subscribe(_ -> exploring.follow());
    }

    private void follow() {
        forgetOtherRecords();
        Optional<Question> wanted = session.mode().get() == Mode.QUIZ && looksForIt(run.get())
                ? Optional.of(run.get().question())
                : Optional.empty();
        if (!wanted.equals(visit.map(Visit::question))) {
            visit.ifPresent(this::leave);
            visit = wanted.map(this::come);
        }
    }

    private void leave(Visit left) {
        found.put(left.question(), shown());
        show(left.before());
    }

    /// A question that is begun anew begins with what is shown outside of it.
    private Visit come(Question question) {
        Visit begun = new Visit(question, shown());
        Optional<Shown> before = Optional.ofNullable(found.remove(question));
        before.filter(_ -> run.get().phase() != Phase.HOLD).ifPresent(this::show);
        return begun;
    }

    /// What was shown of other records is nothing to come back to.
    private void forgetOtherRecords() {
        FlowTable now = session.table();
        if (!now.equals(records) && !now.continues(records)) {
            found.clear();
            visit = Optional.empty();
        }
        records = now;
    }

    private static boolean looksForIt(QuizRun run) {
        return run.phase() != Phase.END && !Targets.hides(run);
    }

    private Shown shown() {
        return new Shown(session.filter().get(), session.time().get());
    }

    private void show(Shown wanted) {
        session.showOnly(wanted.filter(), wanted.time());
    }
}
