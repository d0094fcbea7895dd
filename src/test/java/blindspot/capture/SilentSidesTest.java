package blindspot.capture;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.query.Records;
import blindspot.source.Bytes;
import blindspot.task.Cancel;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.topology.inventory.Inventory;
import blindspot.topology.inventory.InventoryFile;
import blindspot.topology.inventory.Joining;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A side is silent only where it is sure that its flow logs would have what it sends.
final class SilentSidesTest {
    private static final Topology PATH =
            TopologyFile.read(Path.of("src/test/resources/assets/lessons/second/topology.json"));

    private static final String CLIENT = "eni-0c11e11700000001a ";
    private static final String DOOR = "eni-0d00700000000002a ";
    private static final String BALANCER = "eni-02b00000000000003 ";
    private static final String ASKED = "172.20.1.10 172.20.2.20 ACCEPT OK ";
    private static final String SENT_ON = "192.168.4.30 192.168.5.40 ACCEPT OK ";
    private static final String ABROAD = "172.20.1.10 172.20.9.9 ACCEPT OK ";
    private static final String NONE = "- - - NODATA ";
    private static final String SMALL = " 5 300";

    /// Checks of the balancer once a minute for these minutes: all that it sends.
    private static Stream<String> checks(int from, int minutes) {
        return IntStream.range(0, minutes)
                .map(minute -> from + 60 * minute)
                .mapToObj(at -> BALANCER + SENT_ON + at + " " + (at + 5) + SMALL);
    }

    @Test
    void aSideIsSilentWhereItsFlowLogHasAcceptedTrafficAllTheTime() {
        assertThat(silent(Stream.concat(Stream.of(DOOR + ASKED + "1000 1400" + SMALL), checks(1000, 8))))
                .contains(SilentSide.BEHIND);
    }

    /// In the time that is missing there may be all that is looked for.
    @Test
    void nothingIsSaidWhereTheFlowLogHasAGap() {
        assertThat(silent(Stream.of(
                Stream.of(DOOR + ASKED + "1000 5400" + SMALL), checks(1000, 8), checks(5000, 8))
                .flatMap(each -> each))).isEmpty();
        assertThat(silent(Stream.of(
                BALANCER + SENT_ON + "1000 5170" + SMALL, CLIENT + ABROAD + "1000 1058" + SMALL,
                CLIENT + NONE + "5120 5178 - -"))).isEmpty();
    }

    /// A flow log of rejected traffic has no request that was sent on.
    @Test
    void nothingIsSaidWhereTheFlowLogMayBeOfRejectedTrafficOnly() {
        String sent = BALANCER + SENT_ON + "1000 1050" + SMALL;
        String nothing = DOOR + NONE + "1000 1058 - -";
        assertThat(silent(Stream.of(DOOR + ASKED + "1000 1050" + SMALL, BALANCER + NONE + "1000 1058 - -"))).isEmpty();
        assertThat(silent(Stream.of(sent, nothing))).isEmpty();
        assertThat(silent(stated("REJECT"), Stream.of(sent, nothing))).isEmpty();
        assertThat(silent(stated("ALL"), Stream.of(sent, nothing))).contains(SilentSide.BEFORE);
    }

    @Test
    void recordsThatOverlapLeaveNoGapInWhateverOrderTheyBegin() {
        assertThat(silent(Stream.of(
                BALANCER + SENT_ON + "1000 1100" + SMALL, CLIENT + ABROAD + "1030 1058" + SMALL,
                CLIENT + ABROAD + "1000 1058" + SMALL, CLIENT + ABROAD + "1060 1118" + SMALL)))
                .contains(SilentSide.BEFORE);
    }

    private static Optional<SilentSide> silent(Stream<String> lines) {
        return silent(Inventory.NOTHING, lines);
    }

    private static Optional<SilentSide> silent(Inventory inventory, Stream<String> lines) {
        Records records = Records.of("interface-id srcaddr dstaddr action log-status start end packets bytes");
        lines.forEach(records::add);
        PictureTerms terms = PictureTerms.placing(records.table(), PATH, inventory, new Cancel());
        EmptyHalves halves = EmptyHalves.in(terms.evidence(), inventory, new Cancel());
        return SilentSides.of(terms, halves, PATH.legs().get(1), new Cancel());
    }

    private static Inventory stated(String traffic) {
        String text = """
                {"FlowLogs": [{"FlowLogId": "fl-01", "ResourceId": "%s", "TrafficType": "%s"}]}
                """.formatted(DOOR.strip(), traffic);
        return Joining.of(List.of(InventoryFile.read(
                new Bytes("flow-logs.json", text.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE))))
                .inventory();
    }
}
