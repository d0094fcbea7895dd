package blindspot.decode.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.decode.Compression;
import blindspot.decode.InputKind;
import blindspot.decode.Issue;
import blindspot.decode.LogFormat;
import blindspot.decode.parquet.ParquetFiles.Read;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.Progress;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ParquetDecoderTest {
    private static final Read TEXT = ParquetFiles.read("rows.log");

    @ParameterizedTest
    @ValueSource(strings = {
        "aws-uncompressed.parquet", "aws-gzip.parquet", "aws-snappy.parquet", "aws-zstd.parquet", "pages-v2.parquet",
        "row-groups.parquet", "other-types.parquet"
    })
    void readsTheRecordsThatTheTextHas(String name) {
        Read read = ParquetFiles.read(name);
        assertThat(read.decoded().problem()).isNull();
        assertThat(read.decoded().kind()).isEqualTo(InputKind.FLOW_LOG);
        assertThat(read.decoded().container()).isEqualTo(LogFormat.PARQUET);
        assertThat(read.decoded().format()).isEqualTo(TEXT.decoded().format());
        assertThat(read.decoded().lines()).isEqualTo(7);
        assertThat(read.decoded().issues().count()).isZero();
        // An account that a number stands for cannot be "unknown".
        boolean numbered = name.equals("other-types.parquet");
        assertThat(read.rows())
                .isEqualTo(numbered
                        ? TEXT.rows().stream().map(row -> row.replace("unknown", "-")).toList()
                        : TEXT.rows());
    }

    @Test
    void knowsColumnsByOtherSpellingsAndKeepsUnknownOnesAsText() {
        Read read = ParquetFiles.read("other-columns.parquet");
        assertThat(read.format())
                .containsExactly("srcaddr", "dstaddr", "dstport", "start", "end", "packets", "action", "is_new",
                        "my_note", "weight");
        assertThat(read.rows().getFirst())
                .isEqualTo("10.20.1.15 10.20.9.80 443 1712000004 1712000058 3000000000 ACCEPT true x y 2.5");
    }

    @Test
    void saysWhichColumnsItLeavesOut() {
        Read read = ParquetFiles.read("other-columns.parquet");
        assertThat(read.rows()).hasSize(3);
        assertThat(read.decoded().problem())
                .isEqualTo(new Problem("parquet-columns-skipped", "input", "lists.list.element, inner.a, price"));
    }

    @Test
    void countsRowsWithWrongValuesAsMalformed() {
        Read read = ParquetFiles.read("out-of-range.parquet");
        assertThat(read.decoded().problem()).isNull();
        assertThat(read.rows())
                .containsExactly("10.0.0.1 10.0.0.2 1 2 3 1712000001 1712000002 ACCEPT",
                        "10.0.0.3 10.0.0.2 1 2 3 1712000001 1712000002 REJECT");
        assertThat(read.decoded().lines()).isEqualTo(5);
        assertThat(read.decoded().issues().count()).isEqualTo(3);
        assertThat(read.decoded().issues().first())
                .containsExactly(
                        new Issue(2, 21, Issue.Reason.OUT_OF_RANGE, "dstport", "0–65535", "70000",
                                "10.0.0.1 10.0.0.2 1 70000 3 1712000001 1712000002 ACCEPT"),
                        new Issue(3, 1, Issue.Reason.NOT_AN_ADDRESS, "srcaddr", "", "10.0.0.999",
                                "10.0.0.999 10.0.0.2 1 2 3 1712000001 1712000002 ACCEPT"),
                        new Issue(4, 23, Issue.Reason.OUT_OF_RANGE, "bytes", "0–9223372036854775807", "-3",
                                "10.0.0.1 10.0.0.2 1 2 -3 1712000001 1712000002 ACCEPT"));
    }

    @Test
    void refusesATransitGatewaysFlowLogByName() {
        Read read = ParquetFiles.read("transit-gateway.parquet");
        assertThat(read.decoded().kind()).isEqualTo(InputKind.TRANSIT_GATEWAY_FLOW_LOG);
        assertThat(read.code()).isEqualTo("transit-gateway-log");
        assertThat(read.rows()).isEmpty();
    }

    @Test
    void refusesOtherParquetByName() {
        Read read = ParquetFiles.read("no-flow-log.parquet");
        assertThat(read.decoded().kind()).isEqualTo(InputKind.UNKNOWN);
        assertThat(read.decoded().container()).isEqualTo(LogFormat.PARQUET);
        assertThat(read.code()).isEqualTo("looks-like-parquet");
    }

    @Test
    void refusesACodecThatItDoesNotRead() {
        assertThat(ParquetFiles.read("lz4.parquet").decoded().problem())
                .isEqualTo(new Problem("parquet-codec", "input", "LZ4_RAW"));
    }

    @Test
    void readsAFileWithoutRecords() {
        Read read = ParquetFiles.read("empty.parquet");
        assertThat(read.decoded().problem()).isNull();
        assertThat(read.decoded().kind()).isEqualTo(InputKind.FLOW_LOG);
        assertThat(read.rows()).isEmpty();
    }

    @Test
    void readsAFileThatIsGzippedAsAWhole() {
        Read read = ParquetFiles.read(Bytes.gzip(ParquetFiles.bytes("aws-snappy.parquet")));
        assertThat(read.decoded().compression()).isEqualTo(Compression.GZIP);
        assertThat(read.rows()).isEqualTo(TEXT.rows());
    }

    @Test
    void readsASourceThatCanOnlyBeReadFromItsStart() {
        byte[] bytes = ParquetFiles.bytes("row-groups.parquet");
        ByteSource unknownSize = new ByteSource() {
            private final Bytes source = Bytes.of(bytes);

            @Override
            public String name() {
                return source.name();
            }

            @Override
            public long size() {
                return -1;
            }

            @Override
            public InputStream open() {
                return source.open();
            }

            @Override
            public String version() {
                return source.version();
            }
        };
        assertThat(ParquetFiles.read(unknownSize, Progress.NONE, new Cancel()).rows()).isEqualTo(TEXT.rows());
    }

    @Test
    void reportsProgressInBytesBetweenRecords() {
        byte[] bytes = ParquetFiles.bytes("row-groups.parquet");
        List<Long> done = new ArrayList<>();
        Read read = ParquetFiles.read(Bytes.of(bytes), (at, total, _) -> {
            assertThat(total).isEqualTo(bytes.length);
            done.add(at);
        }, new Cancel());
        assertThat(read.rows()).hasSize(7);
        assertThat(done).hasSize(3).isSorted().allSatisfy(at -> assertThat(at).isBetween(1L, (long) bytes.length));
    }

    @Test
    void keepsWhatItHasWhenCancelled() {
        Cancel cancel = new Cancel();
        Read read = ParquetFiles.read(
                Bytes.of(ParquetFiles.bytes("row-groups.parquet")), (_, _, _) -> cancel.request(), cancel);
        assertThat(read.decoded().cancelled()).isTrue();
        assertThat(read.decoded().problem()).isNull();
        assertThat(read.rows()).isEqualTo(TEXT.rows().subList(0, 3));
    }

    @Test
    void appendsToTheRowsThatAreThere() {
        var rows = new blindspot.store.FlowTableBuilder();
        var decoder = new blindspot.decode.Decoder(null);
        decoder.decode(Bytes.of(ParquetFiles.bytes("rows.log")), rows, Progress.NONE, new Cancel());
        var decoded = decoder.decode(
                Bytes.of(ParquetFiles.bytes("aws-zstd.parquet")), rows, Progress.NONE, new Cancel());
        FlowTable table = rows.build();
        assertThat(table.rowCount()).isEqualTo(14);
        assertThat(decoded.firstRow()).isEqualTo(7);
        assertThat(decoded.endRow()).isEqualTo(14);
    }
}
