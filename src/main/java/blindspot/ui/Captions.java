package blindspot.ui;

import blindspot.capture.Viewpoint;
import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.replay.Playback;
import blindspot.replay.Scale;
import blindspot.ui.control.Bars;
import blindspot.ui.inspect.RecordDetail;
import blindspot.ui.journey.JourneyPage;
import blindspot.ui.present.Caption;
import blindspot.ui.present.ForRoom;
import blindspot.ui.quiz.AnswerPage;
import blindspot.ui.quiz.QuizPage;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// What is said of the picture to a room, in each mode.
final class Captions {
    private static final int MOST_DIGITS = 9;

    private final Workbench bench;
    private final Session session;
    private final ForRoom choices;
    private final boolean toTrainer;

    private Captions(Workbench bench, ForRoom choices, boolean toTrainer) {
        this.bench = bench;
        this.choices = choices;
        this.toTrainer = toTrainer;
        session = bench.session();
    }

    /// That of now, with what to do next and by which keys. Costs nothing while nobody listens.
    static ObservableValue<Caption> of(Workbench bench, ForRoom choices) {
        return of(bench, choices, true);
    }

    /// The same for those who look on: of what the trainer can do, nothing.
    static ObservableValue<Caption> forAudience(Workbench bench, ForRoom choices) {
        return of(bench, choices, false);
    }

    private static ObservableValue<Caption> of(Workbench bench, ForRoom choices, boolean toTrainer) {
        Captions captions = new Captions(bench, choices, toTrainer);
        Session session = bench.session();
        return Bindings.createObjectBinding(
                captions::now, choices.masked(), choices.bothLanguages(), session.mode(), session.formats(),
                session.picture(),
                bench.player().playback(), bench.player().scale(), bench.inspect().record(), bench.inspect().leg(),
                bench.journey().page(),
                bench.quiz().page(), bench.trainer().clock(), bench.trainer().vote());
    }

    private Caption now() {
        Caption all = whole();
        return new Caption(
                choices.text(all.title()), all.counter(), choices.text(all.sentence()), choices.text(all.more()),
                toTrainer ? all.keys() : "", all.clock(), all.hands().stream().map(this::forRoom).toList());
    }

    private Bars.Line forRoom(Bars.Line line) {
        return new Bars.Line(choices.text(line.name()), line.first(), line.again());
    }

    private Caption whole() {
        Messages messages = session.messages().get();
        return switch (session.mode().get()) {
            case EXPLORE -> records(messages);
            case JOURNEY -> journey(bench.journey().page().getValue(), messages);
            case QUIZ -> quiz(bench.quiz().page().getValue(), messages);
            case WHAT_IF -> new Caption(
                    messages.text("mode.what-if"), "", messages.text("what-if.mark"), "",
                    messages.text("projector.keys", messages.text("projector.keys.what-if")));
        };
    }

    private Caption records(Messages messages) {
        Playback playback = bench.player().playback().get();
        return new Caption(
                seenFrom(session.picture().get().viewpoint(), messages),
                playback.script().size() == 0 ? "" : counter(playback, messages),
                bench.inspect().record().get().map(RecordDetail::sentence).orElseGet(this::chosenLeg),
                bench.player().scale().get().map(scale -> dots(scale, messages)).orElse(""),
                messages.text("projector.keys", messages.text("projector.keys.seen-from")));
    }

    /// Of a leg that is looked at alone, as one that is never logged, what it is and why it is as it is drawn.
    private String chosenLeg() {
        return session.picture().get().focus().leg() > 0
                ? bench.inspect().leg().getValue().map(leg -> leg.title() + "\n" + leg.why()).orElse("")
                : "";
    }

    private String seenFrom(Viewpoint viewpoint, Messages messages) {
        return switch (viewpoint) {
            case Viewpoint.OfVpc(int vpc) ->
                messages.text("projector.seen-from", messages.text(session.topology().vpcName(vpc)));
            case Viewpoint.All() -> messages.text("projector.seen-from-all");
        };
    }

    private String counter(Playback playback, Messages messages) {
        Formats formats = session.formats().get();
        long seconds = Math.floorDiv(playback.position(), 1000);
        return messages.text(
                "projector.record", formats.time(seconds) + " " + formats.zoneName(seconds), playback.event() + 1,
                playback.script().size());
    }

    private static String dots(Scale scale, Messages messages) {
        return scale.known()
                ? messages.text("transport.scale", scale.packetsPerDot())
                : messages.text("transport.scale.records");
    }

    private static Caption journey(JourneyPage page, Messages messages) {
        return new Caption(
                messages.text("journey.mark"), page.progress(), page.step() + "\n" + page.caption(), page.aside(),
                messages.text("projector.keys", messages.text("projector.keys.play")));
    }

    /// Of a question what comes next is said to the trainer as long as it is open, and then what is right and why.
    private Caption quiz(QuizPage page, Messages messages) {
        String results =
                page.results()
                        .lines()
                        .stream()
                        .map(line -> line.mark() + " " + line.text())
                        .collect(Collectors.joining("\n"));
        RoomQuestion question = new RoomQuestion(
                bench.quiz().run().get(), page,
                choices.bothLanguages().get()
                        ? bench.quiz().pageIn(Messages.in(messages.language().other()))
                        : page);
        return new Caption(
                messages.text("mode.quiz"), page.progress(), question.prompt(),
                Stream.of(
                        question.parts(), page.note(), page.score(),
                        page.explanation().isEmpty() && toTrainer ? page.status() : page.explanation(), results)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n")),
                messages.text("projector.keys",
                        page.choices().isEmpty()
                                ? messages.text("projector.keys.lock-in")
                                : messages.text(
                                        "projector.keys.mark", Math.min(MOST_DIGITS, page.choices().size()))),
                bench.trainer().clock().getValue().map(clock -> new Caption.Clock(clock.text(), clock.part())),
                page.answer() instanceof AnswerPage.None ? List.of() : bench.trainer().hands());
    }
}
