package blindspot.fuzz;

import blindspot.quiz.DeckFile;
import blindspot.task.ProblemException;

/// Quiz decks: read, or refused with a problem.
public final class DeckTarget {
    private DeckTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            DeckFile.read(bytes, "deck.json");
        } catch (ProblemException e) {
            // The right answer to a file that is none.
            e.problem();
        }
    }
}
