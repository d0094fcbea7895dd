package blindspot.topology.inference;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.lesson.Lesson;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.model.Address;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.source.LocalFile;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.topology.Candidates;
import blindspot.topology.Fact;
import blindspot.topology.Home;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.Member;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.Settled;
import blindspot.topology.Topology;
import blindspot.topology.Wish;
import blindspot.topology.inventory.Inventory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InferenceTest {
    private static final String HEADER =
            "interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status\n";

    @Test
    void theLessonsRecordsAloneLeaveThreeInterfacesOneOfTwo() throws IOException {
        Inferred inferred = inferred(lesson("vpc-a.log"), lesson("vpc-b.log"));

        assertThat(inferred.interfaces()).hasSize(3)
                .allSatisfy(one -> assertThat(one.address().orElseThrow().possible()).hasSize(2))
                .allSatisfy(one -> assertThat(one.role().isUnambiguous()).isFalse());
        CandidatePath first = inferred.paths().getFirst();
        Topology drawn = first.topology();
        assertThat(first.sureness()).isEqualTo(Sureness.POSSIBLE);
        assertThat(first.reason()).isEqualTo(new Reason.OnlyOnes());
        assertThat(drawn.pathNodes()).extracting(node -> node.kind())
                .containsExactly(
                        NodeKind.INSTANCE, NodeKind.INTERFACE_ENDPOINT, NodeKind.NETWORK_LOAD_BALANCER,
                        NodeKind.APPLICATION_LOAD_BALANCER, NodeKind.INSTANCE);
        assertThat(drawn.legs()).extracting(Leg::kind)
                .containsExactly(
                        LegKind.SAME_VPC, LegKind.PRIVATELINK, LegKind.SAME_VPC, LegKind.SAME_VPC);
        assertThat(drawn.candidates()).containsExactlyInAnyOrder(
                new Candidates("eni-0dfc71062338593dc", List.of(0, 1)),
                new Candidates("eni-0b5462ff97b19b4bf", List.of(2, 3)),
                new Candidates("eni-01979b3bf139569bb", List.of(3, 4)));
    }

    @Test
    void theOwnAddressIsTheOneOfAllRecordsWithFurtherOnesOfWhatLeaves() {
        InferredInterface one = inferred("""
                eni-0a 10.0.0.5 10.0.0.9 50001 443 6 4 400 1790000000 1790000010 ACCEPT OK
                eni-0a 10.0.0.9 10.0.0.5 443 50001 6 4 400 1790000000 1790000010 ACCEPT OK
                eni-0a 10.0.0.7 10.0.0.5 50002 8080 6 4 400 1790000000 1790000010 ACCEPT OK
                eni-0a 10.0.0.6 10.0.0.7 8080 50002 6 4 400 1790000000 1790000010 ACCEPT OK
                """).interfaces().getFirst();

        assertThat(one.addresses()).containsExactly(address("10.0.0.5"), address("10.0.0.6"));
        assertThat(one.address().orElseThrow().origin()).isEqualTo(new Origin.Records(4, List.of(0, 1, 2, 3)));
    }

    /// Three connections that one opens at 10.0.0.5 and that are answered from 10.0.0.6, to these ports.
    private static String answeredFrom(int... ports) {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < ports.length; i++) {
            records.append("""
                    eni-0a 10.0.0.9 10.0.0.5 %d 8080 6 4 400 1790000000 1790000010 ACCEPT OK
                    eni-0a 10.0.0.6 10.0.0.9 8080 %d 6 4 400 1790000000 1790000010 ACCEPT OK
                    """.formatted(50_000 + i, ports[i]));
        }
        return records.toString();
    }

    @Test
    void whoseConnectionsAreAnsweredFromAnotherAddressHasThatOneTooThoughAllRecordsHaveTheClients() {
        InferredInterface one = inferred(answeredFrom(50_000, 50_001, 50_002)).interfaces().getFirst();

        assertThat(one.addresses()).containsExactly(address("10.0.0.5"), address("10.0.0.6"));
    }

    @Test
    void whoPassesOnWhatOneSendsAndWhatAnotherAnswersOfOtherConnectionsHasNeitherAddress() {
        InferredInterface one = inferred(answeredFrom(40_000, 40_001, 40_002)).interfaces().getFirst();

        assertThat(one.addresses()).containsExactly(address("10.0.0.9"));
    }

    @Test
    void anAddressOfMostRecordsIsNoneOfAnInterfaceWhoseOtherRecordsAreOfAnother() {
        InferredInterface one =
                inferred(answeredFrom(50_000, 50_001, 50_002) + """
                        eni-0a 10.0.0.5 10.0.0.7 40001 5432 6 4 400 1790000000 1790000010 ACCEPT OK
                        eni-0a 10.0.0.7 10.0.0.5 5432 40001 6 4 400 1790000000 1790000010 ACCEPT OK
                        """).interfaces().getFirst();

        assertThat(one.addresses()).containsExactly(address("10.0.0.5"), address("10.0.0.6"));
    }

    @Test
    void anInterfaceHasTheAddressInsideOfTheTwoThatAllItsRecordsHave() {
        InferredInterface one = inferred("""
                eni-0a 10.0.0.5 203.0.113.9 50001 443 6 4 400 1790000000 1790000010 ACCEPT OK
                eni-0a 203.0.113.9 10.0.0.5 443 50001 6 4 400 1790000000 1790000010 ACCEPT OK
                """).interfaces().getFirst();

        assertThat(one.address().orElseThrow().possible()).containsExactly(address("10.0.0.5"));
    }

    @Test
    void theNextHopTellsWhichOfTwoInterfacesWithAnAddressIsAskedUnlessItIsAHopOnTheWay() {
        String header = "interface-id vpc-id srcaddr dstaddr srcport dstport protocol packets bytes start end action"
                + " log-status flow-direction next-hop-interface-id\n";
        String tail = " 6 4 400 1790000000 1790000010 ACCEPT OK ";
        ByteSource records = source("x.log", header
                + "eni-0a vpc-0a 10.0.0.5 10.9.0.9 50001 443" + tail + "egress eni-0c\n"
                + "eni-0b vpc-0b 10.9.0.9 10.8.0.1 443 50009" + tail + "egress -\n"
                + "eni-0c vpc-0c 10.9.0.9 10.7.0.1 443 50008" + tail + "egress -\n"
                + "eni-0d vpc-0a 10.0.0.6 10.9.0.9 50001 443" + tail + "egress eni-0a\n");

        assertThat(ends(inferred(records))).contains("eni-0a eni-0c").doesNotContain("eni-0a eni-0b", "eni-0d eni-0a");
    }

    /// Of paths of one leg, the interfaces at its ends.
    private static List<String> ends(Inferred inferred) {
        return inferred.paths()
                .stream()
                .map(path -> path.topology().pathNodes())
                .filter(nodes -> nodes.size() == 2)
                .flatMap(nodes -> nodes.getFirst()
                        .interfaces()
                        .stream()
                        .flatMap(one -> nodes.getLast()
                                .interfaces()
                                .stream()
                                .map(two -> one.interfaceId().orElse("") + " " + two.interfaceId().orElse(""))))
                .toList();
    }

    @Test
    void theLessonAsShippedLeavesTwoInterfacesOneOfTwo() {
        assertThat(Lesson.open(Lesson.FIRST).topology().candidates()).hasSize(2)
                .allSatisfy(one -> assertThat(one.nodes()).hasSize(2));
    }

    @Test
    void whoChecksAServerAtEvenIntervalsIsLikelierALoadBalancer() {
        int[] even = {0, 30, 60, 91, 120, 150};
        int[] uneven = {0, 3, 60, 62, 200, 420};

        assertThat(asking(even).value()).isEqualTo(NodeKind.NETWORK_LOAD_BALANCER);
        assertThat(asking(even).possible()).contains(NodeKind.INSTANCE);
        assertThat(asking(uneven).value()).isEqualTo(NodeKind.INSTANCE);
        assertThat(asking(uneven).possible()).contains(NodeKind.NETWORK_LOAD_BALANCER);
    }

    /// What is held of an interface that asks two others at these times, where no field tells who made it.
    private static Fact<NodeKind> asking(int[] seconds) {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < seconds.length; i++) {
            for (int server = 8; server < 10; server++) {
                records.append("eni-0a 10.0.0.5 10.0.0.%d %d 8080 6 5 400 %d %d ACCEPT OK%n".formatted(
                        server, 40_000 + 10 * i + server, 1_790_000_000 + seconds[i], 1_790_000_001 + seconds[i]));
            }
        }
        return inferred(records.toString()).interfaceOf("eni-0a").orElseThrow().role();
    }

    @Test
    void whatTheUserSetsIsNeverOverwritten() {
        FlowTable table = table(source("a.log", HEADER + """
                eni-0a 10.0.0.5 10.0.0.9 50001 443 6 4 400 1790000000 1790000010 ACCEPT OK
                eni-0a 10.0.0.5 10.0.0.8 50002 443 6 4 400 1790000000 1790000010 ACCEPT OK
                """));
        Settled settled = Settled.NOTHING.with(
                new Member.Interface("eni-0a"),
                Wish.NOTHING.as(NodeKind.APPLICATION_LOAD_BALANCER).in(new Home.Named("vpc-of-mine")));

        Inferred inferred = Inference.of(table, Inventory.NOTHING, settled, new Cancel());

        assertThat(inferred.interfaces().getFirst().role())
                .isEqualTo(Fact.of(NodeKind.APPLICATION_LOAD_BALANCER, new Origin.You()));
        assertThat(inferred.vpcs()).extracting(InferredVpc::id, InferredVpc::origin)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        java.util.Optional.of("vpc-of-mine"), new Origin.You()));
    }

    @Test
    void manyObjectsOfOneFlowLogAreOneVpcAndOfAnotherAnother() {
        String record = " 10.0.0.%d 10.0.1.%d 50001 443 6 4 400 1790000000 1790000010 ACCEPT OK\n";
        Inferred inferred = inferred(
                source(key("fl-0aaa", 1), HEADER + "eni-01" + String.format(record, 1, 1)),
                source(key("fl-0aaa", 2), HEADER + "eni-02" + String.format(record, 2, 2)),
                source(key("fl-0bbb", 1), HEADER + "eni-03" + String.format(record, 3, 3)));

        assertThat(inferred.interfaces()).extracting(InferredInterface::vpc).containsExactly(0, 0, 1);
        assertThat(inferred.vpcs()).extracting(vpc -> vpc.account().orElse("")).containsOnly("000000000042");
    }

    @Test
    void inOneFileInterfacesThatNoRecordConnectsStayApart() {
        Inferred inferred = inferred("""
                eni-01 10.0.0.1 10.0.0.2 50001 443 6 4 400 1790000000 1790000010 ACCEPT OK
                eni-01 10.0.0.1 10.0.0.9 50001 443 6 4 400 1790000000 1790000010 ACCEPT OK
                eni-02 10.0.0.1 10.0.0.2 50001 443 6 4 400 1790000000 1790000010 ACCEPT OK
                eni-02 10.0.0.8 10.0.0.2 50001 443 6 4 400 1790000000 1790000010 ACCEPT OK
                eni-03 10.0.5.1 10.0.5.2 50001 443 6 4 400 1790000000 1790000010 ACCEPT OK
                eni-03 10.0.5.1 10.0.5.3 50001 443 6 4 400 1790000000 1790000010 ACCEPT OK
                """);

        assertThat(inferred.interfaces()).extracting(InferredInterface::vpc).containsExactly(0, 0, 1);
        assertThat(inferred.vpcs()).allMatch(vpc -> vpc.id().isEmpty());
    }

    /// Two clients that each ask an endpoint of the same block, which no record connects.
    private static String twoZones(String account, String other) {
        StringBuilder records = new StringBuilder("account-id " + HEADER);
        for (int i = 0; i < 8; i++) {
            String zones = """
                    {0} eni-01 10.0.1.10 10.0.1.20 {2} 443 6 4 400 1790000000 1790000010 ACCEPT OK
                    unknown eni-02 10.0.1.10 10.0.1.20 {2} 443 6 4 400 1790000000 1790000010 ACCEPT OK
                    {1} eni-03 10.0.2.10 10.0.2.20 {2} 443 6 4 400 1790000000 1790000010 ACCEPT OK
                    unknown eni-04 10.0.2.10 10.0.2.20 {2} 443 6 4 400 1790000000 1790000010 ACCEPT OK
                    {0} eni-01 10.0.1.10 10.0.1.30 {2} 9000 6 4 400 1790000000 1790000010 ACCEPT OK
                    {1} eni-03 10.0.2.10 10.0.2.30 {2} 9000 6 4 400 1790000000 1790000010 ACCEPT OK
                    """;
            records.append(zones.replace("{0}", account).replace("{1}", other).replace("{2}", "" + (50_000 + i)));
        }
        return records.toString();
    }

    @Test
    void thatZonesWhichNoRecordConnectsAreInOneVpcIsAGuessAndSaidToBe() {
        Inferred inferred = inferred(source("x.log", twoZones("000000000042", "000000000042")));

        assertThat(inferred.interfaces()).extracting(InferredInterface::vpc).containsOnly(0);
        assertThat(inferred.interfaces()).allMatch(one -> one.home() instanceof Origin.Records);
        CandidatePath first = inferred.paths().getFirst();
        assertThat(first.topology().pathNodes().get(1).interfaces()).hasSize(2);
        assertThat(first.presumed()).isEqualTo(2);
        assertThat(first.sureness()).isEqualTo(Sureness.POSSIBLE);
        assertThat(new PathWords(Messages.in(Language.ENGLISH)).reason(first, 48))
                .contains("no record connects 2 of its interfaces with the others of their VPC");
    }

    @Test
    void zonesOfTwoAccountsThatNoRecordConnectsStayApart() {
        Inferred inferred = inferred(source("x.log", twoZones("000000000042", "000000000043")));

        assertThat(inferred.interfaces()).extracting(InferredInterface::vpc).containsExactly(0, 0, 1, 1);
        assertThat(inferred.paths()).allMatch(path -> path.presumed() == 0);
    }

    @Test
    void whatIsStatedOfOneZoneIsNotStatedOfAnotherThatNoRecordConnects() {
        Settled settled = Settled.NOTHING.with(
                new Member.Interface("eni-01"), Wish.NOTHING.in(new Home.Named("vpc-of-mine")));
        Inferred inferred = Inference.of(
                table(source("x.log", twoZones("000000000042", "000000000042"))), Inventory.NOTHING, settled,
                new Cancel());

        assertThat(inferred.interfaceOf("eni-01").orElseThrow().home()).isEqualTo(new Origin.You());
        assertThat(inferred.interfaceOf("eni-04").orElseThrow().home()).isInstanceOf(Origin.Records.class);
        assertThat(inferred.paths().getFirst().presumed()).isEqualTo(2);
    }

    @Test
    void trafficThatBothEndsOfTwoVpcsRecordedSaysOnlyThatTheyAreConnected() {
        Leg leg = inferred(
                source("one.log", HEADER + """
                        eni-01 10.0.0.1 10.1.0.2 50001 443 6 4 400 1790000000 1790000010 ACCEPT OK
                        eni-01 10.0.0.1 10.0.0.9 50002 443 6 4 400 1790000000 1790000010 ACCEPT OK
                        """),
                source("two.log", HEADER + """
                        eni-02 10.0.0.1 10.1.0.2 50001 443 6 4 400 1790000000 1790000010 ACCEPT OK
                        eni-02 10.1.0.8 10.1.0.2 50001 443 6 4 400 1790000000 1790000010 ACCEPT OK
                        """)).paths()
                .stream()
                .map(path -> path.topology().legs().getFirst())
                .filter(each -> each.kind() != LegKind.SAME_VPC)
                .findFirst()
                .orElseThrow();

        assertThat(leg.join().possible())
                .containsExactlyInAnyOrder(LegKind.VPC_PEERING, LegKind.TRANSIT_GATEWAY, LegKind.SAME_VPC);
    }

    @Test
    void saysWhyThereIsNoPath() {
        assertThat(inferred("").noPath()).contains(NoPath.NO_RECORDS);
        assertThat(inferred(source("x.log", "srcaddr dstaddr\n10.0.0.1 10.0.0.2\n")).noPath())
                .contains(NoPath.NO_INTERFACES);
        assertThat(inferred("eni-0a - - - - - - - 1790000000 1790000060 - NODATA\n").noPath())
                .contains(NoPath.NO_TRAFFIC);
        assertThat(inferred("eni-0a 10.0.0.1 10.0.0.2 0 0 1 4 400 1790000000 1790000060 ACCEPT OK\n").noPath())
                .contains(NoPath.NOBODY_ASKS);
        Cancel cancel = new Cancel();
        cancel.request();
        Inferred cancelled = Inference.of(
                table(source("x.log", HEADER + "eni-0a - - - - - - - 1790000000 1790000060 - NODATA\n")),
                Inventory.NOTHING, Settled.NOTHING, cancel);
        assertThat(cancelled.noPath()).contains(NoPath.CANCELLED);
        assertThat(cancelled.limits()).containsExactly(new Inferred.Limit.Cancelled());
    }

    @Test
    void saysWhatIsMoreThanItLooksAt() {
        StringBuilder records = new StringBuilder(HEADER);
        int pairs = PairSums.MOST + 10;
        for (int i = 0; i < pairs; i++) {
            records.append("eni-0a 10.200.0.1 10.")
                    .append(i >>> 16)
                    .append('.')
                    .append(i >>> 8 & 255)
                    .append('.')
                    .append(i & 255)
                    .append(" 50001 443 6 4 400 1790000000 1790000060 ACCEPT OK\n");
        }

        assertThat(inferred(source("x.log", records.toString())).limits())
                .containsExactly(new Inferred.Limit.Records(10));
    }

    private static ByteSource lesson(String name) throws IOException {
        Path file = Path.of("assets/lessons/privatelink", name);
        return new LocalFile(file, Files.size(file));
    }

    private static String key(String flowLog, int number) {
        return "AWSLogs/000000000042/vpcflowlogs/us-east-1/2026/03/02/000000000042_vpcflowlogs_us-east-1_" + flowLog
                + "_20260302T0905Z_" + number + ".log.gz";
    }

    private static Address address(String text) {
        return Address.parse(text).orElseThrow();
    }

    private static ByteSource source(String name, String text) {
        return new Bytes(name, text.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE);
    }

    private static Inferred inferred(String records) {
        return inferred(source("x.log", HEADER + records));
    }

    private static Inferred inferred(ByteSource... sources) {
        return Inference.of(table(sources), Inventory.NOTHING, Settled.NOTHING, new Cancel());
    }

    private static FlowTable table(ByteSource... sources) {
        return new LoadJob(List.of(sources), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel())
                .table();
    }
}
