package blindspot.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Rule;
import blindspot.quiz.Grade.LegGrade;
import blindspot.quiz.Grade.Term;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GraderTest {
    private static final Lesson LESSON = Lesson.open(Lesson.FIRST);
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
        assertThat(grade(2, 3).legs())
                .containsExactly(
                        new LegGrade(1, Verdict.RIGHTLY_LEFT, Optional.of(Rule.NO_INTERFACE_IN_VPC)),
                        new LegGrade(2, Verdict.WRONG, Optional.of(Rule.ENDPOINT_TO_NETWORK_LOAD_BALANCER)),
                        new LegGrade(3, Verdict.RIGHT, Optional.empty()),
                        new LegGrade(4, Verdict.MISSED, Optional.empty()));
    }

    @Test
    void followsTheTopologyThatIsDrawn() {
        Grade grade = Grader.grade(OF_VPC_B, PEERING, Set.of(2, 3, 4));

        assertThat(grade.score()).isEqualTo(3);
        assertThat(grade.of()).isEqualTo(3);
        assertThat(grade.of(2).verdict()).isEqualTo(Verdict.RIGHT);
    }

    private static Grade grade(Integer... marked) {
        return Grader.grade(OF_VPC_B, LESSON.topology(), Set.of(marked));
    }
}
