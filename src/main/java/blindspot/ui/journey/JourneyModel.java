package blindspot.ui.journey;

import blindspot.capture.Lane;
import blindspot.i18n.Messages;
import blindspot.quiz.Deck;
import blindspot.quiz.JourneyCaption;
import blindspot.replay.Journey;
import blindspot.topology.FactWords;
import blindspot.topology.Leg;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import blindspot.ui.session.JourneyState;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The journey on the path that is drawn, and the words of its step. Shows its token on the diagram by way of the
/// session while the window is used for it, and rests otherwise.
public final class JourneyModel {
    private static final double RESTING = 0.5;

    private final Session session;
    private Deck deck;
    private Topology lesson;
    private final ReadOnlyObjectWrapper<Journey> journey;
    private final ObservableValue<JourneyPage> page;
    private boolean still;

    /// `lesson` is the path that the deck's captions were written for; another path gets captions made from the rules.
    public JourneyModel(Session session, Deck deck, Topology lesson) {
        this.session = session;
        this.deck = deck;
        this.lesson = lesson;
        journey = new ReadOnlyObjectWrapper<>(Journey.of(session.topology()));
        page = Bindings.createObjectBinding(this::pageNow, journey, session.messages());
        session.mode().subscribe((_, _) -> change(Journey::pause));
        session.picture().subscribe((before, now) -> {
            if (!before.topology().equals(now.topology())) {
                change(_ -> Journey.of(now.topology()));
            }
        });
        showToken();
    }

    /// Says what another deck says, where the path is like this one, from its first step.
    public void teach(Deck other, Topology writtenFor) {
        deck = other;
        lesson = writtenFor;
        change(_ -> Journey.of(session.topology()));
    }

    public ReadOnlyObjectProperty<Journey> journey() {
        return journey.getReadOnlyProperty();
    }

    /// What the caption pane shows; changes with the step, not with every frame.
    public ObservableValue<JourneyPage> page() {
        return page;
    }

    /// Lets real time go by, in nanoseconds.
    public void tick(long elapsedNanos) {
        if (journey.get().playing()) {
            change(now -> now.advance(elapsedNanos));
        }
    }

    /// Play when paused, pause when playing.
    public void toggle() {
        change(journey.get().playing() ? Journey::pause : Journey::play);
    }

    public void forward() {
        change(Journey::forward);
    }

    public void back() {
        change(Journey::back);
    }

    public void restart() {
        change(Journey::restart);
    }

    /// Whether the token rests on the middle of its leg instead of walking, for those who want less motion.
    public void keepStill(boolean wanted) {
        still = wanted;
        showToken();
    }

    private void change(UnaryOperator<Journey> how) {
        journey.set(how.apply(journey.get()));
        showToken();
    }

    private void showToken() {
        if (session.mode().get() != Mode.JOURNEY) {
            session.showJourney(Optional.empty());
            return;
        }
        Journey now = journey.get();
        Journey.Step at = now.current();
        session.showJourney(Optional.of(new JourneyState(
                at.leg().number(), at.lane(), still ? RESTING : now.fraction(), at.neverLogged())));
    }

    private JourneyPage pageNow() {
        Journey now = journey.get();
        Messages messages = session.messages().get();
        Journey.Step at = now.current();
        Topology topology = session.topology();
        String from = new FactWords(messages).name(sender(topology, at));
        String to = new FactWords(messages).name(receiver(topology, at));
        return new JourneyPage(
                messages.text("journey.progress", now.step() + 1, now.steps().size()),
                messages.text("journey.step", at.leg().number(), from, to),
                caption(at, from, to, messages),
                at.neverLogged()
                        ? new FactWords(messages).ifPrivateLink(at.leg(), messages.text("journey.never-logged"))
                        : "",
                now.playing() ? messages.text("journey.pause") : messages.text("journey.play"));
    }

    private String caption(Journey.Step at, String from, String to, Messages messages) {
        return fitting(at)
                .map(caption -> messages.text(caption.caption()))
                .orElseGet(() -> switch (at.lane()) {
                    case REQUEST -> messages.text("journey.caption.request", from, to);
                    case RESPONSE -> messages.text("journey.caption.response", from, to);
                });
    }

    /// Where it is not certain what stands or passes there, nothing is said as the deck says it of its own path.
    private Optional<JourneyCaption> fitting(Journey.Step at) {
        Topology drawn = session.topology();
        boolean certain = Stream.of(drawn.from(at.leg()), drawn.to(at.leg())).allMatch(node -> node.role().isCertain())
                && at.leg().join().isCertain();
        return deck.journey()
                .stream()
                .filter(_ -> certain && drawn.sameShapeAs(lesson))
                .filter(caption -> caption.leg() == at.leg().number() && caption.lane() == at.lane())
                .findFirst();
    }

    private static Node sender(Topology topology, Journey.Step at) {
        return end(topology, at.leg(), at.lane() == Lane.REQUEST);
    }

    private static Node receiver(Topology topology, Journey.Step at) {
        return end(topology, at.leg(), at.lane() == Lane.RESPONSE);
    }

    private static Node end(Topology topology, Leg leg, boolean near) {
        return near ? topology.from(leg) : topology.to(leg);
    }
}
