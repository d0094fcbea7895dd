package blindspot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.load.RawLine;
import blindspot.load.RawLines;
import blindspot.source.ByteSource;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tar archives, plain and packed, and gzip in gzip: the same records as without them.
final class TarTest {
    private static final String ONE = """
            version interface-id srcaddr dstaddr action
            2 eni-1 10.0.0.1 10.0.0.2 ACCEPT
            2 eni-1 10.0.0.2 10.0.0.1 REJECT
            """;
    private static final String OTHER = """
            version interface-id srcaddr dstaddr action
            2 eni-2 10.0.0.3 10.0.0.4 ACCEPT
            """;

    @TempDir private Path folder;

    @Test
    void givesEqualTablesThroughEveryEnvelope() throws IOException {
        Map<String, byte[]> plain = files("./a.log", bytes(ONE), "d/b.log", bytes(OTHER));
        Map<String, byte[]> packed = files("./a.log", gzip(bytes(ONE)), "d/b.log", gzip(gzip(bytes(OTHER))));
        List<String> expected = rows(write("a.log", bytes(ONE)), write("b.log", bytes(OTHER)));
        assertThat(expected).hasSize(3);
        for (byte[] envelope : List.of(
                tar(plain), gzip(tar(plain)), gzip(gzip(tar(packed))), tar(packed), zip(plain), zip(packed))) {
            assertThat(rows(write("envelope", envelope))).isEqualTo(expected);
        }
    }

    @Test
    void takesGzipOffThreeTimesAndNamesAFourth() throws IOException {
        byte[] thrice = gzip(gzip(gzip(bytes(ONE))));
        assertThat(rows(write("thrice", thrice))).isEqualTo(rows(write("plain", bytes(ONE))));
        assertThat(rows(write("members", gzip(joined(gzip(bytes(ONE)), gzip(bytes("2 eni-9 - - ACCEPT\n")))))))
                .hasSize(3);
        LoadResult refused = load(write("four", gzip(thrice)));
        assertThat(problem(refused).code()).isEqualTo("looks-like-gzip");
    }

    @Test
    void saysThatTheInnerGzipIsCutOff() throws IOException {
        byte[] inner = gzip(bytes(ONE.repeat(50)));
        LoadResult result = load(write("cut", gzip(Arrays.copyOf(inner, inner.length - 20))));
        assertThat(problem(result).code()).isEqualTo("gzip-truncated");
    }

    private static Problem problem(LoadResult result) {
        return Objects.requireNonNull(result.report().files().getLast().decoded().problem());
    }

    @Test
    void findsTheLineOfARecordAgain() throws IOException {
        for (byte[] envelope : List.of(
                tar(files("a.log", bytes(ONE), "b.log", bytes(OTHER))),
                gzip(tar(files("a.log", bytes(ONE), "b.log", bytes(OTHER)))))) {
            LoadResult result = load(write("envelope", envelope));
            RawLine line = new RawLines(result.report()).of(result.table(), 2, new Cancel());
            assertThat(line.text()).isEqualTo("2 eni-2 10.0.0.3 10.0.0.4 ACCEPT");
            assertThat(line.rebuilt()).isFalse();
        }
    }

