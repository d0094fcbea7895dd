package blindspot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.model.Address;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who records what, who never does, and once or twice.
final class WhoRecordsTest {
    @Test
    void eachVisibleLegIsRecordedAtBothEndsInBothDirections() {
        Captured captured = Captured.of(Scenario.PLAIN);
        for (int leg : List.of(1, 3, 4)) {
            Part from = captured.plan().scenario().shape().parts().get(leg - 1);
            Part to = captured.plan().scenario().shape().parts().get(leg);
            Set<String> wanted = Set.of(
                    from + " egress request", to + " ingress request", to + " egress response",
                    from + " ingress response");
            Map<Integer, Set<String>> byConnection = captured.onLeg(leg)
                    .stream()
                    .collect(Collectors.groupingBy(
                            Captured.Row::connection,
                            Collectors.mapping(
                                    row -> row.at().part() + " " + row.get("flow-direction") + " "
                                            + row.truth().path("lane").asString(),
                                    Collectors.toSet())));
            assertThat(byConnection.values()).as("leg " + leg).hasSizeGreaterThan(20).containsOnly(wanted);
        }
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void aConnectionHasAtMostFourRecordsForEachLegIntervalAndAction(Scenario scenario) {
        Captured captured = Captured.of(scenario);
        Map<String, Long> counts = captured.rows(row -> row.leg() > 0)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.connection() + " " + row.leg() + " " + row.at().index() + " "
                                + row.get("flow-direction") + " " + row.get("action") + " " + window(captured, row),
                        Collectors.counting()));
        assertThat(counts.values()).isNotEmpty().containsOnly(1L);
    }

    private static long window(Captured captured, Captured.Row row) {
        CaptureWindows windows = CaptureWindows.of(row.at(), captured.plan());
        return windows.window((row.number("start") - windows.late()) * 1000);
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void nothingIsRecordedBetweenAnEndpointAndALoadBalancer(Scenario scenario) {
        Captured captured = Captured.of(scenario);
        boolean privateLink = scenario.shape().has(Part.ENDPOINT) && scenario != Scenario.HEALTH_CHECKS
                && scenario != Scenario.SECURITY_GROUP_ENDPOINT;
        assertThat(captured.neverLogged("endpoint-to-network-load-balancer") > 0).isEqualTo(privateLink);
        if (privateLink || scenario == Scenario.HEALTH_CHECKS) {
            assertThat(captured.rows(row -> row.leg() == 2)).isEmpty();
        }
        for (Captured.Row row : captured.rows(Captured.Row::ok)) {
            if (row.isAt(Part.ENDPOINT)) {
                assertThat(row.request()).isNotEqualTo(row.egress());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void someTrafficIsNeverRecorded(Scenario scenario) {
        Captured captured = Captured.of(scenario);
        Set<String> silent = new TreeSet<>(Set.of("169.254.169.254", "169.254.169.123"));
        for (String why : List.of("amazon-dns", "instance-metadata", "time-sync", "dhcp", "vpc-router")) {
            assertThat(captured.neverLogged(why)).as(why).isPositive();
        }
        captured.world().vpcs().forEach(vpc -> {
            silent.add(vpc.dnsServer().toString());
            vpc.subnets().forEach(subnet -> silent.add(subnet.router().toString()));
        });
        assertThat(captured.rows(
                row -> silent.contains(row.get("pkt-srcaddr")) || silent.contains(row.get("pkt-dstaddr"))))
                .isEmpty();
        assertThat(captured.rows(row -> Set.of("67", "68").contains(row.get("dstport")))).isEmpty();
    }

    @Test
    void anOwnDnsServerIsRecorded() {
        assertThat(Captured.of(Scenario.PLAIN)
                .rows(row -> row.get("dstport").equals("53") && row.get("protocol").equals("17")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void behindPrivateLinkTheSourceIsTheLoadBalancersPrivateAddress(Scenario scenario) {
        Captured captured = Captured.of(scenario);
        if (!scenario.shape().has(Part.ENDPOINT)) {
            return;
        }
        Set<String> balancers = addresses(captured, World.PROVIDER, Part.NETWORK_LOAD_BALANCER);
        assertThat(captured.rows(row -> row.ok() && row.leg() == 3 && row.request()))
                .isNotEmpty()
                .allMatch(row -> balancers.contains(row.get("pkt-srcaddr")) || captured.ofNeighbour(row));
        if (scenario != Scenario.OVERLAPPING_CIDRS) {
            Set<String> consumers = addresses(captured, World.CONSUMER, Part.CLIENTS);
            consumers.addAll(addresses(captured, World.CONSUMER, Part.ENDPOINT));
            assertThat(captured.rows(row -> row.vpc() == World.PROVIDER))
                    .noneMatch(row -> row.values().values().stream().anyMatch(consumers::contains));
        }
    }

    private static Set<String> addresses(Captured captured, int vpc, Part part) {
        return captured.world()
                .of(vpc, part)
                .stream()
                .map(WorldInterface::address)
                .map(Address::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void throughPeeringTheClientsOwnAddressArrives() {
        Captured captured = Captured.of(Scenario.PEERING);
        Set<String> clients = addresses(captured, World.CONSUMER, Part.CLIENTS);
        assertThat(captured.rows(row -> row.vpc() == World.PROVIDER && row.leg() == 1 && row.request()))
                .isNotEmpty()
                .allMatch(row -> row.isAt(Part.APPLICATION_LOAD_BALANCER) && clients.contains(row.get("srcaddr")));
    }

    @Test
    void aNetworkLoadBalancerPassesPacketsOnAndAnApplicationLoadBalancerAsksByItself() {
        Captured captured = Captured.of(Scenario.PLAIN);
        Map<Integer, Long> onFirst = packets(captured, 1);
        Map<Integer, Long> onThird = packets(captured, 3);
        assertThat(onFirst).isNotEmpty().isEqualTo(onThird);
        assertThat(captured.onLeg(4)).noneMatch(row -> onThird.containsKey(row.connection()));
        assertThat(bytes(captured, 1)).isEqualTo(bytes(captured, 3)).isNotEqualTo(bytes(captured, 4));
        assertThat(ports(captured, 1)).doesNotContainAnyElementsOf(ports(captured, 3));
    }

    /// Of all requests, where they are sent from.
    private static long bytes(Captured captured, int leg) {
        return captured.onLeg(leg)
                .stream()
                .filter(row -> row.request() && row.egress())
                .mapToLong(row -> row.number("bytes"))
                .sum();
    }

    /// By connection, where its requests are sent from.
    private static Map<Integer, Long> packets(Captured captured, int leg) {
        return captured.onLeg(leg)
                .stream()
                .filter(row -> row.request() && row.egress())
                .collect(Collectors.toMap(Captured.Row::connection, row -> row.number("packets"), Long::sum));
    }

    private static Set<String> ports(Captured captured, int leg) {
        return captured.onLeg(leg)
                .stream()
                .filter(Captured.Row::request)
                .map(row -> row.get("srcaddr") + ":" + row.get("srcport"))
                .collect(Collectors.toSet());
    }

    @Test
    void aKeptConnectionServesManyRequests() {
        Captured captured = Captured.of(Scenario.KEEP_ALIVE);
        assertThat(captured.onLeg(1).stream().map(Captured.Row::connection).distinct()).hasSize(1);
        assertThat(captured.onLeg(4).stream().map(Captured.Row::connection).distinct()).hasSize(1);
        assertThat(captured.truth()
                .path("connections")
                .valueStream()
                .filter(each -> each.path("purpose").asString().equals("requests"))).hasSize(2);
    }

    @Test
    void anEndpointReachesTheLoadBalancerOfItsOwnZone() {
        Captured captured = Captured.of(Scenario.TWO_ZONES);
        Map<Integer, String> endpoints = zones(captured, Part.ENDPOINT);
        assertThat(endpoints).isNotEmpty().isEqualTo(zones(captured, Part.NETWORK_LOAD_BALANCER));
        assertThat(endpoints.values()).contains("use1-az1", "use1-az2");
    }

    private static Map<Integer, String> zones(Captured captured, Part part) {
        return captured.rows(row -> row.ofRequests() && row.isAt(part))
                .stream()
                .collect(Collectors.toMap(Captured.Row::connection, row -> row.get("az-id"), (one, _) -> one));
    }

    @Test
    void everyNodeOfALoadBalancerChecksEveryThirtySeconds() {
        Captured captured = Captured.of(Scenario.TWO_ZONES);
        assertThat(checks(captured, Part.NETWORK_LOAD_BALANCER)).hasSize(2);
        assertThat(checks(captured, Part.APPLICATION_LOAD_BALANCER)).hasSize(4);
        for (Part part : List.of(Part.NETWORK_LOAD_BALANCER, Part.APPLICATION_LOAD_BALANCER)) {
            checks(captured, part).values().forEach(times -> {
                List<Long> sorted = times.stream().sorted().toList();
                assertThat(sorted).hasSizeGreaterThan(25);
                for (int i = 1; i < sorted.size(); i++) {
                    assertThat(sorted.get(i) - sorted.get(i - 1)).isBetween(29L, 31L);
                }
            });
        }
    }

    /// When each node checks each target, without what is passed on.
    private static Map<String, List<Long>> checks(Captured captured, Part part) {
        return captured.rows(row -> row.healthCheck() && row.isAt(part) && row.egress() && row.request()
                && (row.number("tcp-flags") & Packets.SYN) != 0)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("srcaddr") + " " + row.get("dstaddr"),
                        Collectors.mapping(row -> row.number("start"), Collectors.toList())));
    }

    @Test
    void theNetworkLoadBalancersChecksArePassedOn() {
        Captured captured = Captured.of(Scenario.HEALTH_CHECKS);
        assertThat(captured.rows(row -> row.healthCheck() && row.leg() == 4 && row.get("tcp-flags").equals("0")))
                .isNotEmpty();
    }

    @Test
    void checksGoOnWithoutAnyClient() {
        Captured captured = Captured.of(Scenario.HEALTH_CHECKS);
        assertThat(captured.rows(Captured.Row::ofRequests)).isEmpty();
        assertThat(captured.rows(row -> row.vpc() == World.CONSUMER && row.leg() > 0)).isEmpty();
        assertThat(captured.rows(Captured.Row::healthCheck))
                .isNotEmpty()
                .allMatch(row -> row.vpc() == World.PROVIDER && row.leg() >= 3);
    }

    @Test
    void twoEndpointsOnOneLoadBalancerAddUpBehindIt() {
        Captured captured = Captured.of(Scenario.TWO_ENDPOINTS);
        Function<Integer, Long> sent = vpc -> captured.rows(
                row -> row.ofRequests() && row.vpc() == vpc && row.isAt(Part.CLIENTS) && row.egress())
                .stream()
                .mapToLong(row -> row.number("packets"))
                .sum();
        long behind = packets(captured, 3).values().stream().mapToLong(Long::longValue).sum();
        assertThat(sent.apply(World.CONSUMER)).isPositive();
        assertThat(sent.apply(World.SECOND_CONSUMER)).isPositive();
        assertThat(sent.apply(World.CONSUMER) + sent.apply(World.SECOND_CONSUMER)).isEqualTo(behind);
    }

    @Test
    void overlappingVpcsHaveTheSameAddresses() {
        Captured captured = Captured.of(Scenario.OVERLAPPING_CIDRS);
        assertThat(addresses(captured, World.CONSUMER, Part.CLIENTS))
                .isEqualTo(addresses(captured, World.PROVIDER, Part.NETWORK_LOAD_BALANCER));
        assertThat(addresses(captured, World.CONSUMER, Part.ENDPOINT))
                .isEqualTo(addresses(captured, World.PROVIDER, Part.TARGETS));
        assertThat(captured.world().vpcs().stream().map(WorldVpc::cidr).distinct()).hasSize(1);
    }

    @Test
    void withoutAnApplicationLoadBalancerTheTargetIsAskedByTheNetworkLoadBalancer() {
        Captured captured = Captured.of(Scenario.NLB_ALONE);
        assertThat(captured.onLeg(3))
                .isNotEmpty()
                .allMatch(row -> row.isAt(Part.NETWORK_LOAD_BALANCER) || row.isAt(Part.TARGETS));
        assertThat(captured.rows(row -> row.isAt(Part.APPLICATION_LOAD_BALANCER))).isEmpty();
        assertThat(packets(captured, 1)).isEqualTo(packets(captured, 3));
    }
}
