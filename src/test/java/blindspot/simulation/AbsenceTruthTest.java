package blindspot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Absence;
import blindspot.capture.EmptyHalf;
import blindspot.capture.EmptyHalves;
import blindspot.capture.Evidence;
import blindspot.capture.Lane;
import blindspot.capture.LegViews;
import blindspot.capture.Told;
import blindspot.capture.Viewpoint;
import blindspot.store.RowBits;
import blindspot.task.Cancel;
import blindspot.topology.Form;
import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Topology;
import blindspot.topology.inventory.Inventory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Records are taken out of a capture for a reason that is known: that reason is never denied, and none is given that is not
/// so.
final class AbsenceTruthTest {
    /// @param absence why they are gone
    /// @param gone which records
    private record Loss(Absence absence, Predicate<Captured.Row> gone) {}

    private static final List<Loss> LOSSES = List.of(
            new Loss(Absence.NO_TRAFFIC, _ -> false),
            new Loss(Absence.NO_FLOW_LOG, row -> row.vpc() == World.CONSUMER),
            new Loss(Absence.NO_FLOW_LOG, row -> row.vpc() == World.PROVIDER),
            new Loss(Absence.NO_FLOW_LOG, row -> row.isAt(Part.APPLICATION_LOAD_BALANCER)),
            new Loss(Absence.TRAFFIC_TYPE, row -> row.ok() && row.rejected()),
            new Loss(Absence.TRAFFIC_TYPE, row -> row.ok() && !row.rejected()),
            new Loss(Absence.LATE, row -> row.ok() && row.isAt(Part.TARGETS) && row.leg() > 0),
            new Loss(
                    Absence.OUTSIDE_TIME,
                    row -> row.isAt(Part.CLIENTS) && (row.leg() > 0 || row.number("end") > Plan.BEGIN + 300)),
            new Loss(Absence.HIDDEN, _ -> false));

    @ParameterizedTest
    @EnumSource(
            value = Scenario.class,
            names = {"PLAIN", "SECURITY_GROUP_TARGET", "SECURITY_GROUP_NLB", "SECURITY_GROUP_ENDPOINT",
                "NETWORK_ACL_REPLY", "HEALTH_CHECKS", "SKIPDATA", "NODATA", "TWO_ZONES", "NLB_ALONE", "NAT"})
    void theTrueReasonIsNeverDeniedAndNoFalseOneGiven(Scenario scenario) {
        Captured captured = Captured.of(scenario);
        Topology topology = captured.topology();
        for (Loss loss : LOSSES) {
            Evidence evidence = Evidence.of(captured.tableWithout(loss.gone()), topology);
            RowBits all = RowBits.all(evidence.table().rowCount());
            RowBits shown = loss.absence() == Absence.HIDDEN ? RowBits.none(evidence.table().rowCount()) : all;
            List<EmptyHalf> halves = EmptyHalves.in(evidence, Inventory.NOTHING, new Cancel())
                    .of(LegViews.of(evidence, Viewpoint.BOTH, shown, Form.COLLAPSED));
            assertThat(halves).isNotEmpty().allSatisfy(half -> check(half, captured, loss));
        }
    }

    private static void check(EmptyHalf half, Captured captured, Loss loss) {
        String id = half.at().flatMap(NetworkInterface::interfaceId).orElse("");
        List<Captured.Row> at = captured.rows(row -> row.at().id().equals(id));
        List<Captured.Row> lost = at.stream()
                .filter(row -> row.ok() && row.leg() == half.leg().number()
                        && row.request() == (half.lane() == Lane.REQUEST))
                .toList();
        boolean never = half.leg().kind() == LegKind.PRIVATELINK || half.at().isEmpty();
        Set<Absence> so = yes(half);
        if (!lost.isEmpty()) {
            assertThat(answer(half, loss.absence())).as(loss + " " + half).isNotEqualTo(Told.NO);
            assertThat(so).doesNotContain(Absence.NO_TRAFFIC);
        }
        assertThat(so.contains(Absence.NEVER_LOGGED)).isEqualTo(never);
        assertThat(so.contains(Absence.HIDDEN)).isEqualTo(loss.absence() == Absence.HIDDEN && !lost.isEmpty());
        assertThat(so).doesNotContain(Absence.LATE, Absence.TRAFFIC_TYPE);
        if (so.contains(Absence.NO_FLOW_LOG)) {
            assertThat(at.stream().filter(loss.gone().negate())).isEmpty();
        }
        if (so.contains(Absence.SKIPPED)) {
            assertThat(at).anyMatch(row -> row.get("log-status").equals("SKIPDATA"));
        }
        if (so.contains(Absence.OUTSIDE_TIME)) {
            assertThat(loss.absence()).isIn(Absence.OUTSIDE_TIME, Absence.LATE, Absence.TRAFFIC_TYPE);
        }
    }

    private static Set<Absence> yes(EmptyHalf half) {
        Set<Absence> so = new HashSet<>();
        half.reasons().stream().filter(each -> each.answer() == Told.YES).forEach(each -> so.add(each.absence()));
        return so;
    }

    private static Told answer(EmptyHalf half, Absence absence) {
        return half.reasons()
                .stream()
                .filter(each -> each.absence() == absence)
                .map(EmptyHalf.Reason::answer)
                .findFirst()
                .orElseThrow();
    }
}
