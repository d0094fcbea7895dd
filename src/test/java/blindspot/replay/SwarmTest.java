package blindspot.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blindspot.capture.Lane;
import blindspot.query.Records;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class SwarmTest {
    private static final Offset<Double> ROUNDING = within(1e-6);
    private static final Scale ONE_TO_ONE = new Scale(1, 1, true, false);

    private static Swarm at(Script script, Scale scale, double millis) {
        Swarm swarm = new Swarm(script, scale);
        swarm.show(millis);
        return swarm;
    }

    private static Swarm at(Script script, double millis) {
        return at(script, ONE_TO_ONE, millis);
    }

    private static String picture(Swarm swarm) {
        StringBuilder text = new StringBuilder();
        for (int dot = 0; dot < swarm.size(); dot++) {
            text.append(swarm.strand(dot))
                    .append(swarm.lane(dot))
                    .append(swarm.half(dot))
                    .append(swarm.shape(dot))
                    .append(swarm.along(dot))
                    .append(swarm.dashed(dot))
                    .append(swarm.looseEnd(dot))
                    .append(swarm.standing(dot))
                    .append('\n');
        }
        return text.toString();
    }

    @Test
    void crossesOnlyTheHalfOfTheRecordingEnd() {
        Script script = Paths.script(Paths.sent("1", 10, 20), Paths.received("1", 10, 20));
        assertThat(at(script, 9_999).size()).isZero();
        Swarm sent = at(script, 10_225);
        assertThat(sent.size()).isEqualTo(1);
        assertThat(sent.half(0)).isEqualTo(Half.AT_SENDER);
        assertThat(sent.along(0)).isCloseTo(0.25, ROUNDING);
        assertThat(sent.progress(0)).isCloseTo(0.5, ROUNDING);
        Swarm received = at(script, 10_675);
        assertThat(received.size()).isEqualTo(1);
        assertThat(received.half(0)).isEqualTo(Half.AT_RECEIVER);
        assertThat(received.along(0)).isCloseTo(0.75, ROUNDING);
        assertThat(at(script, 10_900).size()).isZero();
    }

    @Test
    void crossesTheWholeLegDashedWhereTheRecordingEndIsUnknown() {
        Script script = Paths.lessonScript();
        Scale scale = script.scale(0.1);
        double start = Playback.of(script).start();
        Swarm swarm = at(script, scale, start + 45);
        assertThat(swarm.size()).isEqualTo(2);
        assertThat(swarm.dashed(0)).isTrue();
        assertThat(swarm.along(0)).isCloseTo(0.5, ROUNDING);
        assertThat(swarm.shape(0)).isEqualTo(Shape.RESPONSE_SQUARE);
        assertThat(swarm.shape(1)).isEqualTo(Shape.REQUEST_DOT);
        assertThat(at(script, scale, start + 89).size()).isEqualTo(2);
        assertThat(at(script, scale, start + 90).size()).isZero();
    }

    @Test
    void pulsesARecordThatIsZeroLong() {
        Script script = Paths.lessonScript();
        Scale scale = script.scale(0.1);
        double start = Playback.of(script).start() + 3000;
        assertThat(at(script, scale, start + 39).pulse(0)).isTrue();
        assertThat(at(script, scale, start + 41).pulse(0)).isFalse();
        Script three = Paths.script(Paths.sent("3", 10, 10));
        assertThat(at(three, 10_199).size()).isEqualTo(1);
        assertThat(at(three, 10_200).size()).isEqualTo(2);
        assertThat(at(three, 10_400).size()).isEqualTo(3);
        assertThat(at(three, 10_850).size()).isZero();
    }

    @Test
    void sendsDotsEvenlyFromStartToEnd() {
        Script script = Paths.script(Paths.sent("5", 10, 12));
        List<Double> leaving = new ArrayList<>();
        int mostAtOnce = 0;
        for (int millis = 9_000; millis < 13_000; millis++) {
            Swarm swarm = at(script, millis);
            for (int dot = 0; dot < swarm.size(); dot++) {
                if (swarm.progress(dot) == 0) {
                    leaving.add((double) millis);
                }
            }
            mostAtOnce = Math.max(mostAtOnce, swarm.size());
        }
        assertThat(leaving).containsExactly(10_000.0, 10_500.0, 11_000.0, 11_500.0, 12_000.0);
        assertThat(mostAtOnce).isEqualTo(1);
    }

    @Test
    void sendsEachDotOfARecordOnceAndNeverMoreThanItsPackets() {
        Random random = new Random(4);
        for (int round = 0; round < 50; round++) {
            int packets = 1 + random.nextInt(40);
            int length = random.nextInt(30);
            Script script = Paths.script(Paths.sent(Integer.toString(packets), 100, 100L + length));
            Scale scale = new Scale(1, 1 + random.nextInt(4), true, false);
            Swarm swarm = new Swarm(script, scale);
            long seen = 0;
            for (double millis = 90_000; millis < 135_000; millis += 450) {
                swarm.show(millis);
                seen += swarm.underWay(3, Lane.REQUEST, Half.AT_SENDER);
            }
            assertThat(seen).isEqualTo(scale.dots(packets));
            assertThat(scale.dots(packets)).isLessThanOrEqualTo(packets);
        }
    }

    @Test
    void keepsARejectAtTheSenderFromLeaving() {
        Script script = Paths.script(Paths.line(2, 2, 3, 4000, "1", 10, 10, "REJECT"));
        for (int millis : new int[] {10_000, 10_500, 10_999}) {
            Swarm swarm = at(script, millis);
            assertThat(swarm.size()).isEqualTo(1);
            assertThat(swarm.shape(0)).isEqualTo(Shape.REJECT_CROSS);
            assertThat(swarm.along(0)).isZero();
            assertThat(swarm.standing(0)).isEqualTo(1);
        }
        assertThat(at(script, 11_000).size()).isZero();
    }

    @Test
    void stopsARejectAtTheReceiverThereForASecond() {
        Script script = Paths.script(Paths.line(3, 2, 3, 4000, "1", 10, 10, "REJECT"));
        assertThat(at(script, 10_449).size()).isZero();
        Swarm coming = at(script, 10_675);
        assertThat(coming.along(0)).isCloseTo(0.75, ROUNDING);
        assertThat(coming.standing(0)).isZero();
        Swarm stopped = at(script, 10_900);
        assertThat(stopped.along(0)).isEqualTo(1);
        assertThat(stopped.standing(0)).isEqualTo(1);
        assertThat(at(script, 11_899).size()).isEqualTo(1);
        assertThat(at(script, 11_900).size()).isZero();
    }

    @Test
    void standsARejectOfAnUnknownEndInTheMiddle() {
        Script script = Paths.script(
                Records.of(Paths.FORMAT)
                        .add("eni-0b5462ff97b19b4bf 10.1.0.45 10.1.0.136 1 80 1 10 12 REJECT OK")
                        .table(),
                Paths.asStated());
        Swarm swarm = at(script, 10_500);
        assertThat(swarm.along(0)).isEqualTo(0.5);
        assertThat(swarm.dashed(0)).isTrue();
        assertThat(swarm.standing(0)).isEqualTo(1);
    }

    @Test
    void countsCrossesThatStandAtOnePlace() {
        String reject = Paths.line(2, 2, 3, 4000, "2", 10, 10, "REJECT");
        Swarm swarm = at(Paths.script(reject, reject, reject), 10_400);
        assertThat(swarm.size()).isEqualTo(1);
        assertThat(swarm.standing(0)).isEqualTo(6);
    }

    @Test
    void saysHowManyWhereAPieceIsFull() {
        String[] lines = new String[31];
        Arrays.fill(lines, Paths.sent("7", 10, 20));
        Script script = Paths.script(lines);
        Swarm swarm = at(script, script.scale(1), 10_100);
        assertThat(swarm.size()).isZero();
        assertThat(swarm.full(3, Lane.REQUEST, Half.AT_SENDER)).isTrue();
        assertThat(swarm.underWay(3, Lane.REQUEST, Half.AT_SENDER)).isEqualTo(31);
        assertThat(swarm.full(3, Lane.RESPONSE, Half.AT_SENDER)).isFalse();
    }

    @Test
    void putsNothingOnTheTube() {
        Random random = new Random(6);
        Script script = Paths.script(Paths.random(random, 2000, 300, 100), Paths.known());
        Swarm swarm = new Swarm(script, script.scale(10));
        for (double millis = 1_000_000_000; millis < 1_000_400_000; millis += 777) {
            swarm.show(millis);
            for (int dot = 0; dot < swarm.size(); dot++) {
                assertThat(swarm.strand(dot)).isIn(1, 3, 4);
            }
        }
    }

    @Test
    void dependsOnTheTimeAloneAndNotOnWhatWasShownBefore() {
        Random random = new Random(8);
        Script script = Paths.script(Paths.random(random, 500, 300, 100), Paths.known());
        Scale scale = script.scale(10);
        Swarm used = new Swarm(script, scale);
        for (int i = 0; i < 300; i++) {
            double millis = 1_000_000_000 + random.nextDouble() * 400_000;
            used.show(random.nextDouble() * 2e9);
            used.show(millis);
            assertThat(picture(used)).isEqualTo(picture(at(script, scale, millis)));
        }
    }

    @Test
    void ticksTheMiddleWhereTheOtherEndHasNoRecord() {
        assertThat(at(Paths.script(Paths.sent("1", 10, 20)), 10_100).looseEnd(0)).isTrue();
        Script joined = Paths.script(Paths.sent("1", 10, 20), Paths.received("1", 10, 20));
        assertThat(at(joined, 10_100).looseEnd(0)).isFalse();
    }

    @Test
    void showsNoDotForARecordOfNoPackets() {
        assertThat(at(Paths.script(Paths.sent("0", 10, 20)), 10_100).size()).isZero();
    }
}
