package blindspot.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import blindspot.decode.json.RefusedFile;
import blindspot.i18n.LocalizedText;
import blindspot.model.Address;
import blindspot.model.Cidr;
import blindspot.task.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TopologyFileTest {
    private static final Path SCHEMA = Path.of("assets/schema/topology.schema.json");
    private static final Path LESSON = Path.of("assets/lessons/privatelink/topology.json");
    private static final Path SECOND = Path.of("src/test/resources/assets/lessons/second/topology.json");
    private static final Path PEERING = Path.of("src/test/resources/topology/peering.json");

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("assets/lessons"))) {
            return Stream.concat(files.filter(file -> file.endsWith("topology.json")), Stream.of(SECOND, PEERING))
                    .toList();
        }
    }

    /// What is replaced in the second lesson's file, by what, and the problem that this makes.
    static List<Arguments> slipsThatTheSchemaSees() {
        return List.of(
                arguments("\"blindspot-topology\"", "\"blindspot-deck\"", "json-other-kind"),
                arguments("\"version\": 1", "\"version\": 3", "json-other-version"),
                arguments("\"version\": 1", "\"version\": 1.5", "json-no-integer"),
                arguments("\"version\": 1", "\"version\": \"1\"", "json-wrong-type"),
                arguments("\"version\": 1,", "", "json-missing-property"),
                arguments("\"version\": 1,", "\"version\": 1, \"simulatd\": true,", "json-misspelt-property"),
                arguments("\"version\": 1,", "\"version\": 1, \"colour\": \"red\",", "json-unknown-property"),
                arguments("\"version\": 1,", "\"version\": 1, \"simulated\": \"yes\",", "json-wrong-type"),
                arguments("\"version\": 1,", "\"version\": 1, \"simulated\": null,", "json-wrong-type"),
                arguments("\"version\": 1,", "\"version\": 1, \"state\": \"recorded\",", "json-unknown-property"),
                arguments("\"en\": \"Shop\"", "\"en\": \"  \"", "json-empty-text"),
                arguments("{\"en\": \"Shop\", \"ja\": \"店舗\"}", "\"Shop\"", "json-wrong-type"),
                arguments("{\"en\": \"Shop\", \"ja\": \"店舗\"}", "{\"en\": \"Shop\"}", "json-missing-property"),
                arguments("{\"en\": \"Shop\", \"ja\": \"店舗\"}", "{\"en\": \"Shop\", \"jp\": \"店舗\"}",
                        "json-misspelt-property"),
                arguments("\"kind\": \"instance\"", "\"kind\": \"instans\"", "json-unknown-word"),
                arguments("\"kind\": \"privatelink\"", "\"kind\": \"tunnel\"", "json-unknown-word"),
                arguments("[\"172.20.1.10\"]", "[\"172.20.1.x\"]", "topology-bad-address"),
                arguments("[\"172.20.1.10\"]", "\"172.20.1.10\"", "json-wrong-type"),
                arguments("[\"172.20.1.10\"]", "[172]", "json-wrong-type"),
                arguments("\"interfaceId\": \"eni-0c11e11700000001a\", \"addresses\": [\"172.20.1.10\"]",
                        "\"addresses\": []", "json-list-too-short"),
                arguments("{\"interfaceId\": \"eni-0c11e11700000001a\", \"addresses\": [\"172.20.1.10\"]}", "",
                        "json-list-too-short"),
                arguments("\"172.20.0.0/16\"", "\"172.20.0.0\"", "topology-bad-cidr"),
                arguments("[\"172.20.0.0/16\"]", "[]", "json-list-too-short"),
                arguments("\"legs\": [", "\"legs\": [[],", "json-list-too-long"));
    }

    static List<Arguments> slipsThatOnlyTheReaderSees() {
        return List.of(
                arguments("\"id\": \"orders\"", "\"id\": \"shop\"", "topology-repeated-id"),
                arguments("\"id\": \"nlb\"", "\"id\": \"door\"", "topology-repeated-id"),
                arguments("\"id\": \"orders-all\"", "\"id\": \"shop-app\"", "topology-repeated-id"),
                arguments("vpc-0bbb000000000000b", "vpc-0aaa000000000000a", "topology-repeated-id"),
                arguments("eni-0d00700000000002a", "eni-0c11e11700000001a", "topology-repeated-interface"),
                arguments("\"subnet\": \"shop-app\"", "\"subnet\": \"nowhere\"", "topology-unknown-subnet"),
                arguments("\"172.20.1.10\"", "\"172.20.1.999\"", "topology-bad-address"),
                arguments("\"172.20.0.0/16\"", "\"172.20.0.0/64\"", "topology-bad-cidr"),
                arguments("\"172.20.1.10\"", "\"172.20.9.10\"", "topology-address-outside-subnet"),
                arguments("\"fd00:b:4::40\"", "\"fd00:c:4::40\"", "topology-address-outside-subnet"),
                arguments("\"172.20.1.0/24\"", "\"172.21.1.0/24\"", "topology-subnet-outside-vpc"),
                arguments("\"172.20.1.0/24\"", "\"172.0.0.0/8\"", "topology-subnet-outside-vpc"),
                arguments("\"192.168.5.40\"", "\"192.168.4.30\"", "topology-repeated-address"),
                arguments("\"fd00:b:4::40\"", "\"192.168.5.40\"", "topology-repeated-address"),
                arguments("\"subnet\": \"shop-app\"", "\"subnet\": \"orders-all\"", "topology-address-outside-subnet"),
                arguments("\"kind\": \"privatelink\"", "\"kind\": \"same-vpc\"", "topology-leg-leaves-vpc"),
                arguments("[{\"kind\": \"same-vpc\"}, {\"kind\": \"privatelink\"}",
                        "[{\"kind\": \"privatelink\"}, {\"kind\": \"privatelink\"}", "topology-leg-stays-in-vpc"),
                arguments("[{\"kind\": \"same-vpc\"}, {\"kind\": \"privatelink\"}",
                        "[{\"kind\": \"vpc-peering\"}, {\"kind\": \"privatelink\"}", "topology-leg-stays-in-vpc"),
                arguments("\"kind\": \"interface-endpoint\"", "\"kind\": \"other\"", "topology-privatelink-ends"),
                arguments("\"kind\": \"network-load-balancer\"", "\"kind\": \"application-load-balancer\"",
                        "topology-privatelink-ends"),
                arguments("[{\"kind\": \"same-vpc\"}, {\"kind\": \"privatelink\"}", "[{\"kind\": \"privatelink\"}",
                        "json-list-too-short"),
                arguments("\"legs\": [", "\"legs\": [{\"kind\": \"same-vpc\"}, ", "json-list-too-long"),
                arguments("\"legs\": [", candidates("eni-x", "\"nlb\", \"nobody\""), "topology-unknown-node"),
                arguments("\"legs\": [", candidates("eni-02b00000000000003", "\"nlb\", \"alb\""),
                        "topology-repeated-interface"),
                arguments("\"version\": 1,", "\"version\": 1, \"version\": 1,", "json-repeated-property"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void fitsItsSchemaAndIsRead(Path file) {
        assertThat(RefusedFile.fits(SCHEMA, RefusedFile.contentOf(file))).isTrue();
        assertThat(TopologyFile.read(file).nodes()).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("slipsThatTheSchemaSees")
    void refusesWhatTheSchemaRefuses(String good, String bad, String code) {
        String text = spoilt(good, bad);

        assertThat(problem(text).code()).isEqualTo(code);
        assertThat(RefusedFile.fits(SCHEMA, text)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("slipsThatOnlyTheReaderSees")
    void refusesWhatContradictsItself(String good, String bad, String code) {
        String text = spoilt(good, bad);

        assertThat(problem(text).code()).isEqualTo(code);
        assertThat(RefusedFile.fits(SCHEMA, text)).isTrue();
    }

    @Test
    void refusesCandidatesThatStandTwiceAsTheSchemaDoes() {
        String text = spoilt("\"legs\": [", candidates("eni-x", "\"nlb\", \"nlb\""));

        assertThat(problem(text).code()).isEqualTo("topology-repeated-id");
        assertThat(RefusedFile.fits(SCHEMA, text)).isFalse();
    }

    @Test
    void refusesAPathThatGoesBackToTheFirstVpc() {
        String text = RefusedFile.contentOf(PEERING)
                .replace("\"kind\": \"instance\",\n      \"name\": {\"en\": \"EC2\", \"ja\": \"EC2\"},\n"
                        + "      \"subnet\": \"subnets-b\"",
                        "\"kind\": \"instance\",\n"
                                + "      \"name\": {\"en\": \"EC2\", \"ja\": \"EC2\"},\n      \"subnet\": \"subnets-a\"");

        assertThat(problem(text).code()).isEqualTo("topology-path-order");
    }

    @Test
    void refusesAVpcThatThePathDoesNotReach() {
        String text = RefusedFile.contentOf(PEERING).replace("\"subnet\": \"subnets-b\"", "\"subnet\": \"subnets-a\"");

        assertThat(problem(text).code()).isEqualTo("topology-vpc-without-node");
    }

    @Test
    void saysWhereTheSlipIsAndWhatWasMeant() {
        Problem problem = problem(spoilt("\"version\": 1,", "\"version\": 1,\n  \"simulatd\": true,"));

        assertThat(problem.arguments().subList(0, 5)).containsExactly("t.json", "4", "3", "simulatd", "simulated");
    }

    @Test
    void readsEverythingThatTheFileStates() {
        Topology topology = TopologyFile.read(SECOND);

        Vpc orders = topology.vpcs().getLast();
        assertThat(orders.name()).isEqualTo(new LocalizedText("VPC B", "VPC B"));
        assertThat(orders.role()).isEqualTo(new LocalizedText("orders", "注文"));
        assertThat(orders.vpcId()).contains("vpc-0bbb000000000000b");
        assertThat(orders.cidrs()).extracting(Cidr::toString).containsExactly("192.168.0.0/20", "fd00:b::/32");
        assertThat(topology.vpcs().getFirst().subnets().getFirst().subnetId()).contains("subnet-0aaa1");
        Node alb = topology.nodes().get(3);
        assertThat(alb.kind()).isEqualTo(NodeKind.APPLICATION_LOAD_BALANCER);
        assertThat(List.of(alb.index(), alb.vpc())).containsExactly(3, 1);
        assertThat(alb.subnet()).isEqualTo("orders-all");
        assertThat(alb.interfaces().getFirst().interfaceId()).contains("eni-0a1b0000000000004");
        assertThat(alb.addresses()).extracting(Address::toString).containsExactly("192.168.5.40", "fd00:b:4::40");
        assertThat(topology.path().nodes()).containsExactly(0, 1, 2, 3, 4);
        assertThat(topology.legs())
                .extracting(Leg::kind)
                .containsExactly(LegKind.SAME_VPC, LegKind.PRIVATELINK, LegKind.SAME_VPC, LegKind.SAME_VPC);
        assertThat(alb.role().origin()).isEqualTo(new Origin.File(SECOND.getFileName().toString()));
    }

    @Test
    void readsFromAStreamToo() throws IOException {
        byte[] bytes = Files.readAllBytes(SECOND);

        assertThat(TopologyFile.read(new ByteArrayInputStream(bytes), SECOND.getFileName().toString()))
                .isEqualTo(TopologyFile.read(SECOND));
    }

    @Test
    void statesOfTheLessonOnlyWhatTheArticleStates() {
        Topology topology = TopologyFile.read(LESSON);

        assertThat(topology.simulated()).isFalse();
        assertThat(topology.vpcs()).allSatisfy(vpc -> {
            assertThat(vpc.vpcId()).isEmpty();
            assertThat(vpc.cidrs()).isEmpty();
            assertThat(vpc.subnets()).allMatch(subnet -> subnet.cidrs().isEmpty() && subnet.subnetId().isEmpty());
        });
        assertThat(topology.nodes().stream().flatMap(node -> node.interfaces().stream()))
                .extracting(NetworkInterface::interfaceId)
                .containsExactly(
                        Optional.of("eni-0dfc71062338593dc"), Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty());
        assertThat(topology.candidates())
                .containsExactly(
                        new Candidates("eni-0b5462ff97b19b4bf", List.of(2, 3)),
                        new Candidates("eni-01979b3bf139569bb", List.of(3, 4)));
    }

    @Test
    @Timeout(20)
    void readsAHundredThousandInterfacesInSecondsAndNoMore() {
        Topology topology = TopologyFile.read(withInterfaces(99_000).getBytes(StandardCharsets.UTF_8), "t.json");

        assertThat(topology.nodes().getFirst().interfaces()).hasSizeGreaterThan(99_000);
        assertThat(problem(withInterfaces(StatedThings.MOST_INTERFACES)).code()).isEqualTo("topology-too-many");
    }

    private static String withInterfaces(int count) {
        String interfaces = IntStream.range(0, count)
                .mapToObj(
                        i -> "{\"addresses\": [\"10.1" + (i >>> 16) + "." + (i >>> 8 & 255) + "." + (i & 255) + "\"]}")
                .collect(Collectors.joining(","));
        return RefusedFile.contentOf(PEERING)
                .replaceFirst("\"interfaces\": \\[", "\"interfaces\": [" + interfaces + ",");
    }

    @Test
    void refusesMoreBlocksThanAVpcCanHave() {
        String blocks =
                IntStream.range(0, 101).mapToObj(i -> "\"10." + i + ".0.0/16\"").collect(Collectors.joining(","));
        String text = RefusedFile.contentOf(SECOND).replaceFirst("\"cidrs\": \\[", "\"cidrs\": [" + blocks + ",");

        assertThat(problem(text).code()).isEqualTo("json-list-too-long");
    }

    private static String candidates(String interfaceId, String nodes) {
        return "\"candidates\": [{\"interfaceId\": \"" + interfaceId + "\", \"nodes\": [" + nodes + "]}], \"legs\": [";
    }

    private static String spoilt(String good, String bad) {
        String text = RefusedFile.contentOf(SECOND);
        assertThat(text).contains(good);
        int at = text.indexOf(good);
        return text.substring(0, at) + bad + text.substring(at + good.length());
    }

    private static Problem problem(String text) {
        return RefusedFile.problemOf(bytes -> TopologyFile.read(bytes, "t.json"), text);
    }

    @Test
    void namesAnUnreadableFileAsItWasGiven() {
        byte[] bytes = "{".getBytes(StandardCharsets.UTF_8);

        assertThat(RefusedFile.problemOf(_ -> TopologyFile.read(bytes, "given name"), "{").arguments())
                .first()
                .isEqualTo("given name");
    }
}
