package blindspot.quiz;

import blindspot.capture.Lane;
import blindspot.decode.json.JsonObject;
import blindspot.decode.json.JsonValue;
import blindspot.i18n.LocalizedText;
import blindspot.model.FileName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a deck out of the object of its file. After an error it reads on, to find the others; used once.
final class DeckReader {
    private final JsonObject root;
    private final DeckFaults faults;
    private final Attempts attempts;

    DeckReader(JsonObject root, DeckFaults faults) {
        this.root = root;
        this.faults = faults;
        attempts = new Attempts(faults);
    }

    /// The deck; empty where anything is wrong.
    Optional<Deck> deck() {
        if (attempts.of(() -> root.expectKind(DeckFile.KIND, DeckFile.VERSION)).isEmpty()) {
            return Optional.empty();
        }
        attempts.onlyProperties(root, "kind", "version", "id", "title", "notice", "logs", "questions", "journey");
        Optional<String> id = attempts.of(() -> root.text("id").value());
        Optional<LocalizedText> title = attempts.of(() -> attempts.localized(root, "title"));
        Optional<LocalizedText> notice = attempts.optionalText(root, "notice");
        List<String> logs = logs();
        List<Question> questions = questions();
        List<JourneyCaption> journey = journey();
        return faults.hasErrors() || id.isEmpty() || title.isEmpty()
                ? Optional.empty()
                : Optional.of(new Deck(id.get(), title.get(), notice, logs, questions, journey));
    }

    private List<String> logs() {
        List<String> result = new ArrayList<>();
        if (root.has("logs")) {
            attempts.of(() -> root.texts("logs", 1))
                    .orElse(List.of())
                    .forEach(log -> attempts.of(() -> log(log, result)));
        }
        return result;
    }

    private static boolean log(JsonValue.Text log, List<String> before) {
        if (!FileName.isBare(log.value())) {
            throw log.refuse("deck-log-elsewhere", log.value());
        }
        if (before.contains(log.value())) {
            throw log.refuse("deck-repeated-log", log.value());
        }
        return before.add(log.value());
    }

    private List<Question> questions() {
        List<Question> result = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        attempts.of(() -> root.objects("questions", 1, Deck.MOST_QUESTIONS))
                .orElse(List.of())
                .forEach(each -> new QuestionReader(each, attempts).question(ids).ifPresent(result::add));
        return result;
    }

    private List<JourneyCaption> journey() {
        List<JourneyCaption> result = new ArrayList<>();
        if (root.has("journey")) {
            attempts.of(() -> root.objects("journey", 0, Integer.MAX_VALUE))
                    .orElse(List.of())
                    .forEach(step -> attempts.of(() -> caption(step, result)).ifPresent(result::add));
        }
        return result;
    }

    private JourneyCaption caption(JsonObject step, List<JourneyCaption> before) {
        step.allowOnly("leg", "direction", "caption");
        int leg = step.integer("leg");
        Lane lane = step.text("direction").word(Lane::ofCode, Stream.of(Lane.values()).map(Lane::code).toList());
        if (leg < 1) {
            throw step.refuse("deck-no-leg", Integer.toString(leg));
        }
        if (before.stream().anyMatch(other -> other.leg() == leg && other.lane() == lane)) {
            throw step.refuse("deck-repeated-step", Integer.toString(leg), lane.code());
        }
        return new JourneyCaption(leg, lane, attempts.localized(step, "caption"));
    }
}
