package blindspot.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.i18n.LocalizedText;
import blindspot.lesson.Lesson;
import blindspot.task.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every form that Moodle's page on GIFT documents, with questions of our own.
/// Source: <https://docs.moodle.org/en/GIFT_format>
final class GiftTest {
    private static final String EVERY_FORM = """
            // Comments and categories are no questions.
            $CATEGORY: flow logs

            ::one::Who writes a record? {~the route table ~the NAT gateway =the network interface}

            ::feedback::[html]What does NODATA say? {
                =No traffic was seen #That is it
                ~Records were skipped #That is SKIPDATA
                ####Neither says that something is wrong.
            }

            A record of a flow has {=a start ~a city ~a password} and an end.

            ::several::Which are fields? {~%50%srcaddr ~%50%dstaddr ~%-100%city}

            ::weights::Where is it? {~%100%here ~%50%near ~there}

            ::truth::An ACCEPT record proves an answer.{FALSE#It does not#Right####Only the reply's record does.}
            ::other truth::Two lines
            of one question {T}

            ::escaped::Is 1 \\= 1 \\{really\\}? {=yes\\: \\~ ~no\\#}
            """;
    private static final String OTHERS = """
            Name a field. {=srcaddr =source}

            How many? {#4:1}

            Match. {=a -> b =c -> d}

            Write an essay. {}

            No answers at all.

            All wrong {~a ~b}

            Ten {=1 ~2 ~3 ~4 ~5 ~6 ~7 ~8 ~9 ~10}
            """;

    @Test
    void readsChoicesAndTruthsInEveryFormThatIsDocumented() {
        // Two blocks without an empty line between them are one question to Moodle too.
        GiftReader.Gift gift = GiftReader.read(EVERY_FORM.replace("\n::other", "\n\n::other"), "q.gift");

        assertThat(gift.problems()).isEmpty();
        assertThat(gift.questions()).extracting(question -> question.wording().id() + " " + question.type())
                .containsExactly(
                        "one single", "feedback single", "line-12 single", "several multiple", "weights multiple",
                        "truth true-false", "other truth true-false", "escaped single");
        ChoiceQuestion feedback = (ChoiceQuestion) gift.questions().get(1);
        assertThat(feedback.wording().prompt().en()).isEqualTo("What does NODATA say?");
        assertThat(feedback.wording().explanation().en()).isEqualTo("Neither says that something is wrong.");
        assertThat(feedback.options().getLast().why().orElseThrow().en()).isEqualTo("That is SKIPDATA");
        assertThat(gift.questions().get(2).wording().prompt().en())
                .isEqualTo("A record of a flow has _____ and an end.");
        assertThat(((ChoiceQuestion) gift.questions().get(4)).options()).extracting(Option::right)
                .containsExactly(true, true, false);
        assertThat(((TruthQuestion) gift.questions().get(5)).right()).isFalse();
        assertThat(gift.questions().get(6).wording().prompt().en()).isEqualTo("Two lines of one question");
        ChoiceQuestion escaped = (ChoiceQuestion) gift.questions().getLast();
        assertThat(escaped.wording().prompt().en()).isEqualTo("Is 1 = 1 {really}?");
        assertThat(escaped.options()).extracting(option -> option.text().en()).containsExactly("yes: ~", "no#");
    }

    @Test
    void saysWhichQuestionsItDoesNotTakeAndWhere() {
        GiftReader.Gift gift = GiftReader.read(OTHERS, "q.gift");

        assertThat(gift.questions()).isEmpty();
        assertThat(gift.problems()).extracting(Problem::code)
                .containsExactly(
                        "gift-other-kind", "gift-other-kind", "gift-other-kind", "gift-other-kind", "gift-no-answers",
                        "gift-other-kind", "gift-many-options");
        assertThat(gift.problems()).extracting(problem -> problem.arguments().get(1))
                .containsExactly("1", "3", "5", "7", "9", "11", "13");
    }

    @Test
    void readsTitlesAndChoicesOfAnyLength() {
        String text = "::" + "a:\\:".repeat(100_000) + ":: So? {T}\n\nMany {" + "~a".repeat(200_000) + " =b}\n";
        GiftReader.Gift gift = GiftReader.read(text, "q.gift");
        assertThat(gift.questions()).hasSize(1);
        assertThat(gift.questions().getFirst().wording().prompt().en()).isEqualTo("So?");
        assertThat(gift.problems()).extracting(Problem::code).containsExactly("gift-many-options");
    }

    @Test
    void saysOnceThatThereAreTooManyQuestions() {
        GiftReader.Gift gift = GiftReader.read("So? {T}\n\n".repeat(Deck.MOST_QUESTIONS + 3), "q.gift");
        assertThat(gift.questions()).hasSize(Deck.MOST_QUESTIONS);
        assertThat(gift.problems()).containsExactly(new Problem("gift-too-many", "q.gift", "401", "200"));
    }

