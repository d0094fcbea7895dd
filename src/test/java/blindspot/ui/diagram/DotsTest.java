package blindspot.ui.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Evidence;
import blindspot.capture.Viewpoint;
import blindspot.layout.Box;
import blindspot.layout.Placement;
import blindspot.layout.Placement.StrandPlace;
import blindspot.layout.PlacementRules;
import blindspot.layout.Plan;
import blindspot.layout.RandomPaths;
import blindspot.query.Records;
import blindspot.replay.Scale;
import blindspot.replay.Script;
import blindspot.replay.Swarm;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.topology.Form;
import blindspot.topology.Leg;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Topology;
import blindspot.ui.control.Swatches;
import blindspot.ui.fx.QuickHand;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/// The dots of invented records on invented paths.
@ExtendWith(QuickHand.class)
class DotsTest {
    private static final String FORMAT =
            "interface-id srcaddr dstaddr srcport dstport packets start end action log-status flow-direction";
    private static final long BEGIN = 1_700_000_000;
    private static final int SECONDS = 120;

    /// In bytes, of this Java.
    private static final double SMALLEST_OBJECT = 16;

    /// A path, records on all of its legs, and where they are drawn.
    private record Scene(Placement placement, Script script) {
        static Scene of(long seed, Form form) {
            RandomPaths paths = new RandomPaths(seed);
            Topology topology = paths.topology();
            Evidence evidence = Evidence.of(records(topology, new Random(seed)), topology);
            Plan plan = Plan.of(topology, form, evidence.recordedStrands(), Set.of());
            Script script = Script.of(
                    evidence, RowSet.all(evidence.table().rowCount()), Viewpoint.BOTH, form, new Cancel());
            return new Scene(PlacementRules.place(plan, 960, 330), script);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noDotIsEverInsideATubeOrABoxAndEachIsDrawn(Form form) {
        long dots = 0;
        for (int seed = 0; seed < 60; seed++) {
            Scene scene = Scene.of(seed, form);
            List<Box> solid =
                    new ArrayList<>(scene.placement().parts().stream().map(Placement.PartPlace::box).toList());
            scene.placement().legs().forEach(leg -> leg.hatched().ifPresent(hatched -> {
                solid.add(hatched.body());
                solid.addAll(hatched.stubs());
            }));
            Swarm swarm = new Swarm(scene.script(), new Scale(10, 1, true, false));
            for (double time = BEGIN * 1000.0; time < (BEGIN + SECONDS) * 1000.0; time += 777) {
                swarm.show(time);
                for (Box dot : places(scene, swarm)) {
                    assertThat(solid).as("seed %s at %s", seed, time).noneMatch(dot::overlaps);
                    dots++;
                }
            }
        }
        assertThat(dots).isGreaterThan(1000);
    }

    @ParameterizedTest
    @EnumSource
    void whereDotsAreDependsOnTheTimeAloneHoweverItWasReached(Form form) {
        for (int seed = 0; seed < 20; seed++) {
            Scene scene = Scene.of(seed, form);
            Scene again = Scene.of(seed, form);
            Swarm swarm = new Swarm(scene.script(), new Scale(10, 2, true, false));
            Swarm other = new Swarm(again.script(), new Scale(10, 2, true, false));
            double time = (BEGIN + 40) * 1000.0;
            for (double passing = BEGIN * 1000.0; passing < time; passing += 5000) {
                swarm.show(passing);
            }
            swarm.show(time);
            other.show(time);

            assertThat(places(scene, swarm)).isEqualTo(places(again, other));
        }
    }

    /// Where the dots are, as boxes of hardly any size; the strand of each is drawn.
    private static List<Box> places(Scene scene, Swarm swarm) {
        List<Box> result = new ArrayList<>();
        for (int dot = 0; dot < swarm.size(); dot++) {
            StrandPlace place = Objects.requireNonNull(scene.placement().strand(swarm.strand(dot)));
            result.add(new Box(
                    DotPlace.x(place, swarm.lane(dot), swarm.along(dot)),
                    DotPlace.y(place, swarm.lane(dot), swarm.along(dot)),
                    0.001,
                    0.001));
        }
        return result;
    }

    /// What a frame with many dots makes more than one without are a few words, at crosses and on full bars.
    @Test
    void aDotMakesNoObjects(FxRobot robot) {
        Scene scene = Stream.iterate(0, seed -> seed + 1)
                .map(seed -> Scene.of(seed, Form.EXPANDED))
                .filter(each -> most(each.script()) > 150)
                .findFirst()
                .orElseThrow();
        List<Long> bytes = new ArrayList<>();
        robot.interact(() -> {
            DotLayer layer = new DotLayer(new LegCanvases(), new Swatches(
                    List.of("-flow-surface", "-flow-recorded", "-flow-reject", "-illustration")));
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            Swarm swarm = new Swarm(scene.script(), new Scale(10, 1, true, false));
            for (double time : new double[] {fullest(scene.script()), (BEGIN - 100) * 1000.0}) {
                for (int round = 0; round < 2_000; round++) {
                    swarm.show(time);
                    layer.draw(scene.placement(), swarm);
                }
                long before = threads.getCurrentThreadAllocatedBytes();
                for (int round = 0; round < 100; round++) {
                    swarm.show(time);
                    layer.draw(scene.placement(), swarm);
                }
                bytes.add((threads.getCurrentThreadAllocatedBytes() - before) / 100);
            }
        });
        assertThat((bytes.getFirst() - bytes.getLast()) / (double) most(scene.script())).as("bytes a dot")
                .isLessThan(SMALLEST_OBJECT);
    }

    private static int most(Script script) {
        Swarm swarm = new Swarm(script, new Scale(10, 1, true, false));
        swarm.show(fullest(script));
        return swarm.size();
    }

    private static double fullest(Script script) {
        Swarm swarm = new Swarm(script, new Scale(10, 1, true, false));
        double best = 0;
        int most = -1;
        for (double time = BEGIN * 1000.0; time < (BEGIN + SECONDS) * 1000.0; time += 1000) {
            swarm.show(time);
            if (swarm.size() > most) {
                most = swarm.size();
                best = time;
            }
        }
        return best;
    }

    private static FlowTable records(Topology topology, Random random) {
        Records records = Records.of(FORMAT);
        for (Leg leg : topology.legs()) {
            for (NetworkInterface from : topology.from(leg).interfaces()) {
                for (NetworkInterface to : topology.to(leg).interfaces()) {
                    add(records, random, from, to, random.nextBoolean() ? from : to);
                    add(records, random, to, from, random.nextBoolean() ? from : to);
                }
            }
        }
        return records.table();
    }

    private static void add(
            Records records, Random random, NetworkInterface from, NetworkInterface to, NetworkInterface recorder) {
        long start = BEGIN + random.nextInt(SECONDS / 2);
        records.add("%s %s %s 40000 443 %d %d %d %s OK %s".formatted(
                recorder.interfaceId().orElseThrow(),
                from.addresses().getFirst(),
                to.addresses().getFirst(),
                random.nextInt(1, 60),
                start,
                start + random.nextInt(SECONDS / 2),
                random.nextInt(6) == 0 ? "REJECT" : "ACCEPT",
                recorder.equals(from) ? "egress" : "ingress"));
    }
}
