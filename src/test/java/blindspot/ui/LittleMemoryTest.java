package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.task.OtherProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window with less memory than what is opened in it needs.
final class LittleMemoryTest {
    private static final Path LESSON_PATH = Path.of("assets/lessons/privatelink/topology.json");
    private static final String HEADER = "version account-id interface-id srcaddr dstaddr srcport dstport protocol"
            + " packets bytes start end action log-status\n";

    @TempDir private Path folder = Path.of("");

    @Test
    void showsAllThatWasReadBeforeTheMemoryWasFull() throws IOException, InterruptedException {
        Path log = folder.resolve("much.log.gz");
        Random random = new Random(8);
        byte[] records = records(random, 4000).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(log))) {
            bytes.write(HEADER.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 250; i++) {
                bytes.write(records);
            }
        }
        OtherProgram window = OtherProgram.run(folder, "96m", WindowAtWork.class,
                List.of(LESSON_PATH.toAbsolutePath().toString(), log.toString()));
        List<String> said = window.out().lines().toList();
        assertThat(window.err()).doesNotContain("Exception", "Error");
        assertThat(said).as(window.err()).element(0).asString().matches("rows \\d{5,6}");
        String rows = said.getFirst().substring("rows ".length());
        assertThat(said.get(2)).startsWith("stopped memory-full[" + rows + ", 0, 1, ");
        assertThat(said).contains("files 1", "recorded legs 2", "events " + rows, "bars true", "sorted true")
                .endsWith("done " + rows)
                .noneMatch(line -> line.startsWith("problem") || line.startsWith("uncaught"));
    }

    /// Finding the path of these would need more memory than there is.
    @Test
    void showsRecordsWithoutAPathWhereFindingOneNeedsTooMuchMemory() throws IOException, InterruptedException {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 300_000; i++) {
            text.append("2 123456789012 eni-0")
                    .append(random.nextInt(1000, 4000))
                    .append(" 10.1.")
                    .append(random.nextInt(256))
                    .append('.')
                    .append(random.nextInt(256))
                    .append(" 10.2.")
                    .append(random.nextInt(256))
                    .append('.')
                    .append(random.nextInt(256))
                    .append(" 40000 443 6 5 500 1664883467 1664883477 ACCEPT OK\n");
        }
        Path log = Files.writeString(folder.resolve("mesh.log"), text);

        OtherProgram window = OtherProgram.run(folder, "128m", WindowAtWork.class, List.of(log.toString()));

        List<String> said = window.out().lines().toList();
        assertThat(window.err()).doesNotContain("Exception", "Error");
        assertThat(said).as(window.err()).element(0).asString().matches("rows \\d{6}");
        assertThat(said).contains("files 1", "events 0", "sorted true")
                .noneMatch(line -> line.startsWith("problem") || line.startsWith("uncaught"));
    }

    /// On two legs of the lesson's path.
    private static String records(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            long packets = 1L + random.nextInt(2000);
            int start = 1_664_883_467 + random.nextInt(6000);
            text.append("2 123456789012 ")
                    .append(i % 2 == 0
                            ? "eni-0dfc71062338593dc 10.0.0.146 10.0.0.76 "
                            : "eni-0b5462ff97b19b4bf 10.1.0.136 10.1.0.45 ")
                    .append(1024 + random.nextInt(60_000))
                    .append(" 80 6 ")
                    .append(packets)
                    .append(' ')
                    .append(packets * (40 + random.nextInt(1400)))
                    .append(' ')
                    .append(start)
                    .append(' ')
                    .append(start + random.nextInt(60))
                    .append(random.nextInt(20) == 0 ? " REJECT OK\n" : " ACCEPT OK\n");
        }
        return text.toString();
    }
}
