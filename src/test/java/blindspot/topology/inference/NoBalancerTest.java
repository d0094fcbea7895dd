package blindspot.topology.inference;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.topology.NodeKind;
import blindspot.topology.Settled;
import blindspot.topology.inventory.Inventory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One interface, 10.0.0.9, that asks 10.0.0.7 and perhaps is asked by 10.0.0.5.
final class NoBalancerTest {
    private final StringBuilder records = new StringBuilder(
            "account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status\n");

    private void record(String from, String to, int fromPort, int toPort, long bytes) {
        records.append("000000000042 eni-0a %s %s %d %d 6 6 %d 1790000000 1790000001 ACCEPT OK%n".formatted(
                from, to, fromPort, toPort, bytes));
    }

    private void ask(int port, long answer) {
        record("10.0.0.9", "10.0.0.7", port, 8080, 400);
        record("10.0.0.7", "10.0.0.9", 8080, port, answer);
        record("10.0.0.9", "10.0.0.8", port + 300, 8080, 400);
    }

    private void beAsked(int port, long answer) {
        record("10.0.0.5", "10.0.0.9", port, 443, 400);
        record("10.0.0.9", "10.0.0.5", 443, port, answer);
    }

    private List<NodeKind> possible() {
        Bytes source = new Bytes("x.log", records.toString().getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE);
        FlowTable table = new LoadJob(List.of(source), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel())
                .table();
        return Inference.of(table, Inventory.NOTHING, Settled.NOTHING, new Cancel())
                .interfaceOf("eni-0a")
                .orElseThrow()
                .role()
                .possible();
    }

    @Test
    void whoBeginsManyConnectionsAtPortsOfSystemsAloneIsNoLoadBalancer() {
        for (int i = 0; i < 11; i++) {
            ask(40_000 + 700 * i, 900);
        }
        assertThat(possible()).as("22 ports").contains(NodeKind.NETWORK_LOAD_BALANCER);

        ask(50_000, 900);
        assertThat(possible()).as("24 ports").containsExactly(NodeKind.INSTANCE, NodeKind.OTHER);

        ask(1_500, 900);
        assertThat(possible()).as("and two that systems do not take").contains(NodeKind.NETWORK_LOAD_BALANCER);
    }

    @Test
    void portsThatWereTakenOneBehindTheOtherRuleNothingOut() {
        for (int i = 0; i < 195; i++) {
            record("10.0.0.9", "10.0.0.7", 40_000 + 16 * i, 8080, 400);
            record("10.0.0.9", "10.0.0.8", 40_000 + 16 * i, 8080, 400);
        }

        assertThat(possible()).contains(NodeKind.NETWORK_LOAD_BALANCER);
    }

    @Test
    void whoKeepsThePortsOfItsClientsMayBeANetworkLoadBalancerAndNoApplicationLoadBalancer() {
        for (int i = 0; i < 20; i++) {
            beAsked(40_000 + 700 * i, 1_200);
            ask(40_000 + 700 * i, 1_200);
        }

        assertThat(possible())
                .contains(NodeKind.NETWORK_LOAD_BALANCER)
                .doesNotContain(NodeKind.APPLICATION_LOAD_BALANCER);
    }

    @Test
    void ofAFewRecordsOutOfManyOneClientWhosePortIsKeptIsEnough() {
        for (int i = 0; i < 20; i++) {
            ask(40_000 + 700 * i, 1_200);
        }
        beAsked(45_001, 1_200);
        assertThat(possible()).doesNotContain(NodeKind.NETWORK_LOAD_BALANCER);

        beAsked(47_000, 1_200);
        assertThat(possible()).contains(NodeKind.NETWORK_LOAD_BALANCER);
    }

    @Test
    void whoAnswersMoreThanItGetsOfOthersIsNoNetworkLoadBalancer() {
        ask(40_000, 4_000);
        beAsked(50_001, 4_000);
        assertThat(possible()).contains(NodeKind.NETWORK_LOAD_BALANCER, NodeKind.APPLICATION_LOAD_BALANCER);

        beAsked(50_002, 2_500);
        beAsked(50_003, 2_500);
        assertThat(possible())
                .contains(NodeKind.APPLICATION_LOAD_BALANCER)
                .doesNotContain(NodeKind.NETWORK_LOAD_BALANCER);
    }

    @Test
    void whereTheAnswersThatItGetsWereNotKeptItMayPassThemOn() {
        for (int i = 0; i < 10; i++) {
            record("10.0.0.9", "10.0.0.5", 443, 50_001 + i, 4_000);
            record("10.0.0.9", "10.0.0.7", 50_001 + i, 8080, 400);
        }
        assertThat(possible()).contains(NodeKind.NETWORK_LOAD_BALANCER);
    }
}
