package blindspot.lesson;

import blindspot.decode.RecordFormat;
import blindspot.decode.json.JsonDocument;
import blindspot.decode.json.JsonObject;
import blindspot.decode.json.JsonValue;
import blindspot.i18n.LocalizedText;
import blindspot.model.FileName;
import blindspot.quiz.Deck;
import blindspot.quiz.DeckFile;
import blindspot.simulation.Plan;
import blindspot.simulation.Scenario;
import blindspot.task.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The file of a lesson: JSON, described in `assets/schema/lesson.schema.json`.
///
/// Whatever is wrong is refused with its line and column.
public final class LessonFile {
    /// What the file's `kind` says.
    public static final String KIND = "blindspot-lesson";

    /// Its name in a folder.
    public static final String NAME = "lesson.json";

    static final int VERSION = 1;

    private static final int MOST_NOTES = 50;
    private static final int SCENARIO_MINUTES = 5;

    private final JsonObject root;
    private final Outline outline;

    private LessonFile(JsonObject root) {
        this.root = root;
        root.expectKind(KIND, VERSION);
        root.allowOnly("kind", "version", "id", "title", "minutes", "teaches", "notes", "scenario", "deck");
        boolean beside = root.value("deck").filter(JsonObject.class::isInstance).isEmpty();
        outline = new Outline(
                root.text("id").value(),
                root.localized("title"),
                within(root, "minutes", 1, Outline.MOST_MINUTES),
                root.localized("teaches"),
                notes(),
                root.has("scenario") ? Optional.of(plan(root.object("scenario"))) : Optional.empty(),
                beside ? Optional.of(deckName()) : Optional.empty());
    }

    /// Reads the file of a lesson.
    ///
    /// @param name what problems call the bytes
    /// @throws ProblemException when the bytes are no valid lesson: the first of its errors
    public static LessonFile read(byte[] bytes, String name) {
        return new LessonFile(JsonDocument.read(bytes, name));
    }

    public Outline outline() {
        return outline;
    }

    /// The deck that stands in it; empty where it lies beside it.
    ///
    /// @throws ProblemException when it is no valid deck: the first of its errors
    Optional<Deck> deck() {
        return outline.deckName().isPresent() ? Optional.empty() : Optional.of(DeckFile.read(root.object("deck")));
    }

    private List<LocalizedText> notes() {
        return root.has("notes")
                ? root.objects("notes", 1, MOST_NOTES).stream().map(note -> {
                    note.allowOnly("text");
                    return note.localized("text");
                }).toList()
                : List.of();
    }

    private String deckName() {
        JsonValue.Text name = root.text("deck");
        if (!FileName.isBare(name.value())) {
            throw name.refuse("lesson-deck-elsewhere", name.value());
        }
        return name.value();
    }

    private static Plan plan(JsonObject scenario) {
        scenario.allowOnly("name", "seed", "format", "minutes", "interval", "zones");
        Scenario wanted = scenario.text("name")
                .word(Scenario::ofCode, Stream.of(Scenario.values()).map(Scenario::code).toList());
        int interval = scenario.has("interval") ? scenario.integer("interval") : 60;
        if (interval != 60 && interval != 600) {
            throw scenario.refuse("lesson-no-interval", Integer.toString(interval));
        }
        return new Plan(
                wanted,
                scenario.has("seed") ? scenario.integer("seed") : 1,
                interval,
                format(scenario),
                scenario.has("minutes") ? within(scenario, "minutes", 1, Plan.MOST_MINUTES) : SCENARIO_MINUTES,
                scenario.has("zones")
                        ? within(scenario, "zones", wanted.leastZones(), Plan.MOST_ZONES)
                        : wanted.leastZones());
    }

    private static RecordFormat format(JsonObject scenario) {
        Optional<JsonValue.Text> text = scenario.optionalText("format");
        try {
            return Plan.format(text.map(JsonValue.Text::value).orElse("v5"));
        } catch (ProblemException e) {
            throw new ProblemException(
                    text.orElseThrow().refuse("lesson-no-format", text.get().value()).problem(), e);
        }
    }

    private static int within(JsonObject owner, String name, int least, int most) {
        int number = owner.integer(name);
        if (number < least || number > most) {
            throw owner.refuse(
                    "lesson-number-out-of-range", name, Integer.toString(number), Integer.toString(least),
                    Integer.toString(most));
        }
        return number;
    }
}
