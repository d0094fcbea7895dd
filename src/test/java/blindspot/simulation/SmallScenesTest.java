package blindspot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the scenarios of one statement each show.
final class SmallScenesTest {
    @Test
    void aRejectedConnectionLeavesSynsInVpcAAndOnlyHealthChecksInVpcB() {
        Captured captured = Captured.of(Scenario.CONNECTION_REJECTED);
        List<Captured.Row> rows = captured.rows(Captured.Row::ofRequests);
        assertThat(rows).isNotEmpty()
                .allMatch(row -> row.vpc() == World.CONSUMER && row.leg() == 1 && row.request() && !row.rejected())
                .allMatch(row -> row.number("tcp-flags") == Packets.SYN);
        assertThat(captured.rows(Captured.Row::healthCheck)).isNotEmpty();
        assertThat(captured.truth().path("tube").path(0).path("packets").asLong()).isZero();
        assertThat(captured.truth().path("tube").path(0).path("blocked").asLong()).isZero();
    }

    @Test
    void theInventoriesOfBothSidesSayThatItIsRejected() {
        Captured captured = Captured.of(Scenario.CONNECTION_REJECTED);
        assertThat(captured.inventory("vpc-a", "vpc-endpoints").path("VpcEndpoints").path(0).path("State").asString())
                .isEqualTo("rejected");
        assertThat(captured.inventory("vpc-a", "vpc-endpoints").path("VpcEndpoints").path(1).path("State").asString())
                .isEqualTo("available");
        assertThat(captured.inventory("vpc-b", "vpc-endpoint-connections")
                .path("VpcEndpointConnections")
                .path(0)
                .path("VpcEndpointState")
                .asString()).isEqualTo("rejected");
    }

