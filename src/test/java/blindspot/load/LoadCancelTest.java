package blindspot.load;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.source.LocalFile;
import blindspot.source.archive.ZipArchive;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A cancelled loading goes no further than to the end of the blocks it is at, in each container, and keeps what was
/// read.
final class LoadCancelTest {
    /// Decompressed bytes that are decoded at once.
    private static final long BLOCK = 1 << 18;

    private static final int RECORDS = 200_000;

    @TempDir private Path folder = Path.of("");

    private final Cancel cancel = new Cancel();

    /// Bytes that were read after the cancelling, opened inputs likewise.
    private final AtomicLong readAfter = new AtomicLong();
    private final AtomicInteger openedAfter = new AtomicInteger();
    private final AtomicLong read = new AtomicLong();

    @Test
    void stopsInALargePlainFile() {
        byte[] bytes = text(RECORDS);
        LoadResult result = load(bytes.length / 2, source("plain", bytes));
        assertStopped(result, BLOCK);
    }

    @Test
    void stopsInALargeGzipFile() {
        byte[] bytes = Bytes.gzip(text(RECORDS));
        LoadResult result = load(bytes.length / 2, source("gzip", bytes));
        assertStopped(result, BLOCK);
    }

    @Test
    void stopsAmongManyFiles() {
        byte[] bytes = Bytes.gzip(text(RECORDS / 20));
        List<ByteSource> many =
                IntStream.range(0, 40).mapToObj(i -> source("log" + i, bytes)).toList();
        LoadResult result = load(bytes.length * 20L, many.toArray(ByteSource[]::new));
        assertStopped(result, 2L * LoadOptions.DEFAULT.processors() * BLOCK);
        assertThat(openedAfter.get()).isLessThanOrEqualTo(LoadOptions.DEFAULT.processors());
        assertThat(result.report().files()).hasSizeLessThan(40);
        assertThat(result.report().given()).isEqualTo(40);
    }

    @Test
    void stopsInAZipArchive() throws IOException {
        Path archive = folder.resolve("logs.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (int i = 0; i < 4; i++) {
                zip.putNextEntry(new ZipEntry(i + ".log"));
                zip.write(text(RECORDS));
                zip.closeEntry();
            }
        }
        List<ByteSource> files = new ArrayList<>();
        new ZipArchive(new LocalFile(archive, Files.size(archive))).contents(new Cancel())
                .files()
                .forEach(file -> files.add(watched(file)));
        LoadResult result = load(files.getFirst().size() + BLOCK, files.toArray(ByteSource[]::new));
        assertStopped(result, 2L * LoadOptions.DEFAULT.processors() * BLOCK);
        assertThat(result.report().files()).hasSizeLessThan(4);
    }

    @Test
    void stopsInAParquetFile() throws IOException {
        byte[] bytes =
                Files.readAllBytes(Path.of("src/test/resources/blindspot/decode/parquet/row-groups.parquet"));
        int all = new LoadJob(List.of(source("a", bytes)), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel())
                .table()
                .rowCount();
        readAfter.set(0);
        LoadResult result = new LoadJob(
                List.of(source("a", bytes)), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run((_, _, _) -> cancel.request(), cancel);
        assertThat(result.report().cancelled()).isTrue();
        assertThat(result.report().files().getFirst().decoded().cancelled()).isTrue();
        assertThat(result.table().rowCount()).isBetween(1, all - 1);
        assertThat(readAfter.get()).isZero();
    }

    /// Of what was begun before the cancelling no more is read than to the end of its block.
    private void assertStopped(LoadResult result, long most) {
        assertThat(result.report().cancelled()).isTrue();
        assertThat(result.report().files()).anyMatch(file -> file.decoded().cancelled());
        assertThat(readAfter.get()).isLessThanOrEqualTo(most);
        assertThat(result.table().rowCount()).isPositive();
        assertThat(result.report().totals().records()).isEqualTo(result.table().rowCount());
        assertThat(result.report().repeats()).allMatch(repeat -> !repeat.file().decoded().cancelled());
    }

    private LoadResult load(long cancelAt, ByteSource... sources) {
        at = cancelAt;
        return new LoadJob(List.of(sources), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, cancel);
    }

    private long at = Long.MAX_VALUE;

    private ByteSource source(String name, byte[] bytes) {
        return watched(new Bytes(name, bytes, Integer.MAX_VALUE));
    }

    private static byte[] text(int records) {
        StringBuilder text = new StringBuilder("srcaddr packets bytes start end action log-status\n");
        for (int i = 0; i < records; i++) {
            text.append("10.0.")
                    .append(i >> 8 & 0xFF)
                    .append('.')
                    .append(i & 0xFF)
                    .append(" 2 ")
                    .append(i * 31L)
                    .append(" 1700000000 1700000060 ACCEPT OK\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The same source; cancels the loading when so many bytes of all were read.
    private ByteSource watched(ByteSource source) {
        return new ByteSource() {
            @Override
            public String name() {
                return source.name();
            }

            @Override
            public long size() {
                return source.size();
            }

            @Override
            public InputStream open() throws IOException {
                if (cancel.requested()) {
                    openedAfter.incrementAndGet();
                }
                return new FilterInputStream(source.open()) {
                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        return count(super.read(target, offset, length));
                    }
                };
            }

            @Override
            public int read(long position, ByteBuffer target) throws IOException {
                return count(source.read(position, target));
            }

            @Override
            public String version() throws IOException {
                return source.version();
            }
        };
    }

    private int count(int bytes) {
        if (cancel.requested()) {
            readAfter.addAndGet(Math.max(bytes, 0));
        } else if (bytes > 0 && read.addAndGet(bytes) >= at) {
            cancel.request();
        }
        return bytes;
    }
}