    @Test
    void namesWhatIsNoFileAndReadsNamesOfAnyLength() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String longName = "x".repeat(300) + ".log";
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            put(tar, longName, bytes(ONE));
            TarArchiveEntry link = new TarArchiveEntry("link.log", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            tar.putArchiveEntry(new TarArchiveEntry("pipe", TarConstants.LF_FIFO));
            tar.closeArchiveEntry();
            tar.putArchiveEntry(new TarArchiveEntry("folder/"));
            tar.closeArchiveEntry();
            put(tar, ".hidden.log", bytes(ONE));
            put(tar, "._a.log", bytes("litter"));
        }
        Path tar = write("a.tar", bytes.toByteArray());
        Intake intake = Intake.of(List.of(tar), null, new Cancel());
        assertThat(intake.logs()).extracting(ByteSource::name).containsExactly(tar + "!/" + longName);
        assertThat(intake.skipped()).containsExactly(tar + "!/link.log", tar + "!/pipe", tar + "!/.hidden.log");
    }

    @Test
    void doesNotOpenArchivesInArchives() throws IOException {
        byte[] inner = gzip(tar(files("a.log", bytes(ONE))));
        Path zip = write("a.zip", zip(files("inner.tgz", inner, "b.log", bytes(OTHER))));
        Intake intake = Intake.of(List.of(zip), null, new Cancel());
        assertThat(intake.problems()).containsExactly(new Problem("archive-in-archive", zip + "!/inner.tgz"));
        Path tar = write("a.tar", tar(files("inner.zip", zip(files("a.log", bytes(ONE))))));
        assertThat(Intake.of(List.of(tar), null, new Cancel()).problems())
                .containsExactly(new Problem("archive-in-archive", tar + "!/inner.zip"));
    }

    @Test
    void saysThatAnArchiveIsCutOff() throws IOException {
        byte[] whole = tar(files("a.log", bytes(ONE), "b.log", bytes(OTHER.repeat(100))));
        LoadResult cut = load(write("cut.tar", Arrays.copyOf(whole, 512 + 512 + 512 + 600)));
        assertThat(cut.report().files()).hasSize(2);
        Problem problem = problem(cut);
        assertThat(problem.code()).isEqualTo("input-shorter");
        assertThat(problem.arguments()).contains("600", Integer.toString(OTHER.length() * 100));

        byte[] packed = gzip(whole);
        Path short1 = write("cut.tgz", Arrays.copyOf(packed, packed.length - 10));
        assertThat(Intake.of(List.of(short1), null, new Cancel()).problems()).extracting(Problem::code)
                .containsExactly("gzip-truncated");
    }

    @Test
    void saysThatArchivesWereJoined() throws IOException {
        Path tar = write("two.tar", joined(tar(files("a.log", bytes(ONE))), tar(files("b.log", bytes(OTHER)))));
        Intake intake = Intake.of(List.of(tar), null, new Cancel());
        assertThat(intake.problems()).containsExactly(new Problem("archive-trailing", tar.toString()));
        assertThat(intake.logs()).hasSize(1);
    }

    @Test
    void boundsWhatIsPackedTooDensely() throws IOException {
        byte[] dense = joined(bytes(ONE), bytes("\n".repeat(80 << 20)));
        Path bomb = write("bomb.tgz", gzip(tar(files("a.log", bytes(ONE), "dense.log", dense, "b.log", bytes(OTHER)))));
        Intake intake = Intake.of(List.of(bomb), null, new Cancel());
        assertThat(intake.problems()).extracting(Problem::code).containsExactly("archive-too-dense");
        assertThat(intake.logs()).extracting(ByteSource::name).containsExactly(bomb + "!/a.log");
    }

    @Test
    void boundsTheNamesInAnArchive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            put(tar, "a.log", bytes(ONE));
            TarArchiveEntry name = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
            name.setSize(3 << 20);
            tar.putArchiveEntry(name);
            tar.write(bytes("n".repeat(3 << 20)));
            tar.closeArchiveEntry();
            put(tar, "b.log", bytes(ONE));
        }
        Path tar = write("names.tgz", gzip(bytes.toByteArray()));
        Intake intake = Intake.of(List.of(tar), null, new Cancel());
        assertThat(intake.logs()).hasSize(1);
        assertThat(intake.problems()).containsExactly(new Problem("archive-damaged", tar.toString(), "1"));
    }

    @Test
    void survivesCutsAndFlippedBits() throws IOException {
        byte[] whole = tar(files("a.log", bytes(ONE), "b.log", gzip(bytes(ONE))));
        Random random = new Random(5);
        for (int length = 0; length < whole.length; length += 97) {
            load(write("cut", Arrays.copyOf(whole, length)));
        }
        for (int round = 0; round < 500; round++) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(2560)] ^= (byte) (1 << random.nextInt(8));
            load(write("flipped", round % 2 == 0 ? bytes : gzip(bytes)));
        }
    }

    private List<String> rows(Path... paths) {
        FlowTable table = load(paths).table();
        return IntStream.range(0, table.rowCount())
                .mapToObj(row -> table.fields()
                        .stream()
                        .map(name -> table.column(name).orElseThrow().text(row))
                        .toList()
                        .toString())
                .toList();
    }

    private static LoadResult load(Path... paths) {
        Intake intake = Intake.of(List.of(paths), null, new Cancel());
        return new LoadJob(intake.logs(), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {}).run(
                Progress.NONE, new Cancel());
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> files(Object... namesAndBytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndBytes.length; i += 2) {
            files.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
        }
        return files;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(tar, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] bytes) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }
}
