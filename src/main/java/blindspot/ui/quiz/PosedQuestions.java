package blindspot.ui.quiz;

import blindspot.capture.PictureTerms;
import blindspot.quiz.Deck;
import blindspot.quiz.Ground;
import blindspot.quiz.Quiz;
import blindspot.quiz.QuizRun;
import blindspot.task.Cancel;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.Session;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The questions of a deck that can be answered on the path with its records, in the order that is wanted. Which these are
/// is not found out before it is asked for. Used on the JavaFX thread only.
final class PosedQuestions {
    private final Session session;
    private final LatestJob<Quiz> looking;
    private final Runnable changed;
    private Deck deck;
    private Posing posing = new Posing.Due();
    private final ReadOnlyObjectWrapper<OptionalLong> seed = new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    private Optional<String> first = Optional.empty();

    /// @param changed is called when it begins to be found out, and when it is known
    PosedQuestions(FxJobs jobs, Session session, Deck deck, Runnable changed) {
        this.session = session;
        this.deck = deck;
        this.changed = changed;
        looking = new LatestJob<>(jobs, cause -> know(new Posing.Failed(cause)));
    }

    Deck deck() {
        return deck;
    }

    /// How far it is known which they are.
    Posing posing() {
        return posing;
    }

    /// Those of another deck from now on, in its order.
    void take(Deck other) {
        first = Optional.empty();
        renew(other);
    }

    /// The same, from the one of this id on the first time.
    void takeFrom(Deck other, String id) {
        first = Optional.of(id);
        renew(other);
    }

    /// The same, from the one that was wished before.
    void renew(Deck other) {
        deck = other;
        seed.set(OptionalLong.empty());
        forget();
    }

    /// Which they are is not known any more.
    void forget() {
        looking.cancel();
        posing = new Posing.Due();
    }

    /// What their order comes from; empty where it is that of the deck.
    ReadOnlyObjectProperty<OptionalLong> seed() {
        return seed.getReadOnlyProperty();
    }

    boolean areDue() {
        return posing instanceof Posing.Due;
    }

    /// Finds out which they are: in the background where records tell.
    void lookFor() {
        PictureTerms terms = session.picture().get().terms();
        Deck asked = deck;
        if (Quiz.asksOfRecords(asked)) {
            posing = new Posing.Looking();
            changed.run();
            looking.start(
                    (_, cancel) -> Quiz.of(asked, Ground.of(terms, cancel)), found -> know(new Posing.Found(found)));
        } else {
            know(new Posing.Found(Quiz.of(asked, Ground.of(terms, new Cancel()))));
        }
    }

    private void know(Posing now) {
        posing = now;
        changed.run();
    }

    /// From the first, or from the one that is wished; none while it is not known which they are.
    QuizRun run() {
        QuizRun inOrder = QuizRun.of(posing.asked().posed(), session.topology());
        if (inOrder.isEmpty()) {
            return inOrder;
        }
        QuizRun asked = seed.get().isPresent() ? inOrder.shuffled(seed.get().getAsLong()) : inOrder;
        QuizRun begun = first.map(asked::goTo).orElse(asked);
        first = Optional.empty();
        return begun;
    }

    /// From now on they have another order, the same for the same number.
    void shuffle(long number) {
        seed.set(OptionalLong.of(number));
    }
}
