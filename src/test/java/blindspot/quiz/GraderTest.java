package blindspot.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Evidence;
import blindspot.capture.Rule;
import blindspot.lesson.LegsLesson;
import blindspot.lesson.Lesson;
import blindspot.quiz.Grade.Mark;
import blindspot.quiz.Grade.Term;
import blindspot.store.FlowTable;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class GraderTest {
    private static final Lesson LESSON = LegsLesson.open();
    private static final Question OF_VPC_B = LESSON.deck().questions().getFirst();
    private static final Topology PEERING = TopologyFile.read(Path.of("src/test/resources/topology/peering.json"));

    @Test
    void givesAPointForEachRightLeg() {
        Grade grade = grade(3, 4);

        assertThat(grade.score()).isEqualTo(2);
        assertThat(grade.of()).isEqualTo(2);
        assertThat(grade.faultless()).isTrue();
    }

    @Test
    void takesAPointForEachWrongLegAndShowsTheSum() {
        Grade grade = grade(2, 3, 4);

        assertThat(grade.terms())
                .containsExactly(
                        new Term(3, Verdict.RIGHT, 1), new Term(4, Verdict.RIGHT, 1), new Term(2, Verdict.WRONG, -1));
        assertThat(grade.score()).isEqualTo(1);
        assertThat(grade.faultless()).isFalse();
    }

    @Test
    void neverGoesBelowZero() {
        Grade grade = grade(1, 2, 3);

        assertThat(grade.terms().stream().mapToInt(Term::points).sum()).isEqualTo(-1);
        assertThat(grade.score()).isZero();
    }

    @Test
    void givesNothingForNothing() {
        Grade grade = grade();

        assertThat(grade.terms()).isEmpty();
        assertThat(grade.score()).isZero();
        assertThat(grade.faultless()).isFalse();
    }

    @Test
    void judgesEveryLegAndSaysWhyItIsNotRecorded() {
        assertThat(grade(2, 3).marks())
                .containsExactly(
                        new Mark(1, Verdict.RIGHTLY_LEFT, 0, Optional.of(Rule.NO_INTERFACE_IN_VPC)),
                        new Mark(2, Verdict.WRONG, -1, Optional.of(Rule.ENDPOINT_TO_NETWORK_LOAD_BALANCER)),
                        new Mark(3, Verdict.RIGHT, 1, Optional.empty()),
                        new Mark(4, Verdict.MISSED, 0, Optional.empty()));
    }

    @Test
    void followsTheTopologyThatIsDrawn() {
        Grade grade = grade(PEERING, 2, 3, 4);

        assertThat(grade.score()).isEqualTo(3);
        assertThat(grade.of()).isEqualTo(3);
        assertThat(grade.of(2).verdict()).isEqualTo(Verdict.RIGHT);
    }

    private static Grade grade(Integer... marked) {
        return grade(LESSON.topology(), marked);
    }

    private static Grade grade(Topology topology, Integer... marked) {
        Posed posed = OF_VPC_B.posed(Ground.of(Evidence.of(FlowTable.empty(), topology))).orElseThrow();
        Answer answer = new Answer(
                new TreeSet<>(List.of(marked)), List.of(), "", OptionalInt.empty(), Optional.empty());
        return Grader.grade(posed.form(), answer);
    }

    @Test
    void ofAWrittenAnswerThatIsTooLongNoCharacterIsCutInTwo() {
        String face = "\uD83D\uDE00";
        Answer blank = Answer.before(new Form.Entry("1", true));
        assertThat(blank.writing("a" + face.repeat(Answer.LONGEST)).entry())
                .isEqualTo("a" + face.repeat(Answer.LONGEST / 2 - 1));
        assertThat(blank.writing(face.repeat(Answer.LONGEST)).entry()).isEqualTo(face.repeat(Answer.LONGEST / 2));
    }
}
