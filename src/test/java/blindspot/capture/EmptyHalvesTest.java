package blindspot.capture;

import static blindspot.capture.Absence.HIDDEN;
import static blindspot.capture.Absence.LATE;
import static blindspot.capture.Absence.NEVER_LOGGED;
import static blindspot.capture.Absence.NO_FLOW_LOG;
import static blindspot.capture.Absence.NO_TRAFFIC;
import static blindspot.capture.Absence.OUTSIDE_TIME;
import static blindspot.capture.Absence.SKIPPED;
import static blindspot.capture.Absence.TRAFFIC_TYPE;
import static blindspot.capture.Told.NO;
import static blindspot.capture.Told.UNKNOWN;
import static blindspot.capture.Told.YES;
import static org.assertj.core.api.Assertions.assertThat;

import blindspot.query.Records;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.store.RowBits;
import blindspot.task.Cancel;
import blindspot.topology.Form;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.topology.inventory.Inventory;
import blindspot.topology.inventory.InventoryFile;
import blindspot.topology.inventory.Joining;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Why nothing is in a half of a lane, reason by reason.
final class EmptyHalvesTest {
    /// Every interface and both VPCs are known by id.
    private static final Topology KNOWN =
            TopologyFile.read(Path.of("src/test/resources/assets/lessons/second/topology.json"));

    private static final String FORMAT = "interface-id srcaddr dstaddr action log-status start end vpc-id";
    private static final String CLIENT = "eni-0c11e11700000001a";
    private static final String DOOR = "eni-0d00700000000002a";
    private static final String REQUEST = " 172.20.1.10 172.20.2.20 ACCEPT OK ";
    private static final String RESPONSE = " 172.20.2.20 172.20.1.10 ACCEPT OK ";
    private static final String OF_VPC = " vpc-0aaa000000000000a";
    private static final String NONE = " - - - NODATA ";

    @Test
    void everyReasonIsSaidInItsOrder() {
        List<EmptyHalf> all = of(table(CLIENT + REQUEST + "1000 1060"), Inventory.NOTHING);
        assertThat(all).isNotEmpty()
                .allSatisfy(half -> assertThat(half.reasons().stream().map(each -> each.absence().code()))
                        .containsExactly(
                                "never-logged", "no-flow-log", "traffic-type", "outside-time", "late", "skipped",
                                "hidden",
                                "no-traffic"));
        assertThat(all.stream().filter(half -> half.leg().number() == 1).map(EmptyHalvesTest::name))
                .as("one half has a record")
                .containsExactly("TO request", "TO response", "FROM response");
    }

    @Test
    void whatIsBetweenEndpointAndLoadBalancerIsNeverLoggedAndNobodyKnowsOfItsTraffic() {
        EmptyHalf half = half(of(table(CLIENT + REQUEST + "1000 1060"), Inventory.NOTHING), 2, End.FROM, Lane.REQUEST);
        assertThat(List.of(answer(half, NEVER_LOGGED), answer(half, LATE), answer(half, NO_TRAFFIC)))
                .containsExactly(YES, NO, UNKNOWN);
        assertThat(answer(door(CLIENT + REQUEST + "1000 1060"), NEVER_LOGGED)).isEqualTo(NO);
    }

    @Test
    void aFlowLogIsThereWhereTheInterfaceHasAnyRecord() {
        assertThat(answer(door(DOOR + NONE + "1000 1060"), NO_FLOW_LOG)).isEqualTo(NO);
        assertThat(answer(door(), NO_FLOW_LOG)).as("of an empty file").isEqualTo(YES);
        assertThat(answer(door("eni-02b00000000000003" + NONE + "1000 1060"), NO_FLOW_LOG))
                .as("only the other VPC is loaded")
                .isEqualTo(YES);
    }

