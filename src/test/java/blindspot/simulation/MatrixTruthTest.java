package blindspot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.EmptyHalves;
import blindspot.capture.Evidence;
import blindspot.capture.Lane;
import blindspot.capture.LegViews;
import blindspot.capture.Matrix;
import blindspot.capture.Rule;
import blindspot.capture.Sight;
import blindspot.capture.Viewpoint;
import blindspot.capture.Volume;
import blindspot.store.FlowTable;
import blindspot.store.RowBits;
import blindspot.task.Cancel;
import blindspot.topology.Form;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import blindspot.topology.inventory.Inventory;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each cell of who sees what has exactly the records that the simulator wrote there.
final class MatrixTruthTest {
    @ParameterizedTest
    @EnumSource(
            value = Scenario.class,
            names = {"PLAIN", "SECURITY_GROUP_TARGET", "NETWORK_ACL_REPLY", "SKIPDATA", "TWO_ZONES", "NLB_ALONE"})
    void everyCellHasTheRecordsThatWereWrittenThere(Scenario scenario) {
        Captured captured = Captured.of(scenario);
        Matrix matrix = matrix(captured, _ -> false);
        int cells = 0;
        for (Node node : matrix.nodes()) {
            for (Leg leg : matrix.evidence().topology().legs()) {
                for (Lane lane : Matrix.isEnd(node, leg) ? List.of(Lane.values()) : List.<Lane>of()) {
                    for (NetworkInterface each : node.interfaces()) {
                        check(matrix.of(each, leg, lane), leg, captured.rows(written(each, leg, lane)));
                    }
                    cells += matrix.of(node, leg, lane) instanceof Sight.Recorded ? 1 : 0;
                }
            }
        }
        assertThat(cells).isPositive();
    }

    private static Predicate<Captured.Row> written(NetworkInterface at, Leg leg, Lane lane) {
        return row -> row.ok() && row.leg() == leg.number() && row.request() == (lane == Lane.REQUEST)
                && row.at().id().equals(at.interfaceId().orElse(""));
    }

    private static void check(Sight sight, Leg leg, List<Captured.Row> written) {
        switch (sight) {
            case Sight.Recorded(Volume accepted, Volume rejected, Volume possible) -> {
                assertThat(possible).isEqualTo(Volume.NONE);
                assertThat(accepted).isEqualTo(
                        volume(written.stream().filter(row -> !row.rejected()).toList()));
                assertThat(rejected).isEqualTo(volume(written.stream().filter(Captured.Row::rejected).toList()));
            }
            case Sight.Never(Rule rule) -> {
                assertThat(written).isEmpty();
                assertThat(rule).isEqualTo(leg.kind() == LegKind.PRIVATELINK
                        ? Rule.ENDPOINT_TO_NETWORK_LOAD_BALANCER
                        : Rule.NO_INTERFACE_IN_VPC);
            }
            case Sight.NotLoaded _,Sight.PerhapsNotLoaded _,Sight.Nothing _ -> assertThat(written).isEmpty();
        }
    }

    private static Volume volume(List<Captured.Row> rows) {
        return new Volume(
                rows.size(), rows.stream().mapToLong(row -> row.number("packets")).sum(),
                rows.stream().mapToLong(row -> row.number("bytes")).sum());
    }

    @Test
    void withOnlyTheProvidersLogsTheConsumersAreNotLoaded() {
        Captured captured = Captured.of(Scenario.PLAIN);
        Matrix matrix = matrix(captured, row -> row.vpc() == World.CONSUMER);
        Leg first = matrix.evidence().topology().legs().getFirst();
        for (Node node : List.of(matrix.nodes().get(0), matrix.nodes().get(1))) {
            assertThat(matrix.of(node, first, Lane.REQUEST)).isEqualTo(new Sight.NotLoaded());
        }
        Leg tube = matrix.evidence().topology().legs().get(1);
        assertThat(matrix.of(matrix.nodes().get(1), tube, Lane.RESPONSE))
                .isEqualTo(new Sight.Never(Rule.ENDPOINT_TO_NETWORK_LOAD_BALANCER));
    }

    private static Matrix matrix(Captured captured, Predicate<Captured.Row> gone) {
        FlowTable table = captured.tableWithout(gone);
        Topology topology = captured.topology();
        Evidence evidence = Evidence.of(table, topology);
        RowBits shown = RowBits.all(table.rowCount());
        return Matrix.of(
                EmptyHalves.in(evidence, Inventory.NOTHING, new Cancel()), Viewpoint.BOTH, shown,
                LegViews.of(evidence, Viewpoint.BOTH, shown, Form.COLLAPSED), new Cancel());
    }
}
