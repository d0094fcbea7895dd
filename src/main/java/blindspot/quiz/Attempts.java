package blindspot.quiz;

import blindspot.decode.json.JsonObject;
import blindspot.i18n.LocalizedText;
import blindspot.model.Printable;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads parts of a deck, each of which may be wrong without keeping the others from being read.
final class Attempts {
    private final DeckFaults faults;

    Attempts(DeckFaults faults) {
        this.faults = faults;
    }

    /// What is read; empty where it is wrong, which is told as an error.
    <T> Optional<T> of(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (ProblemException e) {
            faults.error(e.problem());
            return Optional.empty();
        }
    }

    /// Tells what does not keep the deck from being used.
    void doubt(Problem problem) {
        faults.warning(problem);
    }

    void onlyProperties(JsonObject object, String... names) {
        try {
            object.allowOnly(names);
        } catch (ProblemException e) {
            faults.error(e.problem());
        }
    }

    Optional<LocalizedText> optionalText(JsonObject owner, String name) {
        return owner.has(name) ? of(() -> localized(owner, name)) : Optional.empty();
    }

    /// A text in every language of the program. Where one is missing, the other stands in its place, with a warning.
    LocalizedText localized(JsonObject owner, String name) {
        JsonObject text = owner.object(name);
        if (text.has("en") == text.has("ja")) {
            return owner.localized(name);
        }
        text.allowOnly("en", "ja");
        String given = text.has("en") ? "en" : "ja";
        String only = Printable.of(text.text(given).value());
        faults.warning(text.refuse("deck-missing-translation", name, given.equals("en") ? "ja" : "en").problem());
        return new LocalizedText(only, only);
    }
}
