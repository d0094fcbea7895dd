package blindspot.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blindspot.capture.Evidence;
import blindspot.capture.Rule;
import blindspot.decode.json.RefusedFile;
import blindspot.lesson.Lesson;
import blindspot.store.FlowTable;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each type of question, asked on the path and the records of the first lesson.
final class QuestionTypesTest {
    private static final Path SCHEMA = Path.of("assets/schema/deck.schema.json");
    private static final Lesson LESSON = Lesson.open(Lesson.FIRST);
    private static final Ground GROUND = Ground.of(LESSON.evidence());
    private static final Ground EMPTY = Ground.of(Evidence.of(FlowTable.empty(), LESSON.topology()));

    @Test
    void asksAtWhichInterfacesALegIsRecorded() {
        Posed of3 = posed("\"type\": \"interfaces\", \"leg\": 3", GROUND).orElseThrow();
        assertThat(right(of3)).containsExactly(new Label.OfNode(2), new Label.OfNode(3));

        Posed tube = posed("\"type\": \"interfaces\", \"leg\": 2", GROUND).orElseThrow();
        assertThat(right(tube)).containsExactly(new Label.OfNone());
        assertThat(choices(tube).getFirst().rule()).contains(Rule.ENDPOINT_TO_NETWORK_LOAD_BALANCER);
        assertThat(posed("\"type\": \"interfaces\", \"leg\": 9", GROUND)).isEmpty();
    }

    @Test
    void asksAtWhichInterfacesRecordsWereRecordedWhereTheyTell() {
        assertThat(right(posed("\"type\": \"interfaces\", \"evidence\": \"leg = 1\"", GROUND).orElseThrow()))
                .containsExactly(new Label.OfNode(0));
        assertThat(posed("\"type\": \"interfaces\", \"evidence\": \"leg = 3\"", GROUND))
                .as("either end may have recorded it")
                .isEmpty();
    }

    @Test
    void asksToChooseOneOrSeveralTexts() {
        String options =
                "\"options\": [" + option("a", false) + "," + option("b", true) + "," + option("c", true) + "]";
        Posed several = posed("\"type\": \"multiple\", " + options, GROUND).orElseThrow();
        assertThat(score(several, 2, 3)).isEqualTo("2/2");
        assertThat(score(several, 1, 2)).isEqualTo("0/2");

        Posed one = posed("\"type\": \"single\", " + options.replace(option("c", true), option("c", false)), GROUND)
                .orElseThrow();
        assertThat(score(one, 2)).isEqualTo("1/1");
        assertThat(score(one, 1)).as("a wrong one costs nothing where one is to be marked").isEqualTo("0/1");
        assertThat(QuizRun.of(List.of(one), LESSON.topology()).start().toggle(1).toggle(3).marked())
                .as("one only")
                .containsExactly(3);
    }

    @Test
    void asksWhetherASentenceIsTrueAndWhy() {
        Posed posed = posed(
                "\"type\": \"true-false\", \"right\": false, \"reasons\": [" + option("a", true) + ","
                        + option("b", false) + "]",
                GROUND).orElseThrow();
        assertThat(score(posed, 2, 3)).isEqualTo("2/2");
        assertThat(score(posed, 2, 4)).isEqualTo("1/2");
        assertThat(score(posed, 1, 4)).isEqualTo("0/2");
    }

    @Test
    void asksForAnOrderThatIsNotShownRight() {
        Posed posed = posed(
                "\"type\": \"order\", \"items\": [" + text("a") + "," + text("b") + "," + text("c") + "]", GROUND)
                .orElseThrow();
        Form.Sequence form = (Form.Sequence) posed.form();
        QuizRun run = QuizRun.of(List.of(posed), LESSON.topology()).start();
        assertThat(form.right()).isNotEqualTo(run.answer().order());
        assertThat(form.right().stream().map(item -> form.items().get(item - 1).en())).containsExactly("a", "b", "c");

        QuizRun sorted = run;
        for (int place = 1; place <= 3; place++) {
            int at = sorted.answer().order().indexOf(form.right().get(place - 1)) + 1;
            sorted = sorted.move(at, place - at);
        }
        assertThat(sorted.lockIn().grade().orElseThrow().faultless()).isTrue();
        assertThat(run.lockIn().grade().orElseThrow().score()).isZero();
        assertThat(run.move(1, 99).answer().order().getLast()).as("as far as there are places").isEqualTo(1);
    }

