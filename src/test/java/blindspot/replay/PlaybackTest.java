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

    /// Real seconds from the start of playing to its end, in frames of a sixtieth.
    private static double seconds(Playback from) {
        Playback playback = from.play();
        int frames = 0;
        while (playback.playing()) {
            playback = playback.advance(SECOND / 60);
            frames++;
        }
        assertThat(playback.atEnd()).isTrue();
        return frames / 60.0;
    }

    @Test
    void playsTheLessonInTenToFifteenSecondsAndStopsWhenTheLastDotsHaveArrived() {
        assertThat(lesson().speed()).isEqualTo(0.1);
        assertThat(seconds(lesson())).isBetween(10.0, 15.0);
        Playback whole = lesson().withSkippingGaps(false);
        assertThat(seconds(whole)).isBetween(40.0, 42.0);
        Playback playback = whole.play().advance(40 * SECOND);
        assertThat(playback.millis()).isCloseTo(START + 4000.0, within(1e-3));
        assertThat(playback.playing()).isTrue();
        playback = playback.advance(2 * SECOND);
        assertThat(playback.playing()).isFalse();
        assertThat(playback.play().position()).isEqualTo(START);
    }

    @Test
    void standsStillForNoLongerThanFiveSecondsOfTheLesson() {
        Playback playback = lesson().play();
        Swarm swarm = new Swarm(playback.script(), playback.script().scale(playback.speed()));
        double still = 0;
        while (playback.playing()) {
            playback = playback.advance(SECOND / 60);
            swarm.show(playback.millis());
            still = swarm.size() > 0 ? 0 : still + 1 / 60.0;
            assertThat(still).isLessThan(5);
        }
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
        Playback playback = lesson().withSkippingGaps(false).play();
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
    void jumpsALongIdleSpanAndSaysSoUntilTheNextDotsHaveArrived() {
        Script script = Paths.script(Paths.sent("9", 0, 10), Paths.sent("9", 100, 110));
        Playback playback = Playback.of(script).withSpeed(1).play().advance(13 * SECOND);
        assertThat(playback.jumped()).isEqualTo(-1);
        playback = playback.advance(SECOND);
        assertThat(playback.jumped()).isZero();
        assertThat(playback.position()).isEqualTo(100_000);
        assertThat(playback.playing()).isTrue();
        playback = playback.advance(SECOND);
        assertThat(playback.jumped()).isZero();
        assertThat(playback.advance(SECOND).jumped()).isEqualTo(-1);
        assertThat(playback.seek(50_000).jumped()).isEqualTo(-1);
    }

    @Test
    void playsIdleSpansWhereWantedOrShort() {
        Script script = Paths.script(Paths.sent("9", 0, 10), Paths.sent("9", 100, 110));
        Playback playback = Playback.of(script).withSpeed(1).play();
        assertThat(playback.withSkippingGaps(false).advance(14 * SECOND).position()).isEqualTo(14_000);
        assertThat(playback.withSpeed(60).advance(SECOND).position()).isEqualTo(60_000);
    }

    @Test
    void showsEveryStartAndWhatSeekingShowsHoweverTheFramesFall() {
        for (int seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            Script script = Paths.script(Paths.random(random, 40, 4000, 5), Paths.known());
            Playback playback = Playback.of(script).withSpeed(seed % 2 == 0 ? 10 : 60).play();
            Swarm played = new Swarm(script, script.scale(playback.speed()));
            Swarm sought = new Swarm(script, script.scale(playback.speed()));
            while (playback.playing()) {
                Playback before = playback;
                playback = playback.advance(random.nextLong(SECOND / 2));
                played.show(playback.millis());
                if (playback.jumped() >= 0 && playback.jumped() != before.jumped()) {
                    for (int event = before.event() + 1; event < script.size()
                            && script.startMillis(event) < playback.position(); event++) {
                        assertThat(script.kind(event)).isEqualTo(EventKind.NODATA);
                    }
                    for (double at = before.millis(); at < playback.millis(); at += 500) {
                        sought.show(at);
                        assertThat(sought.size()).as("seed %d at %f", seed, at).isZero();
                    }
                }
                Playback seeking = Playback.of(script).withSpeed(before.speed()).seek(playback.millis());
                assertThat(seeking.event()).isEqualTo(playback.event());
                sought.show(playback.millis());
                assertThat(
                        IntStream.range(0, sought.size()).mapToObj(dot -> sought.event(dot) + " " + sought.along(dot)))
                        .containsExactlyElementsOf(IntStream.range(0, played.size())
                                .mapToObj(dot -> played.event(dot) + " " + played.along(dot))
                                .toList());
            }
        }
    }

    @Test
    void hasTheDefaultSpeedOfTheWholeLogHoweverLittleWasThereAtFirst() {
        Script first = Paths.script(Paths.sent("1", 1000, 1060));
        Script whole = Paths.script(Paths.sent("1", 1000, 1060), Paths.sent("1", 200, 87_000));
        Playback playback = Playback.of(first);
        assertThat(playback.speed()).isEqualTo(1);
        assertThat(playback.withMore(whole).speed()).isEqualTo(Playback.defaultSpeed(whole)).isGreaterThan(1000);
        assertThat(playback.withMore(whole).position()).isEqualTo(200_000);
        Playback begun = playback.withSpeed(10).seek(1030_000);
        assertThat(begun.withMore(whole).speed()).isEqualTo(10);
        assertThat(begun.withMore(whole).position()).isEqualTo(1030_000);
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
