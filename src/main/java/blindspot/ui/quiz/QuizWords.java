package blindspot.ui.quiz;

import blindspot.capture.Rule;
import blindspot.capture.Viewpoint;
import blindspot.i18n.LocalizedText;
import blindspot.i18n.Messages;
import blindspot.quiz.CauseQuestion;
import blindspot.quiz.ChoiceQuestion;
import blindspot.quiz.CountQuestion;
import blindspot.quiz.FieldQuestion;
import blindspot.quiz.Form;
import blindspot.quiz.Grade;
import blindspot.quiz.InterfacesQuestion;
import blindspot.quiz.LegsQuestion;
import blindspot.quiz.OrderQuestion;
import blindspot.quiz.Phase;
import blindspot.quiz.PredictionQuestion;
import blindspot.quiz.Quiz;
import blindspot.quiz.QuizRun;
import blindspot.quiz.TruthQuestion;
import blindspot.quiz.Wording;
import blindspot.quiz.WriterQuestion;
import blindspot.task.Problem;
import blindspot.topology.Topology;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Puts a run of a quiz into words.
final class QuizWords {
    private static final Set<Phase> OPEN = EnumSet.of(Phase.HOLD, Phase.ANSWER);
    private static final Set<Phase> GRADED = EnumSet.of(Phase.REVEAL, Phase.EXPLAIN);

    /// The most choices that have a digit as their key.
    static final int MOST_KEYS = 9;

    private final QuizRun run;
    private final Topology topology;
    private final boolean deckFits;
    private final Posing posing;
    private final Taking taking;
    private final IntFunction<String> records;
    private final ScoreWords score;
    private final Messages messages;

    /// How the learner takes the quiz: whether it is asked how sure an answer is, and how many percent of the points pass, 0
    /// for none; whether the records of the question are played after its reveal; whether other records than the lesson's
    /// are loaded.
    record Taking(boolean certainty, int passMark, boolean replays, boolean otherRecords) {}

    /// `deckFits` says that the deck was written for a path of this shape, so that its hints and explanations hold here;
    /// `posing` which of its questions nobody can answer here; `records` says what there is to say of the record of a row.
    QuizWords(
            QuizRun run, boolean deckFits, Posing posing, Taking taking, IntFunction<String> records,
            Messages messages) {
        this.taking = taking;
        this.records = records;
        score = new ScoreWords(messages);
        this.run = run;
        this.topology = run.topology();
        this.deckFits = deckFits;
        this.posing = posing;
        this.messages = messages;
    }

    QuizPage page() {
        if (run.isEmpty()) {
            return nothing();
        }
        Phase phase = run.phase();
        boolean ended = phase == Phase.END;
        boolean explained = phase == Phase.EXPLAIN;
        Wording wording = run.question().wording();
        return new QuizPage(
                phase,
                ended ? 0 : run.number(),
                ended ? messages.text("quiz.results") : messages.text("quiz.progress", run.number(), run.count()),
                ended ? "" : messages.text(wording.prompt()),
                note(ended),
                deckFits && OPEN.contains(phase) ? wording.hint().map(messages::text).orElse("") : "",
                ended ? List.of() : run.posed()
                        .shown()
                        .map(record -> new RecordWords(record, messages.text(wording.prompt())).values())
                        .orElse(List.of()),
                ended
                        ? new AnswerPage.None()
                        : new AnswerWords(run, shownGrade(), records, messages).page(),
                OPEN.contains(phase),
                status(),
                continueText(),
                run.mayGoBack(),
                GRADED.contains(phase),
                run.mayRetryWrong(),
                run.mayFinish(),
                false,
                asksCertainty(ended) ? Optional.of(score.certainties(run.answer())) : Optional.empty(),
                shownGrade().map(grade -> score.of(run.posed(), run.answer(), grade)).orElse(""),
                shownGrade().map(_ -> score.rule(run.form())).orElse(""),
                explained ? explanation(wording) : "",
                explained ? expertSteps() : List.of(),
                explained ? wording.citations() : List.of(),
                ended ? score.results(run.results(), taking.passMark()) : ResultsPage.NONE);
    }

    /// While the question is open, where it is wanted; afterwards where it was said.
    private boolean asksCertainty(boolean ended) {
        return !ended && (OPEN.contains(run.phase()) ? taking.certainty() : run.answer().certainty().isPresent());
    }

