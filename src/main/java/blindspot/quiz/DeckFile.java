package blindspot.quiz;

import blindspot.decode.json.JsonDocument;
import blindspot.decode.json.JsonObject;
import blindspot.task.ProblemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

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

    /// The deck in an object of another file.
    ///
    /// @throws ProblemException when it is no valid deck: the first of its errors
    public static Deck read(JsonObject object) {
        return deck(object);
    }

    /// Everything that is wrong or doubtful in the file. Wrong is also an answer that it states where the path or the
    /// records beside it tell another; doubtful is a text in one language only, and what it speaks of that does not lie
    /// beside it.
    ///
    /// @param ofLesson what it is asked on where it is the deck of a lesson whose records are simulated; empty elsewhere.
    ///     Elsewhere that is `topology.json` and the logs beside it, which are read
    public static DeckReading check(Path path, Supplier<Optional<Ground>> ofLesson) {
        try {
            JsonObject root = JsonDocument.read(path);
            DeckFaults faults = new DeckFaults(Optional.of(root));
            Optional<Deck> deck = new DeckReader(root, faults).deck();
            deck.ifPresent(read -> new DeckBeside(path, root, read, faults).check(ofLesson));
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
