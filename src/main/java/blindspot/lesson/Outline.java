package blindspot.lesson;

import blindspot.i18n.LocalizedText;
import blindspot.simulation.Plan;
import java.util.List;
import java.util.Optional;

/// What a lesson says of itself.
///
/// @param id stays the same when the words change
/// @param minutes how long it takes, about
/// @param teaches what a learner knows afterwards, in one or two sentences
/// @param notes for who teaches it, a paragraph each
/// @param simulated what its records are made of; empty where they lie beside it
/// @param deckName the name of its deck's file beside it; empty where the deck stands in the lesson's own file
public record Outline(
        String id,
        LocalizedText title,
        int minutes,
        LocalizedText teaches,
        List<LocalizedText> notes,
        Optional<Plan> simulated,
        Optional<String> deckName) {
    /// The most minutes that a lesson can take.
    public static final int MOST_MINUTES = 600;

    public Outline {
        notes = List.copyOf(notes);
    }
}
