package blindspot.capture;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.query.Filter;
import blindspot.query.FilterError;
import blindspot.query.FilterParser;
import blindspot.query.Matcher;
import blindspot.query.ParsedFilter;
import blindspot.query.Records;
import blindspot.query.Vocabulary;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.topology.inventory.Inventory;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTermsTest {
    private static final Topology LESSON = TopologyFile.read(Path.of("assets/lessons/privatelink/topology.json"));
    private static final String FIELDS = "srcaddr dstaddr srcport dstport packets bytes start action log-status";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            leg = 3                 | 1, 2
            leg in (1, 4)           | 0, 3
            leg = -                 | 4
            leg != 3                | 0, 3
            not leg = 3             | 0, 3, 4
            seen-by = vpc-a         | 0
            seen-by = vpc-b         | 1, 2, 3
            seen-by = -             | 4
            recorded-at = alb       | 1, 2, 3
            recorded-at = -         | 4
            marked                  | 0, 2
            marked and leg = 3      | 2
            not marked              | 1, 3, 4
            """)
    void filtersByThePicture(String text, String rows) {
        FlowTable table = Records.of(FIELDS)
                .add("10.0.0.146 10.0.0.76 40000 80 9 900 100 ACCEPT OK")
                .add("10.1.0.45 10.1.0.136 40000 80 9 900 100 ACCEPT OK")
                .add("10.1.0.136 10.1.0.45 80 40000 9 900 100 ACCEPT OK")
                .add("10.1.0.136 10.1.0.127 40000 80 9 900 100 ACCEPT OK")
                .add("192.0.2.1 192.0.2.2 40000 80 9 900 100 ACCEPT OK")
                .table();
        BitSet marked = new BitSet();
        marked.set(0);
        marked.set(2);
        Filter filter = switch (new FilterParser(
                new Vocabulary(List.of(), PictureTerms.of(LESSON, Inventory.NOTHING), ZoneOffset.UTC)).parse(text)) {
            case ParsedFilter.Right(Filter right) -> right;
            case ParsedFilter.Wrong(FilterError error) -> throw new AssertionError(error.toString());
        };
        PictureTerms terms = new PictureTerms(Evidence.of(table, LESSON), new BitSet(), marked);
        int[] kept = Matcher.of(filter, table, terms).rows(new Cancel()).toArray();
        assertThat(String.join(", ", IntStream.of(kept).mapToObj(Integer::toString).toList())).isEqualTo(rows);
    }

    @Test
    void evenlySpacedSmallRecordsFromALoadBalancerLookLikeHealthChecks() {
        Records records = Records.of(FIELDS);
        for (int i = 0; i < 10; i++) {
            records.add("10.1.0.45 10.1.0.136 " + (40000 + i) + " 80 6 500 " + (1000 + 30 * i) + " ACCEPT OK");
            records.add("10.1.0.136 10.1.0.45 80 " + (40000 + i) + " 5 700 " + (1000 + 30 * i + i % 2) + " ACCEPT OK");
        }
        assertThat(healthChecks(records).cardinality()).isEqualTo(20);
    }

    @Test
    void healthChecksAreFoundAmongRequestsByTheirSizeAndAtEachInterfaceByItself() {
        Records records = Records.of("interface-id " + FIELDS);
        for (int i = 0; i < 10; i++) {
            String check = "10.1.0.45 10.1.0.136 " + (40000 + i) + " 80 6 500 ";
            records.add("eni-a1 " + check + (1000 + 30 * i) + " ACCEPT OK");
            records.add("eni-b1 " + check + (1004 + 30 * i) + " ACCEPT OK");
            records.add("eni-a1 10.1.0.45 10.1.0.136 " + (50000 + i) + " 80 6 " + (700 + i) + " " + (1000 + 7 * i * i)
                    + " ACCEPT OK");
        }
        BitSet expected = new BitSet();
        for (int row = 0; row < 30; row++) {
            expected.set(row, row % 3 != 2);
        }
        assertThat(healthChecks(records)).isEqualTo(expected);
    }

    @Test
    void whatIsLargeOrUnevenOrRejectedOrRareOrFromAClientDoesNot() {
        Records records = Records.of(FIELDS);
        for (int i = 0; i < 10; i++) {
            long even = 1000 + 30L * i;
            records.add("10.1.0.45 10.1.0.136 " + (40000 + i) + " 80 600 50000 " + even + " ACCEPT OK");
            records.add("10.1.0.136 10.1.0.127 " + (40000 + i) + " 80 6 500 " + (1000 + 7 * i * i) + " ACCEPT OK");
            records.add("10.1.0.45 10.1.0.136 " + (40000 + i) + " 81 1 40 " + even + " REJECT OK");
            records.add("10.0.0.146 10.0.0.76 " + (40000 + i) + " 80 6 500 " + even + " ACCEPT OK");
        }
        records.add("10.1.0.45 10.1.0.136 40000 82 6 500 1000 ACCEPT OK");
        records.add("10.1.0.45 10.1.0.136 40000 82 6 500 1030 ACCEPT OK");
        records.add("10.1.0.45 10.1.0.136 40000 82 6 500 1060 ACCEPT OK");
        assertThat(healthChecks(records).isEmpty()).isTrue();
    }

    private static BitSet healthChecks(Records records) {
        return HealthChecks.of(Evidence.of(records.table(), LESSON), new Cancel());
    }
}
