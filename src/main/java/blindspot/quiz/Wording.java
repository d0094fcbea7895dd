package blindspot.quiz;

import blindspot.i18n.LocalizedText;
import java.util.List;
import java.util.Optional;

/// What every question says, whatever it asks for.
///
/// @param id stays the same when the words change
/// @param hint shown on demand while the question is open
/// @param citations the pages that the explanation rests on
/// @param evidence a filter whose records prove the answer; empty where the question itself finds them
public record Wording(
        String id,
        LocalizedText prompt,
        Optional<LocalizedText> hint,
        LocalizedText explanation,
        List<Citation> citations,
        Optional<String> evidence) {
    public Wording {
        citations = List.copyOf(citations);
    }
}
