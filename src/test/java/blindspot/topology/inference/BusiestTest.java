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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// More load balancers than are looked at, which all pass on what they are asked; the last one has fewest records.
final class BusiestTest {
    private static final int LOOKED_AT = 100;

    private static Inferred inferred(List<Integer> order) {
        StringBuilder records = new StringBuilder(
                "account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status\n");
        for (int number : order) {
            for (int i = 0; i < (number == LOOKED_AT ? 2 : 3); i++) {
                String own = "10.0." + number + ".9";
                int client = 50_000 + i;
                long bytes = 400 + 10L * i;
                record(records, number, "10.0." + number + ".5", own, client, 443, bytes);
                record(records, number, own, "10.0." + number + ".7", client, 8080, bytes);
            }
        }
        return inferred(records.toString());
    }

    private static Inferred inferred(String records) {
        Bytes source = new Bytes("x.log", records.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE);
        FlowTable table = new LoadJob(List.of(source), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel())
                .table();
        return Inference.of(table, Inventory.NOTHING, Settled.NOTHING, new Cancel());
    }

    private static void record(
            StringBuilder records, int number, String from, String to, int fromPort, int toPort, long bytes) {
        records.append("unknown eni-%04d %s %s %d %d 6 6 %d 1790000000 1790000001 ACCEPT OK%n".formatted(
                number, from, to, fromPort, toPort, bytes));
    }

    @Test
    void theBusiestAreLookedAtInWhateverOrderFilesAreReadAndThatOthersAreNotIsSaid() {
        List<Integer> forwards = IntStream.rangeClosed(0, LOOKED_AT).boxed().toList();

        for (List<Integer> order : List.of(forwards, forwards.reversed())) {
            Inferred inferred = inferred(order);

            assertThat(inferred.limits()).containsExactly(new Inferred.Limit.Habits(1));
            for (int number : order) {
                assertThat(inferred.interfaceOf("eni-%04d".formatted(number)).orElseThrow().role().value())
                        .isEqualTo(
                                number == LOOKED_AT
                                        ? NodeKind.APPLICATION_LOAD_BALANCER
                                        : NodeKind.NETWORK_LOAD_BALANCER);
            }
        }
    }

    @Test
    void ofThoseThatAFieldTellsTheRoleOfNothingIsLeftOpen() {
        StringBuilder records = new StringBuilder(
                "interface-id instance-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status\n");
        for (int number = 0; number <= 2 * LOOKED_AT; number++) {
            for (int server : List.of(5, 7)) {
                records.append(
                        "eni-%04d i-%04d 10.0.%d.9 10.0.%d.%d 50000 443 6 6 400 1790000000 1790000001 ACCEPT OK%n"
                                .formatted(number, number, number, number, server));
            }
        }

        Inferred inferred = inferred(records.toString());

        assertThat(inferred.interfaceOf("eni-0200").orElseThrow().role().isCertain()).isTrue();
        assertThat(inferred.limits()).isEmpty();
    }
}
