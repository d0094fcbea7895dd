package blindspot.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blindspot.capture.Evidence;
import blindspot.capture.Viewpoint;
import blindspot.store.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PlaybackTest {
    private static final long SECOND = 1_000_000_000;
    private static final long START = 1_664_883_467_000L;

    private static Playback lesson() {
        return Playback.of(Paths.lessonScript());
    }

    @Test
    void startsPausedAtTheStart() {
        Playback playback = lesson();
        assertThat(playback.playing()).isFalse();
        assertThat(playback.position()).isEqualTo(START);
        assertThat(playback.advance(SECOND)).isEqualTo(playback);
    }

    @Test
    void playsTheLessonInFortySecondsAndStopsWhenTheLastDotsHaveArrived() {
        Playback playback = lesson().play();
        assertThat(playback.speed()).isEqualTo(0.1);
        playback = playback.advance(40 * SECOND);
        assertThat(playback.millis()).isCloseTo(START + 4000.0, within(1e-3));
        assertThat(playback.playing()).isTrue();
        playback = playback.advance(2 * SECOND);
        assertThat(playback.playing()).isFalse();
        assertThat(playback.atEnd()).isTrue();
        assertThat(playback.play().position()).isEqualTo(START);
    }

    @Test
    void choosesASpeedAtWhichTheWholeTakesFortyToNinetySeconds() {
        assertThat(Playback.defaultSpeed(Paths.script(Paths.sent("1", 0, 60)))).isEqualTo(1);
        assertThat(Playback.defaultSpeed(Paths.script(Paths.sent("1", 0, 3600)))).isEqualTo(60);
        assertThat(Playback.defaultSpeed(Paths.script(Paths.sent("1", 0, 86_400)))).isEqualTo(1440);
        assertThat(Playback.defaultSpeed(Paths.script(Paths.sent("1", 5, 5)))).isEqualTo(0.1);
    }

    @Test
    void keepsTheFractionsOfManyShortFrames() {
        Playback playback = lesson().play();
        for (int frame = 0; frame < 600; frame++) {
            playback = playback.advance(16_666_667);
        }
        assertThat(playback.millis()).isCloseTo(START + 1000.0, within(0.1));
    }

    @Test
    void stepsThroughEveryRecordInOrderAndBack() {
        Random random = new Random(9);
        Script script = Paths.script(Paths.random(random, 300, 60, 9), Paths.known());
        Playback playback = Playback.of(script).seekEvent(0);
        List<Integer> there = new ArrayList<>();
        List<Integer> back = new ArrayList<>();
        for (int i = 0; i < script.size(); i++) {
            there.add(playback.event());
            assertThat(playback.position()).isEqualTo(script.startMillis(playback.event()));
            playback = playback.nextRecord();
        }
        for (int i = 0; i < script.size(); i++) {
            back.addFirst(playback.event());
            playback = playback.previousRecord();
        }
        assertThat(there).isEqualTo(IntStream.range(0, script.size()).boxed().toList());
        assertThat(back).isEqualTo(there);
    }

    @Test
    void stepsFromMomentToMomentAndStaysAtTheLast() {
        Playback playback = lesson().play().nextMoment();
        assertThat(playback.playing()).isFalse();
        assertThat(playback.position()).isEqualTo(START + 2000);
        playback = playback.nextMoment().nextMoment();
        assertThat(playback.position()).isEqualTo(START + 3000);
        assertThat(playback.event()).isEqualTo(5);
        assertThat(playback.previousMoment().previousMoment().previousMoment().position()).isEqualTo(START);
    }

    @Test
    void jumpsALongIdleSpanAndSaysSo() {
        Script script = Paths.script(Paths.sent("1", 0, 10), Paths.sent("1", 100, 110));
        Playback playback = Playback.of(script).withSpeed(1).play().advance(11 * SECOND);
        assertThat(playback.jumped()).isEqualTo(-1);
        playback = playback.advance(SECOND);
        assertThat(playback.jumped()).isZero();
        assertThat(playback.position()).isEqualTo(100_000);
        assertThat(playback.playing()).isTrue();
        assertThat(playback.advance(SECOND).jumped()).isEqualTo(-1);
    }

    @Test
    void playsIdleSpansWhereWantedOrShort() {
        Script script = Paths.script(Paths.sent("1", 0, 10), Paths.sent("1", 100, 110));
        Playback playback = Playback.of(script).withSpeed(1).play();
        assertThat(playback.withSkippingGaps(false).advance(12 * SECOND).position()).isEqualTo(12_000);
        assertThat(playback.withSpeed(10).advance(4 * SECOND).position()).isEqualTo(40_000);
    }

    @Test
    void seeksWithinTheRangeOnly() {
        assertThat(lesson().seek(0).position()).isEqualTo(START);
        assertThat(lesson().seek(9e15).position()).isEqualTo(START + 4000);
        assertThat(lesson().play().seek(START + 500).playing()).isTrue();
    }

    @Test
    void goesFasterAndSlowerAlongTheSpeeds() {
        Playback playback = lesson();
        assertThat(playback.slower().speed()).isEqualTo(0.1);
        assertThat(playback.faster().speed()).isEqualTo(1);
        assertThat(playback.withSpeed(1440).faster().speed()).isEqualTo(1440);
        assertThat(playback.withSpeed(1440).slower().speed()).isEqualTo(300);
    }

    @Test
    void keepsItsTimeWhenTheScriptChanges() {
        Playback playback = lesson().seek(START + 2500);
        Script narrowed = Script.of(
                Evidence.of(Paths.lesson(), Paths.asStated()),
                RowSet.of(new int[] {0, 1, 2}),
                Viewpoint.BOTH);
        assertThat(playback.withScript(narrowed).position()).isEqualTo(START + 2500);
        assertThat(playback.withScript(narrowed).event()).isEqualTo(2);
    }

    @Test
    void doesNothingWithoutEvents() {
        Playback playback = Playback.of(Paths.script()).play();
        assertThat(playback.playing()).isFalse();
        assertThat(playback.nextMoment().nextRecord().previousRecord().nextReject().event()).isEqualTo(-1);
    }
}
