package blindspot.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blindspot.capture.PictureTerms;
import blindspot.capture.Viewpoint;
import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.TimeRange;
import blindspot.query.Bound;
import blindspot.query.Filter;
import blindspot.query.Order;
import blindspot.query.Subject;
import blindspot.replay.Playback;
import blindspot.replay.Script;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.topology.Form;
import blindspot.topology.Topology;
import blindspot.topology.inventory.Inventory;
import blindspot.ui.OtherPath;
import blindspot.ui.fx.FxJobs;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class StagesTest {
    private static final Topology TOPOLOGY = Lesson.open(Lesson.FIRST).topology();
    private static final long BEGIN = 1_664_883_467;
    private static final Order BY_BYTES = Order.descending(FieldName.of(Field.BYTES));
    private static final Filter MARKED = new Filter.Says("marked", false, List.of());

    private final Session session = session(FxJobs.onCallersThread());

    private static Session session(FxJobs jobs) {
        return new Session(jobs, TOPOLOGY, Language.ENGLISH, ZoneOffset.UTC);
    }

    private static Optional<TimeRange> time(long from, long to) {
        return Optional.of(new TimeRange(BEGIN + from, BEGIN + to));
    }

    /// The stages that are made again while `wish` is fulfilled, and whether the script is.
    private Set<String> madeBy(Runnable wish) {
        Map<String, Integer> before = session.picture().get().work();
        Script script = session.script().get();
        wish.run();
        Set<String> made = new TreeSet<>();
        session.picture().get().work().forEach((stage, count) -> {
            int old = before.getOrDefault(stage, 0);
            if (count != old) {
                assertThat(count).as(stage).isEqualTo(old + 1);
                made.add(stage);
            }
        });
        if (session.script().get() != script) {
            made.add("script");
        }
        return made;
    }

    @Test
    void aMarkMakesNothingAgain() {
        session.show(minutes(100), TOPOLOGY, false);
        session.showTime(time(0, 3000));
        assertThat(madeBy(() -> session.toggleMark(7))).isEmpty();
        assertThat(session.picture().get().terms().isMarked(7)).isTrue();
    }

    @Test
    void aMarkMakesAgainWhatAFilterForMarksKeeps() {
        session.show(minutes(100), TOPOLOGY, false);
        session.toggleMark(3);
        session.filterBy(ShownFilter.of(MARKED));
        assertThat(session.picture().get().rows().toArray()).containsExactly(3);
        assertThat(madeBy(() -> session.toggleMark(7)))
                .containsExactlyInAnyOrder(
                        "matched", "kept", "sorted", "rows", "leg blocks", "legs", "by second", "histogram", "grid",
                        "script");
        assertThat(session.picture().get().rows().toArray()).containsExactly(3, 7);
        assertThat(madeBy(() -> session.sortBy(BY_BYTES))).containsExactlyInAnyOrder("sorted", "rows");
    }

    @Test
    void anotherOrderMakesTheRowsAgainOnly() {
        session.show(minutes(100), TOPOLOGY, false);
        assertThat(madeBy(() -> session.sortBy(BY_BYTES))).containsExactlyInAnyOrder("sorted", "rows");
        assertThat(session.picture().get().rows().row(0)).isEqualTo(99);
        assertThat(madeBy(() -> session.sortBy(Order.FILE))).containsExactlyInAnyOrder("sorted", "rows");
        assertThat(session.picture().get().rows().row(0)).isZero();
    }

    @Test
    void anotherTimeMakesNeitherEvidenceNorOrderNorBarsAgain() {
        session.show(minutes(100), TOPOLOGY, false);
        session.sortBy(BY_BYTES);
        assertThat(madeBy(() -> session.showTime(time(600, 780))))
                .containsExactlyInAnyOrder("times", "timed", "kept", "rows", "legs", "script");
        assertThat(madeBy(() -> session.showTime(time(600, 770))))
                .containsExactlyInAnyOrder("timed", "kept", "rows", "legs", "script");
        session.showTime(time(600, 780));
        assertThat(session.picture().get().rows().toArray()).containsExactly(12, 11, 10, 9);
        assertThat(session.picture().get().kept().toArray()).containsExactly(9, 10, 11, 12);
        assertThat(session.picture().get().legViews().getFirst().records()).isEqualTo(4);
        assertThat(session.script().get().size()).isEqualTo(4);
        assertThat(madeBy(() -> session.showTime(Optional.empty())))
                .containsExactlyInAnyOrder("timed", "kept", "rows", "legs", "script");
        assertThat(session.picture().get().rows().size()).isEqualTo(100);
    }

    /// Sums that follow from those of another time are those of the time.
    @Test
    void legsAddUpToTheSameHoweverTheTimeCameAbout() {
        session.show(minutes(100), TOPOLOGY, false);
        Random random = new Random(13);
        for (int round = 0; round < 60; round++) {
            long from = random.nextInt(6000);
            session.showTime(random.nextInt(5) == 0 ? Optional.empty() : time(from, from + 1 + random.nextInt(4000)));
            Picture picture = session.picture().get();
            Session fresh = session(FxJobs.onCallersThread());
            fresh.show(picture.table(), TOPOLOGY, false);
            fresh.showTime(picture.time());
            assertThat(picture.legViews()).isEqualTo(fresh.picture().get().legViews());
            assertThat(picture.legViews().getFirst().records()).isEqualTo(picture.rows().size());
        }
    }

    @Test
    void anotherFilterKeepsWhatIsSeenAndWhatIsOfTheTime() {
        session.show(minutes(100), TOPOLOGY, false);
        session.showTime(time(0, 3000));
        assertThat(madeBy(() -> session.filterBy(ShownFilter.of(new Filter.Not(MARKED)))))
                .doesNotContain("seen", "timed");
    }

    @Test
    void aFormThatThePathDoesNotHaveMakesTheScriptAgainOnly() {
        session.show(minutes(100), TOPOLOGY, false);
        assertThat(madeBy(() -> session.drawAs(Form.EXPANDED))).isSubsetOf("script");
    }

    @Test
    void anotherPathOfTheSameRecordsCountsNothingOverTimeAgain() {
        FlowTable table = minutes(100);
        session.show(table, TOPOLOGY, false);
        session.showTime(time(0, 3000));
        Set<String> onThePath = Set.of("seen", "kept", "sorted", "rows", "traces", "leg blocks", "legs", "script");
        assertThat(madeBy(() -> session.show(table, OtherPath.privateLink(), false))).isEqualTo(onThePath);
        session.filterBy(ShownFilter.of(new Filter.Bounded(Subject.of(Field.START), Bound.BELOW, BEGIN + 1200)));
        assertThat(madeBy(() -> session.show(table, TOPOLOGY, false))).isEqualTo(onThePath);
        session.filterBy(ShownFilter.of(PictureTerms.ofLeg(1)));
        assertThat(madeBy(() -> session.show(table, OtherPath.privateLink(), false)))
                .contains("matched", "by second", "histogram");
    }

    @Test
    void anotherStretchOfTheTimelineMakesTheBarsAgainOnly() {
        session.show(minutes(100), TOPOLOGY, false);
        assertThat(madeBy(() -> session.stretchTo(Stretch.WHOLE.over(time(0, 600)))))
                .containsExactlyInAnyOrder("times", "histogram");
        assertThat(madeBy(() -> session.stretchTo(Stretch.WHOLE))).containsExactly("histogram");
        session.stretchTo(Stretch.WHOLE.over(time(0, 600)));
        assertThat(session.picture().get().histogram().orElseThrow().span().seconds()).isEqualTo(599);
        assertThat(session.picture().get().rows().size()).isEqualTo(100);
    }

    @Test
    void theSameWishAgainMakesNothing() {
        session.show(minutes(100), TOPOLOGY, false);
        session.narrowTo(new Focus.OnLeg(1));
        assertThat(madeBy(() -> session.narrowTo(new Focus.OnLeg(1)))).isEmpty();
        assertThat(madeBy(() -> session.viewFrom(Viewpoint.VPC_A))).contains("seen", "kept", "legs");
    }

    @Test
    void theLastOfManyTimesIsTheOnlyOneThatIsMade() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Session busy = session(FxJobs.on(waiting::add));
        busy.show(minutes(100), TOPOLOGY, false);
        run(waiting);
        Map<String, Integer> before = busy.picture().get().work();
        for (int second = 1; second <= 50; second++) {
            busy.showTime(time(0, second * 60L));
        }
        run(waiting);
        assertThat(busy.picture().get().time()).isEqualTo(time(0, 3000));
        assertThat(busy.picture().get().rows().size()).isEqualTo(50);
        assertThat(busy.script().get().size()).isEqualTo(50);
        assertThat(busy.picture().get().work()).containsEntry("timed", before.getOrDefault("timed", 0) + 1);
    }

    @Test
    void theScriptFollowsThePictureWhereThePathIsTheSame() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Session busy = session(FxJobs.on(waiting::add));
        busy.show(minutes(100), TOPOLOGY, false);
        run(waiting);
        busy.showTime(time(0, 60));
        waiting.remove().run();
        assertThat(busy.picture().get().rows().size()).isEqualTo(1);
        assertThat(busy.script().get().size()).isEqualTo(100);
        run(waiting);
        assertThat(busy.script().get().size()).isEqualTo(1);
        busy.viewFrom(Viewpoint.VPC_B);
        while (busy.picture().get().viewpoint().equals(Viewpoint.BOTH)) {
            waiting.remove().run();
        }
        assertThat(busy.script().get().size()).isZero();
    }

    @Test
    void aTimeThatIsDraggedIsShownNowAndThenHoweverFastTheHandIs() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Session busy = session(FxJobs.on(waiting::add));
        busy.show(minutes(100), TOPOLOGY, false);
        run(waiting);
        Map<String, Integer> before = busy.picture().get().work();
        for (int second = 1; second <= 50; second++) {
            busy.moveTime(time(0, second * 60L));
        }
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(busy.picture().get().rows().size()).isEqualTo(1);
        run(waiting);
        assertThat(busy.picture().get().rows().size()).isEqualTo(50);
        assertThat(busy.picture().get().work()).containsEntry("timed", before.getOrDefault("timed", 0) + 2);
        busy.moveTime(time(0, 120));
        busy.moveTime(time(0, 180));
        busy.showTime(time(0, 240));
        run(waiting);
        assertThat(busy.picture().get().rows().size()).isEqualTo(4);
        assertThat(busy.script().get().size()).isEqualTo(4);
    }

    @Test
    void ofTheTimesThatAreMadeBeforeThereIsAFrameForThemTheLastIsShown() {
        Deque<Runnable> frames = new ArrayDeque<>();
        Session busy = session(FxJobs.withFrames(frames::add));
        busy.picture().addListener(_ -> busy.secondFrame().run(() -> {}));
        busy.show(minutes(100), TOPOLOGY, false);
        busy.moveTime(time(0, 60));
        busy.moveTime(time(0, 120));
        assertThat(busy.picture().get().rows().size()).isEqualTo(100);
        frames.remove().run();
        assertThat(busy.picture().get().rows().size()).isEqualTo(2);
        busy.moveTime(time(0, 180));
        busy.showTime(time(0, 240));
        frames.remove().run();
        assertThat(busy.picture().get().rows().size()).isEqualTo(4);
        assertThat(busy.script().get().size()).isEqualTo(4);
        busy.showTime(time(0, 300));
        busy.moveTime(time(0, 360));
        run(frames);
        assertThat(busy.picture().get().rows().size()).isEqualTo(6);
    }

    @Test
    void aPictureThatWaitsForItsFrameIsNotShownAnyMoreWhenTheNextOneCannotBeMade() {
        Deque<Runnable> frames = new ArrayDeque<>();
        List<Problem> problems = new ArrayList<>();
        Pictures pictures = new Pictures(FxJobs.withFrames(frames::add), TOPOLOGY, problems::add);
        pictures.picture().addListener(_ -> pictures.secondFrame().run(() -> {}));
        PictureTerms terms = PictureTerms.placing(minutes(100), TOPOLOGY, Inventory.NOTHING, new Cancel());
        View cannotBeMade = new View(
                Viewpoint.BOTH, Form.COLLAPSED, new Focus.Everything(),
                ShownFilter.of(new Filter.Says("nobody-says-this", false, List.of())), time(0, 120), Stretch.WHOLE,
                Order.FILE);
        pictures.make(terms, View.WHOLE, true, () -> {});
        pictures.make(terms, View.WHOLE.at(time(0, 60)), false, () -> {});
        assertThatThrownBy(() -> pictures.make(terms, cannotBeMade, false, () -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(problems).hasSize(1);
        run(frames);
        assertThat(pictures.picture().get().rows().size()).isEqualTo(100);
    }

    /// From another viewpoint, whose picture is there, and its script is not.
    private static Player playingWhileTheScriptIsAwaited(Session busy, Deque<Runnable> waiting) {
        Player player = new Player(FxJobs.onCallersThread(), busy);
        busy.show(minutes(60_000), TOPOLOGY, false);
        run(waiting);
        player.change(playback -> playback.seek((BEGIN + 600) * 1000.0).play());
        busy.viewFrom(Viewpoint.VPC_A);
        waiting.remove().run();
        return player;
    }

    @Test
    void theScriptOfManyRecordsFollowsAnotherViewpointAndTheReplayGoesOnWhereItWas() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Session busy = session(FxJobs.on(waiting::add));
        Player player = playingWhileTheScriptIsAwaited(busy, waiting);
        assertThat(busy.picture().get().viewpoint()).isEqualTo(Viewpoint.VPC_A);
        assertThat(busy.script().get().size()).isZero();
        run(waiting);
        assertThat(busy.script().get().size()).isEqualTo(60_000);
        assertThat(player.playback().get().position()).isEqualTo((BEGIN + 600) * 1000);
        assertThat(player.playback().get().playing()).isTrue();
    }

    @Test
    void whatIsDoneToTheReplayWhileItsScriptIsAwaitedHolds() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Session busy = session(FxJobs.on(waiting::add));
        Player player = playingWhileTheScriptIsAwaited(busy, waiting);
        assertThat(busy.script().get().size()).isZero();
        player.change(Playback::pause);
        player.change(playback -> playback.seek((BEGIN + 1200) * 1000.0));
        player.skipIdle(false);
        run(waiting);
        assertThat(busy.script().get().size()).isEqualTo(60_000);
        assertThat(player.playback().get().playing()).isFalse();
        assertThat(player.playback().get().position()).isEqualTo((BEGIN + 1200) * 1000);
        assertThat(player.playback().get().skippingGaps()).isFalse();
    }

    @Test
    void theScriptFollowsATimeThatIsDraggedWhenTheHandLetsGo() {
        session.show(minutes(100), TOPOLOGY, false);
        session.moveTime(time(0, 60));
        session.moveTime(time(0, 120));
        assertThat(session.picture().get().rows().size()).isEqualTo(2);
        assertThat(session.script().get().size()).isEqualTo(100);
        session.showTime(time(0, 120));
        assertThat(session.script().get().size()).isEqualTo(2);
    }

    @Test
    void theProofOfAnAnswerIsShownWholeWhateverTheTime() {
        session.show(minutes(100), TOPOLOGY, false);
        session.showTime(time(0, 60));
        session.narrowTo(new Focus.Proof(RowSet.of(new int[] {50, 60})));
        assertThat(session.picture().get().rows().toArray()).containsExactly(50, 60);
    }

    @Test
    void otherRecordsAreShownOfAllTheirTime() {
        session.show(minutes(100), TOPOLOGY, false);
        session.showTime(time(0, 60));
        session.show(minutes(20), TOPOLOGY, false);
        assertThat(session.time().get()).isEmpty();
        assertThat(session.picture().get().rows().size()).isEqualTo(20);
        session.showTime(time(0, 60));
        session.showEverything();
        assertThat(session.picture().get().rows().size()).isEqualTo(20);
    }

    private static void run(Deque<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    /// Requests on the first leg, one a minute, each a minute long.
    private static FlowTable minutes(int rows) {
        FlowTableBuilder builder = new FlowTableBuilder();
        builder.begin("minutes", List.of(FieldName.of(Field.SRCADDR), FieldName.of(Field.DSTADDR),
                FieldName.of(Field.INTERFACE_ID), FieldName.of(Field.BYTES), FieldName.of(Field.START),
                FieldName.of(Field.END)));
        Address from = Address.parse("10.0.0.146").orElseThrow();
        Address to = Address.parse("10.0.0.76").orElseThrow();
        for (int row = 0; row < rows; row++) {
            builder.address(from.high(), from.low());
            builder.address(to.high(), to.low());
            builder.text("eni-0dfc71062338593dc");
            builder.number(row);
            builder.number(BEGIN + row * 60L);
            builder.number(BEGIN + row * 60L + 60);
            builder.endRow(row);
        }
        return builder.build();
    }
}
