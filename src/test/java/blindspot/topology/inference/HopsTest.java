package blindspot.topology.inference;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.topology.Fact;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.NodeKind;
import blindspot.topology.Settled;
import blindspot.topology.Topology;
import blindspot.topology.inventory.Inventory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A client, 10.0.0.5, asks servers of another VPC, 10.1.0.8 and 10.1.0.9, through the hop 10.0.0.99.
final class HopsTest {
    private static final String HEADER =
            "account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status\n";

    private static final String CLIENT = "eni-0a";
    private static final String HOP = "eni-0b";
    private static final String SERVER = "eni-0c";

    private static String record(String at, String from, String to, int fromPort, int toPort, int bytes) {
        return "000000000042 %s %s %s %d %d 6 6 %d 1790000000 1790000010 ACCEPT OK%n".formatted(
                at, from, to, fromPort, toPort, bytes);
    }

    /// @param port that is asked at the hop, as its own records have it
    private static String ofFirstVpc(int port) {
        StringBuilder records = new StringBuilder(HEADER);
        for (int i = 0; i < 6; i++) {
            int own = 50_000 + i;
            String server = "10.1.0." + (8 + i % 2);
            records.append(record(CLIENT, "10.0.0.5", server, own, 443, 400 + i))
                    .append(record(CLIENT, server, "10.0.0.5", 443, own, 900 + i))
                    .append(record(HOP, "10.0.0.5", "10.0.0.99", own, port, 400 + i))
                    .append(record(HOP, "10.0.0.99", "10.0.0.5", port, own, 900 + i))
                    .append(record(HOP, "10.0.0.6", "10.0.0.99", own, port, 300 + i));
        }
        return records.toString();
    }

    /// The server 10.1.0.8 records nothing but what the client asks of it.
    private static String ofSecondVpc(int more) {
        StringBuilder records = new StringBuilder(HEADER);
        for (int i = 0; i < 6; i += 2) {
            records.append(record(SERVER, "10.0.0.5", "10.1.0.8", 50_000 + i, 443, 400 + i + more))
                    .append(record(SERVER, "10.1.0.8", "10.0.0.5", 443, 50_000 + i, 900 + i));
        }
        return records.toString();
    }

    private static Inferred inferred(String... logs) {
        List<ByteSource> sources = Stream.of(logs)
                .<ByteSource>map(log -> new Bytes(
                        log.length() + ".log", log.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE))
                .toList();
        FlowTable table = new LoadJob(sources, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel())
                .table();
        return Inference.of(table, Inventory.NOTHING, Settled.NOTHING, new Cancel());
    }

    @Test
    void whoStandsForTheFarEndInItsRecordsIsLikelierNoInstance() {
        assertThat(inferred(ofFirstVpc(443)).interfaceOf(HOP).orElseThrow().role().possible())
                .startsWith(NodeKind.OTHER, NodeKind.INSTANCE);
        assertThat(inferred(ofFirstVpc(8080)).interfaceOf(HOP).orElseThrow().role().value())
                .as("asked at another port, as behind a load balancer that keeps its clients' addresses")
                .isEqualTo(NodeKind.INSTANCE);
    }

    @Test
    void whatIsBehindAHopIsLikelyInAnotherVpcAndTheHopIsNoServerOfIt() {
        Inferred inferred = inferred(ofFirstVpc(443));
        Topology first = inferred.paths().getFirst().topology();

        assertThat(first.pathVpcs()).hasSize(2);
        assertThat(first.legs()).extracting(Leg::join)
                .extracting(Fact::possible)
                .containsExactly(
                        List.of(LegKind.TRANSIT_GATEWAY, LegKind.VPC_PEERING, LegKind.SAME_VPC));
        assertThat(first.pathNodes().getLast().addresses()).extracting(Object::toString)
                .containsExactlyInAnyOrder("10.1.0.8", "10.1.0.9");
        assertThat(inferred.vpcs()).hasSize(1);
    }