    @Test
    void thatOthersOfTheVpcHaveRecordsTellsNothingUnlessItsFlowLogsAreStated() {
        String client = CLIENT + REQUEST + "1000 1060";
        assertThat(answer(door(client), NO_FLOW_LOG)).isEqualTo(UNKNOWN);
        assertThat(answer(door(stated(CLIENT, "ALL"), client), NO_FLOW_LOG)).isEqualTo(YES);
        assertThat(answer(door(stated("vpc-0aaa000000000000a", "ALL"), client), NO_FLOW_LOG)).isEqualTo(UNKNOWN);
        assertThat(answer(door(stated("vpc-0bbb000000000000b", "ALL"), client), NO_FLOW_LOG)).isEqualTo(UNKNOWN);
    }

    @Test
    void aRecordThatDoesNotNameItsInterfaceMayBeOfIt() {
        assertThat(answer(door("- 172.20.9.9 172.20.9.8 ACCEPT OK 1000 1060"), NO_FLOW_LOG)).isEqualTo(UNKNOWN);
        assertThat(answer(door("eni-0e15e 10.9.9.9 10.9.9.8 ACCEPT OK 1000 1060"), NO_FLOW_LOG)).isEqualTo(YES);
    }

    @Test
    void theTypeOfTrafficIsToldByBothActionsOrByWhatIsStated() {
        String accepted = DOOR + " 172.20.2.20 172.20.9.9 ACCEPT OK 1000 1060";
        String rejected = DOOR + " 172.20.9.9 172.20.2.20 REJECT OK 1000 1060";
        assertThat(answer(door(accepted), TRAFFIC_TYPE)).as("all may be accepted").isEqualTo(UNKNOWN);
        assertThat(answer(door(accepted, rejected), TRAFFIC_TYPE)).isEqualTo(NO);
        assertThat(answer(door(stated(DOOR, "ACCEPT"), accepted), TRAFFIC_TYPE)).isEqualTo(YES);
        assertThat(answer(door(stated("vpc-0aaa000000000000a", "REJECT")), TRAFFIC_TYPE)).isEqualTo(YES);
        assertThat(answer(door(stated(DOOR, "ALL"), accepted), TRAFFIC_TYPE)).isEqualTo(NO);
        assertThat(answer(door(stated(DOOR, "ACCEPT"), accepted, rejected), TRAFFIC_TYPE)).isEqualTo(NO);
        assertThat(answer(door(stated(CLIENT, "ACCEPT"), accepted), TRAFFIC_TYPE)).isEqualTo(UNKNOWN);
        assertThat(answer(door(stated(DOOR, "SOME"), accepted), TRAFFIC_TYPE)).isEqualTo(UNKNOWN);
    }

    @Test
    void ofSeveralFlowLogsNobodyKnowsWhichIsLoaded() {
        Inventory both = Joining.of(List.of(
                file(DOOR, "ALL", "fl-01"), file("vpc-0aaa000000000000a", "ACCEPT", "fl-02"))).inventory();
        assertThat(answer(door(both, DOOR + NONE + "1000 1060"), TRAFFIC_TYPE)).isEqualTo(UNKNOWN);
    }

    @Test
    void aFlowLogOfTheSubnetMonitorsItsInterfacesOnly() {
        List<EmptyHalf> all = of(table(DOOR + REQUEST + "1000 1060"), stated("subnet-0aaa1", "REJECT"));
        assertThat(answer(half(all, 1, End.FROM, Lane.REQUEST), TRAFFIC_TYPE)).isEqualTo(YES);
        assertThat(answer(half(all, 1, End.TO, Lane.RESPONSE), TRAFFIC_TYPE)).isEqualTo(UNKNOWN);
    }

