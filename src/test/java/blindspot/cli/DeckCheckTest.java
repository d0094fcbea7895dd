package blindspot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import blindspot.quiz.DeckReading;
import blindspot.simulation.Plan;
import blindspot.simulation.Scenario;
import blindspot.simulation.SimulatedFile;
import blindspot.simulation.Simulation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `check` says of a deck: every error with its place, its key and what is expected there, and what is doubtful.
final class DeckCheckTest {
    private static final String DECK = """
            {
              "kind": "blindspot-deck",
              "version": 1,
              "id": "small",
              "title": {"en": "Small", "ja": "小"},
              "logs": ["a.log"],
              "questions": [
                {
                  "id": "one",
                  "type": "legs",
                  "recordedBy": "vpc-b",
                  "prompt": {"en": "Which?", "ja": "どれ？"},
                  "explanation": {"en": "So.", "ja": "こう。"},
                  "citations": [{"title": {"en": "Page", "ja": "頁"}, "url": "https://docs.example/page"}]
                },
                {
                  "id": "two",
                  "type": "legs",
                  "recordedBy": "both",
                  "prompt": {"en": "And now?", "ja": "では？"},
                  "explanation": {"en": "Thus.", "ja": "そう。"},
                  "citation": {"title": {"en": "Page", "ja": "頁"}, "url": "https://docs.example/page"}
                }
              ],
              "journey": [
                {"leg": 1, "direction": "request", "caption": {"en": "There.", "ja": "行き。"}},
                {"leg": 1, "direction": "response", "caption": {"en": "Back.", "ja": "帰り。"}}
              ]
            }
            """;

