package blindspot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.source.Bytes;
import blindspot.task.Problem;
import blindspot.topology.inventory.Behind;
import blindspot.topology.inventory.Endpoint;
import blindspot.topology.inventory.InterfaceRole;
import blindspot.topology.inventory.InventoryFile;
import blindspot.topology.inventory.InventoryInterface;
import blindspot.topology.inventory.Joining;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is read of simulated inventories is what the simulated world is.
final class InventoriesReadTest {
    @ParameterizedTest
    @EnumSource(Scenario.class)
    void tellsTheRoleAndTheAddressesOfEveryInterface(Scenario scenario) {
        Captured captured = Captured.of(scenario);
        Joining joining = joined(captured);

        for (WorldInterface one : captured.world().interfaces()) {
            InventoryInterface read = joining.inventory().interfaceOf(one.id()).orElseThrow();
            assertThat(read.role()).as(one.id()).isEqualTo(role(one.kind()));
            assertThat(read.home().vpc()).isEqualTo(captured.world().vpcOf(one).id());
            assertThat(read.addresses()).startsWith(one.address()).containsAll(one.secondary());
            assertThat(read.owner().instance())
                    .isEqualTo(one.kind() == InterfaceKind.INSTANCE ? one.instanceId() : "");
        }
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void statesNothingTwiceInDifferentWays(Scenario scenario) {
        Joining joining = joined(Captured.of(scenario));

        // What describes the targets does not name their group: where two groups have the same it stays open.
        assertThat(joining.problems().stream().map(Problem::code))
                .isEqualTo(scenario == Scenario.SEVERAL_NLBS ? List.of("inventory-open-targets") : List.of());
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void joinsTheEndpointsOfTheServiceToItsLoadBalancerAndNoOther(Scenario scenario) {
        Captured captured = Captured.of(scenario);
        blindspot.topology.inventory.Inventory inventory = joined(captured).inventory();

        for (Endpoint endpoint : inventory.services().endpoints()) {
            List<String> behind = new Behind(inventory).endpoint(endpoint.id());
            if (endpoint.ofAws() || scenario == Scenario.CONNECTION_REJECTED) {
                assertThat(behind).as(endpoint.service()).isEmpty();
            } else {
                assertThat(behind).as(endpoint.service())
                        .containsExactlyElementsOf(scenario == Scenario.SEVERAL_NLBS
                                ? List.of("service-nlb", "service-nlb-2")
                                : List.of("service-nlb"));
            }
        }
    }

    private static Joining joined(Captured captured) {
        List<InventoryFile> files = captured.simulation()
                .files()
                .stream()
                .filter(file -> file.name().startsWith("inventory/"))
                .map(file -> InventoryFile.read(new Bytes(file.name(), file.content(), Integer.MAX_VALUE)))
                .toList();
        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(file.problems()).isEmpty());
        return Joining.of(files);
    }

    private static InterfaceRole role(InterfaceKind kind) {
        return switch (kind) {
            case INSTANCE -> InterfaceRole.EC2;
            case ENDPOINT -> InterfaceRole.VPC_ENDPOINT;
            case NETWORK_LOAD_BALANCER -> InterfaceRole.NETWORK_LOAD_BALANCER;
            case APPLICATION_LOAD_BALANCER -> InterfaceRole.APPLICATION_LOAD_BALANCER;
            case NAT_GATEWAY -> InterfaceRole.NAT_GATEWAY;
            case TRANSIT_GATEWAY -> InterfaceRole.TRANSIT_GATEWAY;
            case LAMBDA -> InterfaceRole.LAMBDA;
            case DATABASE -> InterfaceRole.RDS;
        };
    }
}
