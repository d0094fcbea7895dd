package blindspot.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import blindspot.capture.Lane;
import blindspot.capture.Viewpoint;
import blindspot.decode.json.RefusedFile;
import blindspot.i18n.LocalizedText;
import blindspot.task.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class DeckFileTest {
    private static final Path SCHEMA = Path.of("assets/schema/deck.schema.json");
    private static final String DECK = """
            {
              "kind": "blindspot-deck",
              "version": 1,
              "id": "small",
              "title": {"en": "Small", "ja": "小"},
              "notice": {"en": "Made up.", "ja": "架空です。"},
              "logs": ["a.log", "b.log"],
              "questions": [
                {
                  "id": "one",
                  "type": "legs",
                  "recordedBy": "vpc-b",
                  "prompt": {"en": "Which?", "ja": "どれ？"},
                  "hint": {"en": "Think.", "ja": "考えて。"},
                  "explanation": {"en": "So. Thus.", "ja": "こう。そう。"},
                  "citation": {"title": {"en": "Page", "ja": "ページ"}, "url": "https://docs.example/page"}
                },
                {
                  "id": "two",
                  "type": "legs",
                  "recordedBy": "both",
                  "prompt": {"en": "And now?", "ja": "では？"},
                  "explanation": {"en": "So. Thus.", "ja": "こう。そう。"},
                  "citation": {"title": {"en": "Page", "ja": "ページ"}, "url": "https://docs.example/page"}
                }
              ],
              "journey": [
                {"leg": 1, "direction": "request", "caption": {"en": "There.", "ja": "行き。"}},
                {"leg": 1, "direction": "response", "caption": {"en": "Back.", "ja": "帰り。"}}
              ]
            }
            """;

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("assets/lessons"))) {
            return Stream.concat(
                    files.filter(file -> file.endsWith("deck.json")),
                    Stream.of(Path.of("src/test/resources/assets/lessons/second/deck.json"))).toList();
        }
    }

    static List<Arguments> slipsThatTheSchemaSees() {
        return List.of(
                arguments("blindspot-deck", "blindspot-topology", "json-other-kind"),
                arguments("\"version\": 1", "\"version\": 7", "json-other-version"),
                arguments("\"id\": \"small\",", "", "json-missing-property"),
                arguments("\"hint\"", "\"hints\"", "json-misspelt-property"),
                arguments("\"hint\"", "\"legs\": [3, 4], \"hint\"", "json-unknown-property"),
                arguments("\"type\": \"legs\"", "\"type\": \"guess\"", "json-unknown-word"),
                arguments("\"vpc-b\"", "\"vpc-c\"", "json-unknown-word"),
                arguments("\"ja\": \"どれ？\"", "\"ja\": \"\"", "json-empty-text"),
                arguments("https://docs.example/page", "http://docs.example/page", "deck-bad-url"),
                arguments("https://docs.example/page", "https://docs.example/a page", "deck-bad-url"),
                arguments("https://docs.example/page", "see AWS", "deck-bad-url"),
                arguments("\"direction\": \"request\"", "\"direction\": \"back\"", "json-unknown-word"),
                arguments("\"leg\": 1", "\"leg\": 0", "deck-no-leg"),
                arguments("\"leg\": 1", "\"leg\": 1.5", "json-no-integer"),
                arguments("\"leg\": 1", "\"leg\": \"1\"", "json-wrong-type"),
                arguments("\"a.log\"", "\"b.log\"", "deck-repeated-log"),
                arguments("\"a.log\"", "\"../a.log\"", "deck-log-elsewhere"),
                arguments("\"a.log\"", "\"..\\\\a.log\"", "deck-log-elsewhere"),
                arguments("\"a.log\"", "\"..\"", "deck-log-elsewhere"),
                arguments("\"a.log\"", "\".\"", "deck-log-elsewhere"),
                arguments("\"a.log\"", "\"/etc/a.log\"", "deck-log-elsewhere"),
                arguments("\"a.log\"", "\"C:a.log\"", "deck-log-elsewhere"),
                arguments("\"a.log\"", "\"a\\u0000.log\"", "deck-log-elsewhere"),
                arguments("\"a.log\"", "\"a\\u202E.log\"", "deck-log-elsewhere"),
                arguments("[\"a.log\", \"b.log\"]", "[]", "json-list-too-short"));
    }

    static List<Arguments> slipsThatOnlyTheReaderSees() {
        return List.of(
                arguments("\"id\": \"two\"", "\"id\": \"one\"", "deck-repeated-id"),
                arguments("\"direction\": \"response\"", "\"direction\": \"request\"", "deck-repeated-step"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void fitsItsSchemaAndIsRead(Path file) {
        assertThat(RefusedFile.fits(SCHEMA, RefusedFile.contentOf(file))).isTrue();
        assertThat(DeckFile.read(file).questions()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("slipsThatTheSchemaSees")
    void refusesWhatTheSchemaRefuses(String good, String bad, String code) {
        String text = spoilt(good, bad);

        assertThat(problem(text).code()).isEqualTo(code);
        assertThat(RefusedFile.fits(SCHEMA, text)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("slipsThatOnlyTheReaderSees")
    void refusesWhatStandsTwice(String good, String bad, String code) {
        String text = spoilt(good, bad);

        assertThat(problem(text).code()).isEqualTo(code);
        assertThat(RefusedFile.fits(SCHEMA, text)).isTrue();
    }

    @Test
    void anExplanationMayRestOnSeveralPages() {
        String page = "{\"title\": {\"en\": \"Page\", \"ja\": \"ページ\"}, \"url\": \"https://docs.example/page\"}";
        String text = spoilt("\"citation\": " + page, "\"citations\": [" + page + ", " + page + "]");

        assertThat(RefusedFile.fits(SCHEMA, text)).isTrue();
        assertThat(DeckFile.read(text.getBytes(StandardCharsets.UTF_8), "deck.json")
                .questions()
                .getFirst()
                .wording()
                .citations())
                .hasSize(2);
        assertThat(RefusedFile.fits(SCHEMA, spoilt("\"citation\": " + page, "\"citations\": []"))).isFalse();
    }

    @Test
    void whereATranslationIsMissingTheOtherLanguageIsShown() {
        String text = spoilt("{\"en\": \"Which?\", \"ja\": \"どれ？\"}", "{\"ja\": \"どれ？\"}");

        assertThat(RefusedFile.fits(SCHEMA, text)).isTrue();
        assertThat(DeckFile.read(text.getBytes(StandardCharsets.UTF_8), "deck.json")
                .questions()
                .getFirst()
                .wording()
                .prompt())
                .isEqualTo(new LocalizedText("どれ？", "どれ？"));
        assertThat(RefusedFile.fits(SCHEMA, spoilt("{\"en\": \"Which?\", \"ja\": \"どれ？\"}", "{}"))).isFalse();
    }

    @Test
    void refusesADeckWithoutQuestions() {
        String text = DECK.substring(0, DECK.indexOf("\"questions\"")) + "\"questions\": []}";

        assertThat(problem(text).code()).isEqualTo("json-list-too-short");
        assertThat(RefusedFile.fits(SCHEMA, text)).isFalse();
    }

    @Test
    void readsEverythingThatTheFileStates() {
        Deck deck = DeckFile.read(DECK.getBytes(StandardCharsets.UTF_8), "deck.json");

        assertThat(RefusedFile.fits(SCHEMA, DECK)).isTrue();
        assertThat(deck.id()).isEqualTo("small");
        assertThat(deck.title()).isEqualTo(new LocalizedText("Small", "小"));
        assertThat(deck.notice()).contains(new LocalizedText("Made up.", "架空です。"));
        assertThat(deck.logs()).containsExactly("a.log", "b.log");
        Question question = deck.questions().getFirst();
        assertThat(question.wording().id()).isEqualTo("one");
        assertThat(((LegsQuestion) question).recordedBy()).isEqualTo(Viewpoint.VPC_B);
        assertThat(question.wording().hint()).contains(new LocalizedText("Think.", "考えて。"));
        assertThat(question.wording().explanation().en()).isEqualTo("So. Thus.");
        assertThat(question.wording().citations())
                .containsExactly(
                        new Citation(new LocalizedText("Page", "ページ"), URI.create("https://docs.example/page")));
        assertThat(deck.questions().getLast().wording().hint()).isEmpty();
        assertThat(deck.journey())
                .containsExactly(
                        new JourneyCaption(1, Lane.REQUEST, new LocalizedText("There.", "行き。")),
                        new JourneyCaption(1, Lane.RESPONSE, new LocalizedText("Back.", "帰り。")));
    }

    private static String spoilt(String good, String bad) {
        assertThat(DECK).contains(good);
        int at = DECK.indexOf(good);
        return DECK.substring(0, at) + bad + DECK.substring(at + good.length());
    }

    private static Problem problem(String text) {
        return RefusedFile.problemOf(bytes -> DeckFile.read(bytes, "deck.json"), text);
    }
}
