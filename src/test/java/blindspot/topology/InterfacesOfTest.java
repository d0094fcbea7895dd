package blindspot.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class InterfacesOfTest {
    @Test
    void areThoseOfTheNodesOneBehindTheOther() {
        Random random = new Random(5);
        for (int i = 0; i < 100; i++) {
            List<Node> nodes = RandomTopology.of(random).nodes();
            List<NetworkInterface> all = nodes.stream().flatMap(node -> node.interfaces().stream()).toList();

            assertThat(new InterfacesOf(nodes)).isEqualTo(all).hasSameSizeAs(all);
        }
        assertThat(new InterfacesOf(List.of())).isEmpty();
        assertThatThrownBy(() -> new InterfacesOf(List.of()).get(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
