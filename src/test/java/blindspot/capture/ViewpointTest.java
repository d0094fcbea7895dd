package blindspot.capture;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.lesson.Lesson;
import blindspot.topology.Path;
import blindspot.topology.Topology;
import blindspot.topology.Vpc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ViewpointTest {
    private static final Topology TWO = Lesson.open(Lesson.FIRST).topology();

    @Test
    void offersTheVpcsThereAreAndAll() {
        assertThat(Viewpoint.offered(with(1))).containsExactly(Viewpoint.VPC_A, Viewpoint.BOTH);
        assertThat(Viewpoint.offered(TWO)).containsExactly(Viewpoint.VPC_A, Viewpoint.VPC_B, Viewpoint.BOTH);
        assertThat(Viewpoint.offered(with(3)))
                .containsExactly(Viewpoint.VPC_A, Viewpoint.VPC_B, new Viewpoint.OfVpc(2), Viewpoint.BOTH);
        assertThat(Viewpoint.offered(with(9))).hasSize(Viewpoint.MOST_OFFERED + 1).endsWith(Viewpoint.BOTH);
    }

    @Test
    void isOfTheSameVpcWhereThatIsCalledTheSame() {
        assertThat(Viewpoint.VPC_B.isSameIn(TWO, with(3))).isTrue();
        assertThat(Viewpoint.VPC_B.isSameIn(TWO, with(1))).as("there is none").isFalse();
        assertThat(Viewpoint.BOTH.isSameIn(TWO, with(1))).isTrue();
        List<Vpc> turned = new ArrayList<>(TWO.vpcs());
        Collections.reverse(turned);
        Topology other = new Topology(
                TWO.title(), TWO.simulated(), turned, TWO.nodes(), TWO.paths(), TWO.candidates());
        assertThat(Viewpoint.VPC_B.isSameIn(TWO, other)).as("it is the other one").isFalse();
    }

    /// So many VPCs; of one, only the leg within it.
    private static Topology with(int vpcs) {
        List<Vpc> all = new ArrayList<>(TWO.vpcs());
        while (all.size() < vpcs) {
            all.add(all.getFirst());
        }
        return vpcs > 1
                ? new Topology(TWO.title(), TWO.simulated(), all, TWO.nodes(), TWO.paths(), TWO.candidates())
                : new Topology(
                        TWO.title(), TWO.simulated(), all.subList(0, 1),
                        TWO.nodes().stream().filter(node -> node.vpc() == 0).toList(),
                        List.of(new Path(List.of(TWO.legs().getFirst()))), List.of());
    }
}
