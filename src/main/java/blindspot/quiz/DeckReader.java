package blindspot.quiz;

import blindspot.capture.Lane;
import blindspot.capture.Viewpoint;
import blindspot.decode.json.JsonObject;
import blindspot.decode.json.JsonValue;
import blindspot.i18n.LocalizedText;
import blindspot.model.Printable;
import blindspot.task.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a deck out of the object of its file. After an error it reads on, to find the others; used once.
final class DeckReader {
    /// A deck asks of the two VPCs of a path.
    private static final List<Viewpoint> ASKED = Viewpoint.all(2);

    private static final int MOST_CITATIONS = 4;
    private static final String LEGS = "legs";
    private static final Pattern FILE_NAME = Pattern.compile("(?!\\.{1,2}$)[^/\\\\:\\p{Cc}\\p{Cf}]+");

    private final JsonObject root;
    private final DeckFaults faults;

    DeckReader(JsonObject root, DeckFaults faults) {
        this.root = root;
        this.faults = faults;
    }

    /// The deck; empty where anything is wrong.
    Optional<Deck> deck() {
        if (attempt(() -> root.expectKind(DeckFile.KIND, DeckFile.VERSION)).isEmpty()) {
            return Optional.empty();
        }
        onlyProperties(root, "kind", "version", "id", "title", "notice", "logs", "questions", "journey");
        Optional<String> id = attempt(() -> root.text("id").value());
        Optional<LocalizedText> title = attempt(() -> localized(root, "title"));
        Optional<LocalizedText> notice = optionalText(root, "notice");
        List<String> logs = logs();
        List<Question> questions = questions();
        List<JourneyCaption> journey = journey();
        return faults.hasErrors() || id.isEmpty() || title.isEmpty()
                ? Optional.empty()
                : Optional.of(new Deck(id.get(), title.get(), notice, logs, questions, journey));
    }

    private <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (ProblemException e) {
            faults.error(e.problem());
            return Optional.empty();
        }
    }

    private void onlyProperties(JsonObject object, String... names) {
        try {
            object.allowOnly(names);
        } catch (ProblemException e) {
            faults.error(e.problem());
        }
    }

    private List<String> logs() {
        List<String> result = new ArrayList<>();
        if (root.has("logs")) {
            attempt(() -> root.texts("logs", 1)).orElse(List.of()).forEach(log -> attempt(() -> log(log, result)));
        }
        return result;
    }

    private static boolean log(JsonValue.Text log, List<String> before) {
        if (!isName(log.value())) {
            throw log.refuse("deck-log-elsewhere", log.value());
        }
        if (before.contains(log.value())) {
            throw log.refuse("deck-repeated-log", log.value());
        }
        return before.add(log.value());
    }

    /// Whether it is the bare name of a file, on every system: no path, no drive, no step out of the folder.
    private static boolean isName(String text) {
        return FILE_NAME.matcher(text).matches();
    }

    private List<Question> questions() {
        List<Question> result = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        attempt(() -> root.objects("questions", 1, Integer.MAX_VALUE)).orElse(List.of())
                .forEach(question -> question(question, ids).ifPresent(result::add));
        return result;
    }

    private Optional<Question> question(JsonObject question, Set<String> ids) {
        onlyProperties(question, "id", "type", "recordedBy", "prompt", "hint", "explanation", "citation", "citations");
        Optional<String> id = attempt(() -> id(question, ids));
        attempt(() -> question.text("type").word(word -> Optional.of(word).filter(LEGS::equals), List.of(LEGS)));
        Optional<Viewpoint> recordedBy = attempt(() -> question.text("recordedBy")
                .word(code -> Viewpoint.ofCode(code).filter(ASKED::contains),
                        ASKED.stream().map(Viewpoint::code).toList()));
        Optional<LocalizedText> prompt = attempt(() -> localized(question, "prompt"));
        Optional<LocalizedText> hint = optionalText(question, "hint");
        Optional<LocalizedText> explanation = attempt(() -> localized(question, "explanation"));
        List<Citation> citations = citations(question);
        return id.isEmpty() || recordedBy.isEmpty() || prompt.isEmpty() || explanation.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question(
                        id.get(), prompt.get(), recordedBy.get(), hint, explanation.get(), citations));
    }

    private static String id(JsonObject question, Set<String> before) {
        JsonValue.Text id = question.text("id");
        if (!before.add(id.value())) {
            throw id.refuse("deck-repeated-id", id.value());
        }
        return id.value();
    }

    /// One page, or several.
    private List<Citation> citations(JsonObject question) {
        return attempt(() -> question.has("citations")
                ? question.objects("citations", 1, MOST_CITATIONS)
                : List.of(question.object("citation"))).orElse(List.of())
                .stream()
                .flatMap(each -> attempt(() -> citation(each)).stream())
                .toList();
    }

    private Citation citation(JsonObject citation) {
        citation.allowOnly("title", "url");
        JsonValue.Text url = citation.text("url");
        try {
            URI uri = new URI(url.value());
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
                return new Citation(localized(citation, "title"), uri);
            }
        } catch (URISyntaxException e) {
            throw new ProblemException(url.refuse("deck-bad-url", url.value()).problem(), e);
        }
        throw url.refuse("deck-bad-url", url.value());
    }

    private List<JourneyCaption> journey() {
        List<JourneyCaption> result = new ArrayList<>();
        if (root.has("journey")) {
            attempt(() -> root.objects("journey", 0, Integer.MAX_VALUE)).orElse(List.of())
                    .forEach(step -> attempt(() -> caption(step, result)).ifPresent(result::add));
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
        return new JourneyCaption(leg, lane, localized(step, "caption"));
    }

    private Optional<LocalizedText> optionalText(JsonObject owner, String name) {
        return owner.has(name) ? attempt(() -> localized(owner, name)) : Optional.empty();
    }

    /// A text in every language of the program. Where one is missing, the other stands in its place, with a warning.
    private LocalizedText localized(JsonObject owner, String name) {
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
