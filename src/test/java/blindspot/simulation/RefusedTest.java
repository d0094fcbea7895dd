package blindspot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What is recorded of traffic that does not get through.
final class RefusedTest {
    @Test
    void aSecurityGroupAtTheTargetLeavesOneRejectAndNoReply() {
        Captured captured = Captured.of(Scenario.SECURITY_GROUP_TARGET);
        List<Captured.Row> rows = captured.rows(row -> row.ok() && row.leg() == 4);
        assertThat(rows).isNotEmpty().allMatch(Captured.Row::request);
        assertThat(rows).allMatch(row -> row.rejected() == row.isAt(Part.TARGETS));
        assertThat(rows).allMatch(row -> row.number("tcp-flags") == Packets.SYN);
    }

    @Test
    void aSecurityGroupAtTheEndpointLeavesARejectInVpcAAndNothingInVpcB() {
        Captured captured = Captured.of(Scenario.SECURITY_GROUP_ENDPOINT);
        List<Captured.Row> rows = captured.rows(Captured.Row::ofRequests);
        assertThat(rows).isNotEmpty().allMatch(row -> row.leg() == 1 && row.request() && row.vpc() == World.CONSUMER);
        assertThat(rows).allMatch(row -> row.rejected() == row.isAt(Part.ENDPOINT));
    }

    @Test
    void theLoadBalancersSecurityGroupLeavesSynsInVpcAAndNothingElse() {
        Captured captured = Captured.of(Scenario.SECURITY_GROUP_NLB);
        List<Captured.Row> rows = captured.rows(Captured.Row::ofRequests);
        assertThat(rows).isNotEmpty().allMatch(row -> row.vpc() == World.CONSUMER && row.leg() == 1);
        assertThat(rows).allMatch(row -> row.request() && row.number("tcp-flags") == Packets.SYN && !row.rejected());
        assertThat(rows.stream().map(row -> row.at().part()).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Part.CLIENTS, Part.ENDPOINT));
        assertThat(captured.rows(Captured.Row::rejected)).isEmpty();
        assertThat(captured.rows(Captured.Row::healthCheck)).isNotEmpty();
    }

    @Test
    void aClientThatIsRefusedInSilenceTriesFourTimes() {
        Captured captured = Captured.of(Scenario.SECURITY_GROUP_ENDPOINT);
        Set<Long> tries = captured.rows(row -> row.ofRequests() && row.rejected())
                .stream()
                .collect(Collectors.groupingBy(
                        Captured.Row::connection, Collectors.summingLong(row -> row.number("packets"))))
                .values()
                .stream()
                .collect(Collectors.toSet());
        assertThat(tries).isEqualTo(Set.of(4L));
    }

    @Test
    void aNetworkAclOnTheReplyLeavesAcceptInAndRejectOutOfOneInterface() {
        Captured captured = Captured.of(Scenario.NETWORK_ACL_REPLY);
        List<Captured.Row> atTarget = captured.rows(row -> row.leg() == 4 && row.isAt(Part.TARGETS));
        assertThat(atTarget).isNotEmpty().allMatch(row -> row.rejected() == row.egress());
        assertThat(captured.rows(row -> row.leg() == 4 && row.isAt(Part.APPLICATION_LOAD_BALANCER)))
                .isNotEmpty()
                .allMatch(row -> row.request() && !row.rejected());
    }

    @Test
    void aNetworkAclDoesNotActInsideASubnet() {
        World world = Captured.of(Scenario.NETWORK_ACL_REPLY).world();
        WorldInterface target = world.in(0, World.PROVIDER, Part.TARGETS);
        WorldInterface alb = world.in(0, World.PROVIDER, Part.APPLICATION_LOAD_BALANCER);
        Stretch across = Stretch.between(alb, 4000, target, 8080, Via.SAME_VPC, 4);
        Stretch within = Stretch.between(target, 4000, target, 8080, Via.SAME_VPC, 4);
        assertThat(world.refusal(target, true, across, false, 0)).isPresent();
        assertThat(world.refusal(target, true, within, false, 0)).isEmpty();
    }

    @Test
    void aPortWhereNobodyListensAnswersWithAReset() {
        Captured captured = Captured.of(Scenario.TARGET_DOWN);
        List<Captured.Row> replies = captured.rows(row -> row.ok() && row.leg() == 4 && !row.request());
        assertThat(replies).isNotEmpty().allMatch(row -> row.number("tcp-flags") == Packets.RST && !row.rejected());
        assertThat(captured.onLeg(3)).anyMatch(row -> !row.request() && row.number("tcp-flags") == 19);
    }

    @Test
    void theFullCapturesStrangerIsRefusedAndNobodyElse() {
        Captured captured = Captured.of(Scenario.FULL_CAPTURE);
        Set<String> refused = captured.rows(Captured.Row::rejected)
                .stream()
                .map(row -> row.get("srcaddr"))
                .collect(Collectors.toSet());
        assertThat(refused).isEqualTo(Set.of(captured.world()
                .of(World.CONSUMER, Part.CLIENTS)
                .getLast()
                .address()
                .toString()));
    }
}
