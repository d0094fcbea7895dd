package blindspot.capture;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.query.Records;
import blindspot.store.FlowTable;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Nodes with an interface in each of two zones: each interface has records of its own. Both VPCs use the same addresses.
final class InterfacesTest {
    private static final Topology TWO_ZONES = TopologyFile.read("""
            {"kind": "blindspot-topology", "version": 1, "title": {"en": "t", "ja": "t"},
             "vpcs": [
               {"id": "a", "name": {"en": "A", "ja": "A"}, "role": {"en": "a", "ja": "a"}, "vpcId": "vpc-0a",
                "subnets": [{"id": "sa", "name": {"en": "s", "ja": "s"}}]},
               {"id": "b", "name": {"en": "B", "ja": "B"}, "role": {"en": "b", "ja": "b"}, "vpcId": "vpc-0b",
                "subnets": [{"id": "sb", "name": {"en": "s", "ja": "s"}}]}],
             "path": [
               {"id": "client", "kind": "instance", "name": {"en": "C", "ja": "C"}, "subnet": "sa",
                "interfaces": [{"interfaceId": "eni-c", "addresses": ["10.0.0.10"]}]},
               {"id": "endpoint", "kind": "interface-endpoint", "name": {"en": "E", "ja": "E"}, "subnet": "sa",
                "interfaces": [{"interfaceId": "eni-e1", "addresses": ["10.0.0.21"]},
                               {"interfaceId": "eni-e2", "addresses": ["10.0.0.22"]}]},
               {"id": "nlb", "kind": "network-load-balancer", "name": {"en": "N", "ja": "N"}, "subnet": "sb",
                "interfaces": [{"interfaceId": "eni-n1", "addresses": ["10.0.0.21"]},
                               {"addresses": ["10.0.0.22"]}]},
               {"id": "target", "kind": "instance", "name": {"en": "T", "ja": "T"}, "subnet": "sb",
                "interfaces": [{"addresses": ["10.0.0.10"]}]}],
             "legs": [{"kind": "same-vpc"}, {"kind": "privatelink"}, {"kind": "same-vpc"}],
             "candidates": [{"interfaceId": "eni-x", "nodes": ["nlb", "target"]}]}
            """.getBytes(StandardCharsets.UTF_8), "two-zones.json");

    private static final String FORMAT = "vpc-id interface-id srcaddr dstaddr log-status flow-direction";

    @ParameterizedTest
    @CsvSource({
        "the stated one, vpc-0a eni-e2 10.0.0.10 10.0.0.22 OK -, 1, 2",
        "either end of the zone, - - 10.0.0.10 10.0.0.22 OK -, 0, ''",
        "either end of the zone in its VPC, vpc-0a - 10.0.0.10 10.0.0.22 OK -, 1, 0 2",
        "the end that sent it, vpc-0a - 10.0.0.10 10.0.0.22 OK egress, 1, 0",
        "the end that received it, vpc-0b - 10.0.0.22 10.0.0.10 OK ingress, 3, 5",
        "a candidate without an id of its own, - eni-x 10.0.0.22 10.0.0.10 OK -, 3, 4 5",
        "a candidate of which the address leaves one, - eni-x 10.0.0.21 10.0.0.10 OK -, 3, 5",
        "the stated one although the addresses are of another, vpc-0a eni-e1 10.0.0.10 10.0.0.22 OK -, 0, 1"})
    void findsWhoRecordedIt(String who, String line, int leg, String interfaces) {
        Evidence evidence = evidence(line);
        List<String> possible = evidence.recorder(0).possible().stream().map(index -> Integer.toString(index)).toList();

        assertThat(evidence.leg(0)).as(who).isEqualTo(leg);
        assertThat(String.join(" ", possible)).as(who).isEqualTo(interfaces);
    }

    @Test
    void opensOneEyeWhereOneOfTwoInterfacesRecorded() {
        Evidence evidence = evidence(
                "vpc-0a eni-e2 10.0.0.10 10.0.0.22 OK -", "vpc-0b - 10.0.0.22 10.0.0.10 OK -",
                "vpc-0a eni-c - - NODATA -");

        assertThat(evidence.recordingInterfaces(Viewpoint.BOTH, true).stream()).containsExactly(0, 2);
        assertThat(evidence.recordingInterfaces(Viewpoint.BOTH, false).stream()).containsExactly(4, 5);
        assertThat(evidence.recordingInterfaces(Viewpoint.VPC_B, true).stream()).isEmpty();
        assertThat(evidence.rowsAt(TWO_ZONES.nodes().get(1).interfaces(), Viewpoint.BOTH).toArray()).containsExactly(0);
    }

    @Test
    void keepsTheVpcsApartThatUseTheSameAddresses() {
        Evidence evidence = evidence(
                "vpc-0a - 10.0.0.10 10.0.0.21 OK -", "vpc-0b - 10.0.0.10 10.0.0.21 OK -",
                "- - 10.0.0.10 10.0.0.21 OK -");

        assertThat(List.of(evidence.leg(0), evidence.leg(1), evidence.leg(2))).containsExactly(1, 3, 0);
        assertThat(List.of(evidence.lane(0), evidence.lane(1))).containsExactly(Lane.REQUEST, Lane.RESPONSE);
        assertThat(evidence.unplaced()).isEqualTo(1);
    }

    @Test
    void tellsSkippedRecordsOfOneInterfaceOfTwo() {
        LegView leg = LegViews.of(
                evidence("vpc-0a eni-e1 - - SKIPDATA -", "vpc-0a eni-e2 10.0.0.10 10.0.0.22 OK -"), Viewpoint.VPC_A)
                .getFirst();

        assertThat(leg.state()).isEqualTo(LegState.INCOMPLETE);
    }

    private static Evidence evidence(String... lines) {
        Records records = Records.of(FORMAT);
        for (String line : lines) {
            records.add(line);
        }
        FlowTable table = records.table();
        return Evidence.of(table, TWO_ZONES);
    }
}
