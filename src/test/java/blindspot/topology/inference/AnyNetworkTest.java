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
import blindspot.topology.TopologyFile;
import blindspot.topology.TopologyWriter;
import blindspot.topology.inventory.Inventory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever the network is: what is true is never excluded, and what is certain is true.
final class AnyNetworkTest {
    private static final int NETWORKS = 150;

    @Test
    void theTruthIsNeverExcluded() {
        Random random = new Random(12);
        for (int i = 0; i < NETWORKS; i++) {
            boolean fields = random.nextBoolean();
            List<RandomNetwork> networks = new ArrayList<>();
            List<ByteSource> logs = new ArrayList<>();
            for (int vpc = 1 + random.nextInt(3); vpc > 0; vpc--) {
                RandomNetwork network = new RandomNetwork(random, vpc, fields);
                networks.add(network);
                logs.add(new Bytes("vpc-" + vpc + ".log", network.text().getBytes(StandardCharsets.UTF_8),
                        Integer.MAX_VALUE));
            }
            FlowTable table = new LoadJob(logs, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                    .run(Progress.NONE, new Cancel())
                    .table();
            Inferred inferred = Inference.of(table, Inventory.NOTHING, Settled.NOTHING, new Cancel());
            assertThat(Inference.of(table, Inventory.NOTHING, Settled.NOTHING, new Cancel())).isEqualTo(inferred);
            networks.forEach(network -> check(network, inferred));
            inferred.paths().forEach(path -> check(path.topology()));
        }
    }

    @Test
    void aNetworkWithoutPrivateLinkDrawsNoTube() {
        Random random = new Random(31);
        for (int i = 0; i < NETWORKS; i++) {
            boolean fields = random.nextBoolean();
            List<ByteSource> logs = new ArrayList<>();
            for (int vpc = 1 + random.nextInt(3); vpc > 0; vpc--) {
                String text = new RandomNetwork(random, vpc, fields, false).text();
                logs.add(new Bytes("vpc-" + vpc + ".log", text.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE));
            }
            FlowTable table = new LoadJob(logs, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                    .run(Progress.NONE, new Cancel())
                    .table();

            List<CandidatePath> paths =
                    Inference.of(table, Inventory.NOTHING, Settled.NOTHING, new Cancel()).paths();

            assertThat(paths).isNotEmpty()
                    .flatExtracting(path -> path.topology().legs())
                    .extracting(Leg::kind)
                    .doesNotContain(LegKind.PRIVATELINK);
        }
    }

    private static void check(RandomNetwork network, Inferred inferred) {
        network.kinds().forEach((id, kind) -> {
            InferredInterface one = inferred.interfaceOf(id).orElseThrow();
            Fact<NodeKind> role = one.role();
            assertThat(role.possible()).as(id + " " + kind + " " + one).contains(kind);
            if (role.isUnambiguous() && role.isStated()) {
                assertThat(role.value()).isEqualTo(kind);
            }
            assertThat(one.address().orElseThrow().possible()).as(id + " " + one)
                    .extracting(Object::toString)
                    .contains(network.addresses().get(id));
        });
    }

    /// It can be written and read, and no address is in two places of a VPC.
    private static void check(Topology topology) {
        String text = TopologyWriter.text(topology, "path.json");
        Topology read = TopologyFile.read(text.getBytes(StandardCharsets.UTF_8), "path.json");
        assertThat(read.nodes()).hasSameSizeAs(topology.nodes());
        assertThat(read.path().legs()).hasSameSizeAs(topology.path().legs());
    }
}
