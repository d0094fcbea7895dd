package blindspot.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blindspot.capture.Evidence;
import blindspot.capture.Lane;
import blindspot.capture.LegState;
import blindspot.capture.LegView;
import blindspot.capture.LegViews;
import blindspot.capture.Viewpoint;
import blindspot.decode.Issues;
import blindspot.i18n.LocalizedText;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.quiz.CauseQuestion;
import blindspot.quiz.Choice;
import blindspot.quiz.ChoiceQuestion;
import blindspot.quiz.Form;
import blindspot.quiz.Ground;
import blindspot.quiz.InterfacesQuestion;
import blindspot.quiz.JourneyCaption;
import blindspot.quiz.Label;
import blindspot.quiz.LegsQuestion;
import blindspot.quiz.Option;
import blindspot.quiz.Question;
import blindspot.quiz.TruthQuestion;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class LessonTest {
    private static final Lesson LESSON = Lesson.open(Lesson.FIRST);
    private static final Set<String> AWS = Set.of("docs.aws.amazon.com", "repost.aws");
    private static final Evidence EVIDENCE = LESSON.evidence();

    static List<String> names() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("assets/lessons"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("deck.json")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void opensEveryLessonAndReadsItsLogsWithoutAFault(String name) {
        Lesson lesson = Lesson.open(name);
        LoadResult loaded = load(lesson);

        assertThat(lesson.logs()).isNotEmpty();
        assertThat(loaded.table().rowCount()).isPositive();
        assertThat(loaded.report().files()).allSatisfy(file -> {
            assertThat(file.decoded().problem()).isNull();
            assertThat(file.decoded().issues()).isEqualTo(Issues.NONE);
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void drawsEveryRecordOfEveryLesson(String name) {
        assertThat(Lesson.open(name).evidence().unplaced()).isZero();
    }

    @ParameterizedTest
    @MethodSource("names")
    void walksEveryLegThereAndBackWhereItHasAJourney(String name) {
        Lesson lesson = Lesson.open(name);
        if (lesson.deck().journey().isEmpty()) {
            assertThat(name).isNotEqualTo(Lesson.FIRST);
            return;
        }
        int legs = lesson.topology().legs().size();

        List<Integer> walked = lesson.deck().journey().stream().map(JourneyCaption::leg).toList();
        List<Lane> lanes = lesson.deck().journey().stream().map(JourneyCaption::lane).toList();

        assertThat(walked)
                .isEqualTo(IntStream
                        .concat(IntStream.rangeClosed(1, legs), IntStream.iterate(legs, n -> n > 0, n -> n - 1))
                        .boxed()
                        .toList());
        assertThat(lanes.subList(0, legs)).containsOnly(Lane.REQUEST);
        assertThat(lanes.subList(legs, 2 * legs)).containsOnly(Lane.RESPONSE);
    }

    @ParameterizedTest
    @MethodSource("names")
    void explainsInTwoToFourSentencesAndCitesAws(String name) {
        assertThat(Lesson.open(name).deck().questions()).allSatisfy(question -> {
            LocalizedText text = question.wording().explanation();
            assertThat(text.en().split("[.?!](\\s|$)", -1).length - 1).isBetween(2, 4);
            assertThat(text.ja().chars().filter(c -> c == '。').count()).isBetween(2L, 4L);
            assertThat(question.wording().citations())
                    .isNotEmpty()
                    .allMatch(page -> AWS.contains(page.url().getHost()));
        });
    }

    @Test
    void ofSeveralTextsTheRightOneStandsFirstInLessThanHalfOfTheQuestions() throws IOException {
        List<Boolean> first = new ArrayList<>();
        for (String name : names()) {
            for (Question question : Lesson.open(name).deck().questions()) {
                List<Option> options = options(question);
                if (!options.isEmpty()) {
                    first.add(options.getFirst().right());
                }
            }
        }
        assertThat(first.stream().filter(right -> right).count() * 2).isLessThan(first.size());
    }

    /// Those of which one is right.
    private static List<Option> options(Question question) {
        return switch (question) {
            case ChoiceQuestion choice -> choice.several() ? List.of() : choice.options();
            case CauseQuestion cause -> cause.causes();
            case TruthQuestion truth -> truth.reasons();
            default -> List.of();
        };
    }

    @ParameterizedTest
    @MethodSource("names")
    void saysThatSimulatedRecordsAreSimulated(String name) {
        Lesson lesson = Lesson.open(name);

        assertThat(lesson.deck().notice().isPresent()).isEqualTo(lesson.topology().simulated());
    }

    @Test
    void holdsTheSixRecordsAsTheyWerePrinted() {
        assertThat(rows(EVIDENCE.table()))
                .containsExactly(
                        "eni-0dfc71062338593dc 10.0.0.76 10.0.0.146 80 34574 1664883467 1664883469 ACCEPT OK",
                        "eni-0dfc71062338593dc 10.0.0.146 10.0.0.76 34574 80 1664883467 1664883469 ACCEPT OK",
                        "eni-0b5462ff97b19b4bf 10.1.0.45 10.1.0.136 42382 80 1664883469 1664883471 ACCEPT OK",
                        "eni-0b5462ff97b19b4bf 10.1.0.136 10.1.0.45 80 42382 1664883469 1664883471 ACCEPT OK",
                        "eni-01979b3bf139569bb 10.1.0.136 10.1.0.127 31738 80 1664883470 1664883078 ACCEPT OK",
                        "eni-01979b3bf139569bb 10.1.0.127 10.1.0.136 80 31738 1664883470 1664883078 ACCEPT OK");
    }

    @Test
    void hasNoFieldThatWasNotPrinted() {
        assertThat(EVIDENCE.table().fields())
                .extracting(FieldName::text)
                .containsExactly("interface-id", "srcaddr", "dstaddr", "srcport", "dstport", "start", "end", "action",
                        "log-status");
    }

    @Test
    void marksTheTwoRecordsThatEndBeforeTheyStart() {
        assertThat(IntStream.range(0, 6).filter(EVIDENCE.table()::endsBeforeItStarts)).containsExactly(4, 5);
    }

    @ParameterizedTest
    @CsvSource({
        "vpc-a, RECORDED NEVER_LOGGED NO_RECORD NO_RECORD",
        "vpc-b, NO_RECORD NEVER_LOGGED RECORDED RECORDED",
        "both, RECORDED NEVER_LOGGED RECORDED RECORDED"})
    void showsEachLegInItsStateFromEachViewpoint(String viewpoint, String states) {
        assertThat(LegViews.of(EVIDENCE, Viewpoint.ofCode(viewpoint).orElseThrow()))
                .extracting(LegView::state)
                .containsExactlyElementsOf(Stream.of(states.split(" ", -1)).map(LegState::valueOf).toList());
    }

    @ParameterizedTest
    @CsvSource({"vpc-a, 1", "vpc-b, 3 4", "both, 1 3 4"})
    void putsInViewWhatTheViewpointMayRecord(String viewpoint, String legs) {
        assertThat(LegViews.of(EVIDENCE, Viewpoint.ofCode(viewpoint).orElseThrow()))
                .filteredOn(LegView::inView)
                .extracting(view -> Integer.toString(view.leg().number()))
                .containsExactly(legs.split(" ", -1));
    }

    @Test
    void doesNotClaimToKnowWhichEndRecordedInVpcB() {
        assertThat(List.of(EVIDENCE.recorderNode(0), EVIDENCE.recorderNode(2), EVIDENCE.recorderNode(4)))
                .containsExactly(0, -1,
                        -1);
    }

    @Test
    void asksWhichPartOfThePathVpcBRecordsSecondAndOfVpcAThird() {
        List<Question> questions = LESSON.deck().questions();
        LegsQuestion ofVpcB = (LegsQuestion) questions.get(1);

        assertThat(ofVpcB.wording().id()).isEqualTo("legs-of-vpc-b");
        assertThat(ofVpcB.recordedBy()).isEqualTo(Viewpoint.VPC_B);
        assertThat(ofVpcB.rightLegs(LESSON.topology())).containsExactly(3, 4);
        assertThat(((LegsQuestion) questions.get(2)).recordedBy()).isEqualTo(Viewpoint.VPC_A);
        assertThat(questions).hasSize(14);
    }

    @Test
    void hasNobodyLogTheTube() {
        InterfacesQuestion tube = (InterfacesQuestion) LESSON.deck().questions().get(3);
        Form.Marks form = (Form.Marks) tube.posed(Ground.of(EVIDENCE)).orElseThrow().form();

        assertThat(form.choices().stream().filter(Choice::right).map(Choice::label))
                .containsExactly(new Label.OfNone());
    }

    @Test
    void asksForCausesAndPredictionsInSeveralLessons() {
        List<List<String>> types = Lessons.shipped()
                .stream()
                .map(name -> Lesson.open(name).deck().questions().stream().map(Question::type).toList())
                .toList();

        assertThat(types.stream().filter(each -> each.contains("find-cause"))).hasSizeGreaterThanOrEqualTo(3);
        assertThat(types.stream().filter(each -> each.contains("predict"))).hasSizeGreaterThanOrEqualTo(3);
        assertThat(types.stream().flatMap(List::stream).distinct())
                .contains("legs", "interfaces", "single", "multiple", "true-false", "order", "which-interface",
                        "how-many", "fill-field", "predict", "find-cause");
    }

    @Test
    void refusesALessonThatThereIsNot() {
        assertThatThrownBy(() -> Lesson.open("none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none");
    }

    private static LoadResult load(Lesson lesson) {
        return new LoadJob(lesson.logs(), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {}).run(Progress.NONE,
                new Cancel());
    }

    private static List<String> rows(FlowTable table) {
        List<Field> fields = table.fields().stream().map(name -> name.field().orElseThrow()).toList();
        return IntStream.range(0, table.rowCount())
                .mapToObj(row -> fields.stream().map(field -> table.text(field, row)).toList())
                .map(values -> String.join(" ", values))
                .toList();
    }
}