    @Test
    void theTimeOfAnInterfaceIsComparedWithThatOfTheLeg() {
        String client = CLIENT + REQUEST + "1000 1600";
        assertThat(answer(door(client, DOOR + NONE + "1000 1600"), OUTSIDE_TIME)).isEqualTo(NO);
        assertThat(answer(door(client, DOOR + NONE + "1060 1540"), OUTSIDE_TIME)).as("times are off").isEqualTo(NO);
        assertThat(answer(door(client, DOOR + NONE + "1061 1600"), OUTSIDE_TIME)).as("in part").isEqualTo(UNKNOWN);
        assertThat(answer(door(client, DOOR + NONE + "1661 1700"), OUTSIDE_TIME)).isEqualTo(YES);
        assertThat(answer(door(client, DOOR + NONE + "900 939"), OUTSIDE_TIME)).isEqualTo(YES);
        assertThat(answer(door(client), OUTSIDE_TIME)).isEqualTo(UNKNOWN);
        assertThat(answer(door(client, DOOR + NONE + "- -"), OUTSIDE_TIME)).isEqualTo(UNKNOWN);
    }

    @Test
    void howLateARecordMayBeHasNoBound() {
        assertThat(answer(door(CLIENT + REQUEST + "1000 1060", DOOR + NONE + "1000 9000"), LATE)).isEqualTo(UNKNOWN);
    }

    @Test
    void skippedRecordsAreThoseOfTheInterface() {
        assertThat(answer(door(DOOR + " - - - SKIPDATA 1000 1060"), SKIPPED)).isEqualTo(YES);
        assertThat(answer(door(DOOR + NONE + "1000 1060", CLIENT + " - - - SKIPDATA 1000 1060"), SKIPPED))
                .isEqualTo(NO);
        assertThat(answer(door(CLIENT + REQUEST + "1000 1060"), SKIPPED)).as("nothing of it").isEqualTo(UNKNOWN);
        assertThat(answer(door(DOOR + " 172.20.2.20 172.20.9.9 ACCEPT - 1000 1060"), SKIPPED))
                .as("its format does not say")
                .isEqualTo(UNKNOWN);
    }

    @Test
    void whatIsLoadedAndLeftOutIsHiddenAndCounted() {
        FlowTable table = table(DOOR + REQUEST + "1000 1060", DOOR + REQUEST + "1060 1120");
        RowBits none = RowBits.none(2);
        EmptyHalf half = half(of(table, KNOWN, Inventory.NOTHING, Viewpoint.BOTH, none), 1, End.TO, Lane.REQUEST);
        assertThat(half.hidden()).isEqualTo(2);
        assertThat(answers(half)).isEqualTo("no no unknown no no no yes no");
        assertThat(answer(door(CLIENT + REQUEST + "1000 1060"), HIDDEN)).isEqualTo(NO);
    }

    @Test
    void aViewpointHidesToo() {
        FlowTable table = table(DOOR + REQUEST + "1000 1060");
        List<EmptyHalf> fromB = of(table, KNOWN, Inventory.NOTHING, Viewpoint.VPC_B, RowBits.all(1));
        assertThat(answer(half(fromB, 1, End.TO, Lane.REQUEST), HIDDEN)).isEqualTo(YES);
        assertThat(answer(half(fromB, 1, End.TO, Lane.RESPONSE), HIDDEN)).isEqualTo(NO);
    }

    @Test
    void thereWasTrafficWhereTheOtherEndSentOrReceivedIt() {
        assertThat(answer(door(CLIENT + REQUEST + "1000 1060"), NO_TRAFFIC)).isEqualTo(NO);
        assertThat(answer(door(CLIENT + " 172.20.1.10 172.20.2.20 REJECT OK 1000 1060"), NO_TRAFFIC))
                .as("it did not leave")
                .isEqualTo(UNKNOWN);
        List<EmptyHalf> all = of(
                table(DOOR + " 172.20.1.10 172.20.2.20 REJECT OK 1000 1060", CLIENT + RESPONSE + "1000 1060"),
                Inventory.NOTHING);
        assertThat(answer(half(all, 1, End.FROM, Lane.REQUEST), NO_TRAFFIC)).isEqualTo(NO);
        assertThat(answer(half(all, 1, End.TO, Lane.RESPONSE), NO_TRAFFIC)).isEqualTo(NO);
    }

