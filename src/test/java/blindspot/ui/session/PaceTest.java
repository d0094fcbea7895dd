package blindspot.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PaceTest {
    private static final long SECOND = 1_000_000_000;
    private static final long TOTAL = 60_000_000;

    private final Pace pace = new Pace(0);

    @Test
    void saysNothingOfTheEndBeforeItHasSeenEnough() {
        pace.hear(SECOND, 1_000_000, TOTAL);
        assertThat(pace.secondsLeft()).isEqualTo(-1);
        pace.hear(2 * SECOND, 2_000_000, TOTAL);
        assertThat(pace.secondsLeft()).isEqualTo(60);
    }

    @Test
    void saysNothingOfTheEndWhereTheWholeIsUnknownOrNothingComes() {
        pace.hear(3 * SECOND, 3_000_000, -1);
        assertThat(pace.secondsLeft()).isEqualTo(-1);
        assertThat(pace.bytesPerSecond()).isEqualTo(1_000_000);
        for (int i = 4; i < 200; i++) {
            pace.hear(i * SECOND, 3_000_000, TOTAL);
        }
        assertThat(pace.secondsLeft()).isEqualTo(-1);
        assertThat(pace.bytesPerSecond()).isZero();
    }

    @Test
    void countsDownWithoutJumpingOnALineThatIsUneven() {
        Random random = new Random(20_240_310);
        List<Long> told = new ArrayList<>();
        long done = 0;
        for (int tick = 1; done < TOTAL; tick++) {
            done = Math.min(TOTAL, done + 50_000 + random.nextInt(100_000));
            pace.hear(tick * SECOND / 10, done, TOTAL);
            told.add(pace.secondsLeft());
        }

        List<Long> known = told.stream().filter(seconds -> seconds >= 0).toList();
        assertThat(known).hasSizeGreaterThan(500);
        assertThat(known.getFirst()).isBetween(50L, 120L);
        assertThat(known.getLast()).isEqualTo(5);
        for (int i = 1; i < known.size(); i++) {
            assertThat(known.get(i)).as("after " + known.get(i - 1)).isLessThanOrEqualTo(known.get(i - 1) + 5);
        }
        assertThat(known.stream().distinct().count()).as("different times told").isLessThan(40);
    }

    @Test
    void followsALineThatBecomesSlow() {
        long done = 0;
        for (int i = 1; i <= 20; i++) {
            done += 1_000_000;
            pace.hear(i * SECOND, done, TOTAL);
        }
        assertThat(pace.secondsLeft()).isEqualTo(40);
        for (int i = 21; i <= 60; i++) {
            done += 100_000;
            pace.hear(i * SECOND, done, TOTAL);
        }

        assertThat(pace.bytesPerSecond()).isCloseTo(100_000, within(20_000L));
        assertThat(pace.secondsLeft()).isBetween(240L, 480L);
    }
}
