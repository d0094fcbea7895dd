package blindspot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.cloudwatch.Measured;
import blindspot.cloudwatch.Measurements;
import blindspot.cloudwatch.MetricFile;
import blindspot.cloudwatch.Quantity;
import blindspot.cloudwatch.Scope;
import blindspot.source.Bytes;
import blindspot.topology.LegKind;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.topology.inventory.Inventory;
import blindspot.topology.inventory.InventoryFile;
import blindspot.topology.inventory.Joining;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What is read of simulated measured values is what truly went through PrivateLink.
final class MeasuredTruthTest {
    @ParameterizedTest
    @EnumSource(
            value = Scenario.class,
            names = {"PLAIN", "KEEP_ALIVE", "HEALTH_CHECKS", "SECURITY_GROUP_ENDPOINT", "SECURITY_GROUP_NLB",
                "TARGET_DOWN", "TWO_ENDPOINTS", "NLB_ALONE", "PEERING", "NAT"})
    void measuresOnTheTubeWhatTrulyWentThroughIt(Scenario scenario) throws IOException {
        Captured captured = Captured.of(scenario);
        Topology topology = topology(captured);
        Measured measured = Measured.of(
                measurements(captured).series(), Map.of(), topology, inventory(captured));

        if (topology.legs().stream().noneMatch(leg -> leg.kind() == LegKind.PRIVATELINK)) {
            assertThat(measured).isEqualTo(Measured.NOTHING);
            assertThat(captured.truth().path("tube").isEmpty()).isTrue();
            return;
        }
        JsonNode truth = captured.truth().path("tube").get(0);
        assertThat(value(measured, Quantity.BYTES)).isEqualTo(truth.path("bytes").asDouble());
        assertThat(value(measured, Quantity.NEW_CONNECTIONS)).isEqualTo(truth.path("connections").asDouble());
        assertThat(value(measured, Quantity.RESETS)).isEqualTo(truth.path("resets").asDouble());
        assertThat(measured.figures(Optional.empty()).isEmpty()).isEqualTo(truth.path("packets").asLong() == 0
                && truth.path("blocked").asLong() == 0);
        assertThat(measured.onPath()).extracting(Measured.Reading::told).containsOnly(false);
        assertThat(measured.apart().isEmpty()).isEqualTo(scenario != Scenario.TWO_ENDPOINTS);
    }

    /// A Network Load Balancer passes on packet by packet, so what the endpoint's interface recorded of the leg before is as
    /// much as what went on, but for what was on its way when the capture began and ended.
    @Test
    void isAsMuchAsTheLegBeforeRecorded() throws IOException {
        Captured captured = Captured.of(Scenario.PLAIN);
        long recorded = captured.rows()
                .stream()
                .filter(row -> row.leg() == 1 && row.ok() && row.at().part() == Part.ENDPOINT)
                .mapToLong(row -> row.number("bytes"))
                .sum();

        assertThat(recorded).isPositive().isEqualTo(captured.truth().path("tube").get(0).path("bytes").asLong());
    }

    @Test
    void countsWhatTheLoadBalancersSecurityGroupTurnsAwayAsBlockedOnly() throws IOException {
        Captured captured = Captured.of(Scenario.SECURITY_GROUP_NLB);
        Measured measured = Measured.of(
                measurements(captured).series(), Map.of(), topology(captured), inventory(captured));

        assertThat(value(measured, Quantity.BYTES)).isZero();
        assertThat(measured.figure(Quantity.BLOCKED, Optional.empty())).hasValueSatisfying(figure -> {
            assertThat(figure.scope()).isEqualTo(Scope.LOAD_BALANCER);
            assertThat(figure.value()).isPositive()
                    .isEqualTo(captured.truth().path("tube").get(0).path("blocked").asDouble());
        });
    }

    private static double value(Measured measured, Quantity quantity) {
        return measured.figure(quantity, Optional.empty()).map(Measured.Figure::value).orElse(0.0);
    }

    private static Topology topology(Captured captured) throws IOException {
        byte[] text = content(captured, Simulation.TOPOLOGY);
        return TopologyFile.read(new ByteArrayInputStream(text), Simulation.TOPOLOGY);
    }

    private static Inventory inventory(Captured captured) {
        List<InventoryFile> files = captured.simulation()
                .files()
                .stream()
                .filter(file -> file.name().startsWith("inventory/"))
                .map(file -> InventoryFile.read(new Bytes(file.name(), file.content(), Integer.MAX_VALUE)))
                .toList();
        return Joining.of(files).inventory();
    }

    private static Measurements measurements(Captured captured) {
        List<MetricFile> files = new ArrayList<>();
        for (SimulatedFile file : captured.simulation().files()) {
            if (file.name().endsWith(MetricFiles.ENDING)) {
                MetricFile read = MetricFile.read(new Bytes(file.name(), file.content(), Integer.MAX_VALUE));
                assertThat(read.problems()).as(file.name()).isEmpty();
                files.add(read);
            }
        }
        return Measurements.of(files);
    }

    private static byte[] content(Captured captured, String name) {
        return captured.simulation()
                .files()
                .stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .content();
    }
}
