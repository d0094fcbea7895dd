package blindspot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Lane;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ScaleTest {
    @Test
    void neverShowsMoreDotsThanPackets() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            long packets = random.nextLong() >>> (1 + random.nextInt(63));
            Scale scale = new Scale(1, 1 + random.nextInt(5000), true, false);
            assertThat(scale.dots(packets)).isBetween(packets == 0 ? 0L : 1L, packets);
        }
        assertThat(new Scale(1, 1, true, false).dots(3)).isEqualTo(3);
        assertThat(new Scale(1, 2, true, false).dots(3)).isEqualTo(2);
    }

    @Test
    void saysThatADotIsARecordWhereNoRecordSaysPackets() {
        Scale scale = Paths.lessonScript().scale(0.1);
        assertThat(scale.known()).isFalse();
        assertThat(scale.packetsPerDot()).isEqualTo(1);
        assertThat(scale.dots(Script.UNKNOWN_PACKETS)).isEqualTo(1);
    }

    @Test
    void saysThatSomeRecordsDoNotSayPackets() {
        Scale scale = Paths.script(Paths.sent("5", 0, 1), Paths.sent("-", 0, 1)).scale(1);
        assertThat(scale.known()).isTrue();
        assertThat(scale.mixed()).isTrue();
    }

    @Test
    void isTheSmallestStepThatLeavesRoomOnTheBusiestPiece() {
        Script script = Paths.script(Paths.sent("600", 0, 60));
        assertThat(script.scale(1).packetsPerDot()).isEqualTo(1);
        assertThat(script.scale(10).packetsPerDot()).isEqualTo(2);
        assertThat(script.scale(60).packetsPerDot()).isEqualTo(10);
        assertThat(Paths.script(Paths.sent("999999999999", 0, 0)).scale(1).packetsPerDot())
                .isEqualTo(50_000_000_000L);
    }

    @Test
    void leavesRoomOnEveryPieceThatOneDotPerRecordLeavesRoomOn() {
        Random random = new Random(2);
        for (int round = 0; round < 40; round++) {
            Script script = Paths.script(
                    Paths.random(random, 1 + random.nextInt(400), 60 + random.nextInt(600), 5000), Paths.known());
            double speed = Playback.SPEEDS.get(random.nextInt(5));
            Scale scale = script.scale(speed);
            Swarm swarm = new Swarm(script, scale);
            for (int i = 0; i < 200; i++) {
                double at = Playback.of(script).start() + random.nextDouble() * 700_000;
                swarm.show(at);
                assertThat(swarm.size()).isLessThanOrEqualTo(Swarm.CAPACITY);
                for (int leg = 1; leg <= 4; leg++) {
                    for (Half half : Half.values()) {
                        if (swarm.underWay(leg, Lane.REQUEST, half) > Scale.FULL) {
                            assertThat(recordsNear(script, leg, half, at, speed)).isGreaterThan(Scale.FULL);
                        }
                    }
                }
            }
        }
    }

    /// The records that may have a dot under way at a time.
    private static long recordsNear(Script script, int leg, Half half, double millis, double speed) {
        long count = 0;
        for (int event = 0; event < script.size(); event++) {
            boolean there = script.kind(event) == EventKind.FLOW
                    && script.strand(event) == leg
                    && script.lane(event) == Lane.REQUEST
                    && script.half(event) == half;
            if (there && script.startMillis(event) <= millis
                    && script.end(event) * 1000 + Timing.TAIL * speed > millis) {
                count++;
            }
        }
        return count;
    }
}
