package blindspot.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Evidence;
import blindspot.capture.Viewpoint;
import blindspot.lesson.LegsLesson;
import blindspot.lesson.Lesson;
import blindspot.model.Field;
import blindspot.query.Records;
import blindspot.store.FlowTable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProofTest {
    private static final Lesson LESSON = LegsLesson.open();
    private static final Ground OF_LESSON = Ground.of(LESSON.evidence());
    /// Other addresses, other interfaces, the default format, a topology file of its own.
    private static final Lesson SECOND = Lesson.open("second");
    private static final Ground OF_SECOND = Ground.of(SECOND.evidence());
    private static final Question OF_VPC_B = LESSON.deck().questions().getFirst();

    @Test
    void provesTheLessonsAnswerByItsOwnRecords() {
        Proof proof = Proof.of(OF_VPC_B, OF_LESSON, OF_LESSON);

        assertThat(proof.fromLesson()).isFalse();
        assertThat(proof.viewpoint()).isEqualTo(Viewpoint.VPC_B);
        assertThat(proof.rows().toArray()).containsExactly(2, 3, 4, 5);
    }

    @Test
    void provesTheAnswerByAnotherLogAndItsTopologyFile() {
        Proof proof = Proof.of(OF_VPC_B, OF_SECOND, OF_LESSON);

        assertThat(proof.fromLesson()).isFalse();
        assertThat(proof.evidence()).isSameAs(OF_SECOND.evidence());
        assertThat(sources(proof))
                .containsExactly("192.168.4.30", "192.168.5.40", "192.168.5.40", "192.168.6.50");
    }

    @Test
    void provesTheAnswerForVpcAByTheRecordsOfVpcA() {
        Proof proof = Proof.of(LESSON.deck().questions().get(1), OF_SECOND, OF_LESSON);

        assertThat(sources(proof)).containsExactly("172.20.1.10", "172.20.2.20", "172.20.1.10", "172.20.2.20");
    }

    @Test
    void takesTheLessonsRecordsWhenNothingIsLoadedAndSaysSo() {
        Proof proof = Proof.of(OF_VPC_B, Ground.of(Evidence.of(FlowTable.empty(), LESSON.topology())), OF_LESSON);

        assertThat(proof.fromLesson()).isTrue();
        assertThat(proof.evidence()).isSameAs(OF_LESSON.evidence());
        assertThat(proof.rows().toArray()).containsExactly(2, 3, 4, 5);
    }

    @Test
    void takesTheLessonsRecordsWhenTheLoadedOnesLieOnOtherLegs() {
        FlowTable onlyVpcA = Records.of("interface-id srcaddr dstaddr").add("- 172.20.1.10 172.20.2.20").table();

        Proof proof = Proof.of(OF_VPC_B, Ground.of(Evidence.of(onlyVpcA, SECOND.topology())), OF_LESSON);

        assertThat(proof.fromLesson()).isTrue();
        assertThat(proof.evidence().topology()).isEqualTo(LESSON.topology());
    }

    @Test
    void doesNotTakeRecordsOfNoTrafficForProof() {
        FlowTable silent = Records.of("interface-id srcaddr dstaddr log-status")
                .add("eni-05e1000000000005b - - NODATA")
                .add("eni-05e1000000000005b - - SKIPDATA")
                .table();

        assertThat(Proof.of(OF_VPC_B, Ground.of(Evidence.of(silent, SECOND.topology())), OF_LESSON).fromLesson())
                .isTrue();
    }

    private static List<String> sources(Proof proof) {
        return Arrays.stream(proof.rows().toArray())
                .mapToObj(row -> proof.evidence().table().text(Field.SRCADDR, row))
                .toList();
    }
}
