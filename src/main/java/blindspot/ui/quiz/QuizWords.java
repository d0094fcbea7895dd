package blindspot.ui.quiz;

import blindspot.capture.Rule;
import blindspot.capture.Viewpoint;
import blindspot.i18n.Messages;
import blindspot.quiz.Grade;
import blindspot.quiz.Phase;
import blindspot.quiz.Question;
import blindspot.quiz.QuizRun;
import blindspot.quiz.Verdict;
import blindspot.topology.FactWords;
import blindspot.topology.Leg;
import blindspot.topology.Topology;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts a run of a quiz into words.
final class QuizWords {
    private static final Set<Phase> OPEN = EnumSet.of(Phase.HOLD, Phase.ANSWER);
    private static final Set<Phase> GRADED = EnumSet.of(Phase.REVEAL, Phase.EXPLAIN);

    private final QuizRun run;
    private final Topology topology;
    private final boolean deckFits;
    private final long leftOut;
    private final Messages messages;

    /// `deckFits` says that the deck was written for a path of this shape, so that its hints and explanations hold here;
    /// `leftOut` how many of its questions nobody can answer on this path.
    QuizWords(QuizRun run, boolean deckFits, long leftOut, Messages messages) {
        this.run = run;
        this.topology = run.topology();
        this.deckFits = deckFits;
        this.leftOut = leftOut;
        this.messages = messages;
    }

    QuizPage page() {
        if (run.isEmpty()) {
            return nothing();
        }
        Phase phase = run.phase();
        boolean ended = phase == Phase.END;
        boolean explained = phase == Phase.EXPLAIN;
        Question question = run.question();
        return new QuizPage(
                phase,
                ended ? messages.text("quiz.results") : messages.text("quiz.progress", run.number(), run.count()),
                ended ? "" : messages.text(question.prompt()),
                note(ended),
                deckFits && OPEN.contains(phase) ? question.hint().map(messages::text).orElse("") : "",
                ended ? List.of() : topology.legs().stream().map(this::choice).toList(),
                OPEN.contains(phase),
                status(),
                continueText(),
                run.mayGoBack(),
                GRADED.contains(phase),
                run.mayRetryWrong(),
                shownGrade().map(this::score).orElse(""),
                explained ? explanation(question) : "",
                explained ? question.citations() : List.of(),
                ended ? run.results().stream().map(this::result).toList() : List.of());
    }

    private QuizPage nothing() {
        return new QuizPage(
                Phase.END, messages.text("quiz.none"), "", leftOut(), "", List.of(), false, "", "", false, false, false,
                "", "", List.of(), List.of());
    }

    private String note(boolean ended) {
        String named = ended || !(run.question().recordedBy() instanceof Viewpoint.OfVpc(int place))
                ? ""
                : named(messages.text("quiz.vpc", (char) ('A' + place)), asked());
        return Stream.of(leftOut(), named).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String named(String inDeck, String here) {
        return inDeck.equals(here) ? "" : messages.text("quiz.named", inDeck, here);
    }

    private String leftOut() {
        return leftOut == 0 ? "" : messages.text("quiz.left-out", leftOut);
    }

    private QuizPage.Choice choice(Leg leg) {
        boolean marked = run.marked().contains(leg.number());
        return shownGrade()
                .map(grade -> grade.of(leg.number()))
                .map(grade -> new QuizPage.Choice(
                        leg.number(),
                        name(leg),
                        marked,
                        mark(grade.verdict()),
                        messages.text("verdict." + grade.verdict().code()),
                        grade.verdict().code()))
                .orElseGet(() -> new QuizPage.Choice(leg.number(), name(leg), marked, "", "", ""));
    }

    private Optional<Grade> shownGrade() {
        return GRADED.contains(run.phase()) ? run.grade() : Optional.empty();
    }

    private String name(Leg leg) {
        return messages.text(
                "quiz.leg",
                leg.number(),
                new FactWords(messages).name(topology.from(leg)),
                new FactWords(messages).name(topology.to(leg)));
    }

    private String mark(Verdict verdict) {
        return messages.text("verdict." + verdict.code() + ".mark");
    }

    private String status() {
        return switch (run.phase()) {
            case HOLD -> messages.text("quiz.status.hold", topology.legs().size());
            case ANSWER -> messages.text("quiz.status.answer", topology.legs().size());
            case LOCKED -> messages.text("quiz.status.locked");
            case REVEAL, EXPLAIN -> messages.text("quiz.status.revealed");
            case END -> "";
        };
    }

    private String continueText() {
        return switch (run.phase()) {
            case HOLD -> messages.text("quiz.start");
            case ANSWER -> messages.text("quiz.lock-in");
            case LOCKED -> messages.text("quiz.reveal");
            case REVEAL -> messages.text("quiz.explain");
            case EXPLAIN -> run.number() < run.count() ? messages.text("quiz.next") : messages.text("quiz.to-results");
            case END -> messages.text("quiz.again");
        };
    }

    private String score(Grade grade) {
        int sum = grade.terms().stream().mapToInt(Grade.Term::points).sum();
        String terms = grade.terms()
                .stream()
                .map(term -> term.points() > 0
                        ? messages.text("quiz.score.gained", term.leg(), mark(term.verdict()), term.points())
                        : messages.text("quiz.score.lost", term.leg(), mark(term.verdict()), -term.points()))
                .reduce((one, other) -> messages.text("quiz.score.and", one, other))
                .orElse("");
        if (terms.isEmpty()) {
            return messages.text("quiz.score.nothing-marked", grade.score(), grade.of());
        }
        return sum < 0
                ? messages.text("quiz.score.floored", terms, grade.score(), grade.of())
                : messages.text("quiz.score", terms, grade.score(), grade.of());
    }

    /// The deck's own words where they hold for this path, else what the rules say of each leg.
    private String explanation(Question question) {
        if (deckFits) {
            return messages.text(question.explanation());
        }
        return run.grade()
                .stream()
                .flatMap(grade -> grade.legs().stream())
                .map(leg -> leg.why()
                        .map(rule -> messages.text("quiz.explain.out", leg.leg(), rule(rule)))
                        .orElseGet(() -> messages.text("quiz.explain.in", leg.leg(), asked())))
                .collect(Collectors.joining("\n"));
    }

    private QuizPage.ResultLine result(QuizRun.Result result) {
        boolean faultless = result.grade().faultless();
        return new QuizPage.ResultLine(
                faultless ? mark(Verdict.RIGHT) : mark(Verdict.WRONG),
                messages.text(
                        "quiz.result",
                        messages.text(result.question().prompt()),
                        result.grade().score(),
                        result.grade().of()),
                faultless);
    }

    private String rule(Rule rule) {
        return messages.text("rule." + rule.code(), asked());
    }

    private String asked() {
        return switch (run.question().asksFor(topology).orElse(run.question().recordedBy())) {
            case Viewpoint.OfVpc(int vpc) -> messages.text(topology.vpcName(vpc));
            case Viewpoint.All() -> messages.text("quiz.asked.both");
        };
    }
}
