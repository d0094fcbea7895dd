package blindspot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.source.Bytes;
import blindspot.topology.inventory.InterfaceRole;
import blindspot.topology.inventory.Inventory;
import blindspot.topology.inventory.InventoryFile;
import blindspot.topology.inventory.InventoryInterface;
import blindspot.topology.inventory.Joining;
import blindspot.topology.inventory.TargetGroup;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

final class InventoryFilesTest {
    private static final Captured TWO = Captured.of(Scenario.TWO_ENDPOINTS);

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void everyInterfaceIsInTheInventoryOfItsOwnAccountOnly(Scenario scenario) {
        Captured captured = Captured.of(scenario);
        for (WorldVpc vpc : captured.world().vpcs()) {
            JsonNode interfaces = captured.inventory(vpc.code(), "network-interfaces").path("NetworkInterfaces");
            Set<String> ids = texts(interfaces, "NetworkInterfaceId");
            assertThat(ids).isEqualTo(captured.world()
                    .interfaces()
                    .stream()
                    .filter(each -> each.vpc() == vpc.index())
                    .map(WorldInterface::id)
                    .collect(Collectors.toSet()));
            assertThat(texts(interfaces, "OwnerId")).isEqualTo(Set.of(vpc.account()));
            assertThat(texts(interfaces, "VpcId")).isEqualTo(Set.of(vpc.id()));
            assertThat(texts(captured.inventory(vpc.code(), "subnets").path("Subnets"), "SubnetId"))
                    .containsAll(texts(interfaces, "SubnetId"));
            assertThat(captured.rows(row -> row.vpc() == vpc.index()).stream().map(row -> row.get("interface-id")))
                    .isSubsetOf(ids);
        }
    }

    @Test
    void anEndpointsInterfacesNameItAndItNamesThem() {
        for (String vpc : List.of("vpc-a", "vpc-c")) {
            JsonNode endpoints = TWO.inventory(vpc, "vpc-endpoints").path("VpcEndpoints");
            assertThat(endpoints.size()).isEqualTo(3);
            JsonNode endpoint = endpoints.path(0);
            assertThat(endpoint.path("ServiceName").asString()).startsWith("com.amazonaws.vpce.us-east-1.vpce-svc-");
            assertThat(endpoints.path(1).path("ServiceName").asString()).isEqualTo("com.amazonaws.us-east-1.sqs");
            String id = endpoint.path("NetworkInterfaceIds").path(0).asString();
            assertThat(described(vpc, id).path("Description").asString())
                    .isEqualTo("VPC Endpoint Interface " + endpoint.path("VpcEndpointId").asString());
        }
    }

    @Test
    void theProviderKnowsWhichEndpointsAreConnectedToItsLoadBalancer() {
        JsonNode connections = TWO.inventory("vpc-b", "vpc-endpoint-connections").path("VpcEndpointConnections");
        Set<String> endpoints = new TreeSet<>();
        for (String vpc : List.of("vpc-a", "vpc-c")) {
            endpoints.add(TWO.inventory(vpc, "vpc-endpoints")
                    .path("VpcEndpoints")
                    .path(0)
                    .path("VpcEndpointId")
                    .asString());
        }
        assertThat(texts(connections, "VpcEndpointId")).isEqualTo(endpoints);
        JsonNode balancers = TWO.inventory("vpc-b", "load-balancers").path("LoadBalancers");
        assertThat(connections.path(0).path("NetworkLoadBalancerArns").path(0).asString())
                .isEqualTo(balancers.path(0).path("LoadBalancerArn").asString());
    }

    @Test
    void descriptionsOfLoadBalancersAreTheTailsOfTheirArns() {
        for (JsonNode balancer : TWO.inventory("vpc-b", "load-balancers").path("LoadBalancers")) {
            String arn = balancer.path("LoadBalancerArn").asString();
            String tail = "ELB " + arn.substring(arn.indexOf("loadbalancer/") + "loadbalancer/".length());
            assertThat(texts(TWO.inventory("vpc-b", "network-interfaces").path("NetworkInterfaces"), "Description"))
                    .contains(tail);
        }
    }