    @Test
    void asksWhoWroteARecordWithoutShowingIt() {
        Posed posed = posed("\"type\": \"which-interface\", \"record\": \"leg = 1\"", GROUND).orElseThrow();
        assertThat(right(posed)).containsExactly(new Label.OfNode(0));
        ShownRecord shown = posed.shown().orElseThrow();
        assertThat(shown.values().getFirst()).satisfies(value -> {
            assertThat(value.field().text()).isEqualTo("interface-id");
            assertThat(value.hidden()).isTrue();
            assertThat(value.text()).isEmpty();
        });
        assertThat(shown.values().get(1).text()).isEqualTo("10.0.0.76");
        assertThat(posed("\"type\": \"which-interface\", \"record\": \"leg = 3\"", GROUND)).isEmpty();
        assertThat(posed("\"type\": \"which-interface\", \"record\": \"leg = 1\"", EMPTY)).isEmpty();
    }

    @Test
    void asksHowManyRecordsThereAre() {
        Posed posed = posed("\"type\": \"how-many\", \"records\": \"leg = 3 or leg = 4\"", GROUND).orElseThrow();
        QuizRun run = QuizRun.of(List.of(posed), LESSON.topology()).start();
        assertThat(run.write(" 4 ").lockIn().grade().orElseThrow().score()).isEqualTo(1);
        assertThat(run.write("４").lockIn().grade().orElseThrow().score()).as("as Japanese keyboards write it")
                .isEqualTo(1);
        assertThat(run.write("5").lockIn().grade().orElseThrow().of(1).verdict()).isEqualTo(Verdict.WRONG);
        assertThat(run.lockIn().grade().orElseThrow().of(1).verdict()).isEqualTo(Verdict.MISSED);
        assertThat(posed.question().proof(GROUND).size()).isEqualTo(4);
        assertThat(posed("\"type\": \"how-many\", \"records\": \"leg = 3\"", EMPTY)).isEmpty();
    }

    @Test
    void asksForTheValueOfAField() {
        Posed posed = posed("\"type\": \"fill-field\", \"record\": \"leg = 3\", \"field\": \"srcaddr\"", GROUND)
                .orElseThrow();
        assertThat(posed.form()).isEqualTo(new Form.Entry("10.1.0.45", false));
        assertThat(posed.shown().orElseThrow().values().get(1).hidden()).isTrue();
        assertThat(posed("\"type\": \"fill-field\", \"record\": \"leg = 3\", \"field\": \"bytes\"", GROUND)).isEmpty();
    }

    @Test
    void asksWhatTheNextInterfaceLogs() {
        Posed nothing = posed(
                "\"type\": \"predict\", \"record\": \"leg = 1\", \"next\": \"leg = 2\"", GROUND).orElseThrow();
        assertThat(right(nothing)).containsExactly(new Label.OfNothing(), new Label.OfNone());

        Posed logged = posed(
                "\"type\": \"predict\", \"record\": \"leg = 1\", \"next\": \"leg = 3\"", GROUND).orElseThrow();
        assertThat(right(logged)).containsExactly(new Label.OfValue("ACCEPT"), new Label.OfValue("10.1.0.45"));
    }

    @Test
    void asksForTheCauseWithLegsAndARecord() {
        Posed posed = posed(
                "\"type\": \"find-cause\", \"evidence\": \"leg = 4\", \"causes\": [" + option("a", false) + ","
                        + option("b", true) + "], \"steps\": [" + text("look") + "]",
                GROUND).orElseThrow();
        assertThat(right(posed).getLast()).isEqualTo(new Label.OfLeg(4));
        QuizRun run = QuizRun.of(List.of(posed), LESSON.topology()).start().toggle(2).toggle(6);
        assertThat(run.lockIn().grade().orElseThrow().ofRecord().orElseThrow().verdict()).isEqualTo(Verdict.MISSED);
        QuizRun proven = run.pointAt(4);
        assertThat(proven.lockIn().grade().orElseThrow().score()).isEqualTo(3);
        assertThat(proven.lockIn().grade().orElseThrow().faultless()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"SURE, 3, -6", "RATHER, 2, -2", "GUESS, 1, 0"})
    void marksByCertaintyAsMoodleDoes(Certainty certainty, double right, double wrong) {
        Posed posed = posed("\"type\": \"how-many\", \"records\": \"leg = 1\"", GROUND).orElseThrow();
        QuizRun run = QuizRun.of(List.of(posed), LESSON.topology()).start().certain(Optional.of(certainty));
        assertThat(certainty.marks(run.write("2").lockIn().grade().orElseThrow())).isEqualTo(right);
        assertThat(certainty.marks(run.write("3").lockIn().grade().orElseThrow())).isEqualTo(wrong);
        assertThat(run.lockIn().results().getFirst().answer().certainty()).contains(certainty);
        assertThat(certainty.marks(new Grade(List.of(new Grade.Mark(1, Verdict.RIGHT, 1, Optional.empty())), 2)))
                .isEqualTo(right / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"type\": \"single\", \"options\": [X, Y]", "\"type\": \"multiple\", \"options\": [X, X]",
        "\"type\": \"true-false\"", "\"type\": \"interfaces\"", "\"type\": \"order\", \"items\": [T]",
        "\"type\": \"find-cause\", \"causes\": [X, Y]", "\"type\": \"fill-field\", \"record\": \"x\", \"field\": \"y\"",
        "\"type\": \"single\", \"options\": [Y]", "\"type\": \"predict\", \"record\": \"leg = 1\""})
    void refusesAQuestionThatCannotBeAsked(String body) {
        String filled = body.replace("X", option("x", false)).replace("Y", option("y", false)).replace("T", text("t"));
        assertThatThrownBy(() -> question(filled)).isInstanceOf(ProblemException.class);
    }