    @Test
    void anIdOfSeveralLinesStaysOneTitle() {
        Question question = GiftReader.read("So? {T}", "q.gift").questions().getFirst();
        Wording wording = question.wording();
        Question named = new TruthQuestion(
                new Wording(
                        "a\n\nb", wording.prompt(), wording.hint(), wording.explanation(), wording.citations(),
                        wording.evidence()),
                true, List.of());
        String text = new GiftWriter(Language.ENGLISH).text(List.of(named));
        assertThat(text).startsWith("::a\uFFFD\uFFFDb::So?");
    }

    @Test
    void aTextOfSeveralParagraphsStaysOneQuestion() {
        LocalizedText text = new LocalizedText("one\n\n// two\r\n\r\nthree", "一");
        Question question = new TruthQuestion(
                new Wording("a", text, Optional.empty(), text, List.of(), Optional.empty()), true, List.of());

        GiftReader.Gift gift = GiftReader.read(new GiftWriter(Language.ENGLISH).text(List.of(question)), "q.gift");

        assertThat(gift.problems()).isEmpty();
        assertThat(gift.questions()).extracting(each -> each.wording().prompt().en())
                .containsExactly("one  // two  three");
    }

    @Test
    void whatIsWrittenIsReadAgainAsItWas() {
        List<Question> first = GiftReader.read(EVERY_FORM.replace("\n::other", "\n\n::other"), "a").questions();
        String text = new GiftWriter(Language.ENGLISH).text(first);
        assertThat(GiftReader.read(text, "b")).isEqualTo(new GiftReader.Gift(first, List.of()));
        String deck = new DeckWriter(Language.ENGLISH).text("mine", first);
        assertThat(DeckFile.read(deck.getBytes(StandardCharsets.UTF_8), "deck.json").questions()).isEqualTo(first);
    }

    @Test
    void whatLooksLikeTheFormatSurvivesInEveryText() {
        Random random = new Random(7);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            Wording wording = new Wording(
                    "q" + i, odd(random), Optional.empty(), odd(random), List.of(), Optional.empty());
            boolean several = i % 3 == 0;
            List<Option> options = new ArrayList<>();
            for (int choice = 0; choice < 2 + i % 4; choice++) {
                options.add(new Option(
                        odd(random), choice == 0 || (several && choice < 2),
                        random.nextBoolean() ? Optional.of(odd(random)) : Optional.empty()));
            }
            questions.add(i % 10 == 0
                    ? new TruthQuestion(wording, random.nextBoolean(), List.of())
                    : new ChoiceQuestion(wording, several, options));
        }
        String text = new GiftWriter(Language.ENGLISH).text(questions);
        GiftReader.Gift gift = GiftReader.read(text, "odd.gift");
        assertThat(gift.problems()).isEmpty();
        String deck = new DeckWriter(Language.ENGLISH).text("odd", questions);
        Deck read = DeckFile.read(deck.getBytes(StandardCharsets.UTF_8), "deck.json");
        for (int i = 0; i < questions.size(); i++) {
            assertThat(gift.questions().get(i)).isEqualTo(questions.get(i));
            assertThat(read.questions().get(i)).isEqualTo(questions.get(i));
        }
    }

    @Test
    void answersWithArrowsAreChoicesWhereOneIsWrongAndPairsWhereNoneIs() {
        GiftReader.Gift gift =
                GiftReader.read("Way? {=A -> B ~B -> A}\n\nShare? {=%50%of it ~%0%%50% of it}\n", "q.gift");
        assertThat(gift.problems()).isEmpty();
        assertThat(gift.questions()).extracting(question -> ((ChoiceQuestion) question).options()
                .stream()
                .map(option -> option.text().en())
                .toList())
                .containsExactly(List.of("A -> B", "B -> A"), List.of("%50%of it", "%50% of it"));
    }

    private static final List<String> ODD = List.of(
            "->", "%50%", "%-33.33333%", "~", "=", "#", "####", "\\", "\\n", "{", "}", ":", "::", "[html]", "[plain]",
            "//",
            "  ", "$CATEGORY:", "TRUE", "F", "a", "区間", "\uD83D\uDE00");

    /// A text of some of these, which begins and ends with none that is left out.
    private static LocalizedText odd(Random random) {
        String text =
                random.ints(1 + random.nextInt(6), 0, ODD.size()).mapToObj(ODD::get).collect(Collectors.joining());
        String said = text.isBlank() ? "a" : text.strip();
        return new LocalizedText(said, said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void theShippedDeckGoesToGiftAndBackAsFarAsItHasAForm(String code) {
        Language language = Language.ofCode(code).orElseThrow();
        List<Question> plain =
                Lesson.open(Lesson.FIRST).deck().questions().stream().filter(GiftWriter::has).toList();

        GiftReader.Gift gift = GiftReader.read(new GiftWriter(language).text(plain), "deck.gift");

        assertThat(gift.problems()).isEmpty();
        assertThat(gift.questions()).extracting(question -> question.wording().prompt().en())
                .containsExactlyElementsOf(
                        plain.stream().map(question -> question.wording().prompt().in(language)).toList());
        assertThat(gift.questions()).extracting(Question::type)
                .containsExactlyElementsOf(plain.stream().map(Question::type).toList());
    }
}