    @Test
    void targetsAreTheOtherLoadBalancerAndTheInstances() {
        JsonNode groups = TWO.inventory("vpc-b", "target-groups").path("TargetGroups");
        assertThat(texts(groups, "TargetType")).isEqualTo(Set.of("alb", "instance"));
        JsonNode balancers = TWO.inventory("vpc-b", "load-balancers").path("LoadBalancers");
        assertThat(target("target-health-service-alb-target"))
                .isEqualTo(balancers.path(1).path("LoadBalancerArn").asString());
        assertThat(target("target-health-service-targets"))
                .isEqualTo(TWO.world().in(0, World.PROVIDER, Part.TARGETS).instanceId());
    }

    @Test
    void zonesHaveOtherNamesInOtherAccountsAndTheSameIds() {
        JsonNode first = TWO.inventory("vpc-a", "subnets").path("Subnets").path(0);
        JsonNode second = TWO.inventory("vpc-b", "subnets").path("Subnets").path(0);
        assertThat(first.path("AvailabilityZoneId").asString())
                .isEqualTo("use1-az1")
                .isEqualTo(second.path("AvailabilityZoneId").asString());
        assertThat(first.path("AvailabilityZone").asString()).startsWith("us-east-1")
                .isNotEqualTo(second.path("AvailabilityZone").asString());
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void theProgramReadsThemAsTheyWereMeant(Scenario scenario) {
        Captured captured = Captured.of(scenario);
        World world = captured.world();
        List<InventoryFile> files = captured.simulation()
                .files()
                .stream()
                .filter(file -> file.name().startsWith("inventory/"))
                .map(file -> InventoryFile.read(new Bytes(file.name(), file.content(), Integer.MAX_VALUE)))
                .toList();
        assertThat(files).allMatch(file -> file.problems().isEmpty());
        Inventory read = Joining.of(files).inventory();
        assertThat(read.interfaces()).hasSameSizeAs(world.interfaces());
        for (WorldInterface each : world.interfaces()) {
            InventoryInterface found = read.interfaceOf(each.id()).orElseThrow();
            assertThat(found.role()).isEqualTo(role(each.kind()));
            assertThat(found.addresses().getFirst()).isEqualTo(each.address());
            assertThat(found.addresses()).containsAll(each.secondary());
            assertThat(found.home().vpc()).isEqualTo(world.vpcOf(each).id());
            assertThat(found.home().zoneId()).isEqualTo(each.subnet().zoneId());
            if (each.kind() == InterfaceKind.ENDPOINT) {
                String behind = String.join(" ", read.loadBalancersBehind(found.owner().endpoint()));
                assertThat(behind.contains(":loadbalancer/net/service-nlb/")).isEqualTo(
                        each.part() == Part.ENDPOINT && scenario != Scenario.CONNECTION_REJECTED);
            }
        }
        List<String> targets = read.loadBalancing()
                .groups()
                .stream()
                .filter(group -> !group.type().equals("alb"))
                .flatMap(group -> group.targets().stream())
                .map(TargetGroup.Target::id)
                .distinct()
                .toList();
        boolean balanced = scenario.shape() != PathShape.NAT && scenario.shape() != PathShape.TRANSIT_GATEWAY
                && scenario != Scenario.SEVERAL_NLBS;
        assertThat(targets).isEqualTo(!balanced
                ? List.of()
                : world.of(World.PROVIDER, Part.TARGETS)
                        .stream()
                        .map(each -> scenario == Scenario.SECONDARY_ADDRESS
                                ? each.secondary().getFirst().toString()
                                : each.instanceId())
                        .toList());
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

    private static String target(String what) {
        return TWO.inventory("vpc-b", what)
                .path("TargetHealthDescriptions")
                .path(0)
                .path("Target")
                .path("Id")
                .asString();
    }

    private static JsonNode described(String vpc, String id) {
        return TWO.inventory(vpc, "network-interfaces")
                .path("NetworkInterfaces")
                .valueStream()
                .filter(each -> each.path("NetworkInterfaceId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> texts(JsonNode list, String name) {
        return list.valueStream().map(each -> each.path(name).asString()).collect(Collectors.toSet());
    }
}
