package blindspot.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Evidence;
import blindspot.capture.LegState;
import blindspot.capture.LegView;
import blindspot.capture.Viewpoint;
import blindspot.i18n.Language;
import blindspot.intake.Inventories;
import blindspot.lesson.Lesson;
import blindspot.model.Field;
import blindspot.query.Filter;
import blindspot.quiz.Ground;
import blindspot.quiz.Proof;
import blindspot.simulation.Plan;
import blindspot.simulation.Scenario;
import blindspot.simulation.SimulatedFile;
import blindspot.simulation.Simulation;
import blindspot.store.FlowTable;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Topology;
import blindspot.topology.inference.NoPath;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.path.PathModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Logs that nothing else says a word about draw the path that is found in them.
final class OwnPathTest {
    private static final Path CAPTURE = Path.of("assets/lessons/full-capture");
    private static final List<Path> LOGS =
            List.of(CAPTURE.resolve("simulated-vpc-a.log"), CAPTURE.resolve("simulated-vpc-b.log"));

    @TempDir private Path folder = Path.of("");

    private final Lesson lesson = Lesson.open(Lesson.FIRST);
    private final Session session =
            new Session(FxJobs.onCallersThread(), lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
    private final OpenSession open = new OpenSession(FxJobs.onCallersThread(), session, lesson, List.of());
    private final PathModel paths = new PathModel(session, open.ownPath(), FxJobs.onCallersThread());

    @Test
    void drawsThePathThatIsFoundInTheRecords() {
        open.open(LOGS, false);

        Topology drawn = session.topology();
        assertThat(drawn.legs()).extracting(Leg::kind)
                .containsExactly(LegKind.SAME_VPC, LegKind.PRIVATELINK, LegKind.SAME_VPC, LegKind.SAME_VPC);
        assertThat(drawn.pathNodes()).extracting(Node::kind)
                .containsExactly(
                        NodeKind.INSTANCE, NodeKind.INTERFACE_ENDPOINT, NodeKind.NETWORK_LOAD_BALANCER,
                        NodeKind.APPLICATION_LOAD_BALANCER, NodeKind.INSTANCE);
        assertThat(session.picture().get().legViews()).extracting(LegView::state)
                .containsExactly(
                        LegState.RECORDED, LegState.NEVER_LOGGED, LegState.INCOMPLETE, LegState.RECORDED);
        assertThat(session.script().get().size()).isGreaterThan(500);
    }

    @Test
    void recordsWithoutAPathAreNotTakenForTheLessons() throws IOException {
        FlowTable lessons = lesson.evidence().table();
        String records = IntStream.range(0, lessons.rowCount())
                .filter(row -> lessons.present(Field.SRCADDR, row))
                .mapToObj(row -> lessons.text(Field.INTERFACE_ID, row) + " " + lessons.text(Field.SRCADDR, row) + " "
                        + lessons.text(Field.DSTADDR, row) + " 0 0 1 1 2\n")
                .collect(Collectors.joining());
        open.open(List.of(Files.writeString(
                folder.resolve("pings.log"),
                "interface-id srcaddr dstaddr srcport dstport protocol start end\n" + records)), false);

        assertThat(session.path().get().noPath()).isPresent();
        Evidence evidence = session.picture().get().evidence();
        assertThat(evidence.unplaced()).isEqualTo(session.table().rowCount()).isPositive();
        assertThat(Proof.of(
                lesson.deck().questions().getFirst(), Ground.of(evidence), Ground.of(lesson.evidence()))
                .fromLesson()).isTrue();
        assertThat(session.topology().sameShapeAs(lesson.topology())).as("whose questions are asked").isTrue();
    }

    @Test
    void recordsStayThatCameWhileThePictureOfThoseBeforeWasMade() {
        open.open(List.of(LOGS.getFirst()), false);
        FlowTable first = session.table();
        open.open(LOGS, true);
        FlowTable second = session.table();
        Deque<Runnable> waiting = new ArrayDeque<>();
        Session slow = new Session(FxJobs.on(waiting::add), lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
        OwnPath own = new OwnPath(slow, FxJobs.on(waiting::add));

        own.show(first, Inventories.NONE, lesson.topology(), Long.MAX_VALUE);
        waiting.remove().run();
        own.show(second, Inventories.NONE, lesson.topology(), Long.MAX_VALUE);
        waiting.remove().run();
        Runnable placingOfMany = waiting.remove();
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        placingOfMany.run();
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }

        assertThat(slow.table()).isSameAs(second);
        assertThat(own.seeking().get()).isFalse();
        assertThat(slow.path().get().candidates()).isNotEmpty();
    }

    @Test
    void saysThatSimulatedRecordsAreWhicheverPathIsDrawn() throws IOException {
        open.open(LOGS, false);
        assertThat(session.topology().simulated()).isTrue();
        paths.step(1);
        assertThat(session.topology().simulated()).as("another path").isTrue();

        Path log = Files.writeString(folder.resolve("a.log"), "srcaddr dstaddr start end\n10.9.0.1 10.9.0.2 1 2\n");
        open.open(List.of(log), true);
        assertThat(session.topology().simulated()).as("a path of nobody's").isFalse();
        open.open(List.of(LOGS.getFirst()), false);
        assertThat(session.topology().simulated()).as("some of the records").isTrue();
        open.closeAll();
        assertThat(session.topology().simulated()).as("closed").isFalse();
    }

    @Test
    void drawsAnotherOfTheFoundPathsAndComesBack() {
        open.open(LOGS, false);
        session.selection().select(3);
        Topology first = session.topology();
        assertThat(session.path().get().candidates()).hasSizeGreaterThan(1);

        paths.step(1);
        assertThat(session.topology()).isNotEqualTo(first);
        assertThat(session.path().get().chosen()).isEqualTo(1);
        assertThat(session.selection().row().get()).isEqualTo(3);
        paths.step(-1);
        assertThat(session.topology()).isEqualTo(first);
    }

    @Test
    void showsAllOfRecordsThatWereJustOpened() {
        open.openLesson();
        session.viewFrom(Viewpoint.VPC_B);
        session.filterBy(ShownFilter.of(new Filter.Says("marked", false, List.of())));

        open.open(LOGS, false);

        assertThat(session.viewpoint().get()).isEqualTo(Viewpoint.BOTH);
        assertThat(session.filter().get().isNone()).isTrue();
        assertThat(session.picture().get().rows().size()).isEqualTo(session.table().rowCount());
    }

    @Test
    void drawsAStatedPathForItsRecordsAndForgetsItWithThem() {
        open.open(List.of(CAPTURE.resolve("topology.json"), LOGS.getFirst()), false);
        Topology stated = session.topology();
        assertThat(session.path().get().inferred()).isEmpty();
        open.open(List.of(LOGS.getLast()), false);
        assertThat(session.topology()).as("added to").isEqualTo(stated);

        open.open(LOGS, true);
        assertThat(session.path().get().inferred()).as("replaced").isPresent();
        open.closeAll();
        assertThat(session.topology()).as("closed").isEqualTo(lesson.topology());
    }

    @Test
    void holdsWhatIsInNoVpcOfThePathOneVpcAtATimeAndListsThePathsOfEachPair() throws IOException {
        List<Path> logs = new ArrayList<>();
        Plan plan = new Plan(Scenario.TWO_ENDPOINTS, 5, 60, Plan.format("v5"), 5, 1);
        for (SimulatedFile file : Simulation.of(plan).files()) {
            if (file.name().endsWith(".log")) {
                logs.add(Files.write(folder.resolve(file.name()), file.content()));
            }
        }
        open.open(logs, false);

        Topology drawn = session.topology();
        assertThat(drawn.pathVpcs()).containsExactly(0, 1);
        assertThat(drawn.vpcs()).hasSize(3);
        Evidence evidence = session.picture().get().evidence();
        assertThat(evidence.elsewhere(2)).isPositive();
        assertThat(evidence.unplaced()).as("in no VPC that is drawn").isZero();
        session.narrowTo(new Focus.Elsewhere(2));
        assertThat(session.picture().get().rows().size()).isEqualTo((int) evidence.elsewhere(2));
        paths.ofRecords().drawFor(new Focus.Elsewhere(2));
        assertThat(session.topology().pathVpcs().stream().map(vpc -> session.topology().vpcs().get(vpc).vpcId()))
                .as("a path of that VPC")
                .contains(drawn.vpcs().get(2).vpcId());
        assertThat(session.path()
                .get()
                .choices()
                .stream()
                .filter(path -> path.legs().stream().anyMatch(leg -> leg.kind() == LegKind.PRIVATELINK))
                .map(path -> path.vpcs().get(path.pathVpcs().getFirst()).vpcId())
                .distinct())
                .as("each pair")
                .hasSize(2);
    }

    @Test
    void keepsTheLessonsPathWithItsRecordsOnly() {
        open.openLesson();
        assertThat(session.topology()).isEqualTo(lesson.topology());
        assertThat(session.path().get().candidates()).isEmpty();

        open.open(LOGS, false);
        assertThat(session.topology()).isNotEqualTo(lesson.topology());
    }

    @Test
    void saysWhyNoPathIsDrawn() throws IOException {
        Path log = Files.writeString(folder.resolve("a.log"), "srcaddr dstaddr start end\n10.9.0.1 10.9.0.2 1 2\n");
        open.open(List.of(log), false);

        assertThat(session.path().get().noPath()).contains(NoPath.NO_INTERFACES);
        assertThat(paths.isWithoutPath().get()).isTrue();
        session.use(Mode.JOURNEY);
        assertThat(paths.isWithoutPath().get()).as("the journey is an illustration").isFalse();
    }

    @Test
    void theRecordsAreThereWhileTheirPathIsStillLookedFor() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Session slow = new Session(FxJobs.on(waiting::add), lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
        OpenSession opening = new OpenSession(FxJobs.on(waiting::add), slow, lesson, List.of());
        PathModel model = new PathModel(slow, opening.ownPath(), FxJobs.on(waiting::add));
        opening.open(LOGS, false);
        runUntil(waiting, () -> !slow.table().isEmpty());

        assertThat(slow.picture().get().rows().size()).isEqualTo(1085);
        assertThat(slow.path().get().isSought()).isTrue();
        assertThat(model.isWithoutPath().get()).isTrue();
        slow.toggleMark(7);
        slow.filterBy(ShownFilter.of(new Filter.Says("marked", false, List.of())));
        slow.selection().select(7);

        runUntil(waiting, () -> !slow.path().get().isSought());
        runAll(waiting);
        assertThat(slow.topology().legs()).hasSize(4);
        assertThat(slow.selection().row().get()).as("what was done meanwhile stays").isEqualTo(7);
        assertThat(slow.filter().get().isNone()).isFalse();
    }

    @Test
    void whoEndsTheSearchForAPathKeepsTheRecords() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Session slow = new Session(FxJobs.on(waiting::add), lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
        OpenSession opening = new OpenSession(FxJobs.on(waiting::add), slow, lesson, List.of());
        opening.open(LOGS, false);
        runUntil(waiting, () -> !slow.table().isEmpty());

        opening.ownPath().cancel();
        runAll(waiting);

        assertThat(slow.path().get().noPath()).contains(NoPath.CANCELLED);
        assertThat(slow.picture().get().rows().size()).isEqualTo(1085);
        opening.open(LOGS, true);
        runAll(waiting);
        assertThat(slow.path().get().noPath()).as("opened again").isEmpty();
    }

    @Test
    void moreRecordsStayOnThePathOfBeforeUntilTheirsIsFound() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Session slow = new Session(FxJobs.on(waiting::add), lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
        OpenSession opening = new OpenSession(FxJobs.on(waiting::add), slow, lesson, List.of());
        opening.open(List.of(LOGS.getFirst()), false);
        runAll(waiting);
        Topology ofOne = slow.topology();
        int rows = slow.table().rowCount();

        opening.open(List.of(LOGS.getLast()), false);
        runUntil(waiting, () -> slow.table().rowCount() > rows);
        assertThat(slow.topology()).isEqualTo(ofOne);
        runAll(waiting);
        assertThat(slow.topology().pathVpcs()).hasSize(2);
        assertThat(slow.topology()).isNotEqualTo(ofOne);
    }

    @Test
    void whatIsStatedMeanwhileIsNotReplacedByWhatWasLookedFor() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Session slow = new Session(FxJobs.on(waiting::add), lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
        OpenSession opening = new OpenSession(FxJobs.on(waiting::add), slow, lesson, List.of());
        opening.open(LOGS, false);
        runUntil(waiting, () -> !slow.table().isEmpty());

        opening.openLesson();
        runAll(waiting);

        assertThat(slow.topology()).isEqualTo(lesson.topology());
        assertThat(slow.path().get().inferred()).isEmpty();
    }

    private static void runUntil(Deque<Runnable> waiting, BooleanSupplier reached) {
        while (!reached.getAsBoolean()) {
            waiting.remove().run();
        }
    }

    private static void runAll(Deque<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
