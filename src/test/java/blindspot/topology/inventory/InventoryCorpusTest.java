package blindspot.topology.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.model.Address;
import blindspot.source.LocalFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the public inventories that lie beside the repository on some machines, each with its expected result. Where they
/// are not there, there is nothing to test.
final class InventoryCorpusTest {
    private static final Path CORPUS = Path.of("..", "shared", "corpus");

    @TestFactory
    Stream<DynamicTest> readsEveryInventoryAsExpected() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        if (Files.isDirectory(CORPUS.resolve("expected"))) {
            for (JsonNode entry : new JsonMapper().readTree(CORPUS.resolve("MANIFEST.json").toFile())) {
                String file = entry.path("file").asString();
                if (file.startsWith("eni/")) {
                    tests.add(DynamicTest.dynamicTest(file, () -> check(file, entry.path("expected").asString())));
                }
            }
        }
        System.out.println("Corpus inventories: " + tests.size());
        return tests.stream();
    }

    private static void check(String file, String expectedFile) throws IOException {
        JsonNode expected = new JsonMapper().readTree(CORPUS.resolve(expectedFile).toFile());
        Path path = CORPUS.resolve(file);
        InventoryFile read = InventoryFile.read(new LocalFile(path, Files.size(path)));
        Inventory inventory = Joining.of(List.of(read)).inventory();
        JsonNode expect = expected.path("expect");
        switch (expected.path("kind").asString()) {
            case "describe-network-interfaces", "eni-description-pairs" -> {
                checkRoles(expect.path("roles"), inventory);
                checkInterfaces(expected.path("records"), inventory.interfaces());
            }
            case "LoadBalancers" ->
                assertThat(inventory.loadBalancing().balancers()).hasSize(expect.path("count").asInt());
            case "TargetGroups" ->
                assertThat(inventory.loadBalancing().groups()).hasSize(expect.path("count").asInt());
            case "LoadBalancerTargetHealth" ->
                assertThat(inventory.loadBalancing().groups())
                        .hasSize(expect.path("count").asInt())
                        .allMatch(group -> !group.targets().isEmpty());
            case "VpcEndpoints" ->
                assertThat(inventory.services().endpoints()).hasSize(expect.path("count").asInt());
            case "describe-flow-logs" ->
                assertThat(inventory.networks().flowLogs())
                        .extracting(StatedFlowLog::interval)
                        .containsExactly(expected.path("records").path(0).path("interval").asInt());
            default -> throw new AssertionError("unknown kind " + expected.path("kind"));
        }
    }

    private static void checkRoles(JsonNode roles, Inventory inventory) {
        Map<String, Integer> wanted = new TreeMap<>();
        roles.properties().forEach(role -> wanted.merge(group(role.getKey()), role.getValue().asInt(), Integer::sum));
        Map<String, Integer> found = new TreeMap<>();
        inventory.interfaces().forEach(one -> found.merge(one.role().group(), 1, Integer::sum));
        assertThat(found).isEqualTo(wanted);
    }

    private static void checkInterfaces(JsonNode records, List<InventoryInterface> interfaces) {
        assertThat(interfaces).hasSize(records.size());
        for (int i = 0; i < records.size(); i++) {
            JsonNode record = records.path(i);
            InventoryInterface one = interfaces.get(i);
            assertThat(one.id()).isEqualTo(record.path("eni").asString(""));
            assertThat(one.role().code()).isEqualTo(record.path("role").asString());
            assertThat(one.name()).isEqualTo(record.path("name").asString(""));
            assertThat(one.home().vpc()).isEqualTo(record.path("vpc").asString(""));
            assertThat(one.home().subnet()).isEqualTo(record.path("subnet").asString(""));
            assertThat(one.owner().instance()).isEqualTo(record.path("instance").asString(""));
            assertThat(one.addresses().stream().map(Address::toString))
                    .containsExactlyElementsOf(record.path("ips").valueStream().map(JsonNode::asString).toList());
        }
    }

    private static String group(String role) {
        return List.of("ec2", "nlb", "alb", "vpc-endpoint").contains(role) ? role : "other";
    }
}
