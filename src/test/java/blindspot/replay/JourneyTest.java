package blindspot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Lane;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JourneyTest {
    private static final long STEP = Journey.WALK_NANOS + Journey.HOLD_NANOS;

    private static Journey journey() {
        return Journey.of(Paths.asStated());
    }

    @Test
    void walksThePathAndBack() {
        assertThat(journey().steps().stream().map(step -> step.leg().number())).containsExactly(1, 2, 3, 4, 4, 3, 2, 1);
        assertThat(journey().steps().stream().map(Journey.Step::lane).toList().subList(3, 5))
                .containsExactly(Lane.REQUEST, Lane.RESPONSE);
    }

    @Test
    void marksTheLegThatIsNeverLoggedBothWays() {
        List<Integer> never = new ArrayList<>();
        for (int step = 0; step < journey().steps().size(); step++) {
            if (journey().middleOf(step).current().neverLogged()) {
                never.add(step);
            }
        }
        assertThat(never).containsExactly(1, 6);
    }

    @Test
    void waitsAtTheEndOfALegWhileTheCaptionIsRead() {
        Journey journey = journey().play();
        assertThat(journey.advance(Journey.WALK_NANOS / 2).fraction()).isEqualTo(0.5);
        assertThat(journey.advance(STEP - 1).fraction()).isEqualTo(1);
        assertThat(journey.advance(STEP - 1).step()).isZero();
        assertThat(journey.advance(STEP).step()).isEqualTo(1);
        assertThat(journey.advance(STEP).fraction()).isZero();
    }

    @Test
    void stopsAtTheEndAndPlaysAgainFromTheStart() {
        Journey end = journey().play().advance(100 * STEP);
        assertThat(end.atEnd()).isTrue();
        assertThat(end.playing()).isFalse();
        assertThat(end.step()).isEqualTo(7);
        assertThat(end.fraction()).isEqualTo(1);
        assertThat(end.play().step()).isZero();
        assertThat(end.play().playing()).isTrue();
    }

    @Test
    void arrivesAtTheSameInManyFramesAsInOne() {
        Journey frames = journey().play();
        for (int frame = 0; frame < 500; frame++) {
            frames = frames.advance(16_000_000);
        }
        assertThat(frames).isEqualTo(journey().play().advance(500 * 16_000_000L));
    }

    @Test
    void stepsForwardAndBackAndWaits() {
        Journey journey = journey().play().forward();
        assertThat(journey.step()).isEqualTo(1);
        assertThat(journey.fraction()).isEqualTo(0.5);
        assertThat(journey.playing()).isFalse();
        assertThat(journey.advance(STEP)).isEqualTo(journey);
        assertThat(journey.back().step()).isZero();
        assertThat(journey.back().back()).isEqualTo(journey().restart());
        Journey last = journey().middleOf(7).forward();
        assertThat(last.atEnd()).isTrue();
        assertThat(last.forward()).isEqualTo(last);
    }

    @Test
    void standsStillWhilePaused() {
        assertThat(journey().advance(STEP)).isEqualTo(journey());
        assertThat(journey().play().advance(5).pause().advance(STEP).nanos()).isEqualTo(5);
    }
}