    @Test
    void whereARuleChangesOneFlowHasAcceptAndRejectInOneInterval() {
        Captured captured = Captured.of(new Plan(Scenario.RULE_CHANGED, 1, 60, Plan.format("v11"), 5, 1));
        List<Captured.Row> replies = captured.rows(
                row -> row.ofRequests() && row.isAt(Part.TARGETS) && row.egress());
        Map<List<Object>, Set<String>> actions = replies.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(fiveTuple(row), window(captured, row)),
                        Collectors.mapping(row -> row.get("action"), Collectors.toSet())));
        assertThat(actions.values()).contains(Set.of("ACCEPT", "REJECT"));
        long middle = captured.plan().middle() / 1000;
        assertThat(replies).allMatch(row -> row.rejected()
                ? row.number("start") >= middle
                : row.number("end") <= middle + 60);
        assertThat(captured.rows(row -> row.ofRequests() && row.isAt(Part.TARGETS) && !row.egress()))
                .isNotEmpty()
                .allMatch(row -> !row.rejected());
    }

    private static long window(Captured captured, Captured.Row row) {
        CaptureWindows windows = CaptureWindows.of(row.at(), captured.plan());
        return windows.window((row.number("start") - windows.late()) * 1000);
    }

    private static List<String> fiveTuple(Captured.Row row) {
        return List.of(
                row.get("srcaddr"), row.get("dstaddr"), row.get("srcport"), row.get("dstport"), row.get("protocol"));
    }

    @Test
    void whatIsNotAcknowledgedIsSentAgain() {
        Captured captured = Captured.of(Scenario.RULE_CHANGED);
        long middle = captured.plan().middle() / 1000;
        assertThat(captured.rows(row -> row.ofRequests() && row.isAt(Part.TARGETS) && row.rejected()
                && row.number("tcp-flags") == 0))
                .isNotEmpty()
                .allMatch(row -> row.number("packets") >= 6);
        assertThat(captured.onLeg(1).stream().filter(row -> !row.request() && row.number("start") > middle + 60))
                .isEmpty();
    }

    @Test
    void aLatePacketIsAcceptedWhereItLeavesAndRejectedWhereItComes() {
        Captured captured = Captured.of(Scenario.LATE_PACKETS);
        List<Captured.Row> rejected = captured.rows(Captured.Row::rejected);
        assertThat(rejected).isNotEmpty()
                .allMatch(row -> row.isAt(Part.APPLICATION_LOAD_BALANCER) && row.leg() == 4 && !row.request())
                .allMatch(row -> row.number("packets") == 1 && row.get("reject-reason").equals("-"));
        Map<Integer, Long> closed = captured.rows(
                row -> row.isAt(Part.APPLICATION_LOAD_BALANCER) && row.leg() == 4 && row.egress())
                .stream()
                .collect(Collectors.toMap(Captured.Row::connection, row -> row.number("end"), Math::max));
        assertThat(rejected).allSatisfy(row -> assertThat(row.number("start"))
                .isGreaterThan(closed.get(row.connection())));
        assertThat(captured.rows(row -> row.isAt(Part.TARGETS) && row.leg() == 4 && row.egress()))
                .allMatch(row -> !row.rejected());
    }

    @Test
    void aNetworkLoadBalancerHasAFrontAndABackEntryOfAnOrdinaryClientAndOnlyTheBackOfPrivateLink() {
        Captured captured = Captured.of(Scenario.NLB_CLIENTS);
        Map<Boolean, Set<Integer>> entries = captured.rows(
                row -> row.ofRequests() && row.isAt(Part.NETWORK_LOAD_BALANCER) && row.request())
                .stream()
                .collect(Collectors.partitioningBy(
                        captured::ofNeighbour,
                        Collectors.mapping(row -> row.egress() ? 1 : 0, Collectors.toSet())));
        assertThat(entries.get(true)).isEqualTo(Set.of(0, 1));
        assertThat(entries.get(false)).isEqualTo(Set.of(1));
    }

    @Test
    void theTargetRejectsWhatTheLoadBalancerAccepted() {
        Captured captured = Captured.of(Scenario.NLB_CLIENTS);
        String refused = captured.world().of(World.PROVIDER, Part.NEIGHBOURS).getLast().address().toString();
        List<Captured.Row> rows = captured.rows(
                row -> row.ok() && row.leg() == 3 && row.get("pkt-srcaddr").equals(refused));
        assertThat(rows).isNotEmpty().allMatch(row -> row.rejected() == row.isAt(Part.TARGETS));
        assertThat(captured.rows(Captured.Row::rejected))
                .allMatch(row -> row.isAt(Part.TARGETS) && row.get("srcaddr").equals(refused));
    }

    @Test
    void behindTheLoadBalancerAnOrdinaryClientKeepsItsAddressInThePacketAlone() {
        Captured captured = Captured.of(Scenario.NLB_CLIENTS);
        Set<String> clients = captured.world()
                .of(World.PROVIDER, Part.NEIGHBOURS)
                .stream()
                .map(each -> each.address().toString())
                .collect(Collectors.toSet());
        List<Captured.Row> back = captured.rows(row -> row.leg() == 3 && row.request() && captured.ofNeighbour(row));
        assertThat(back).isNotEmpty().allMatch(row -> clients.contains(row.get("pkt-srcaddr")));
        assertThat(back).allMatch(row -> clients.contains(row.get("srcaddr")) == row.isAt(Part.TARGETS));
    }

    @Test
    void aNatGatewayAcceptsWhatNobodyAskedForAndNoInstanceSeesIt() {
        Captured captured = Captured.of(Scenario.NAT_UNSOLICITED);
        List<Captured.Row> rows = captured.rows(
                row -> row.ok() && row.get("pkt-srcaddr").equals(World.STRANGER.toString()));
        assertThat(rows).isNotEmpty()
                .allMatch(row -> row.isAt(Part.NAT_GATEWAY) && !row.egress() && !row.rejected())
                .allMatch(row -> row.leg() == 2 && row.number("tcp-flags") == Packets.SYN);
        assertThat(captured.rows(row -> row.ok() && row.get("pkt-dstaddr").equals(World.STRANGER.toString())))
                .isEmpty();
    }

    @Test
    void throughATransitGatewayRequestsComeByOneInterfaceAndRepliesGoByAnother() {
        Captured captured = Captured.of(Scenario.TRANSIT_GATEWAY);
        for (int vpc : List.of(World.CONSUMER, World.PROVIDER)) {
            Map<Integer, Set<String>> zones = captured.rows(
                    row -> row.ofRequests() && row.vpc() == vpc && row.isAt(Part.TRANSIT_ATTACHMENT))
                    .stream()
                    .collect(Collectors.groupingBy(
                            Captured.Row::connection,
                            Collectors.mapping(
                                    row -> row.truth().path("lane").asString() + row.get("az-id"),
                                    Collectors.toSet())));
            assertThat(zones.values()).isNotEmpty()
                    .isSubsetOf(
                            Set.of("requestuse1-az1", "responseuse1-az2"),
                            Set.of("requestuse1-az2", "responseuse1-az1"));
        }
    }

    @Test
    void theAttachmentInTheServersVpcShowsTheClientInThePacketAlone() {
        Captured captured = Captured.of(Scenario.TRANSIT_GATEWAY);
        Set<String> clients = captured.world()
                .of(World.CONSUMER, Part.CLIENTS)
                .stream()
                .map(each -> each.address().toString())
                .collect(Collectors.toSet());
        List<Captured.Row> rows = captured.rows(
                row -> row.ofRequests() && row.vpc() == World.PROVIDER && row.isAt(Part.TRANSIT_ATTACHMENT));
        assertThat(rows).isNotEmpty()
                .allMatch(row -> row.request() == row.egress())
                .allMatch(row -> clients.contains(row.get(row.request() ? "pkt-srcaddr" : "pkt-dstaddr")))
                .allMatch(row -> row.get(row.request() ? "srcaddr" : "dstaddr").equals(row.at().address().toString()));
        assertThat(captured.rows(row -> row.ofRequests() && row.isAt(Part.TARGETS)))
                .isNotEmpty()
                .allMatch(row -> clients.contains(row.get(row.request() ? "srcaddr" : "dstaddr")));
    }

    @Test
    void whatBlockPublicAccessRejectsHasAReasonAndNoBytes() {
        Captured captured = Captured.of(Scenario.BLOCK_PUBLIC_ACCESS);
        List<Captured.Row> rejected = captured.rows(Captured.Row::rejected);
        assertThat(rejected).isNotEmpty()
                .allMatch(row -> row.get("reject-reason").equals("BPA") && row.get("bytes").equals("-"))
                .allMatch(row -> row.number("packets") > 0);
        assertThat(rejected).anyMatch(row -> row.leg() == 2 && row.egress());
        assertThat(captured.rows(row -> row.ok() && !row.rejected()))
                .isNotEmpty()
                .allMatch(row -> row.get("reject-reason").equals("-") && row.number("bytes") > 0);
        assertThat(captured.onLeg(1)).isNotEmpty().allMatch(row -> row.request() && !row.rejected());
    }

    @Test
    void eachInterfaceOfTheEndpointKeepsToOneLoadBalancerOfItsZoneAndBothCheckTheTargets() {
        Captured captured = Captured.of(Scenario.SEVERAL_NLBS);
        Map<Integer, Set<String>> byConnection = captured.rows(
                row -> row.ofRequests() && (row.isAt(Part.ENDPOINT)
                        || row.at().kind() == InterfaceKind.NETWORK_LOAD_BALANCER))
                .stream()
                .collect(Collectors.groupingBy(
                        Captured.Row::connection,
                        Collectors.mapping(row -> row.at().part() + " " + row.get("az-id"), Collectors.toSet())));
        assertThat(Set.copyOf(byConnection.values())).isEqualTo(Set.of(
                Set.of("ENDPOINT use1-az1", "NETWORK_LOAD_BALANCER use1-az1"),
                Set.of("ENDPOINT use1-az2", "SECOND_NETWORK_LOAD_BALANCER use1-az2")));
        assertThat(captured.rows(row -> row.healthCheck() && row.at().kind() == InterfaceKind.NETWORK_LOAD_BALANCER)
                .stream()
                .map(row -> row.at().part() + row.get("az-id"))
                .distinct()).hasSize(4);
        assertThat(captured.topology().paths()).hasSize(2);
    }

    @Test
    void theTargetSeesItsPrimaryAddressAndTheLoadBalancerTheOneThatItAsked() {
        Captured captured = Captured.of(Scenario.SECONDARY_ADDRESS);
        Map<String, WorldInterface> targets = captured.world()
                .of(World.PROVIDER, Part.TARGETS)
                .stream()
                .collect(Collectors.toMap(WorldInterface::id, Function.identity()));
        List<Captured.Row> asked = captured.rows(row -> row.ok() && row.leg() == 3 && row.request());
        assertThat(asked).isNotEmpty();
        Set<Part> seen = new HashSet<>();
        for (Captured.Row row : asked) {
            seen.add(row.at().part());
            WorldInterface target = targets.values().iterator().next();
            assertThat(row.get("pkt-dstaddr")).isEqualTo(target.secondary().getFirst().toString());
            assertThat(row.get("dstaddr")).isEqualTo(row.isAt(Part.TARGETS)
                    ? target.address().toString()
                    : target.secondary().getFirst().toString());
        }
        assertThat(seen).isEqualTo(Set.of(Part.TARGETS, Part.NETWORK_LOAD_BALANCER));
    }
}
