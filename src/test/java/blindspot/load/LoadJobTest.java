package blindspot.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blindspot.decode.RecordFormat;
import blindspot.model.Field;
import blindspot.model.TimeRange;
import blindspot.source.BlockStream;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.source.Inputs;
import blindspot.source.LocalFile;
import blindspot.store.FlowTable;
import blindspot.store.Segment;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class LoadJobTest {
    private static final String HEADER = "srcaddr packets bytes start end action log-status\n";
    private static final String ONE = "10.0.0.1 2 100 1700000000 1700000060 ACCEPT OK\n";
    private static final String TWO = "10.0.0.2 3 200 1700000010 1700000050 REJECT OK\n";
    private static final String SKIPPED = "- - - 1600000000 1800000000 - SKIPDATA\n";

    @TempDir private Path folder = Path.of("");

    @Test
    void loadsManyInputsInTheirOrder() {
        LoadResult result = load(FlowTable.empty(), source("b", HEADER + ONE), source("a", HEADER + TWO + SKIPPED));
        assertEquals(List.of("10.0.0.1", "10.0.0.2", "-"), addresses(result.table()));
        assertEquals(List.of("b", "a"), result.table().segments().stream().map(Segment::input).toList());
        assertEquals(List.of("b", "a"), result.report().files().stream().map(FileReport::name).toList());
        assertFalse(result.report().hasTrouble());
    }

    @Test
    void showsWhatIsThereBeforeItWaitsForMore() {
        CountDownLatch shown = new CountDownLatch(1);
        AtomicBoolean waitedInVain = new AtomicBoolean();
        List<ByteSource> sources = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ByteSource here = source("here-" + i, HEADER + ONE);
            sources.add(new SmallSource(here, () -> true, () -> {}));
        }
        sources.add(3, new SmallSource(source("comes-late", HEADER + TWO), () -> shown.getCount() == 0, () -> {
            try {
                waitedInVain.set(!shown.await(30, TimeUnit.SECONDS));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }));
        Progress progress = new Progress() {
            @Override
            public void inputs(int done, int total) {
                if (done == 3) {
                    shown.countDown();
                }
            }

            @Override
            public void report(long done, long total, String what) {}
        };

        LoadResult result = new LoadJob(sources, FlowTable.empty(), LoadOptions.DEFAULT.withProcessors(2), _ -> {})
                .run(progress, new Cancel());

        assertFalse(waitedInVain.get());
        assertEquals(sources.stream().map(ByteSource::name).toList(),
                result.table().segments().stream().map(Segment::input).toList());
    }

    @Test
    void readsWhatBecomesKnownWhileItReads() {
        for (int processors = 1; processors <= 3; processors++) {
            List<ByteSource> all = new ArrayList<>();
            for (int i = 0; i < 90; i++) {
                all.add(new SmallSource(source("input-" + i, HEADER + ONE + TWO), () -> true, () -> {}));
            }
            List<String> totals = new ArrayList<>();
            Progress progress = new Progress() {
                @Override
                public void inputs(int done, int total) {
                    totals.add(done + " of " + total);
                }

                @Override
                public void report(long done, long total, String what) {}
            };

            LoadResult result = new LoadJob(
                    new Pages(all, 40), FlowTable.empty(), LoadOptions.DEFAULT.withProcessors(processors), _ -> {})
                    .run(progress, new Cancel());

            assertEquals(180, result.table().rowCount());
            assertEquals(90, result.report().given());
            assertEquals(all.stream().map(ByteSource::name).toList(),
                    result.table().segments().stream().map(Segment::input).toList());
            assertTrue(totals.getFirst().endsWith(" of 0"), totals::toString);
            assertTrue(totals.getLast().endsWith(" of 90"), totals::toString);
        }
    }

    /// Gives its inputs in pages; a page is not ready before it is waited for.
    private static final class Pages implements Inputs {
        private final List<ByteSource> sources;
        private final int most;
        private int given;

        Pages(List<ByteSource> sources, int most) {
            this.sources = sources;
            this.most = most;
        }

        @Override
        public List<ByteSource> next() {
            List<ByteSource> page = sources.subList(given, Math.min(given + most, sources.size()));
            given += page.size();
            return page;
        }

        @Override
        public boolean ready() {
            return given == sources.size();
        }
    }

    @Test
    @Timeout(60)
    void endsAtOnceWhereNobodyTakesWhatItShows() {
        IllegalStateException gone = new IllegalStateException("gone");
        LoadJob job = new LoadJob(List.of(new EndlessSource()), FlowTable.empty(), LoadOptions.DEFAULT, table -> {
            if (table.rowCount() > 0) {
                throw gone;
            }
        });
        assertSame(gone, assertThrows(IllegalStateException.class, () -> job.run(Progress.NONE, new Cancel())));
    }

    /// The same record for ever.
    private record EndlessSource() implements ByteSource {
        @Override
        public String name() {
            return "endless";
        }

        @Override
        public long size() {
            return -1;
        }

        @Override
        public InputStream open() {
            byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
            byte[] record = ONE.getBytes(StandardCharsets.UTF_8);
            return new BlockStream() {
                private long at;

                @Override
                public int read(byte[] target, int offset, int length) {
                    for (int i = 0; i < length; i++, at++) {
                        target[offset + i] = at < header.length
                                ? header[(int) at]
                                : record[(int) ((at - header.length) % record.length)];
                    }
                    return length;
                }
            };
        }

        @Override
        public String version() {
            return "1";
        }
    }

    /// Says that it is large enough for a thread of its own and small enough to be read with others.
    private record SmallSource(ByteSource source, BooleanSupplier isReady, Runnable whenRead) implements ByteSource {
        @Override
        public String name() {
            return source.name();
        }

        @Override
        public long size() {
            return 1 << 15;
        }

        @Override
        public boolean ready() {
            return isReady.getAsBoolean();
        }

        @Override
        public InputStream open() throws IOException {
            whenRead.run();
            return source.open();
        }

        @Override
        public int read(long position, ByteBuffer target) throws IOException {
            return source.read(position, target);
        }

        @Override
        public String version() throws IOException {
            return source.version();
        }
    }

    @Test
    void countsWhatItLoadedExactly() {
        LoadResult result = load(
                FlowTable.empty(),
                source("a", HEADER + ONE + TWO + SKIPPED + "10.0.0.3 - - - - - -\n"),
                source("b", "srcaddr bytes\n10.0.0.4 9223372036854775807\n10.0.0.4 9223372036854775807\n"),
                source("c", "srcaddr log-status\n10.0.0.5 NEW\n"));
        Counts first = result.report().files().get(0).counts();
        assertEquals(
                new Counts(4, 2, 0, 1, 0, 0, 1, 1, 1, BigInteger.valueOf(5), BigInteger.valueOf(300),
                        1600000000L, 1800000000L, new Lacking(4, 0, 4)),
                first);
        Counts second = result.report().files().get(1).counts();
        assertEquals(2, second.absentStatus());
        assertEquals(new BigInteger("18446744073709551614"), second.sumBytes());
        assertNull(second.sumPackets());
        assertNull(second.minStart());
        assertEquals(1, result.report().files().get(2).counts().otherStatus());
        Counts totals = result.report().totals();
        assertEquals(7, totals.records());
        assertEquals(new BigInteger("18446744073709551914"), totals.sumBytes());
        assertEquals(1600000000L, totals.minStart());
    }

    @Test
    void addsToATableThatIsThere() {
        FlowTable before = load(FlowTable.empty(), source("a", HEADER + ONE)).table();
        LoadResult result = load(before, source("b", HEADER + TWO), source("c", "neither\n"));
        assertEquals(List.of("10.0.0.1", "10.0.0.2"), addresses(result.table()));
        assertEquals(1, result.report().files().getFirst().counts().records());
        assertEquals(1, before.rowCount());
        assertTrue(result.report().hasTrouble());
    }

    @Test
    void goesOnBehindAnInputThatCannotBeRead() {
        ByteSource broken = new ByteSource() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public long size() {
                return -1;
            }

            @Override
            public InputStream open() {
                return new InputStream() {
                    private final InputStream start = source("x", HEADER + ONE + "10.0.0.9 1 1 17").open();

                    @Override
                    public int read() throws IOException {
                        int value = start.read();
                        if (value < 0) {
                            throw new IOException("the disk is gone");
                        }
                        return value;
                    }

                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        int value = read();
                        target[offset] = (byte) value;
                        return 1;
                    }
                };
            }

            @Override
            public String version() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        LoadResult result = load(FlowTable.empty(), broken, source("b", HEADER + TWO));
        assertEquals("10.0.0.2", addresses(result.table()).getLast());
        assertNotNull(result.report().files().getFirst().decoded().problem());
        assertNull(result.report().files().getLast().decoded().problem());
    }

    @Test
    void letsTheRecordsBeSeenWhileItLoads() {
        List<Integer> seen = new ArrayList<>();
        byte[] bytes = (HEADER + ONE.repeat(200_000)).getBytes(StandardCharsets.UTF_8);
        ByteSource slow = new Bytes("slow", bytes, 300);
        LoadResult result =
                new LoadJob(List.of(slow), FlowTable.empty(), LoadOptions.DEFAULT, table -> seen.add(table.rowCount()))
                        .run(Progress.NONE, new Cancel());
        assertEquals(200_000, result.table().rowCount());
        assertEquals(seen.stream().sorted().distinct().toList(), seen);
    }

    @Test
    void keepsWhatIsLoadedWhenCancelled() {
        Cancel cancel = new Cancel();
        List<ByteSource> sources = List.of(source("a", HEADER + ONE), source("b", HEADER + TWO));
        LoadResult result = new LoadJob(sources, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run((done, _, _) -> {
                    if (done > HEADER.length()) {
                        cancel.request();
                    }
                }, cancel);
        assertEquals(List.of("10.0.0.1"), addresses(result.table()));
        assertTrue(result.report().cancelled());
        assertEquals(2, result.report().given());
        assertEquals(1, result.report().files().size());
    }

    @Test
    void stopsBeforeMemoryIsFullAndSaysSo() {
        String text = HEADER + ONE.repeat(400_000);
        for (int processors : new int[] {1, 2}) {
            LoadResult result = new LoadJob(
                    List.of(source("a", text), source("b", text), source("c", text)),
                    FlowTable.empty(),
                    LoadOptions.DEFAULT.withProcessors(processors).withMemory(1_000_000),
                    _ -> {})
                    .run(Progress.NONE, new Cancel());
            Problem problem = Objects.requireNonNull(result.report().problem());
            assertEquals("memory-full", problem.code());
            int kept = result.table().rowCount();
            assertTrue(kept > 0 && kept < 1_200_000, () -> kept + " records");
            assertEquals(Integer.toString(kept), problem.arguments().getFirst());
            assertEquals("3", problem.arguments().get(2));
            assertEquals("53.8", problem.arguments().getLast());
            double read = Double.parseDouble(problem.arguments().get(3));
            assertTrue(read > 0 && read < 53.8, () -> read + " MiB");
            assertTrue(result.report().hasTrouble());
            assertFalse(result.report().cancelled());
        }
    }

    @Test
    void keepsTheRecordsThatOverlapATime() {
        String text = """
                srcaddr start end
                10.0.0.1 10 20
                10.0.0.2 20 30
                10.0.0.3 30 40
                10.0.0.4 - -
                10.0.0.5 - 19
                10.0.0.6 0 99
                10.0.0.7 25 5
                10.0.0.8 x 1
                """;
        LoadResult result = new LoadJob(
                List.of(source("a", text)),
                FlowTable.empty(),
                LoadOptions.DEFAULT.withRange(new TimeRange(20, 30)),
                _ -> {})
                .run(Progress.NONE, new Cancel());
        assertEquals(
                List.of("10.0.0.1", "10.0.0.2", "10.0.0.4", "10.0.0.6", "10.0.0.7"), addresses(result.table()));
        assertEquals(2, result.report().files().getFirst().outside());
        assertEquals(1, result.report().malformed());
    }

    @Test
    void saysWhichInputsHaveTheSameContent() {
        LoadReport report = load(
                FlowTable.empty(), source("a", HEADER + ONE), source("b", HEADER + TWO), source("c", HEADER + ONE),
                source("d", HEADER), source("e", HEADER)).report();
        assertEquals(
                List.of("c = a"),
                report.repeats()
                        .stream()
                        .map(repeat -> repeat.file().name() + " = " + repeat.earlier().name())
                        .toList());
    }

    @Test
    void recordsOfTheSameContentInAnotherTimeOrFormatAreOthers() {
        String lines = "10.0.0.1 5\n10.0.0.2 6\n";
        LoadReport all = loadAs("srcaddr bytes", null, source("a", lines));
        LoadReport report = all.plus(loadAs("srcaddr packets", null, source("b", lines)))
                .plus(loadAs("srcaddr bytes", new TimeRange(0, 1), source("c", lines)));
        assertEquals(List.of(), report.repeats());
        assertEquals(1, report.plus(loadAs("srcaddr bytes", null, source("d", lines))).repeats().size());
    }

    @Test
    void tellsLargeParquetFilesByTheRangesThatTheirRecordsAreIn() throws IOException {
        byte[] large = withRoomBeforeTheFooter(
                Files.readAllBytes(
                        Path.of("src/test/resources/blindspot/decode/parquet/aws-uncompressed.parquet")));
        byte[] otherValue = large.clone();
        otherValue[new String(large, StandardCharsets.ISO_8859_1).indexOf("10.")] = '2';
        LoadReport report = load(
                FlowTable.empty(), new Bytes("a", large, Integer.MAX_VALUE), new Bytes("b", large, Integer.MAX_VALUE),
                new Bytes("c", otherValue, Integer.MAX_VALUE)).report();
        assertFalse(report.hasTrouble());
        assertEquals(1, report.files().stream().map(file -> file.counts().records()).distinct().count());
        assertEquals(
                List.of("b"), report.repeats().stream().map(repeat -> repeat.file().name()).toList());
    }

    /// So much that the first bytes do not hold all of it, and the last ones nothing but the footer.
    private static byte[] withRoomBeforeTheFooter(byte[] parquet) {
        int footer = ByteBuffer.wrap(parquet).order(ByteOrder.LITTLE_ENDIAN).getInt(parquet.length - 8) + 8;
        ByteBuffer large = ByteBuffer.allocate(parquet.length + 200_000);
        large.put(parquet, 0, parquet.length - footer);
        large.position(large.capacity() - footer);
        return large.put(parquet, parquet.length - footer, footer).array();
    }

    @Test
    void reportsProgressOverAllInputs() {
        List<Long> done = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        ByteSource first = source("a", HEADER + ONE);
        ByteSource second = source("b", HEADER + TWO);
        new LoadJob(List.of(first, second), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run((bytes, total, _) -> {
                    done.add(bytes);
                    totals.add(total);
                }, new Cancel());
        assertEquals(first.size() + second.size(), done.getLast());
        assertEquals(List.of(first.size() + second.size()), totals.stream().distinct().toList());
    }

    @Test
    void readsARawLineAgain() throws IOException {
        for (byte[] bytes : new byte[][] {
            (HEADER + ONE + "  " + TWO).getBytes(StandardCharsets.UTF_8), Bytes.gzip(HEADER + ONE + "  " + TWO)
        }) {
            Path file = folder.resolve("a.log");
            Files.write(file, bytes);
            LoadResult result = load(FlowTable.empty(), new LocalFile(file, bytes.length));
            RawLines lines = new RawLines(result.report());
            assertEquals(new RawLine(ONE.strip(), OptionalLong.of(2), false), line(lines, result, 0));
            assertEquals(TWO.strip(), line(lines, result, 1).text().strip());
            Files.write(file, (HEADER + TWO).getBytes(StandardCharsets.UTF_8));
            assertEquals(new RawLine(ONE.strip(), OptionalLong.empty(), true), line(lines, result, 0));
            Files.delete(file);
            assertEquals(new RawLine(TWO.strip(), OptionalLong.empty(), true), line(lines, result, 1));
        }
    }

    @Test
    void readsALongRawLineAgain() {
        String line = "10.0.0.1 " + "x".repeat(300_000);
        LoadResult result = load(FlowTable.empty(), source("a", "srcaddr az-id\r\n" + line + "\r\n10.0.0.2 -"));
        RawLines lines = new RawLines(result.report());
        assertEquals(new RawLine(line, OptionalLong.of(2), false), line(lines, result, 0));
        assertEquals(new RawLine("10.0.0.2 -", OptionalLong.of(3), false), line(lines, result, 1));
    }

    @Test
    void putsALineTogetherFromItsValues() {
        LoadResult result = load(FlowTable.empty(), source("a", "srcaddr instance-tag end\n::1 a%20%E6%9D%B1 -\n"));
        RawLines lines = new RawLines(LoadReport.NOTHING);
        assertEquals(new RawLine("::1 a%20%E6%9D%B1 -", OptionalLong.empty(), true), line(lines, result, 0));
    }

    @Test
    void readsHeaderlessInputsInTheSuppliedFormat() {
        LoadResult result = new LoadJob(
                List.of(source("a", "10.0.0.1 5\n")), FlowTable.empty(),
                LoadOptions.DEFAULT.withFormat(RecordFormat.parse("srcaddr bytes")), _ -> {})
                .run(Progress.NONE, new Cancel());
        assertEquals(5, result.table().number(Field.BYTES, 0, 0));
    }

    private static LoadReport loadAs(String format, @Nullable TimeRange range, ByteSource source) {
        LoadOptions options = LoadOptions.DEFAULT.withFormat(RecordFormat.parse(format)).withRange(range);
        return new LoadJob(List.of(source), FlowTable.empty(), options, _ -> {})
                .run(Progress.NONE, new Cancel())
                .report();
    }

    private static RawLine line(RawLines lines, LoadResult result, int row) {
        return lines.of(result.table(), row, new Cancel());
    }

    private static LoadResult load(FlowTable before, ByteSource... sources) {
        return new LoadJob(List.of(sources), before, LoadOptions.DEFAULT, _ -> {}).run(Progress.NONE, new Cancel());
    }

    private static Bytes source(String name, String text) {
        return new Bytes(name, text.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE);
    }

    private static List<String> addresses(FlowTable table) {
        List<String> addresses = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            addresses.add(table.text(Field.SRCADDR, row));
        }
        return addresses;
    }
}
