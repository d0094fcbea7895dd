package blindspot.quiz;

import blindspot.capture.Lane;
import blindspot.capture.Viewpoint;
import blindspot.decode.json.JsonDocument;
import blindspot.decode.json.JsonObject;
import blindspot.decode.json.JsonValue;
import blindspot.i18n.LocalizedText;
import blindspot.task.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a deck file: JSON, described in `assets/schema/deck.schema.json`.
///
/// Whatever is wrong is refused with its line and column.
public final class DeckFile {
    /// What the file's `kind` says.
    public static final String KIND = "blindspot-deck";

    /// A deck asks of the two VPCs of a path.
    private static final List<Viewpoint> ASKED = Viewpoint.all(2);

    private static final int VERSION = 1;
    private static final int MOST_CITATIONS = 4;
    private static final String LEGS = "legs";
    private static final Pattern FILE_NAME = Pattern.compile("(?!\\.{1,2}$)[^/\\\\:\\p{Cc}\\p{Cf}]+");

    private DeckFile() {}

    /// The deck in the file.
    ///
    /// @throws ProblemException when the file cannot be read or is no valid deck
    public static Deck read(Path path) {
        return deck(JsonDocument.read(path));
    }

    /// The deck in the bytes; `name` is what problems call them.
    ///
    /// @throws ProblemException when the bytes are no valid deck
    public static Deck read(byte[] bytes, String name) {
        return deck(JsonDocument.read(bytes, name));
    }

    private static Deck deck(JsonObject root) {
        root.expectKind(KIND, VERSION);
        root.allowOnly("kind", "version", "id", "title", "notice", "logs", "questions", "journey");
        return new Deck(
                root.text("id").value(),
                root.localized("title"),
                optionalText(root, "notice"),
                logs(root),
                questions(root),
                journey(root));
    }

    private static List<String> logs(JsonObject root) {
        List<String> result = new ArrayList<>();
        if (root.has("logs")) {
            for (JsonValue.Text log : root.texts("logs", 1)) {
                if (!isName(log.value())) {
                    throw log.refuse("deck-log-elsewhere", log.value());
                }
                if (result.contains(log.value())) {
                    throw log.refuse("deck-repeated-log", log.value());
                }
                result.add(log.value());
            }
        }
        return result;
    }

    /// Whether it is the bare name of a file, on every system: no path, no drive, no step out of the folder.
    private static boolean isName(String text) {
        return FILE_NAME.matcher(text).matches();
    }

    private static List<Question> questions(JsonObject root) {
        List<Question> result = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonObject question : root.objects("questions", 1, Integer.MAX_VALUE)) {
            question.allowOnly("id", "type", "recordedBy", "prompt", "hint", "explanation", "citation", "citations");
            JsonValue.Text id = question.text("id");
            if (!ids.add(id.value())) {
                throw id.refuse("deck-repeated-id", id.value());
            }
            question.text("type").word(word -> Optional.of(word).filter(LEGS::equals), List.of(LEGS));
            Viewpoint recordedBy = question.text("recordedBy")
                    .word(code -> Viewpoint.ofCode(code).filter(ASKED::contains),
                            ASKED.stream().map(Viewpoint::code).toList());
            result.add(new Question(
                    id.value(),
                    question.localized("prompt"),
                    recordedBy,
                    optionalText(question, "hint"),
                    question.localized("explanation"),
                    citations(question)));
        }
        return result;
    }

    /// One page, or several.
    private static List<Citation> citations(JsonObject question) {
        return question.has("citations")
                ? question.objects("citations", 1, MOST_CITATIONS).stream().map(DeckFile::citation).toList()
                : List.of(citation(question.object("citation")));
    }

    private static Citation citation(JsonObject citation) {
        citation.allowOnly("title", "url");
        JsonValue.Text url = citation.text("url");
        try {
            URI uri = new URI(url.value());
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
                return new Citation(citation.localized("title"), uri);
            }
        } catch (URISyntaxException e) {
            throw new ProblemException(url.refuse("deck-bad-url", url.value()).problem(), e);
        }
        throw url.refuse("deck-bad-url", url.value());
    }

    private static List<JourneyCaption> journey(JsonObject root) {
        List<JourneyCaption> result = new ArrayList<>();
        if (root.has("journey")) {
            for (JsonObject step : root.objects("journey", 0, Integer.MAX_VALUE)) {
                step.allowOnly("leg", "direction", "caption");
                int leg = step.integer("leg");
                Lane lane = step.text("direction")
                        .word(Lane::ofCode, Stream.of(Lane.values()).map(Lane::code).toList());
                if (leg < 1) {
                    throw step.refuse("deck-no-leg", Integer.toString(leg));
                }
                if (result.stream().anyMatch(other -> other.leg() == leg && other.lane() == lane)) {
                    throw step.refuse("deck-repeated-step", Integer.toString(leg), lane.code());
                }
                result.add(new JourneyCaption(leg, lane, step.localized("caption")));
            }
        }
        return result;
    }

    private static Optional<LocalizedText> optionalText(JsonObject owner, String name) {
        return owner.has(name) ? Optional.of(owner.localized(name)) : Optional.empty();
    }
}