    @Test
    void ofTwoAddressesAServerHasTheOneThatWhoRecordedTheVerySamePacketsInAnotherVpcHasNot() {
        InferredInterface same = inferred(ofFirstVpc(443), ofSecondVpc(0)).interfaceOf(SERVER).orElseThrow();
        InferredInterface others = inferred(ofFirstVpc(443), ofSecondVpc(10)).interfaceOf(SERVER).orElseThrow();

        assertThat(same.address().orElseThrow().possible()).extracting(Object::toString).containsExactly("10.1.0.8");
        assertThat(others.address().orElseThrow().isUnambiguous()).as("other packets, perhaps of others").isFalse();
    }

    @Test
    void ofTwoAddressesAClientHasTheOneThatItsHopRecorded() {
        String oneServer = ofFirstVpc(443).replace("10.1.0.9", "10.1.0.8");

        assertThat(inferred(oneServer).interfaceOf(CLIENT).orElseThrow().addresses()).extracting(Object::toString)
                .containsExactly("10.0.0.5");
    }

    @Test
    void thatAnAddressWithoutRecordsIsInTheSameVpcIsNotCertain() {
        Fact<LegKind> join = inferred(HEADER
                + record(CLIENT, "10.0.0.5", "10.0.0.8", 50_001, 443, 400)
                + record(CLIENT, "10.0.0.5", "10.0.0.9", 50_002, 443, 400)).paths()
                .getFirst()
                .topology()
                .legs()
                .getFirst()
                .join();

        assertThat(join.possible())
                .containsExactly(LegKind.SAME_VPC, LegKind.VPC_PEERING, LegKind.TRANSIT_GATEWAY);
    }

    @Test
    void thatAPortIsTakenAgainMakesNobodyAHop() {
        for (int connections = 1; connections <= 3; connections++) {
            StringBuilder log = new StringBuilder(HEADER);
            for (int i = 0; i < connections; i++) {
                log.append(record(CLIENT, "10.0.0.5", "10.0.0.2" + i, 50_001 + i, 443, 400))
                        .append(record(CLIENT, "10.0.0.5", "10.0.0.30", 51_001 + i, 443, 400))
                        .append(record(HOP, "10.0.0.5", "10.0.0.9", 50_001 + i, 443, 400))
                        .append(record(HOP, "10.0.0.9", "10.0.0.5", 443, 50_001 + i, 400))
                        .append(record(HOP, "10.0.0.6", "10.0.0.9", 52_001 + i, 443, 400));
            }

            assertThat(inferred(log.toString()).interfaceOf(HOP).orElseThrow().role().value())
                    .as("%d connections", connections)
                    .isEqualTo(connections < 3 ? NodeKind.INSTANCE : NodeKind.OTHER);
        }
    }

    @Test
    void whoAsksFromThePortThatItIsAskedAtIsNoHopForThat() {
        String log = HEADER
                + record(CLIENT, "10.0.0.5", "10.0.0.20", 123, 123, 76)
                + record(CLIENT, "10.0.0.5", "10.0.0.21", 123, 123, 76)
                + record(HOP, "10.0.0.5", "10.0.0.9", 123, 123, 76)
                + record(HOP, "10.0.0.6", "10.0.0.9", 123, 123, 76);

        assertThat(inferred(log).interfaceOf(HOP).orElseThrow().role().value()).isEqualTo(NodeKind.INSTANCE);
    }

    @Test
    void thatVpcsOfTheSameAddressesHaveEqualRecordsByChanceSaysNothing() {
        String first = HEADER
                + record(CLIENT, "10.0.0.5", "10.0.1.9", 50_001, 443, 40)
                + record(CLIENT, "10.0.0.6", "10.0.1.9", 50_002, 443, 40);
        String otherPort = HEADER + record(SERVER, "10.0.0.5", "10.0.1.9", 61_234, 443, 40);
        String samePort = HEADER + record(SERVER, "10.0.0.5", "10.0.1.9", 50_001, 443, 40);
        String later = samePort.replace("17900000", "17900100");

        for (String second : List.of(otherPort, later)) {
            assertThat(
                    inferred(first, second).interfaceOf(SERVER).orElseThrow().address().orElseThrow().isUnambiguous())
                    .isFalse();
        }
        assertThat(inferred(first, samePort).interfaceOf(SERVER).orElseThrow().addresses()).extracting(Object::toString)
                .containsExactly("10.0.0.5");
    }
}
