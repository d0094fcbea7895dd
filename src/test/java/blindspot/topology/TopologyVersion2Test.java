package blindspot.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import blindspot.decode.json.RefusedFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TopologyVersion2Test {
    private static final java.nio.file.Path SCHEMA = java.nio.file.Path.of("assets/schema/topology.schema.json");
    private static final java.nio.file.Path FILE = java.nio.file.Path.of("src/test/resources/topology/two-zones.json");
    private static final Topology TWO_ZONES = TopologyFile.read(FILE);

    /// What is replaced, by what, the problem that this makes, and whether the schema sees it.
    static List<Arguments> slips() {
        return List.of(
                arguments("\"version\": 2", "\"version\": 3", "json-other-version", true),
                arguments("\"vpcs\": [", "\"path\": [], \"vpcs\": [", "json-misspelt-property", true),
                arguments("\"subnet\": \"shop-2\"}", "\"subnet\": \"orders-2\"}", "topology-node-in-two-vpcs", false),
                arguments("\"subnet\": \"shop-2\"}", "\"subnet\": \"nowhere\"}", "topology-unknown-subnet", false),
                arguments(", \"subnet\": \"shop-2\"}", "}", "json-missing-property", true),
                arguments("[{\"addresses\": [\"203.0.113.7\"]}]",
                        "[{\"addresses\": [\"203.0.113.7\"], \"subnet\": \"shop-1\"}]", "json-unknown-property", true),
                arguments("\"from\": \"nlb\"", "\"from\": \"clients\"", "topology-path-broken", false),
                arguments("\"to\": \"target\", \"kind\": \"same-vpc\"",
                        "\"to\": \"endpoint\", \"kind\": \"vpc-peering\"",
                        "topology-path-broken", false),
                arguments("\"to\": \"target\", \"kind\": \"same-vpc\"", "\"to\": \"tools\", \"kind\": \"vpc-peering\"",
                        "topology-path-vpcs", false),
                arguments("\"to\": \"internet\", \"kind\": \"internet\"",
                        "\"to\": \"internet\", \"kind\": \"same-vpc\"",
                        "topology-internet-ends", false),
                arguments("\"kind\": \"transit-gateway\"", "\"kind\": \"internet\"", "topology-internet-ends", false),
                arguments("\"kind\": \"transit-gateway\"", "\"kind\": \"wire\"", "json-unknown-word", true),
                arguments("\"to\": \"endpoint\"", "\"to\": \"nobody\"", "topology-unknown-node", false),
                arguments("\"vpc\": \"shared\", \"interfaces\": []", "\"interfaces\": []", "json-list-too-short", true),
                arguments("\"vpc\": \"shared\"", "\"vpc\": \"elsewhere\"", "json-unknown-word", false),
                arguments("\"version\": 2", "\"set\": [{\"address\": \"10.0.0.1\"}], \"version\": 2",
                        "json-missing-property", true),
                arguments("\"version\": 2",
                        "\"set\": [{\"interfaceId\": \"eni-1\", \"kind\": \"outside\"}], \"version\": 2",
                        "json-unknown-word", true),
                arguments("\"version\": 2",
                        """
                        "set": [{"interfaceId": "eni-1", "kind": "other"}, {"interfaceId": "eni-1"}], "version": 2""",
                        "topology-repeated-id", false),
                arguments("\"version\": 2",
                        """
                        "set": [{"address": "10.0.0.x", "recordedBy": "eni-1"}], "version": 2""",
                        "topology-bad-address", false),
                arguments("\"version\": 2",
                        """
                        "set": [{"interfaceId": "eni-1", "address": "10.0.0.1", "recordedBy": "eni-2"}], "version": 2""",
                        "json-unknown-property", true),
                arguments("\"version\": 2",
                        """
                        "set": [{"interfaceId": "eni-1", "sameNodeAs": {"interfaceId": "eni-2", "address": "10.0.0.1",
                        "recordedBy": "eni-2"}}], "version": 2""",
                        "json-unknown-property", true),
                arguments("\"version\": 2",
                        """
                        "set": [{"interfaceId": "eni-1", "vpcId": "vpc-0a", "inVpcOf": "eni-2"}], "version": 2""",
                        "topology-two-homes", false),
                arguments("\"version\": 2",
                        """
                        "set": [{"interfaceId": "eni-1", "inVpcOf": "eni-2", "ownVpc": true}], "version": 2""",
                        "topology-two-homes", false),
                arguments("\"by\": \"you\"", "\"by\": \"me\"", "json-unknown-word", true),
                arguments("\"by\": \"records\", \"records\": 12", "\"by\": \"records\"", "json-missing-property", true),
                arguments("\"addresses\": [\"10.20.2.10\", \"2001:db8::10\"]",
                        "\"addresses\": [\"10.20.1.10\"]", "topology-repeated-address", false));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void saysWhatIsWrong(String good, String bad, String code, boolean bySchema) {
        String text = RefusedFile.contentOf(FILE);
        assertThat(text).contains(good);
        int at = text.indexOf(good);
        String spoilt = text.substring(0, at) + bad + text.substring(at + good.length());

        assertThat(RefusedFile.problemOf(bytes -> TopologyFile.read(bytes, "t.json"), spoilt).code()).isEqualTo(code);
        assertThat(RefusedFile.fits(SCHEMA, spoilt)).isNotEqualTo(bySchema);
    }

    @Test
    void readsNodesOfSeveralZonesAndVpcsAndHowEachFactIsKnown() {
        assertThat(RefusedFile.fits(SCHEMA, RefusedFile.contentOf(FILE))).isTrue();
        assertThat(TWO_ZONES.vpcs()).hasSize(3);
        assertThat(TWO_ZONES.pathVpcs()).containsExactly(0, 1);
        assertThat(TWO_ZONES.pathNodes()).extracting(Node::id)
                .containsExactly(
                        "clients", "endpoint", "nlb", "target");
        assertThat(TWO_ZONES.paths()).hasSize(3);
        Node endpoint = TWO_ZONES.nodes().get(1);
        Node target = TWO_ZONES.nodes().get(3);
        assertThat(endpoint.zones()).containsExactly("xx1-az1", "xx1-az2");
        assertThat(endpoint.role()).isEqualTo(Fact.of(NodeKind.INTERFACE_ENDPOINT, new Origin.Inventory("shop.json")));
        assertThat(endpoint.interfaces().getLast().owner().origin()).isEqualTo(new Origin.File("two-zones.json"));
        assertThat(target.role().origin()).isEqualTo(new Origin.Records(12, List.of()));
        assertThat(target.role().isStated()).isFalse();
        assertThat(target.role().possible())
                .containsExactly(NodeKind.INSTANCE, NodeKind.APPLICATION_LOAD_BALANCER, NodeKind.OTHER);
        assertThat(target.interfaces().getFirst().owner().origin()).isEqualTo(new Origin.You());
        assertThat(TWO_ZONES.nodes().getLast().isInVpc()).isFalse();
        assertThat(TWO_ZONES.nodes().get(5).vpc()).isEqualTo(2);
    }

    @Test
    void dividesNodesByZoneButForTheClients() {
        Parts parts = Parts.of(TWO_ZONES, Form.EXPANDED);

        assertThat(parts.parts())
                .extracting(part -> part.node().id() + part.zone().map(zone -> " " + zone).orElse(""))
                .containsExactly(
                        "clients", "endpoint xx1-az1", "endpoint xx1-az2", "nlb xx1-az1", "nlb xx1-az2",
                        "target xx1-az1", "target xx1-az2");
        assertThat(parts.strands())
                .extracting(strand -> strand.leg().number() + ":" + indexes(strand.from()) + indexes(strand.to())
                        + (strand.staysInZone() ? "" : " crosses"))
                .containsExactly(
                        "1:[0][1]", "1:[0][2]", "2:[1, 2][3, 4]", "3:[3][5]", "3:[3][6] crosses", "3:[4][5] crosses",
                        "3:[4][6]");
        assertThat(parts.partOf(3)).isEqualTo(2);
        assertThat(parts.partOf(8)).as("the database is not on the path").isEqualTo(-1);
    }

    @Test
    void drawsANodeAsOneWhereItIsCollapsed() {
        Parts parts = Parts.of(TWO_ZONES, Form.COLLAPSED);

        assertThat(parts.parts()).hasSize(4).allMatch(Part::isWhole);
        assertThat(parts.strands()).extracting(Strand::number).containsExactly(1, 2, 3);
    }

    @Test
    void isReadAsWrittenWhateverItIs() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            Topology topology = RandomTopology.of(random);
            String text = TopologyWriter.text(topology, "random.json");

            assertThat(RefusedFile.fits(SCHEMA, text)).as(text).isTrue();
            assertThat(TopologyFile.read(text.getBytes(StandardCharsets.UTF_8), "random.json")).isEqualTo(topology);
        }
    }

    @Test
    void isReadAsWrittenFromAFileOfEitherVersion() {
        for (String file : List.of(
                FILE.toString(), "assets/lessons/privatelink/topology.json",
                "src/test/resources/assets/lessons/second/topology.json")) {
            Topology topology = TopologyFile.read(java.nio.file.Path.of(file));
            String text = TopologyWriter.text(topology, "copy.json");

            assertThat(TopologyFile.read(text.getBytes(StandardCharsets.UTF_8), "copy.json")).isEqualTo(topology);
        }
    }

    @Test
    void isNotExpandedWhereThatWouldBeTooMuch() {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            Topology topology = RandomTopology.of(random);
            boolean severalZones = topology.pathNodes()
                    .stream()
                    .skip(1)
                    .anyMatch(node -> node.interfaces()
                            .stream()
                            .map(NetworkInterface::zone)
                            .distinct()
                            .count() > 1);

            assertThat(Parts.isExpandable(topology)).isEqualTo(severalZones);
            assertThat(Parts.of(topology, Form.EXPANDED).strands()).hasSizeLessThanOrEqualTo(Parts.MOST_STRANDS);
        }
        assertThat(Parts
                .isExpandable(TopologyFile.read(java.nio.file.Path.of("assets/lessons/privatelink/topology.json"))))
                .isFalse();
        assertThat(Optional.of(TWO_ZONES)).map(Parts::isExpandable).contains(true);
    }

    private static List<Integer> indexes(List<Part> parts) {
        return parts.stream().map(Part::index).toList();
    }
}
