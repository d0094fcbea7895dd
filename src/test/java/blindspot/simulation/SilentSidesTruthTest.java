package blindspot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.EmptyHalves;
import blindspot.capture.PictureTerms;
import blindspot.capture.SilentSide;
import blindspot.capture.SilentSides;
import blindspot.task.Cancel;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.Topology;
import blindspot.topology.inventory.Inventory;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// A side of PrivateLink is said to be silent where the simulated traffic ended there, and nowhere else.
final class SilentSidesTruthTest {
    @Test
    void whereTheLoadBalancerLetsNobodyInItsSideIsSilent() {
        assertThat(silent(Scenario.SECURITY_GROUP_NLB, _ -> false)).contains(SilentSide.BEHIND);
    }

    @Test
    void whereOnlyHealthIsCheckedTheSideOfTheClientsIsSilent() {
        assertThat(silent(Scenario.HEALTH_CHECKS, _ -> false)).contains(SilentSide.BEFORE);
    }

    @Test
    void nothingIsSaidOfASideThatIsNotLoadedNorWhereTrafficPasses() {
        assertThat(silent(Scenario.SECURITY_GROUP_NLB, row -> row.vpc() == World.PROVIDER)).isEmpty();
        assertThat(silent(Scenario.HEALTH_CHECKS, row -> row.vpc() == World.CONSUMER)).isEmpty();
        for (Scenario scenario : new Scenario[] {Scenario.PLAIN, Scenario.TARGET_DOWN, Scenario.SECURITY_GROUP_TARGET,
            Scenario.SECURITY_GROUP_ENDPOINT, Scenario.NETWORK_ACL_REPLY, Scenario.SKIPDATA}) {
            assertThat(silent(scenario, _ -> false)).as(scenario.toString()).isEmpty();
        }
    }

    private static Optional<SilentSide> silent(Scenario scenario, Predicate<Captured.Row> gone) {
        Captured captured = Captured.of(scenario);
        Topology topology = captured.topology();
        Leg tube = topology.legs()
                .stream()
                .filter(leg -> leg.kind() == LegKind.PRIVATELINK)
                .findFirst()
                .orElseThrow();
        PictureTerms terms =
                PictureTerms.placing(captured.tableWithout(gone), topology, Inventory.NOTHING, new Cancel());
        EmptyHalves halves = EmptyHalves.in(terms.evidence(), terms.inventory(), new Cancel());
        return SilentSides.of(terms, halves, tube, new Cancel());
    }
}