    @Test
    void noDataOfAFlowLogOfAllTrafficSaysThatThereWasNone() {
        String[] silent = {DOOR + NONE + "1000 1058", DOOR + NONE + "1060 1118", DOOR + NONE + "1120 1178"};
        assertThat(answer(door(stated(DOOR, "ALL"), silent), NO_TRAFFIC)).isEqualTo(YES);
        assertThat(answer(door(stated(DOOR, "REJECT"), silent), NO_TRAFFIC)).isEqualTo(UNKNOWN);
        assertThat(answer(door(silent), NO_TRAFFIC)).isEqualTo(UNKNOWN);
        assertThat(answer(door(stated(DOOR, "ALL"), silent[0], silent[2]), NO_TRAFFIC)).as("a gap").isEqualTo(UNKNOWN);
        assertThat(answer(
                door(stated(DOOR, "ALL"), silent[0], silent[1], DOOR + " - - - SKIPDATA 1120 1178"), NO_TRAFFIC))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void anEndWithoutInterfacesIsOneHalfOfWhichLittleIsTold() {
        Topology bare = KNOWN.withoutInterfaces();
        List<EmptyHalf> all = of(table(), bare, Inventory.NOTHING, Viewpoint.BOTH, RowBits.all(0));
        assertThat(all).hasSize(16).allMatch(half -> half.at().isEmpty());
        assertThat(answers(half(all, 1, End.TO, Lane.REQUEST)))
                .isEqualTo("no yes unknown unknown unknown unknown no unknown");
    }

    private static EmptyHalf door(String... lines) {
        return door(Inventory.NOTHING, lines);
    }

    /// What the endpoint has of requests on the first leg.
    private static EmptyHalf door(Inventory inventory, String... lines) {
        return half(of(table(lines), inventory), 1, End.TO, Lane.REQUEST);
    }

    private static FlowTable table(String... lines) {
        Records records = Records.of(FORMAT);
        for (String line : lines) {
            boolean ofShop = line.startsWith(CLIENT) || line.startsWith(DOOR);
            records.add(line + (ofShop ? OF_VPC : " -"));
        }
        return records.table();
    }

    private static List<EmptyHalf> of(FlowTable table, Inventory inventory) {
        return of(table, KNOWN, inventory, Viewpoint.BOTH, RowBits.all(table.rowCount()));
    }

    private static List<EmptyHalf> of(
            FlowTable table, Topology topology, Inventory inventory, Viewpoint viewpoint, RowBits shown) {
        Evidence evidence = Evidence.of(table, topology);
        return EmptyHalves.in(evidence, inventory, new Cancel())
                .of(LegViews.of(evidence, viewpoint, shown, Form.COLLAPSED));
    }

    private static EmptyHalf half(List<EmptyHalf> all, int leg, End end, Lane lane) {
        return all.stream()
                .filter(half -> half.leg().number() == leg && half.end() == end && half.lane() == lane)
                .findFirst()
                .orElseThrow();
    }

    private static Told answer(EmptyHalf half, Absence absence) {
        return half.reasons()
                .stream()
                .filter(each -> each.absence() == absence)
                .map(EmptyHalf.Reason::answer)
                .findFirst()
                .orElseThrow();
    }

    private static String answers(EmptyHalf half) {
        return half.reasons().stream().map(each -> each.answer().code()).collect(Collectors.joining(" "));
    }

    private static String name(EmptyHalf half) {
        return half.end() + " " + half.lane().code();
    }

    private static Inventory stated(String resource, String traffic) {
        return Joining.of(Stream.of(file(resource, traffic, "fl-01")).toList()).inventory();
    }

    private static InventoryFile file(String resource, String traffic, String id) {
        String text = """
                {"FlowLogs": [{"FlowLogId": "%s", "ResourceId": "%s", "TrafficType": "%s"}]}
                """.formatted(id, resource, traffic);
        return InventoryFile.read(
                new Bytes(id + ".json", text.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE));
    }
}
