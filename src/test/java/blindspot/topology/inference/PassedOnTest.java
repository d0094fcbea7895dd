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

final class PassedOnTest {
    private static final String HEADER =
            "account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status\n";

    private final StringBuilder records = new StringBuilder(HEADER);

    /// What a load balancer records: a client's connection, and what it asks of a server then.
    private void exchange(int number, long bytes, long more) {
        record("10.0.0.5", "10.0.0.9", 50_000 + number, 443, bytes, 30 * number + number * number % 17);
        record("10.0.0.9", "10.0.0.5", 443, 50_000 + number, 3 * bytes, 30 * number + number * number % 17);
        record("10.0.0.9", "10.0.0.7", 50_000 + number, 8080, bytes + more, 30 * number + number * number % 17);
        record("10.0.0.7", "10.0.0.9", 8080, 50_000 + number, 3 * bytes + more, 30 * number + number * number % 17);
    }

    private void record(String from, String to, int fromPort, int toPort, long bytes, int second) {
        records.append("unknown eni-0a %s %s %d %d 6 6 %d %d %d ACCEPT OK%n".formatted(
                from, to, fromPort, toPort, bytes, 1_790_000_000 + second, 1_790_000_001 + second));
    }

    private Inferred inferred() {
        Bytes source = new Bytes("x.log", records.toString().getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE);
        FlowTable table = new LoadJob(List.of(source), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel())
                .table();
        return Inference.of(table, Inventory.NOTHING, Settled.NOTHING, new Cancel());
    }

    private NodeKind role() {
        InferredInterface one = inferred().interfaceOf("eni-0a").orElseThrow();
        assertThat(one.role().possible())
                .contains(NodeKind.NETWORK_LOAD_BALANCER, NodeKind.APPLICATION_LOAD_BALANCER);
        return one.role().value();
    }

    @Test
    void whoPassesConnectionsOnAsTheyAreIsLikelierANetworkLoadBalancer() {
        for (int i = 0; i < 6; i++) {
            exchange(i, 400 + 10 * i, 0);
        }
        assertThat(role()).isEqualTo(NodeKind.NETWORK_LOAD_BALANCER);
    }

    @Test
    void whoAsksInItsOwnWordsIsLikelierAnApplicationLoadBalancer() {
        for (int i = 0; i < 6; i++) {
            exchange(i, 400 + 10 * i, 160);
        }
        assertThat(role()).isEqualTo(NodeKind.APPLICATION_LOAD_BALANCER);
    }

    @Test
    void thatAllChecksAreOfOneSizeSaysNothing() {
        for (int i = 0; i < 6; i++) {
            exchange(i, 400, 0);
        }
        assertThat(role()).isEqualTo(NodeKind.APPLICATION_LOAD_BALANCER);
    }

    @Test
    void packetsAloneSayNothing() {
        for (int i = 0; i < 6; i++) {
            exchange(i, 4 + i, 0);
        }
        String withoutBytes = records.toString().replace("packets bytes", "bytes packets").replace(" 6 6 ", " 6 - ");
        records.setLength(0);
        records.append(withoutBytes);

        assertThat(role()).isEqualTo(NodeKind.APPLICATION_LOAD_BALANCER);
    }

    @Test
    void whatNobodyInTheLogsAskedForMayComeOverPrivateLinkAndChecksDoNot() {
        for (int i = 0; i < 6; i++) {
            exchange(i, 400 + 10 * i, 0);
            record("10.0.0.9", "10.0.0.7", 41_000 + i, 8080, 140, 30 * i);
        }
        assertThat(inferred().paths()).extracting(CandidatePath::reason).containsExactly(new Reason.Recorded());

        for (int i = 0; i < 6; i++) {
            record("10.0.0.9", "10.0.0.7", 42_000 + i, 8080, 900 + 7 * i, 11 * i * i);
        }
        assertThat(inferred().paths()).extracting(CandidatePath::reason)
                .containsExactly(new Reason.Recorded(), new Reason.OthersNotLoaded());
        assertThat(inferred().paths().getLast().sureness()).isEqualTo(Sureness.POSSIBLE);
    }
}
