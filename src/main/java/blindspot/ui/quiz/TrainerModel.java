package blindspot.ui.quiz;

import blindspot.i18n.Messages;
import blindspot.quiz.Countdown;
import blindspot.quiz.Form;
import blindspot.quiz.Phase;
import blindspot.quiz.QuizRun;
import blindspot.quiz.Tally;
import blindspot.quiz.Vote;
import blindspot.ui.control.Bars;
import blindspot.ui.session.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// What a trainer has beside the quiz: a clock, which is off at first, the hands that are counted, the answer when it is
/// asked for, notes. Of a question that was left, the votes are kept until other questions are asked.
public final class TrainerModel {
    /// What a trainer finds in answers that are written or put into an order.
    private static final List<String> FOUND =
            List.of("trainer.found.right", "trainer.found.wrong", "trainer.found.none");

    private final Session session;
    private final QuizModel quiz;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final BooleanProperty answerShown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Countdown>> countdown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Vote> vote = new ReadOnlyObjectWrapper<>(Vote.on(0));
    private final ReadOnlyIntegerWrapper seconds = new ReadOnlyIntegerWrapper(Countdown.FIRST);
    private final Map<String, Vote> votes = new HashMap<>();
    private Set<String> asked;
    private final ObservableValue<Optional<TrainerPage.Clock>> clock;
    private final ObservableValue<TrainerPage> page;

    public TrainerModel(Session session, QuizModel quiz) {
        this.session = session;
        this.quiz = quiz;
        clock = Bindings.createObjectBinding(() -> countdown.get().map(TrainerModel::clock), countdown);
        page = Bindings.createObjectBinding(
                this::pageNow, quiz.run(), session.messages(), clock, seconds, vote, answerShown, quiz.seed());
        asked = ids(quiz.run().get());
        takeVote(quiz.run().get());
        quiz.run().subscribe(this::runChanged);
    }

    /// Whether somebody teaches.
    public BooleanProperty on() {
        return on;
    }

    public BooleanProperty answerShown() {
        return answerShown;
    }

    public ObservableValue<TrainerPage> page() {
        return page;
    }

    /// The time that is left; empty while none is given.
    public ReadOnlyObjectProperty<Optional<Countdown>> countdown() {
        return countdown.getReadOnlyProperty();
    }

    /// How many seconds are given for an answer.
    public ReadOnlyIntegerProperty seconds() {
        return seconds.getReadOnlyProperty();
    }

    /// Gives so many seconds for this answer, where a clock is on, and for those after it.
    public void giveSeconds(int wanted) {
        Countdown given = Countdown.of(wanted);
        seconds.set(given.of());
        countdown.get().ifPresent(now -> set(Optional.of(given.run(now.running()))));
    }

    /// What was counted of the question of now.
    public ReadOnlyObjectProperty<Vote> vote() {
        return vote.getReadOnlyProperty();
    }

    /// What a room sees of the clock.
    public ObservableValue<Optional<TrainerPage.Clock>> clock() {
        return clock;
    }

    /// Lets real time go by, in nanoseconds.
    public void tick(long nanos) {
        countdown.get().filter(Countdown::running).ifPresent(now -> set(Optional.of(now.after(nanos))));
    }

    /// Gives time for answers from now on, lets it go by, or stops it. While a question can only be read, the answering
    /// begins, and the time with it.
    public void startOrPause() {
        Countdown now = countdown.get().orElseGet(() -> Countdown.of(seconds.get()));
        QuizRun run = quiz.run().get();
        if (!run.isEmpty() && run.phase() == Phase.HOLD) {
            set(Optional.of(now.full()));
            quiz.goOn();
        } else {
            set(Optional.of(now.run(!now.running())));
        }
    }

    public void giveMore() {
        countdown.get().map(Countdown::more).ifPresent(more -> {
            seconds.set(more.of());
            set(Optional.of(more));
        });
    }

    /// Gives no time any more.
    public void takeClockAway() {
        set(Optional.empty());
    }

    /// So many hands are raised for a choice, in the vote that is on.
    public void count(int choice, int hands) {
        if (choice >= 1 && choice <= vote.get().first().hands().size()) {
            keep(vote.get().counting(choice, hands));
        }
    }

    public void voteAgain() {
        keep(vote.get().voteAgain());
    }

    /// Asks all in another order, which is said by the number that it comes from.
    public void shuffle(long number) {
        quiz.shuffle(number);
    }

    /// Goes to the question of this number.
    public void jump(int number) {
        quiz.goTo(number);
    }

    private void keep(Vote now) {
        votes.put(id(quiz.run().get()), now);
        vote.set(now);
    }

    private void set(Optional<Countdown> now) {
        countdown.set(now);
    }

