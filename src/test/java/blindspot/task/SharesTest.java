package blindspot.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SharesTest {
    private static final int MANY = 100_003;

    @Test
    void sharesFollowOneAnotherAndLeaveNothingOut() {
        for (int size : List.of(0, 1, 1000, MANY)) {
            int next = 0;
            for (int[] share : Shares.of(size, (from, to) -> new int[] {from, to})) {
                assertThat(share[0]).isEqualTo(next);
                next = share[1];
            }
            assertThat(next).isEqualTo(size);
        }
    }

    @Test
    void resultsAreInTheOrderOfWhatTheyAreOf() {
        assertThat(Shares.of(List.of(3, 1, 2), each -> each * 10)).containsExactly(30, 10, 20);
    }

    @Test
    void whatTheWorkThrowsIsThrown() {
        assertThatThrownBy(() -> Shares.of(MANY, (from, _) -> {
            throw new IllegalStateException("at " + from);
        })).isInstanceOf(IllegalStateException.class).hasMessageStartingWith("at ");
    }
}
