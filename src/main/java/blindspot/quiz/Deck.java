package blindspot.quiz;

import blindspot.i18n.LocalizedText;
import java.util.List;
import java.util.Optional;

/// The questions of a lesson in teaching order, and the captions of its journey. Read and checked by [DeckFile].
///
/// `notice` is what must be said wherever the lesson's records are shown: that they are simulated, where they are.
/// `logs` are the names of the flow log files beside the deck. `journey` has at most one caption for a lane of a leg, in the order that the journey takes.
public record Deck(
        String id,
        LocalizedText title,
        Optional<LocalizedText> notice,
        List<String> logs,
        List<Question> questions,
        List<JourneyCaption> journey) {
    /// The most questions that a deck can have.
    public static final int MOST_QUESTIONS = 200;

    public Deck {
        logs = List.copyOf(logs);
        questions = List.copyOf(questions);
        journey = List.copyOf(journey);
    }
}