    /// While a question can be read the clock waits; it begins with the answering, and is over with it.
    private void runChanged(QuizRun before, QuizRun now) {
        boolean other = before.isEmpty() || now.isEmpty() || !id(before).equals(id(now));
        boolean others = !now.isEmpty() && !ids(now).equals(asked);
        if (others) {
            asked = ids(now);
            votes.clear();
        }
        if (other) {
            answerShown.set(false);
        }
        if (other || others) {
            takeVote(now);
        }
        countdown.get().ifPresent(time -> {
            Phase phase = now.phase();
            if (phase == Phase.HOLD) {
                set(Optional.of(time.full()));
            } else if (phase == Phase.ANSWER && (other || before.phase() != Phase.ANSWER)) {
                set(Optional.of(time.full().run(true)));
            } else if (phase != Phase.ANSWER) {
                set(Optional.of(time.run(false)));
            }
        });
    }

    private void takeVote(QuizRun now) {
        vote.set(votes.getOrDefault(id(now), Vote.on(now.isEmpty() ? 0 : countable(now.form()))));
    }

    /// For how many things hands are raised: for each choice; where there are none, for what the trainer finds in the answers.
    private static int countable(Form form) {
        return switch (form) {
            case Form.Marks marks -> marks.choices().size();
            case Form.Sequence _,Form.Entry _ -> FOUND.size();
        };
    }

    /// What hands are counted for, that of number 1 first.
    private List<String> countables() {
        QuizRun run = quiz.run().get();
        Messages messages = session.messages().get();
        return run.isEmpty() || run.form() instanceof Form.Marks
                ? quiz.page().getValue().choices().stream().map(AnswerPage.Choice::name).toList()
                : IntStream.rangeClosed(1, FOUND.size())
                        .mapToObj(
                                number -> messages.text("quiz.choice", number, messages.text(FOUND.get(number - 1))))
                        .toList();
    }

    private static Set<String> ids(QuizRun run) {
        return run.questions().stream().map(posed -> posed.question().wording().id()).collect(Collectors.toSet());
    }

    private static String id(QuizRun run) {
        return run.isEmpty() ? "" : run.question().wording().id();
    }

    private static TrainerPage.Clock clock(Countdown now) {
        int seconds = now.seconds();
        return new TrainerPage.Clock(
                seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60, (double) seconds / now.of(),
                now.running());
    }

    /// What a room sees of the votes: nothing before anything is counted.
    public List<Bars.Line> hands() {
        Vote now = vote.get();
        if (now.first().sum() == 0) {
            return List.of();
        }
        return lines(now, countables());
    }

    private static List<Bars.Line> lines(Vote vote, List<String> names) {
        int most = Stream.of(vote.first(), vote.now())
                .flatMap(tally -> tally.hands().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return IntStream.rangeClosed(1, Math.min(names.size(), vote.first().hands().size()))
                .mapToObj(choice -> new Bars.Line(
                        names.get(choice - 1),
                        count(vote.first(), choice, most),
                        vote.again().map(again -> count(again, choice, most))))
                .toList();
    }

    private static Bars.Count count(Tally tally, int choice, int most) {
        int hands = tally.hands().get(choice - 1);
        return new Bars.Count(hands, most == 0 ? 0 : (double) hands / most);
    }

    private TrainerPage pageNow() {
        QuizRun run = quiz.run().get();
        Messages messages = session.messages().get();
        Vote now = vote.get();
        boolean counts = !run.isEmpty() && run.phase() != Phase.END;
        return new TrainerPage(
                clock.getValue(),
                messages.text("trainer.seconds", seconds.get()),
                counts ? lines(now, countables()) : List.of(),
                now.mayVoteAgain(),
                now.again().isPresent()
                        ? messages.text("trainer.second", now.first().sum(), now.now().sum())
                        : now.first().sum() > 0 ? messages.text("trainer.first", now.first().sum()) : "",
                counts && answerShown.get() ? messages.text("trainer.answer", right(run)) : "",
                run.isEmpty() || run.number() >= run.count() || run.phase() == Phase.END
                        ? ""
                        : messages.text("trainer.next", messages.text(
                                run.questions().get(run.number()).question().wording().prompt())),
                quiz.seed().get().isPresent()
                        ? messages.text("trainer.order", Long.toString(quiz.seed().get().getAsLong()))
                        : "",
                quiz.lesson().outline().notes().stream().map(messages::text).toList());
    }

    private String right(QuizRun run) {
        Messages messages = session.messages().get();
        return switch (run.form()) {
            case Form.Marks marks -> {
                List<AnswerPage.Choice> choices = quiz.page().getValue().choices();
                String names = IntStream.range(0, Math.min(choices.size(), marks.choices().size()))
                        .filter(i -> marks.choices().get(i).right())
                        .mapToObj(i -> choices.get(i).name())
                        .collect(Collectors.joining(", "));
                yield names.isEmpty() ? messages.text("trainer.none") : names;
            }
            case Form.Sequence(var items, List<Integer> right) -> right.stream()
                    .map(number -> messages.text(items.get(number - 1)))
                    .collect(Collectors.joining(" → "));
            case Form.Entry entry -> entry.right();
        };
    }
}
