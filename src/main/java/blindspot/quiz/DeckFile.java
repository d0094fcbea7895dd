package blindspot.quiz;

import blindspot.decode.json.JsonDocument;
import blindspot.decode.json.JsonObject;
import blindspot.task.ProblemException;
import java.nio.file.Path;
import java.util.Optional;

/// Reads a deck file: JSON, described in `assets/schema/deck.schema.json`.
///
/// Whatever is wrong is refused with its line and column.
public final class DeckFile {
    /// What the file's `kind` says.
    public static final String KIND = "blindspot-deck";

    static final int VERSION = 1;

    private DeckFile() {}

    /// The deck in the file.
    ///
    /// @throws ProblemException when the file cannot be read or is no valid deck: the first of its errors
    public static Deck read(Path path) {
        return deck(JsonDocument.read(path));
    }

    /// The deck in the bytes; `name` is what problems call them.
    ///
    /// @throws ProblemException when the bytes are no valid deck: the first of its errors
    public static Deck read(byte[] bytes, String name) {
        return deck(JsonDocument.read(bytes, name));
    }

    /// Everything that is wrong or doubtful in the file. Doubtful is a text in one language only, and what it speaks of that
    /// does not lie beside it ([DeckBeside]). Reads the logs beside it.
    public static DeckReading check(Path path) {
        try {
            JsonObject root = JsonDocument.read(path);
            DeckFaults faults = new DeckFaults(Optional.of(root));
            Optional<Deck> deck = new DeckReader(root, faults).deck();
            deck.ifPresent(read -> new DeckBeside(path, root, read, faults).check());
            return faults.with(deck);
        } catch (ProblemException e) {
            DeckFaults faults = new DeckFaults(Optional.empty());
            faults.error(e.problem());
            return faults.with(Optional.empty());
        }
    }

    private static Deck deck(JsonObject root) {
        DeckFaults faults = new DeckFaults(Optional.of(root));
        Optional<Deck> deck = new DeckReader(root, faults).deck();
        return deck.orElseThrow(
                () -> new ProblemException(faults.with(Optional.empty()).errors().getFirst().problem()));
    }
}
