package blindspot.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blindspot.decode.RecordFormat;
import blindspot.model.FieldName;
import blindspot.model.TimeRange;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.store.CodeColumn;
import blindspot.store.Column;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reading on several threads gives what reading on one gives: the same rows, codes, places, counts and issues.
final class SideBySideTest {
    private static final String HEADER = "version interface-id srcaddr dstport bytes start end action log-status\n";
    private static final String OTHER_HEADER = "srcaddr az-id start new-field\n";

    private final Random random = new Random(7);

    @Test
    void readsAPlainInputLikeOneThread() throws IOException {
        assertSame(source("plain", HEADER + records(30_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        HEADER, OTHER_HEADER, "# a comment\n", "\n", "\r\n", "  \n", "﻿" + HEADER, "too few\n",
        "2 eni-1 x 443 1 1 1 ACCEPT OK\n",
        "2 eni-1 10.0.0.1 443 1 1 1 ACCEPT OK # behind\n", "version tgw-id srcaddr\n", "6 TransitGateway 1\n",
        "  2 eni-1 10.0.0.1 443 1 1 1 ACCEPT OK\r\n", "2 eni-only-in-a-bad-line 10.0.0.1 no 1 1 1 ACCEPT OK\n",
        "srcaddr end start\n"})
    void readsWhatComesUpAnywhereLikeOneThread(String unusual) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 12; i++) {
            text.append(records(random.nextInt(5_000))).append(unusual.repeat(random.nextInt(3)));
            if (!unusual.equals(HEADER) && random.nextInt(4) == 0) {
                text.append(HEADER);
            }
        }
        assertSame(source("unusual", text.toString()));
    }