    private QuizPage nothing() {
        String progress = switch (posing) {
            case Posing.Due(),Posing.Looking() -> messages.text("quiz.looking");
            case Posing.Found _ -> messages.text("quiz.none");
            case Posing.Failed _ -> messages.text("quiz.failed");
        };
        String why = posing instanceof Posing.Failed(Problem cause)
                ? messages.problem(cause) + "\n" + messages.remedy(cause)
                : leftOut();
        return new QuizPage(
                Phase.END, 0, progress, "", why, "", List.of(), new AnswerPage.None(), false, "",
                posing instanceof Posing.Failed ? messages.text("quiz.look-again") : "",
                false, false, false, false, posing instanceof Posing.Found, Optional.empty(), "", "", "", List.of(),
                List.of(), ResultsPage.NONE);
    }

    private String note(boolean ended) {
        String named = !ended && run.question() instanceof LegsQuestion legs
                && legs.recordedBy() instanceof Viewpoint.OfVpc(int place)
                        ? named(messages.text("quiz.vpc", (char) ('A' + place)), asked())
                        : "";
        return Stream.of(leftOut(), named, ofLesson())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /// What a text of the deck asks is of the lesson, whatever is loaded.
    private String ofLesson() {
        boolean text = switch (run.question()) {
            case ChoiceQuestion _,TruthQuestion _,OrderQuestion _ -> true;
            case LegsQuestion _,InterfacesQuestion _,WriterQuestion _,CountQuestion _,FieldQuestion _ -> false;
            case PredictionQuestion _,CauseQuestion _ -> false;
        };
        boolean proved = run.question().wording().evidence().isPresent();
        return text && proved && taking.otherRecords() && OPEN.contains(run.phase())
                ? messages.text("quiz.of-lesson")
                : "";
    }

    private String named(String inDeck, String here) {
        return inDeck.equals(here) ? "" : messages.text("quiz.named", inDeck, here);
    }

    private String leftOut() {
        Quiz quiz = posing.asked();
        return Stream.of(
                quiz.withoutVpc() == 0 ? "" : messages.text("quiz.left-out", quiz.withoutVpc()),
                quiz.withoutRecords() == 0 ? "" : messages.text("quiz.left-out.records", quiz.withoutRecords()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private List<String> expertSteps() {
        List<LocalizedText> steps = run.question() instanceof CauseQuestion cause ? cause.steps() : List.of();
        return IntStream.rangeClosed(1, steps.size())
                .mapToObj(number -> messages.text("quiz.step", number, messages.text(steps.get(number - 1))))
                .toList();
    }

    private Optional<Grade> shownGrade() {
        return GRADED.contains(run.phase()) ? run.grade() : Optional.empty();
    }

    private String status() {
        return switch (run.phase()) {
            case HOLD -> messages.text("quiz.status.hold." + form(), choiceCount());
            case ANSWER -> messages.text("quiz.status.answer." + form(), choiceCount());
            case LOCKED -> messages.text("quiz.status.locked");
            case REVEAL -> messages.text(taking.replays() ? "quiz.status.replayed" : "quiz.status.revealed");
            case EXPLAIN -> messages.text("quiz.status.revealed");
            case END -> "";
        };
    }

    private String form() {
        return switch (run.form()) {
            case Form.Marks _ when run.question() instanceof LegsQuestion -> "legs";
            case Form.Marks _ -> "choices";
            case Form.Sequence _ -> "order";
            case Form.Entry _ -> "entry";
        };
    }

    private int choiceCount() {
        return run.form() instanceof Form.Marks marks ? Math.min(MOST_KEYS, marks.choices().size()) : 0;
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

    /// The deck's own words where they hold for this path, else what the rules say of each leg.
    private String explanation(Wording wording) {
        if (deckFits || !(run.question() instanceof LegsQuestion)) {
            return messages.text(wording.explanation());
        }
        return run.grade()
                .stream()
                .flatMap(grade -> grade.marks().stream())
                .map(leg -> leg.why()
                        .map(rule -> messages.text("quiz.explain.out", leg.number(), rule(rule)))
                        .orElseGet(() -> messages.text("quiz.explain.in", leg.number(), asked())))
                .collect(Collectors.joining("\n"));
    }

    private String rule(Rule rule) {
        return messages.text("rule." + rule.code(), asked());
    }

    private String asked() {
        return switch (run.posed().asked().orElse(Viewpoint.BOTH)) {
            case Viewpoint.OfVpc(int vpc) -> messages.text(topology.vpcName(vpc));
            case Viewpoint.All() -> messages.text("quiz.asked.both");
        };
    }
}
