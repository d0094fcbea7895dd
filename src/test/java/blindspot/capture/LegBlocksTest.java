package blindspot.capture;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.store.ChunkRows;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import blindspot.store.RowBits;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.topology.Form;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LegBlocksTest {
    private static final Topology TOPOLOGY =
            TopologyFile.read(Path.of("src/test/resources/topology/two-zones.json"));
    private static final int ROWS = 3 * ChunkRows.CHUNK + 1234;
    private static final List<String> INTERFACES =
            List.of("eni-0c1", "eni-0c2", "eni-0e1", "eni-0f1", "eni-0f2", "eni-0zz");
    private static final List<Address> ADDRESSES =
            Stream.of("10.20.1.10", "10.20.2.10", "10.20.1.50", "10.20.2.50", "10.20.1.99")
                    .map(text -> Address.parse(text).orElseThrow())
                    .toList();

    private final Random random = new Random(20);

    @Test
    void addUpToWhatTheRecordsDoWhateverFilterAndTimeWereBefore() {
        for (Form form : Form.values()) {
            Evidence evidence = Evidence.of(table(1000), TOPOLOGY);
            RowBits kept = RowBits.all(ROWS);
            LegBlocks blocks = LegBlocks.of(evidence, Viewpoint.BOTH, form, kept, null, new Cancel());
            LegSums sums = blocks.sums(kept, null);
            assertThat(sums.once().records()).isPositive();
            for (int round = 0; round < 40; round++) {
                if (random.nextInt(4) == 0) {
                    kept = kept();
                    blocks = LegBlocks.of(evidence, Viewpoint.BOTH, form, kept, blocks, new Cancel());
                }
                RowBits time = time();
                sums = blocks.sums(time, sums);
                assertThat(views(sums, form))
                        .isEqualTo(views(LegSums.of(evidence, Viewpoint.BOTH, form, kept.and(time)), form));
            }
        }
    }

    @Test
    void areNotTakenFromBlocksOfAnotherViewpoint() {
        Evidence evidence = Evidence.of(table(1000), TOPOLOGY);
        RowBits all = RowBits.all(ROWS);
        LegBlocks both = LegBlocks.of(evidence, Viewpoint.BOTH, Form.COLLAPSED, all, null, new Cancel());
        LegBlocks one = LegBlocks.of(evidence, Viewpoint.VPC_A, Form.COLLAPSED, all, both, new Cancel());
        assertThat(views(one.sums(all, both.sums(all, null))))
                .isEqualTo(views(LegSums.of(evidence, Viewpoint.VPC_A, Form.COLLAPSED, all)))
                .isNotEqualTo(views(both.sums(all, null)));
    }

    @Test
    void stayAtTheMostWhereNumbersAreAbsurdAndAreExactWhereTheyAreNot() {
        Evidence evidence = Evidence.of(table(Long.MAX_VALUE), TOPOLOGY);
        LegBlocks blocks = null;
        LegSums sums = null;
        for (int round = 0; round < 12; round++) {
            RowBits kept = round % 3 == 2 ? RowBits.of(RowSet.of(new int[] {3, 40_000}), ROWS) : kept();
            blocks = LegBlocks.of(evidence, Viewpoint.BOTH, Form.COLLAPSED, kept, blocks, new Cancel());
            RowBits time = time();
            sums = blocks.sums(time, sums);
            assertThat(views(sums))
                    .isEqualTo(views(LegSums.of(evidence, Viewpoint.BOTH, Form.COLLAPSED, kept.and(time))));
        }
    }

    private static List<LegView> views(LegSums sums) {
        return views(sums, Form.COLLAPSED);
    }

    private static List<LegView> views(LegSums sums, Form form) {
        return LegViews.of(LegTraces.of(sums.evidence(), sums.viewpoint(), form), sums);
    }

    /// All, most or few.
    private RowBits kept() {
        int of = random.nextInt(3);
        return of == 0 ? RowBits.all(ROWS) : some(_ -> random.nextInt(20) < (of == 1 ? 19 : 2));
    }

    /// All, none, rows in a row, or many here and there.
    private RowBits time() {
        int from = random.nextInt(ROWS);
        int to = from + random.nextInt(ROWS);
        return switch (random.nextInt(6)) {
            case 0 -> RowBits.all(ROWS);
            case 1 -> RowBits.none(ROWS);
            case 2 -> some(_ -> random.nextInt(10) < 8);
            default -> some(row -> row >= from && row < to);
        };
    }

    private static RowBits some(IntPredicate wanted) {
        return RowBits.of(RowSet.of(IntStream.range(0, ROWS).filter(wanted).toArray()), ROWS);
    }

    private FlowTable table(long most) {
        FlowTableBuilder builder = new FlowTableBuilder();
        builder.begin(
                "random",
                Stream.of(Field.INTERFACE_ID, Field.SRCADDR, Field.DSTADDR, Field.PACKETS, Field.BYTES, Field.ACTION)
                        .map(FieldName::of)
                        .toList());
        for (int row = 0; row < ROWS; row++) {
            builder.text(INTERFACES.get(random.nextInt(INTERFACES.size())));
            address(builder);
            address(builder);
            builder.number(random.nextLong(most));
            if (random.nextInt(10) == 0) {
                builder.missing();
            } else {
                builder.number(random.nextLong(most));
            }
            builder.text(random.nextInt(8) == 0 ? "REJECT" : "ACCEPT");
            builder.endRow(row);
        }
        return builder.build();
    }

    private void address(FlowTableBuilder builder) {
        Address address = ADDRESSES.get(random.nextInt(ADDRESSES.size()));
        builder.address(address.high(), address.low());
    }
}
