package blindspot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Evidence;
import blindspot.capture.HealthChecks;
import blindspot.capture.Lane;
import blindspot.capture.Recorder;
import blindspot.decode.RecordFormat;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.topology.Strand;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A capture with its own topology file, as the program places it.
final class PlacedTest {
    @ParameterizedTest
    @EnumSource(Scenario.class)
    void theTopologyFileIsReadAsItWasMeant(Scenario scenario) {
        Captured captured = Captured.of(scenario);
        assertThat(topology(captured)).isEqualTo(WorldTopology.of(captured.world(), Simulation.TOPOLOGY));
        assertThat(topology(captured).simulated()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void everyRecordIsPlacedWhereItTrulyBelongs(Scenario scenario) {
        for (String format : List.of("v11", "v5")) {
            Captured captured = Captured.of(Captured.plan(scenario, 60, format));
            Topology topology = topology(captured);
            Evidence evidence = Evidence.of(table(captured), topology);
            List<Captured.Row> rows = captured.rows();
            for (int i = 0; i < rows.size(); i++) {
                Captured.Row row = rows.get(i);
                boolean drawn = drawn(captured, row);
                assertThat(evidence.leg(i)).as("leg of " + row).isEqualTo(drawn ? row.leg() : 0);
                if (drawn && row.leg() > 0) {
                    assertThat(evidence.lane(i) == Lane.REQUEST).as("lane of " + row).isEqualTo(row.request());
                }
                assertThat(evidence.recorder(i)).as("recorder of " + row).isEqualTo(recorder(topology, row));
            }
            assertThat(evidence.unplaced()).isZero();
        }
    }

    @Test
    void behindANatGatewayOfEachZoneTheStrandOfTheZoneIsTaken() {
        Captured captured = Captured.of(new Plan(Scenario.NAT, 1, 60, RecordFormat.RECOMMENDED, 5, 2));
        Evidence evidence = Evidence.of(table(captured), topology(captured));
        List<Strand> strands = evidence.parts().strands();
        for (int i = 0; i < captured.rows().size(); i++) {
            Captured.Row row = captured.rows().get(i);
            assertThat(evidence.leg(i)).isEqualTo(row.leg());
            if (row.leg() == 1) {
                assertThat(strands.get(evidence.strand(i) - 1).to())
                        .allMatch(part -> part.zone().equals(Optional.of(row.get("az-id"))));
            }
        }
    }

    /// The rule looks for a rhythm, so it may miss what stands at the ends of a capture.
    @ParameterizedTest
    @EnumSource(
            value = Scenario.class,
            names = {"PLAIN", "HEALTH_CHECKS", "TWO_ZONES", "NLB_ALONE", "PEERING", "FULL_CAPTURE"})
    void theRuleForHealthChecksFindsNearlyAllOfThemAndNothingElse(Scenario scenario) {
        Captured captured = Captured.of(scenario);
        Evidence evidence = Evidence.of(table(captured), topology(captured));
        BitSet found = HealthChecks.of(evidence, new Cancel());
        List<Captured.Row> rows = captured.rows();
        List<Captured.Row> right = found.stream().mapToObj(rows::get).toList();
        assertThat(right).allMatch(Captured.Row::healthCheck);
        long all = rows.stream().filter(Captured.Row::healthCheck).count();
        assertThat(right.size() * 100L).isGreaterThan(all * 95);
    }

    /// Decoys are not in the topology, their VPC is.
    private static Recorder recorder(Topology topology, Captured.Row row) {
        return topology.interfaces()
                .stream()
                .filter(each -> each.interfaceId().orElse("").equals(row.at().id()))
                .findFirst()
                .<Recorder>map(each -> new Recorder.Known(each.index()))
                .orElse(new Recorder.Elsewhere(row.vpc()));
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void theDefaultFormatIsPlacedByItsInterfacesAlone(Scenario scenario) {
        Captured captured = Captured.of(Captured.plan(scenario, 600, "v2"));
        Evidence evidence = Evidence.of(table(captured), topology(captured));
        for (int i = 0; i < captured.rows().size(); i++) {
            Captured.Row row = captured.rows().get(i);
            assertThat(evidence.leg(i)).isEqualTo(drawn(captured, row) ? row.leg() : 0);
        }
    }

    /// A target that sees a client's address where the load balancer keeps it tells of no leg that is drawn: between
    /// the two is none.
    private static boolean drawn(Captured captured, Captured.Row row) {
        boolean kept = captured.plan().scenario() == Scenario.NLB_CLIENTS && row.isAt(Part.TARGETS)
                && captured.world()
                        .of(World.PROVIDER, Part.NEIGHBOURS)
                        .stream()
                        .anyMatch(each -> row.ok()
                                && List.of(row.get("srcaddr"), row.get("dstaddr"))
                                        .contains(each.address().toString()));
        return !kept;
    }

    private static Topology topology(Captured captured) {
        byte[] file = Captured.text(captured.simulation(), Simulation.TOPOLOGY).getBytes(StandardCharsets.UTF_8);
        return TopologyFile.read(file, Simulation.TOPOLOGY);
    }

    private static FlowTable table(Captured captured) {
        List<ByteSource> logs = captured.simulation()
                .files()
                .stream()
                .filter(file -> file.name().endsWith(".log"))
                .<ByteSource>map(file -> new Bytes(file.name(), file.content(), Integer.MAX_VALUE))
                .toList();
        return new LoadJob(logs, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel())
                .table();
    }
}
