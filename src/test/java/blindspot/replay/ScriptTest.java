package blindspot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Evidence;
import blindspot.capture.Lane;
import blindspot.capture.Recorder;
import blindspot.capture.Viewpoint;
import blindspot.query.Records;
import blindspot.query.TimeSpan;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ScriptTest {
    private static final long START = 1_664_883_467_000L;

    @Test
    void playsTheSixRecordsOfTheLessonInOrder() {
        Script script = Paths.lessonScript();
        assertThat(script.size()).isEqualTo(6);
        assertThat(IntStream.range(0, 6).map(script::row)).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(IntStream.range(0, 6).map(script::strand)).containsExactly(1, 1, 3, 3, 4, 4);
        assertThat(IntStream.range(0, 6).mapToObj(script::lane)).containsExactly(
                Lane.RESPONSE, Lane.REQUEST, Lane.REQUEST, Lane.RESPONSE, Lane.REQUEST, Lane.RESPONSE);
        assertThat(IntStream.range(0, 6).mapToObj(script::half)).containsOnly(Half.UNKNOWN);
        assertThat(IntStream.range(0, 6).filter(script::looseEnd)).isEmpty();
        assertThat(script.span()).contains(new TimeSpan(1_664_883_467L, 1_664_883_471L));
        assertThat(script.packets(0)).isEqualTo(Script.UNKNOWN_PACKETS);
    }

    @Test
    void placesARecordThatEndsBeforeItStartsAtItsStart() {
        Script script = Paths.lessonScript();
        assertThat(script.end(4)).isEqualTo(script.start(4)).isEqualTo(1_664_883_470L);
    }

    @Test
    void givesTheNeverLoggedLegNoEvents() {
        Script script = Paths.script(
                Paths.line(1, 1, 2, 4000, "9", 1, 2, "ACCEPT"), Paths.line(2, 1, 2, 4000, "9", 1, 2, "ACCEPT"));
        assertThat(script.size()).isZero();
        assertThat(script.notOnThePath()).isEqualTo(2);
    }

    @Test
    void playsOnlyWhatIsVisibleAndSeenFromTheViewpoint() {
        Evidence evidence = Evidence.of(Paths.lesson(), Paths.asStated());
        Script fromB = Script.of(evidence, RowSet.all(6), Viewpoint.VPC_B);
        assertThat(IntStream.range(0, fromB.size()).map(fromB::row)).containsExactly(2, 3, 4, 5);
        Script some = Script.of(evidence, RowSet.of(new int[] {5, 0, 2}), Viewpoint.VPC_B);
        assertThat(IntStream.range(0, some.size()).map(some::row)).containsExactly(2, 5);
    }

    @Test
    void tellsWhichEndRecorded() {
        Script script = Paths.script(
                Paths.line(2, 2, 3, 4000, "1", 1, 1, "ACCEPT"), Paths.line(3, 2, 3, 4000, "1", 1, 1, "ACCEPT"),
                Paths.line(2, 3, 2, 4000, "1", 1, 1, "ACCEPT"), Paths.line(3, 3, 2, 4000, "1", 1, 1, "ACCEPT"));
        assertThat(IntStream.range(0, 4).mapToObj(script::half)).containsExactly(
                Half.AT_SENDER, Half.AT_RECEIVER, Half.AT_RECEIVER, Half.AT_SENDER);
    }

    @Test
    void keepsStatesOfAnInterfaceApartFromFlows() {
        Script script = Paths.script(
                "eni-2 - - - - - 10 70 - NODATA", "eni-3 - - - - - 20 80 - SKIPDATA", Paths.sent("3", 30, 40));
        assertThat(IntStream.range(0, 3).mapToObj(script::kind))
                .containsExactly(EventKind.NODATA, EventKind.SKIPDATA, EventKind.FLOW);
        assertThat(script.strand(0)).isZero();
        assertThat(script.recorder(1)).isEqualTo(new Recorder.Known(3));
    }

    @Test
    void marksARecordThatTheOtherEndLacks() {
        Script alone = Paths.script(Paths.sent("3", 100, 110));
        assertThat(alone.looseEnd(0)).isTrue();
        Script joined = Paths.script(Paths.sent("3", 100, 110), Paths.received("3", 165, 170));
        assertThat(joined.looseEnd(0)).isFalse();
        assertThat(joined.looseEnd(1)).isFalse();
        Script apart = Paths.script(Paths.sent("3", 100, 110), Paths.received("3", 171, 180));
        assertThat(apart.looseEnd(0)).isTrue();
        assertThat(apart.looseEnd(1)).isTrue();
        Script otherPort = Paths.script(
                Paths.sent("3", 100, 110), Paths.line(3, 2, 3, 4001, "3", 100, 110, "ACCEPT"));
        assertThat(otherPort.looseEnd(0)).isTrue();
    }

    @Test
    void expectsNothingAtTheReceiverOfWhatWasRejectedAtTheSender() {
        Script script = Paths.script(Paths.line(2, 2, 3, 4000, "1", 1, 1, "REJECT"));
        assertThat(script.looseEnd(0)).isFalse();
    }

    @Test
    void countsRecordsWithoutATime() {
        FlowTable table = Records.of(Paths.FORMAT)
                .add("eni-2 10.1.0.45 10.1.0.136 1 80 3 - - ACCEPT OK")
                .table();
        Script script = Paths.script(table, Paths.known());
        assertThat(script.size()).isZero();
        assertThat(script.notOnTheTimeline()).isEqualTo(1);
        assertThat(script.span()).isEmpty();
    }

    @Test
    void goesFromMomentToMoment() {
        Script script = Paths.lessonScript();
        assertThat(script.nextMoment(START - 1)).hasValue(START);
        assertThat(script.nextMoment(START)).hasValue(START + 2000);
        assertThat(script.nextMoment(START + 2000.5)).hasValue(START + 3000);
        assertThat(script.nextMoment(START + 3000)).isEqualTo(OptionalLong.empty());
        assertThat(script.previousMoment(START + 2500)).hasValue(START + 2000);
        assertThat(script.previousMoment(START + 2000)).hasValue(START);
        assertThat(script.previousMoment(START + 0.5)).hasValue(START);
        assertThat(script.previousMoment(START)).isEqualTo(OptionalLong.empty());
        assertThat(script.firstEventAt(START - 1)).isEqualTo(-1);
        assertThat(script.firstEventAt(START)).isZero();
        assertThat(script.start(script.firstEventAt(START + 2999))).isEqualTo(START / 1000 + 2);
        assertThat(script.start(script.firstEventAt(START + 2999) - 1)).isEqualTo(START / 1000);
    }

    @Test
    void knowsTheEventBeingPlayed() {
        Script script = Paths.lessonScript();
        assertThat(script.playedAt(START - 1)).isEqualTo(-1);
        assertThat(script.playedAt(START)).isEqualTo(1);
        assertThat(script.playedAt(START + 1999.9)).isEqualTo(1);
        assertThat(script.playedAt(START + 2000)).isEqualTo(3);
        assertThat(script.eventOf(4)).isEqualTo(4);
        assertThat(script.eventOf(6)).isEqualTo(-1);
    }

    @Test
    void findsRejectsAndNewLegs() {
        Script script = Paths.script(
                Paths.sent("1", 1, 1), Paths.line(2, 2, 3, 4000, "1", 2, 2, "REJECT"), Paths.sent("1", 3, 3),
                Paths.line(3, 3, 4, 4000, "1", 4, 4, "REJECT"), Paths.sent("1", 5, 5));
        assertThat(script.nextReject(-1)).isEqualTo(1);
        assertThat(script.nextReject(1)).isEqualTo(3);
        assertThat(script.nextReject(3)).isEqualTo(-1);
        assertThat(script.previousReject(3)).isEqualTo(1);
        assertThat(script.previousReject(1)).isEqualTo(-1);
        assertThat(script.nextNewLeg(-1)).isZero();
        assertThat(script.nextNewLeg(0)).isEqualTo(3);
        assertThat(script.nextNewLeg(3)).isEqualTo(-1);
        assertThat(script.previousNewLeg(4)).isEqualTo(3);
        assertThat(script.previousNewLeg(3)).isZero();
        assertThat(script.previousNewLeg(0)).isEqualTo(-1);
    }

    @Test
    void ordersAnyRecordsByStartThenRow() {
        Random random = new Random(11);
        for (int round = 0; round < 30; round++) {
            Script script = Paths.script(Paths.random(random, 200, 100, 50), Paths.known());
            for (int event = 1; event < script.size(); event++) {
                assertThat(script.start(event)).isGreaterThanOrEqualTo(script.start(event - 1));
                if (script.start(event) == script.start(event - 1)) {
                    assertThat(script.row(event)).isGreaterThan(script.row(event - 1));
                }
            }
        }
    }

    @Test
    void findsIdleSpansBetweenTraffic() {
        Script script = Paths.script(
                Paths.sent("2", 0, 10), Paths.sent("1", 5, 7), "eni-2 - - - - - 20 80 - NODATA",
                Paths.sent("2", 100, 110), Paths.sent("1", 110, 120), "eni-2 - - - - - 130 140 - SKIPDATA");
        Gaps gaps = script.gaps();
        assertThat(IntStream.range(0, gaps.size()).mapToObj(gap -> gaps.start(gap) + " " + gaps.end(gap)))
                .containsExactly("10 100", "110 130", "130 140");
        assertThat(gaps.at(9_999)).isEqualTo(-1);
        assertThat(gaps.at(10_000)).isZero();
        assertThat(gaps.at(99_999.9)).isZero();
        assertThat(gaps.at(100_000)).isEqualTo(-1);
        assertThat(gaps.at(125_000)).isEqualTo(1);
        assertThat(gaps.jumped(0, 1)).isTrue();
        assertThat(gaps.jumped(0, 60)).isFalse();
    }

    @Test
    void reachesTheSameIntervalsAsLookingAtEach() {
        Random random = new Random(5);
        long[] ends = random.longs(20_000, 0, 1_000_000).toArray();
        ends[9_000] = 5_000_000;
        IntervalIndex index = new IntervalIndex(ends.length, event -> ends[event]);
        for (int round = 0; round < 200; round++) {
            long time = random.nextInt(30) == 0 ? 4_000_000 : 990_000 + random.nextInt(20_000);
            int from = random.nextInt(ends.length);
            int limit = from + random.nextInt(ends.length - from + 1);
            int[] expected = IntStream.range(from, limit).filter(i -> ends[i] >= time).toArray();
            int[] found = IntStream.iterate(
                    index.next(from, limit, time), at -> at < limit, at -> index.next(at + 1, limit, time)).toArray();
            assertThat(found).isEqualTo(expected);
        }
    }
}
