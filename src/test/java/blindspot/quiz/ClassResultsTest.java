package blindspot.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Evidence;
import blindspot.i18n.Language;
import blindspot.i18n.LocalizedText;
import blindspot.lesson.LegsLesson;
import blindspot.lesson.Lesson;
import blindspot.store.FlowTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClassResultsTest {
    private static final Lesson LESSON = LegsLesson.open();
    private static final List<Posed> POSED =
            Quiz.of(LESSON.deck(), Ground.of(Evidence.of(FlowTable.empty(), LESSON.topology()))).posed();
    private static final ClassResults RESULTS = new ClassResults(
            LESSON.deck().title(),
            List.of(
                    sitting(1, "Mio", Optional.of(Certainty.SURE), List.of(3, 4)),
                    sitting(2, "=1+2", Optional.empty(), List.of(2, 3, 4)),
                    sitting(3, "<b>", Optional.empty(), List.of(1, 2, 3))));

    @Test
    void saysOfEachQuestionHowOftenItWasRightAndWhichLegWasWronglyMarkedMostOften() {
        ClassResults.OfQuestion first = RESULTS.questions().getFirst();
        assertThat(first.answers()).isEqualTo(3);
        assertThat(first.percent()).isEqualTo(33);
        assertThat(first.commonest().orElseThrow().label()).isEqualTo(new Label.OfLeg(2));
        assertThat(first.commonest().orElseThrow().times()).isEqualTo(2);
        assertThat(RESULTS.questions()).hasSize(3);
        ClassResults.OfQuestion ofAll = new ClassResults(
                LESSON.deck().title(), List.of(sitting(1, "", Optional.empty(), List.of()))).questions().getFirst();
        assertThat(ofAll.percent()).isZero();
        assertThat(ofAll.commonest()).as("nothing was marked").isEmpty();
    }

    @Test
    void addsUpWhatAllAnswersAreWorth() {
        Score score = RESULTS.sittings().getFirst().score();
        assertThat(score).isEqualTo(new Score(4, 6, 3 + 2 - 6, 3));
        assertThat(score.percent()).isEqualTo(66);
        assertThat(Score.of(List.of()).percent()).isZero();
    }

    @Test
    void writesALineForEachAnswer() {
        List<String> lines = ResultsTable.of(RESULTS, Language.ENGLISH).lines().toList();
        assertThat(lines).hasSize(10);
        assertThat(lines.getFirst())
                .isEqualTo("run,nickname,question,type,points,of,faultless,certainty,certainty-marks,answer");
        assertThat(lines.get(1))
                .isEqualTo("1,Mio,legs-of-vpc-b,legs,2,2,yes,sure,3,Leg 3: NLB ↔ ALB; Leg 4: ALB ↔ EC2");
        assertThat(lines.get(2)).startsWith("1,Mio,legs-of-vpc-a,legs,0,1,no,sure,-6,");
        assertThat(lines.get(4)).as("no formula for a spreadsheet").startsWith("2,'=1+2,legs-of-vpc-b,");
        assertThat(ResultsTable.of(RESULTS, Language.JAPANESE)).contains("区間 3：NLB ↔ ALB; 区間 4：ALB ↔ EC2");
    }

    @Test
    void writesOnePageInBothLanguages() {
        String page = ResultsDocument.of(RESULTS);
        assertThat(page)
                .contains("<span lang=\"en\">Commonest wrong choice</span><span lang=\"ja\">最も多い誤った選択</span>")
                .contains("<td class=\"number\">33 %</td>")
                .contains("Leg 2: Endpoint ↔ NLB (2 ×)")
                .contains("区間 2：エンドポイント ↔ NLB（2 回）")
                .contains("<th scope=\"row\">&lt;b&gt;</th>")
                .doesNotContain("<b>")
                .doesNotContain("<script");
    }

    @Test
    void keepsOfANicknameWhatFits() {
        Sitting sitting = sitting(1, "  " + "あ".repeat(60), Optional.empty(), List.of());
        assertThat(sitting.nickname()).hasSize(Sitting.LONGEST_NICKNAME);
        Sitting faces = sitting(1, "a" + "\uD83D\uDE00".repeat(60), Optional.empty(), List.of());
        assertThat(faces.nickname()).as("whole characters").endsWith("\uD83D\uDE00").hasSizeLessThan(41);
        assertThat(ResultsDocument.of(new ClassResults(new LocalizedText("T", "T"), List.of(sitting(
                7, " ", Optional.empty(), List.of()))))).contains("– (7)");
    }

    /// Of one who marks the same legs in every question.
    private static Sitting sitting(int number, String nickname, Optional<Certainty> certainty, List<Integer> legs) {
        QuizRun run = QuizRun.of(POSED, LESSON.topology());
        while (run.phase() != Phase.END) {
            run = run.start().certain(certainty);
            for (int leg : legs) {
                run = run.toggle(leg);
            }
            run = run.lockIn().reveal().explain().next();
        }
        return new Sitting(number, nickname, LESSON.topology(), run.results());
    }
}