    @Test
    void saysWhatInADeckCannotBeProvedOrIsOtherwiseThanStated(@TempDir Path folder) throws IOException {
        for (String name : List.of("topology.json", "vpc-a.log", "vpc-b.log")) {
            Files.copy(Path.of("assets/lessons/privatelink", name), folder.resolve(name));
        }
        List<String> bodies = List.of(
                "\"type\": \"how-many\", \"records\": \"leg = 3\", \"answer\": 3",
                "\"type\": \"how-many\", \"records\": \"leg = 3\", \"answer\": 2",
                "\"type\": \"how-many\", \"records\": \"lag = 3\"",
                "\"type\": \"legs\", \"recordedBy\": \"vpc-b\", \"answer\": [2, 3]",
                "\"type\": \"interfaces\", \"leg\": 7",
                "\"type\": \"single\", \"evidence\": \"action = REJECT\", \"options\": [" + option("a", true) + ","
                        + option("b", false) + "]",
                "\"type\": \"how-many\", \"records\": \"leg = 3\", \"answer\": 1e999999999");
        Path deck = folder.resolve("deck.json");
        Files.writeString(
                deck,
                deck(IntStream.range(0, bodies.size()).mapToObj(at -> json(at, bodies.get(at))).toList())
                        .replace("\"questions\"", "\"logs\": [\"vpc-a.log\", \"vpc-b.log\"], \"questions\""));

        DeckReading reading = DeckFile.check(deck, Optional::empty);

        assertThat(reading.errors())
                .extracting(fault -> fault.problem().code() + " " + fault.key())
                .containsExactly(
                        "deck-wrong-answer questions[0].answer", "deck-wrong-filter questions[2].records",
                        "deck-wrong-answer questions[3].answer", "deck-wrong-answer questions[6].answer");
        assertThat(reading.errors().getLast().problem().arguments()).contains("1E+999999999");
        assertThat(reading.warnings())
                .extracting(fault -> fault.problem().code() + " " + fault.key())
                .containsExactly("deck-cannot-be-asked questions[4].id", "deck-no-evidence questions[5].id");
    }

    private static List<Choice> choices(Posed posed) {
        return ((Form.Marks) posed.form()).choices();
    }

    private static List<Label> right(Posed posed) {
        return choices(posed).stream().filter(Choice::right).map(Choice::label).toList();
    }

    private static String score(Posed posed, int... marked) {
        QuizRun run = QuizRun.of(List.of(posed), LESSON.topology()).start();
        for (int number : marked) {
            run = run.toggle(number);
        }
        Grade grade = run.lockIn().grade().orElseThrow();
        return grade.score() + "/" + grade.of();
    }

    private static Optional<Posed> posed(String body, Ground ground) {
        return question(body).posed(ground);
    }

    private static Question question(String body) {
        String text = deck(List.of(json(0, body)));
        Question question =
                DeckFile.read(text.getBytes(StandardCharsets.UTF_8), "deck.json").questions().getFirst();
        assertThat(RefusedFile.fits(SCHEMA, text)).isTrue();
        return question;
    }

    private static String deck(List<String> questions) {
        return """
                {"kind": "blindspot-deck", "version": 1, "id": "d", "title": {"en": "D", "ja": "D"},
                 "questions": [%s]}""".formatted(String.join(",\n", questions));
    }

    private static String json(int id, String body) {
        return """
                {"id": "q%d", "prompt": {"en": "P", "ja": "P"}, "explanation": {"en": "E", "ja": "E"},
                 "citation": {"title": {"en": "T", "ja": "T"}, "url": "https://docs.example/page"}, %s}"""
                .formatted(id, body);
    }

    private static String option(String text, boolean right) {
        return "{\"text\": {\"en\": \"" + text + "\", \"ja\": \"" + text + "\"}, \"right\": " + right + "}";
    }

    private static String text(String text) {
        return "{\"text\": {\"en\": \"" + text + "\", \"ja\": \"" + text + "\"}}";
    }
}
