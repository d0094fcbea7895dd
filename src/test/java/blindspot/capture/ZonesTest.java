package blindspot.capture;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.decode.json.RefusedFile;
import blindspot.query.Records;
import blindspot.store.FlowTable;
import blindspot.store.RowBits;
import blindspot.topology.Form;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A path through two zones of two VPCs that use the same addresses, a third VPC, and a node that is not on the path.
final class ZonesTest {
    private static final Path FILE = Path.of("src/test/resources/topology/two-zones.json");
    private static final Topology TOPOLOGY = TopologyFile.read(FILE);
    private static final String FORMAT = "vpc-id interface-id srcaddr dstaddr packets log-status flow-direction";
    private static final String SHOP = "vpc-0aaa000000000000a";
    private static final String ORDERS = "vpc-0bbb000000000000b";
    private static final String SHARED = "vpc-0ccc000000000000c";

    @ParameterizedTest
    @CsvSource({
        "to the endpoint's interface in zone 1, eni-0c1 10.20.1.10 10.20.1.50, 1, 1",
        "to the endpoint's interface in zone 2, eni-0c1 10.20.1.10 10.20.2.50, 1, 2",
        "its answer, eni-0c1 10.20.2.50 10.20.1.10, 1, 2",
        "within zone 1 of the other VPC, eni-0f1 10.20.1.50 10.20.1.10, 3, 4",
        "from zone 1 to zone 2, eni-0f1 10.20.1.50 10.20.2.10, 3, 5",
        "from zone 2 to zone 1, eni-0f2 10.20.2.50 10.20.1.10, 3, 6",
        "to an address of the same interface, eni-0f2 10.20.2.50 2001:db8::10, 3, 7",
        "to the database, eni-0f2 10.20.2.50 10.20.1.99, 0, 0"})
    void knowsLegAndStrandOfARecord(String what, String record, int leg, int strand) {
        Evidence evidence = evidence("- " + record + " 1 OK -");

        assertThat(evidence.leg(0)).as(what).isEqualTo(leg);
        assertThat(evidence.strand(0)).as(what).isEqualTo(strand);
    }

    @Test
    void knowsTheZoneByTheAddressWhereAnotherInterfaceHasNone() {
        String text = RefusedFile.contentOf(FILE)
                .replace("\"eni-0f1\", \"addresses\": [\"10.20.1.50\"]", "\"eni-0f1\", \"addresses\": []");
        Topology topology = TopologyFile.read(text.getBytes(StandardCharsets.UTF_8), "t.json");
        FlowTable table = Records.of(FORMAT).add("- - 10.20.2.50 2001:db8::10 1 OK -").table();
        Evidence evidence = Evidence.of(table, topology);

        assertThat(evidence.strand(0)).isEqualTo(7);
        assertThat(evidence.recorder(0).possible()).as("the one without an address may have recorded it, too")
                .containsExactly(4, 5, 7);
    }

    @Test
    void countsEachStrandAndAllOfThemForTheLeg() {
        Evidence evidence = evidence(
                "- eni-0c1 10.20.1.10 10.20.1.50 5 OK egress", "- eni-0e1 10.20.1.10 10.20.1.50 4 OK ingress",
                "- eni-0c2 10.20.2.10 10.20.2.50 7 OK egress", "- eni-0e2 - - - SKIPDATA -");

        List<LegView> strands = LegViews.of(evidence, Viewpoint.BOTH, RowBits.all(4), Form.EXPANDED);
        LegView leg = LegViews.of(evidence, Viewpoint.BOTH).getFirst();

        assertThat(strands).hasSize(7);
        assertThat(strands.getFirst().packets()).contains(5L);
        assertThat(strands.getFirst().state()).isEqualTo(LegState.RECORDED);
        assertThat(strands.get(1).packets()).contains(7L);
        assertThat(strands.get(1).state()).as("only this strand's interface skipped records")
                .isEqualTo(LegState.INCOMPLETE);
        assertThat(strands.get(2).state()).isEqualTo(LegState.NEVER_LOGGED);
        assertThat(leg.packets()).contains(12L);
        assertThat(leg.state()).isEqualTo(LegState.INCOMPLETE);
    }

    @Test
    void findsWhatWasTakenElsewhereInAVpc() {
        Evidence evidence = evidence(
                SHOP + " eni-0c1 10.20.1.10 10.20.1.50 1 OK egress",
                SHOP + " eni-0zz 10.20.9.1 10.20.9.2 1 OK egress",
                ORDERS + " eni-0d1 10.20.1.99 10.20.9.2 1 OK egress",
                ORDERS + " eni-0yy - - - NODATA -",
                SHARED + " eni-0ww 10.20.9.1 10.20.9.2 1 OK egress",
                "vpc-0other eni-0vv 10.20.9.1 10.20.9.2 1 OK egress",
                ORDERS + " eni-0f1 10.20.1.50 10.20.1.99 1 OK egress");

        assertThat(IntStream.range(0, 3).mapToLong(evidence::elsewhere)).containsExactly(1L, 2L, 1L);
        assertThat(IntStream.range(0, 3).mapToLong(evidence::interfacesElsewhere)).containsExactly(1L, 2L, 1L);
        assertThat(evidence.rowsElsewhere(1, Viewpoint.BOTH).toArray()).containsExactly(2, 3);
        assertThat(evidence.rowsElsewhere(1, Viewpoint.VPC_A).toArray()).isEmpty();
        assertThat(evidence.rowsSeenFrom(Viewpoint.VPC_B).toArray()).containsExactly(2, 3, 6);
        assertThat(evidence.rowsSeenFrom(new Viewpoint.OfVpc(2)).toArray()).containsExactly(4);
        assertThat(evidence.unplaced()).isEqualTo(1);
        assertThat(evidence.rowsUnplaced().toArray()).containsExactly(5);
        assertThat(evidence.loadedVpcs().stream()).containsExactly(0, 1, 2);
        assertThat(IntStream.range(0, 7).filter(evidence::isOnPath)).containsExactly(0, 6);
    }

    @Test
    void knowsOfWhichVpcsNothingIsLoaded() {
        assertThat(evidence(SHOP + " eni-0c1 10.20.1.10 10.20.1.50 1 OK egress").loadedVpcs().stream())
                .containsExactly(0);
        assertThat(evidence("- - 10.20.1.10 10.20.1.50 1 OK -").loadedVpcs().stream())
                .as("either VPC may have recorded it")
                .isEmpty();
    }

    @Test
    void filtersByTheVpcsThatTheTopologyHas() {
        Evidence evidence = evidence(SHARED + " eni-0ww 10.20.9.1 10.20.9.2 1 OK egress");
        PictureTerms terms = new PictureTerms(evidence, new BitSet(), new BitSet());

        assertThat(terms.rowsWhere("seen-by", "vpc-c").test(0)).isTrue();
        assertThat(terms.rowsWhere("seen-by", "vpc-b").test(0)).isFalse();
        assertThat(terms.rowsWhere("seen-by", "-").test(0)).isFalse();
        assertThat(terms.rowsWhere("recorded-at", "-").test(0)).isTrue();
    }

    private static Evidence evidence(String... lines) {
        Records records = Records.of(FORMAT);
        for (String line : lines) {
            records.add(line);
        }
        return Evidence.of(records.table(), TOPOLOGY);
    }
}
