package blindspot.capture;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.query.Records;
import blindspot.store.FlowTable;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CaptureTest {
    private static final Path LESSON_FILE = Path.of("assets/lessons/privatelink/topology.json");
    private static final Topology LESSON = TopologyFile.read(LESSON_FILE);
    private static final Topology PEERING = TopologyFile.read(Path.of("src/test/resources/topology/peering.json"));
    private static final String SECOND_FILE = "src/test/resources/assets/lessons/second/topology.json";
    /// Every interface and both VPCs are known by id.
    private static final Topology KNOWN = TopologyFile.read(Path.of(SECOND_FILE));

    private static final String VOLUME = "interface-id srcaddr dstaddr packets bytes log-status";
    private static final String WITH_VPC = "vpc-id srcaddr dstaddr interface-id";

    @ParameterizedTest
    @CsvSource({
        "1, vpc-a, instance-a endpoint", "1, vpc-b, ''", "1, both, instance-a endpoint",
        "2, vpc-a, ''", "2, vpc-b, ''", "2, both, ''",
        "3, vpc-a, ''", "3, vpc-b, nlb alb", "3, both, nlb alb",
        "4, vpc-a, ''", "4, vpc-b, alb instance-b", "4, both, alb instance-b"})
    void namesTheEndsThatMayRecordALeg(int leg, String viewpoint, String nodes) {
        List<String> recorders =
                new Observability(LESSON).recorders(leg(LESSON, leg), Viewpoint.ofCode(viewpoint).orElseThrow())
                        .stream()
                        .map(node -> node.id())
                        .toList();

        assertThat(String.join(" ", recorders)).isEqualTo(nodes);
    }

    static List<Viewpoint> viewpoints() {
        return Viewpoint.all(2);
    }

    @ParameterizedTest
    @MethodSource("viewpoints")
    void givesTheRuleThatEndpointToNetworkLoadBalancerIsLoggedByNobody(Viewpoint viewpoint) {
        Observability observability = new Observability(LESSON);

        assertThat(observability.whyNot(leg(LESSON, 2), viewpoint)).contains(Rule.ENDPOINT_TO_NETWORK_LOAD_BALANCER);
        assertThat(observability.neverLogged(leg(LESSON, 2))).isTrue();
    }

    @Test
    void givesTheRuleThatALegOutsideTheVpcTouchesNoneOfItsInterfaces() {
        Observability observability = new Observability(LESSON);

        assertThat(observability.whyNot(leg(LESSON, 1), Viewpoint.VPC_B)).contains(Rule.NO_INTERFACE_IN_VPC);
        assertThat(observability.whyNot(leg(LESSON, 3), Viewpoint.VPC_A)).contains(Rule.NO_INTERFACE_IN_VPC);
        assertThat(observability.whyNot(leg(LESSON, 3), Viewpoint.BOTH)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("viewpoints")
    void letsTheSameLegBeRecordedFromBothSidesWhenPeeringJoinsTheVpcs(Viewpoint viewpoint) {
        assertThat(new Observability(PEERING).whyNot(leg(PEERING, 2), viewpoint)).isEmpty();
        assertThat(views(PEERING, Records.of(VOLUME).table(), viewpoint).get(1).state()).isEqualTo(LegState.NO_RECORD);
    }

    @Test
    void showsRecordsOfThePeeredLegInTheLogsOfTheirOwnVpc() {
        FlowTable table = Records.of(VOLUME + " flow-direction")
                .add("eni-x 10.0.0.76 10.1.0.45 5 500 OK egress")
                .table();

        assertThat(views(PEERING, table, Viewpoint.VPC_A).get(1).state()).isEqualTo(LegState.RECORDED);
        assertThat(views(PEERING, table, Viewpoint.VPC_B).get(1).state()).isEqualTo(LegState.NO_RECORD);
    }

    @Test
    void neverPutsARecordOnTheLegThatNobodyLogs() {
        FlowTable table = Records.of(VOLUME).add("eni-x 10.0.0.76 10.1.0.45 5 500 OK").table();
        Evidence evidence = Evidence.of(table, LESSON);

        assertThat(evidence.leg(0)).isZero();
        assertThat(evidence.unplaced()).isEqualTo(1);
        assertThat(views(LESSON, table, Viewpoint.BOTH).get(1).state()).isEqualTo(LegState.NEVER_LOGGED);
    }

    @Test
    void tellsRequestsFromResponses() {
        Evidence evidence = Evidence.of(
                Records.of(VOLUME)
                        .add("- 10.1.0.45 10.1.0.136 1 1 OK")
                        .add("- 10.1.0.136 10.1.0.45 1 1 OK")
                        .table(),
                LESSON);

        assertThat(List.of(evidence.leg(0), evidence.leg(1))).containsExactly(3, 3);
        assertThat(List.of(evidence.lane(0), evidence.lane(1))).containsExactly(Lane.REQUEST, Lane.RESPONSE);
    }

    @Test
    void isCertainOfTheEndWhoseInterfaceIsStated() {
        LegView leg = views(
                LESSON,
                Records.of(VOLUME).add("eni-0dfc71062338593dc 10.0.0.146 10.0.0.76 3 300 OK").table(),
                Viewpoint.VPC_A).getFirst();

        assertThat(leg.quarters()).containsExactly(new Quarter(1, 0, 3, 300), empty(), empty(), empty());
    }

    @Test
    void keepsBothEndsPossibleWhereOnlyCandidatesAreStated() {
        FlowTable table = Records.of(VOLUME)
                .add("eni-0b5462ff97b19b4bf 10.1.0.45 10.1.0.136 3 300 OK")
                .add("eni-0b5462ff97b19b4bf 10.1.0.136 10.1.0.45 2 900 OK")
                .table();
        LegView leg = views(LESSON, table, Viewpoint.VPC_B).get(2);

        assertThat(leg.quarters())
                .containsExactly(
                        new Quarter(0, 1, 3, 300), new Quarter(0, 1, 0, 0), new Quarter(0, 1, 2, 900),
                        new Quarter(0, 1, 0, 0));
        assertThat(leg.packets()).contains(5L);
        assertThat(Evidence.of(table, LESSON).recorderNode(0)).isEqualTo(-1);
    }

    @Test
    void narrowsCandidatesToOneEndOfTheLeg() {
        Evidence evidence = Evidence.of(
                Records.of(VOLUME).add("eni-0b5462ff97b19b4bf 10.1.0.136 10.1.0.127 3 300 OK").table(), LESSON);

        assertThat(evidence.leg(0)).isEqualTo(4);
        assertThat(evidence.recorderNode(0)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"egress, 2", "ingress, 3", "-, -1"})
    void learnsTheEndFromFlowDirection(String direction, int recorder) {
        FlowTable table = Records.of(VOLUME + " flow-direction")
                .add("eni-0b5462ff97b19b4bf 10.1.0.45 10.1.0.136 3 300 OK " + direction)
                .table();

        assertThat(Evidence.of(table, LESSON).recorderNode(0)).isEqualTo(recorder);
    }

    @Test
    void countsPacketsOnceWhenBothEndsRecordedThem() {
        FlowTable table = Records.of(VOLUME)
                .add("eni-02b00000000000003 192.168.4.30 192.168.5.40 14 2100 OK")
                .add("eni-0a1b0000000000004 192.168.4.30 192.168.5.40 13 1950 OK")
                .add("eni-0a1b0000000000004 192.168.5.40 192.168.4.30 11 5400 OK")
                .add("eni-02b00000000000003 192.168.5.40 192.168.4.30 11 5400 OK")
                .table();
        LegView leg = views(KNOWN, table, Viewpoint.VPC_B).get(2);

        assertThat(leg.records()).isEqualTo(4);
        assertThat(leg.packets()).contains(25L);
        assertThat(leg.quarters())
                .containsExactly(
                        new Quarter(1, 0, 14, 2100), new Quarter(1, 0, 13, 1950), new Quarter(1, 0, 11, 5400),
                        new Quarter(1, 0, 11, 5400));
    }

    @Test
    void countsTheReceiversPacketsWhereTheSenderRecordedNone() {
        FlowTable table = Records.of(VOLUME).add("eni-0a1b0000000000004 192.168.4.30 192.168.5.40 13 1950 OK").table();

        assertThat(views(KNOWN, table, Viewpoint.VPC_B).get(2).packets()).contains(13L);
    }

    @Test
    void hasNoPacketsToCountWhereTheFormatHasNone() {
        FlowTable table = Records.of("interface-id srcaddr dstaddr").add("- 10.1.0.45 10.1.0.136").table();
        LegView leg = views(LESSON, table, Viewpoint.VPC_B).get(2);

        assertThat(leg.records()).isEqualTo(1);
        assertThat(leg.packets()).isEmpty();
    }

    @Test
    void callsALegIncompleteWhenAnInterfaceAtItsEndsSkippedRecords() {
        FlowTable table = Records.of(VOLUME)
                .add("eni-0a1b0000000000004 192.168.5.40 192.168.6.50 9 1900 OK")
                .add("eni-0a1b0000000000004 - - - - SKIPDATA")
                .table();

        assertThat(states(KNOWN, table, Viewpoint.VPC_B))
                .containsExactly(
                        LegState.NO_RECORD, LegState.NEVER_LOGGED, LegState.INCOMPLETE, LegState.INCOMPLETE);
        assertThat(states(KNOWN, table, Viewpoint.VPC_A))
                .containsExactly(LegState.NO_RECORD, LegState.NEVER_LOGGED, LegState.NO_RECORD, LegState.NO_RECORD);
    }

    @Test
    void takesNoTrafficForNoRecordOfALeg() {
        FlowTable table = Records.of(VOLUME).add("eni-05e1000000000005b - - - - NODATA").table();
        Evidence evidence = Evidence.of(table, KNOWN);

        assertThat(states(KNOWN, table, Viewpoint.BOTH)).doesNotContain(LegState.RECORDED, LegState.INCOMPLETE);
        assertThat(evidence.recorderNode(0)).isEqualTo(4);
        assertThat(evidence.unplaced()).isZero();
    }

    @Test
    void placesNothingOfAVpcThatIsNotDrawn() {
        FlowTable table = Records.of(WITH_VPC).add("vpc-elsewhere 192.168.4.30 192.168.5.40 eni-x").table();

        assertThat(Evidence.of(table, KNOWN).unplaced()).isEqualTo(1);
    }

    @Test
    void placesNothingWhoseVpcContradictsItsInterface() {
        FlowTable table = Records.of(WITH_VPC)
                .add("vpc-0bbb000000000000b 192.168.4.30 192.168.5.40 eni-0c11e11700000001a")
                .table();

        assertThat(Evidence.of(table, KNOWN).unplaced()).isEqualTo(1);
    }

    @Test
    void placesNothingOnALegWhoseVpcIsAnotherThanTheRecords() {
        FlowTable table = Records.of(WITH_VPC).add("vpc-0aaa000000000000a 192.168.4.30 192.168.5.40 eni-x").table();

        assertThat(Evidence.of(table, KNOWN).leg(0)).isZero();
    }

    @Test
    void knowsTheVpcOfARecordWithoutKnowingItsInterface() {
        FlowTable table = Records.of(WITH_VPC).add("vpc-0bbb000000000000b 192.168.4.30 192.168.5.40 eni-x").table();
        Evidence evidence = Evidence.of(table, KNOWN);

        assertThat(evidence.leg(0)).isEqualTo(3);
        assertThat(evidence.seenFrom(0, Viewpoint.VPC_B)).isTrue();
        assertThat(evidence.seenFrom(0, Viewpoint.VPC_A)).isFalse();
    }

    @Test
    void tellsLegsOfEqualAddressesApartByInterfaceOrVpc() {
        Topology twins = twins();
        Evidence evidence = Evidence.of(
                Records.of(WITH_VPC)
                        .add("- 192.168.4.30 192.168.5.40 eni-0c11e11700000001a")
                        .add("- 192.168.4.30 192.168.5.40 eni-0a1b0000000000004")
                        .add("vpc-0aaa000000000000a 192.168.4.30 192.168.5.40 eni-x")
                        .add("vpc-0bbb000000000000b 192.168.4.30 192.168.5.40 eni-x")
                        .table(),
                twins);

        assertThat(List.of(evidence.leg(0), evidence.leg(1), evidence.leg(2), evidence.leg(3)))
                .containsExactly(1, 3, 1, 3);
    }

    @Test
    void placesNothingThatFitsLegsOfBothVpcs() {
        Evidence evidence = Evidence.of(
                Records.of(WITH_VPC).add("- 192.168.4.30 192.168.5.40 eni-x").table(), twins());

        assertThat(evidence.leg(0)).isZero();
        assertThat(evidence.unplaced()).isEqualTo(1);
    }

    @Test
    void countsWhatIsInNoVpcOfTheDiagram() {
        Evidence evidence = Evidence.of(
                Records.of(VOLUME)
                        .add("eni-x 198.51.100.1 198.51.100.2 1 1 OK")
                        .add("eni-02b00000000000003 198.51.100.1 192.168.4.30 1 1 OK")
                        .add("eni-x - - - - NODATA")
                        .table(),
                KNOWN);

        assertThat(evidence.unplaced()).isEqualTo(2);
        assertThat(evidence.rowsUnplaced().toArray()).containsExactly(0, 2);
        assertThat(evidence.rowsAt(KNOWN.nodes().get(2).interfaces(), Viewpoint.VPC_B).toArray()).containsExactly(1);
    }

    @Test
    void listsTheRowsOfALegFromAViewpoint() {
        Evidence evidence = Evidence.of(
                Records.of(VOLUME)
                        .add("- 10.1.0.45 10.1.0.136 1 1 OK")
                        .add("- 10.0.0.146 10.0.0.76 1 1 OK")
                        .add("- 10.1.0.136 10.1.0.45 1 1 OK")
                        .table(),
                LESSON);

        assertThat(evidence.rowsOf(leg(LESSON, 3), Viewpoint.VPC_B).toArray()).containsExactly(0, 2);
        assertThat(evidence.rowsOf(leg(LESSON, 3), Viewpoint.VPC_A).toArray()).isEmpty();
    }

    @Test
    void citesAwsForEveryRule() {
        assertThat(Rule.values())
                .allMatch(rule -> rule.citation().toString().startsWith("https://docs.aws.amazon.com/"));
    }

    @Test
    void findsViewpointsAndLanesByTheirWords() {
        assertThat(Viewpoint.all(Topology.MOST_VPCS))
                .allMatch(each -> Viewpoint.ofCode(each.code()).equals(Optional.of(each)));
        assertThat(Lane.values()).allMatch(each -> Lane.ofCode(each.code()).equals(Optional.of(each)));
        assertThat(LegKind.ofCode("tunnel")).isEmpty();
    }

    /// The known topology with the addresses of leg 3 on leg 1, too, as two VPCs with one plan of addresses have it.
    private static Topology twins() {
        String text = text(Path.of(SECOND_FILE))
                .replace("172.20.1.10", "192.168.4.30")
                .replace("172.20.2.20", "192.168.5.40")
                .replaceAll("172\\.20\\.[0-9.]+/[0-9]+", "192.168.0.0/16");
        return TopologyFile.read(text.getBytes(StandardCharsets.UTF_8), "twins.json");
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Leg leg(Topology topology, int number) {
        return topology.legs().get(number - 1);
    }

    private static List<LegView> views(Topology topology, FlowTable table, Viewpoint viewpoint) {
        return LegViews.of(Evidence.of(table, topology), viewpoint);
    }

    private static List<LegState> states(Topology topology, FlowTable table, Viewpoint viewpoint) {
        return views(topology, table, viewpoint).stream().map(LegView::state).toList();
    }

    private static Quarter empty() {
        return new Quarter(0, 0, 0, 0);
    }
}