    @Test
    void readsFormatsThatChangeAllTheTimeLikeOneThread() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(HEADER).append(records(random.nextInt(100)));
            text.append(OTHER_HEADER).append("10.0.0.9 use1-az1 17 x\n".repeat(random.nextInt(100)));
        }
        assertSame(source("changing", text.toString()));
    }

    @Test
    void readsHeaderlessRecordsLikeOneThread() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("2 123456789012 eni-")
                    .append(random.nextInt(50))
                    .append(" 10.0.0.1 10.0.0.2 1 2 6 ")
                    .append(i)
                    .append(" 1 2 3 ")
                    .append(random.nextInt(500) == 0 ? "NO OK" : "ACCEPT OK")
                    .append('\n');
            if (i == 15_000) {
                text.append(HEADER).append(records(50));
            }
        }
        assertSame(source("headerless", text.toString()));
        assertSame(LoadOptions.DEFAULT.withFormat(RecordFormat.parse("srcaddr bytes")),
                source("supplied", "10.0.0.1 5\n".repeat(60_000) + HEADER + records(9_000)));
    }

    @Test
    void readsLongLinesLikeOneThread() throws IOException {
        String tooLong = "x".repeat(1_100_000) + "\n";
        String almost = "y".repeat(900_000) + "\n";
        assertSame(source("long", HEADER + records(9_000) + tooLong + records(9_000) + almost + records(9_000)
                + tooLong + tooLong + records(5) + almost));
    }

    @Test
    void readsAnInputThatStopsInTheMiddleLikeOneThread() throws IOException {
        byte[] packed = Bytes.gzip(HEADER + records(30_000));
        assertSame(new Bytes("cut.gz", Arrays.copyOf(packed, packed.length - 1000), 70_000));
        assertSame(source("no line feed", HEADER + records(30_000).stripTrailing()));
    }

    @Test
    void readsManyInputsLikeOneThread() throws IOException {
        List<ByteSource> sources = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String text = (i % 3 == 0 ? HEADER : i % 3 == 1 ? OTHER_HEADER : "") + records(random.nextInt(4_000));
            sources.add(i % 2 == 0 ? source("input " + i, text) : new Bytes("input " + i, Bytes.gzip(text), 9_999));
            if (i == 20) {
                sources.add(source("large", HEADER + records(20_000).repeat(16)));
            }
        }
        assertSame(sources.toArray(ByteSource[]::new));
    }

    @Test
    void leavesOutRecordsOutsideTheTimeLikeOneThread() throws IOException {
        LoadOptions options = LoadOptions.DEFAULT.withRange(new TimeRange(1_700_000_100, 1_700_000_200));
        LoadReport report =
                assertSame(options, source("a", HEADER + records(20_000)), source("b", HEADER + records(9_000)));
        FileReport first = report.files().getFirst();
        assertTrue(first.outside() > 0 && first.counts().records() > 0, first::toString);
        assertEquals(20_000, first.outside() + first.counts().records());
    }

    @Test
    void readsMoreFieldsThanATableHoldsLikeOneThread() throws IOException {
        List<ByteSource> sources = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            StringBuilder header = new StringBuilder();
            StringBuilder record = new StringBuilder();
            for (FieldName name : RecordFormat.DEFAULT.fields()) {
                header.append(name.text()).append(" new-").append(i).append('-').append(name.text()).append(' ');
                record.append("- x ");
            }
            for (int more = 0; more < 30; more++) {
                header.append(List.of("vpc-id", "subnet-id").get(0))
                        .append(more == 0 ? " " : " x-" + i + "-" + more + " ");
                record.append("- ").append(more == 0 ? "" : "y ");
            }
            sources.add(source("input " + i, header.toString().stripTrailing() + "\n" + (record + "\n").repeat(300)));
        }
        assertSame(sources.toArray(ByteSource[]::new));
    }

    private static LoadReport assertSame(ByteSource... sources) throws IOException {
        return assertSame(LoadOptions.DEFAULT, sources);
    }

    private static LoadReport assertSame(LoadOptions options, ByteSource... sources) throws IOException {
        LoadResult one = load(options.withProcessors(1), sources);
        LoadResult several = load(options.withProcessors(3), sources);
        assertSame(one.table(), several.table());
        assertEquals(one.report().files().size(), several.report().files().size());
        for (int i = 0; i < one.report().files().size(); i++) {
            FileReport expected = one.report().files().get(i);
            FileReport actual = several.report().files().get(i);
            assertEquals(expected.decoded(), actual.decoded());
            assertEquals(expected.counts(), actual.counts());
            assertEquals(expected.outside(), actual.outside());
            assertEquals(expected.source(), actual.source());
            assertNotNull(actual.fingerprint());
            assertEquals(expected.fingerprint(), actual.fingerprint());
        }
        return several.report();
    }

    private static void assertSame(FlowTable expected, FlowTable actual) {
        assertEquals(expected.fields(), actual.fields());
        assertEquals(expected.segments(), actual.segments());
        assertEquals(expected.rowCount(), actual.rowCount());
        for (FieldName name : expected.fields()) {
            Column one = expected.column(name).orElseThrow();
            Column other = actual.column(name).orElseThrow();
            if (one instanceof CodeColumn codes) {
                assertEquals(codes.dictionary(), ((CodeColumn) other).dictionary());
            }
            for (int row = 0; row < expected.rowCount(); row++) {
                if (!one.text(row).equals(other.text(row))) {
                    assertEquals(one.text(row), other.text(row), name.text() + " of row " + row);
                }
            }
        }
        for (int row = 0; row < expected.rowCount(); row++) {
            if (expected.offset(row) != actual.offset(row)) {
                assertEquals(expected.offset(row), actual.offset(row), "offset of row " + row);
            }
        }
    }

    private static LoadResult load(LoadOptions options, ByteSource... sources) {
        return new LoadJob(List.of(sources), FlowTable.empty(), options, _ -> {}).run(Progress.NONE, new Cancel());
    }

    private String records(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            long start = 1_700_000_000L + random.nextInt(300);
            text.append("2 eni-")
                    .append(random.nextInt(300))
                    .append(" 10.0.")
                    .append(random.nextInt(256))
                    .append(".1 ")
                    .append(random.nextInt(65_536))
                    .append(' ')
                    .append(random.nextInt(50) == 0 ? "-" : Integer.toString(random.nextInt() & 0xFFFF))
                    .append(' ')
                    .append(start)
                    .append(' ')
                    .append(start + 9)
                    .append(i % 7 == 0 ? " REJECT" : " ACCEPT")
                    .append(random.nextInt(200) == 0 ? " SKIPDATA" : " OK")
                    .append(random.nextInt(9) == 0 ? "\r\n" : "\n");
        }
        return text.toString();
    }

    private static Bytes source(String name, String text) {
        return new Bytes(name, text.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE);
    }
}