    @TempDir private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static List<Arguments> slips() {
        return List.of(
                arguments("\"blindspot-deck\",\n  \"version\": 1", "\"blindspot-deck\",\n  \"version\": 9",
                        "json-other-version", 3, 14, "version", "version 1"),
                arguments("  \"id\": \"small\",\n", "", "json-missing-property", 1, 1, "id", "Add “id”"),
                arguments("\"a.log\"", "\"../a.log\"", "deck-log-elsewhere", 6, 12, "logs[0]", "bare name"),
                arguments("\"a.log\"", "\"a.log\", \"a.log\"", "deck-repeated-log", 6, 21, "logs[1]", "once"),
                arguments("\"vpc-b\"", "\"vpc-c\"", "json-unknown-word", 11, 21, "questions[0].recordedBy",
                        "vpc-a, vpc-b, both"),
                arguments("\"type\": \"legs\"", "\"type\": \"guess\"", "json-unknown-word", 10, 15, "questions[0].type",
                        "legs"),
                arguments("\"recordedBy\": \"both\"", "\"recordedby\": \"both\"", "json-misspelt-property", 19, 7,
                        "questions[1].recordedby", "recordedBy"),
                arguments("\"どれ？\"", "\" \"", "json-empty-text", 12, 40, "questions[0].prompt.ja", "Write something"),
                arguments("\"どれ？\"", "7", "json-wrong-type", 12, 40, "questions[0].prompt.ja", "string"),
                arguments("\"https://docs.example/page\"}]", "\"http://docs.example\"}]", "deck-bad-url", 14, 65,
                        "questions[0].citations[0].url", "https://"),
                arguments("\"id\": \"two\"", "\"id\": \"one\"", "deck-repeated-id", 17, 13, "questions[1].id",
                        "of its own"),
                arguments("\"leg\": 1, \"direction\": \"response\"", "\"leg\": 0, \"direction\": \"response\"",
                        "deck-no-leg", 27, 5, "journey[1]", "from 1"),
                arguments("\"leg\": 1, \"direction\": \"response\"", "\"leg\": 1.5, \"direction\": \"response\"",
                        "json-no-integer", 27, 13, "journey[1].leg", "whole number"),
                arguments("\"response\"", "\"request\"", "deck-repeated-step", 27, 5, "journey[1]", "one caption"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void saysOfAnErrorWhereItIsAndWhatIsExpected(
            String good, String bad, String code, int line, int column, String key, String expected)
            throws IOException {
        JsonNode deck = check(Cli.REPORTED, spoilt(good, bad));
        JsonNode error = deck.path("errors").get(0);

        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("line").asInt() + ":" + error.path("column").asInt()).isEqualTo(line + ":" + column);
        assertThat(error.path("key").asString()).isEqualTo(key);
        assertThat(error.path("expected").asString()).contains(expected);
        assertThat(deck.path("id").isNull()).isTrue();

        assertThat(text(Cli.REPORTED)).contains(
                folder.resolve("deck.json") + ":" + line + ":" + column + " " + key, error.path("message").asString(),
                error.path("expected").asString());
    }

    @Test
    void whatIsNoJsonIsSaidWithItsPlaceAlone() throws IOException {
        JsonNode error = check(Cli.REPORTED, spoilt("\"id\": \"one\",", "\"id\": \"one\"")).path("errors").get(0);
        assertThat(error.path("code").asString()).isEqualTo("json-syntax");
        assertThat(error.path("line").asInt()).isEqualTo(10);
        assertThat(error.path("key").isNull()).isTrue();
    }

    @Test
    void saysEveryErrorAtOnce() throws IOException {
        JsonNode deck = check(Cli.REPORTED, spoilt("\"vpc-b\"", "\"vpc-c\"").replace("\"そう。\"", "\"\"")
                .replace(
                        "\"leg\": 1, \"direction\": \"response\"", "\"leg\": 0, \"direction\": \"response\""));
        assertThat(deck.path("errors")).extracting(error -> error.path("key").asString())
                .containsExactly(
                        "questions[0].recordedBy", "questions[1].explanation.ja", "journey[1]");
    }

    @Test
    void aMissingTranslationIsAWarningAndTheOtherLanguageStandsInItsPlace() throws IOException {
        JsonNode deck = check(Cli.DONE, spoilt("{\"en\": \"Which?\", \"ja\": \"どれ？\"}", "{\"en\": \"Which?\"}"));
        assertThat(List.copyOf(deck.propertyNames())).containsExactly("id", "questions", "errors", "warnings", "left");
        assertThat(deck.path("questions").asInt()).isEqualTo(2);
        assertThat(deck.path("errors")).isEmpty();
        JsonNode warning = deck.path("warnings").get(0);
        assertThat(List.copyOf(warning.propertyNames())).containsExactly(
                "code", "line", "column", "key", "message", "expected");
        assertThat(warning.path("code").asString()).isEqualTo("deck-missing-translation");
        assertThat(warning.path("key").asString()).isEqualTo("questions[0].prompt.ja");
        assertThat(warning.path("line").asInt()).isEqualTo(12);
        assertThat(text(Cli.DONE)).contains("Small: 2 questions, 2 captions of its journey",
                "Warnings, which are no errors:");

        assertThat(check(Cli.REPORTED, spoilt("{\"en\": \"Which?\", \"ja\": \"どれ？\"}", "{}")).path("errors")
                .get(0)
                .path("key")
                .asString()).isEqualTo("questions[0].prompt.en");
    }

    @Test
    void aLogThatDoesNotLieBesideTheDeckIsAWarning() throws IOException {
        Files.writeString(folder.resolve("deck.json"), DECK);
        JsonNode warning = deckOf(run("check", "--json", folder.resolve("deck.json").toString()), Cli.DONE)
                .path("warnings")
                .get(0);
        assertThat(warning.path("code").asString()).isEqualTo("deck-log-missing");
        assertThat(warning.path("key").asString()).isEqualTo("logs[0]");
        assertThat(warning.path("column").asInt()).isEqualTo(12);
    }

    @Test
    void whatTheLessonDoesNotHaveIsAWarning() throws IOException {
        Path lesson = Path.of("assets/lessons/privatelink");
        for (String name : List.of("topology.json", "vpc-a.log")) {
            Files.copy(lesson.resolve(name), folder.resolve(name));
        }
        String deck = DECK.replace("a.log", "vpc-a.log")
                .replace("\"leg\": 1, \"direction\": \"response\"", "\"leg\": 5, \"direction\": \"response\"");
        JsonNode warnings = check(Cli.DONE, deck).path("warnings");
        assertThat(warnings).extracting(
                each -> each.path("code").asString() + " " + each.path("key").asString())
                .containsExactly(
                        "deck-leg-not-drawn journey[1]", "deck-no-evidence questions[0].id");
        assertThat(warnings.get(1).path("line").asInt()).isEqualTo(9);

        String topology = Files.readString(folder.resolve("topology.json"));
        Files.writeString(folder.resolve("topology.json"), topology.replace("\"path\"", "\"paht\""));
        assertThat(check(Cli.DONE, deck).path("warnings").get(0).path("message").asString()).contains("topology.json");
    }

    @Test
    void aQuestionThatNobodyCanAnswerIsAWarning() throws IOException {
        Plan plan = new Plan(Scenario.NAT, 7, 60, Plan.format("v2"), 1, 1);
        for (SimulatedFile file : Simulation.of(plan).files()) {
            if (file.name().equals("topology.json")) {
                Files.write(folder.resolve(file.name()), file.content());
            }
        }
        assertThat(check(Cli.DONE, DECK).path("warnings")).extracting(
                each -> each.path("code").asString() + " " + each.path("key").asString())
                .containsExactly(
                        "deck-nobody-answers questions[0].recordedBy", "deck-nobody-answers questions[1].recordedBy");
    }

    @Test
    void whatIsTooMuchIsCounted() throws IOException {
        String many = "\"logs\": [" + "\"../x\", ".repeat(DeckReading.MOST + 5) + "\"a.log\"]";
        JsonNode deck = check(Cli.REPORTED, spoilt("\"logs\": [\"a.log\"]", many));
        assertThat(deck.path("errors")).hasSize(DeckReading.MOST);
        assertThat(deck.path("left").asLong()).isEqualTo(5);
        assertThat(text(Cli.REPORTED)).contains("… and 85 more");
    }

    @Test
    void nothingIsWrongWithTheDecksOfTheProgram() throws IOException {
        for (String lesson : List.of("privatelink", "full-capture")) {
            Path file = Path.of("assets/lessons", lesson, "deck.json");
            if (Files.exists(file)) {
                JsonNode deck = deckOf(run("check", "--json", file.toString()), Cli.DONE);
                assertThat(deck.path("errors")).isEmpty();
                assertThat(deck.path("warnings")).isEmpty();
            }
        }
    }

    private static String spoilt(String good, String bad) {
        assertThat(DECK).contains(good);
        int at = DECK.indexOf(good);
        return DECK.substring(0, at) + bad + DECK.substring(at + good.length());
    }

    private JsonNode check(int status, String deck) throws IOException {
        Files.writeString(folder.resolve("a.log"), "");
        Path file = Files.writeString(folder.resolve("deck.json"), deck);
        return deckOf(run("check", "--json", "--lang", "en", file.toString()), status);
    }

    private JsonNode deckOf(int found, int status) {
        assertThat(found).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(status);
        JsonNode input = new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8)).path("inputs").get(0);
        assertThat(input.path("kind").asString()).isEqualTo("deck");
        return input.path("deck");
    }

    private String text(int status) {
        assertThat(run("check", "--lang", "en", folder.resolve("deck.json").toString())).isEqualTo(status);
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        out.reset();
        return new Cli().run(
                arguments, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }
}
