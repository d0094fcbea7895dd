package blindspot.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.decode.json.RefusedFile;
import blindspot.quiz.DeckFile;
import blindspot.quiz.DeckReading;
import blindspot.simulation.Plan;
import blindspot.simulation.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class LessonFileTest {
    private static final Path SCHEMA = Path.of("assets/schema/lesson.schema.json");
    private static final String DECK = """
            {"kind": "blindspot-deck", "version": 1, "id": "d", "title": {"en": "D", "ja": "D"},
              "notice": {"en": "Simulated.", "ja": "シミュレーションです。"},
              "questions": [{"id": "q", "type": "how-many", "records": "action = REJECT", "answer": 0,
                "prompt": {"en": "P", "ja": "P"}, "explanation": {"en": "E", "ja": "E"},
                "citation": {"title": {"en": "T", "ja": "T"}, "url": "https://docs.example/page"}}]}""";
    private static final String ALONE = """
            {
              "kind": "blindspot-lesson",
              "version": 1,
              "id": "alone",
              "title": {"en": "Alone", "ja": "一つだけ"},
              "minutes": 5,
              "teaches": {"en": "Something.", "ja": "何か。"},
              "notes": [{"text": {"en": "Begin.", "ja": "始めます。"}}],
              "scenario": {"name": "plain", "seed": 7, "minutes": 2},
              "deck": %s
            }
            """.formatted(DECK);

    static List<String> shipped() {
        return Lessons.shipped();
    }

    @Test
    void listsEveryLessonThatIsThereOnce() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("assets/lessons"))) {
            assertThat(Lessons.shipped())
                    .containsExactlyInAnyOrderElementsOf(folders
                            .filter(folder -> Files.exists(folder.resolve(LessonFile.NAME)))
                            .map(folder -> folder.getFileName().toString())
                            .toList())
                    .startsWith(Lesson.FIRST);
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void fitsItsSchemaAndHasNothingWrongInItsDeck(String name) {
        Path folder = Path.of("assets/lessons", name);
        assertThat(RefusedFile.fits(SCHEMA, RefusedFile.contentOf(folder.resolve(LessonFile.NAME)))).isTrue();
        assertThat(Lessons.outline(name).id()).isEqualTo(name);

        DeckReading reading = DeckFile.check(
                folder.resolve("deck.json"), () -> Lessons.groundBeside(folder.resolve("deck.json")));

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void opensALessonThatIsOneFileAndMakesItsRecords(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("alone.json");
        Files.writeString(file, ALONE);

        Lesson lesson = Lesson.open(file);

        assertThat(RefusedFile.fits(SCHEMA, ALONE)).isTrue();
        assertThat(lesson.outline().simulated()).map(Plan::scenario).contains(Scenario.PLAIN);
        assertThat(lesson.outline().notes()).hasSize(1);
        assertThat(lesson.topology().simulated()).isTrue();
        assertThat(lesson.evidence().table().rowCount()).isPositive();
        assertThat(lesson.logs()).allSatisfy(log -> assertThat(log.name()).startsWith("alone/simulated-"));
    }

    @Test
    void checksADeckOnTheSimulatedRecordsBesideIt(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(LessonFile.NAME), ALONE.replace(DECK, "\"deck.json\""));
        Path deck = folder.resolve("deck.json");
        Files.writeString(deck, DECK.replace("\"answer\": 0", "\"answer\": 99"));

        assertThat(DeckFile.check(deck, () -> Lessons.groundBeside(deck)).errors())
                .extracting(fault -> fault.problem().code())
                .containsExactly("deck-wrong-answer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"minutes\": 5|\"minutes\": 0|lesson-number-out-of-range",
        "\"name\": \"plain\"|\"name\": \"plane\"|json-unknown-word",
        "\"seed\": 7|\"interval\": 61|lesson-no-interval",
        "\"minutes\": 2|\"zones\": 4|lesson-number-out-of-range",
        "\"seed\": 7|\"format\": \"${sorceaddr}\"|lesson-no-format",
        "\"notes\"|\"remarks\"|json-unknown-property",
        "\"title\": {\"en\": \"Alone\", |\"title\": {|json-missing-property"})
    void refusesALessonThatSaysWhatThereIsNot(String good, String bad, String code) {
        assertThat(ALONE).contains(good);
        String text = ALONE.replace(good, bad);
        assertThat(RefusedFile.problemOf(bytes -> LessonFile.read(bytes, "lesson.json"), text).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"../deck.json", "/etc/deck.json", "..", "C:deck.json"})
    void refusesADeckElsewhere(String name) {
        String text = ALONE.replace(DECK, '"' + name + '"');
        assertThat(RefusedFile.problemOf(bytes -> LessonFile.read(bytes, "lesson.json"), text).code())
                .isEqualTo("lesson-deck-elsewhere");
        assertThat(RefusedFile.fits(SCHEMA, text)).isFalse();
        assertThat(LessonFile.read(ALONE.getBytes(StandardCharsets.UTF_8), "x").outline().deckName()).isEmpty();
    }
}
