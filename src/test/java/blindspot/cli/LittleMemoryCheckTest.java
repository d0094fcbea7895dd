package blindspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.Launcher;
import blindspot.task.OtherProgram;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `check` with less memory than its inputs need.
final class LittleMemoryCheckTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void keepsWhatWasReadOfAMillionInterfacesAndTheOtherFiles() throws IOException, InterruptedException {
        Path good = write("good.log", "start interface-id end bytes\n", 1000, "");
        Path many = write("many.log", "start interface-id end bytes\n", 1_000_000, "");
        JsonNode all = all("80m", good, many);
        JsonNode inputs = all.path("inputs");
        assertThat(inputs.get(0).path("records").asInt()).isEqualTo(1000);
        assertThat(inputs.get(1).path("problem").path("code").asString()).isEqualTo("memory-full");
        assertThat(inputs.get(1).path("records").asInt()).isBetween(10_000, 900_000);
        assertThat(all.path("path").isNull()).isTrue();
        assertThat(all.path("noPath").asString()).isEqualTo("too-many-records");
    }

    @Test
    void keepsWhatWasReadOfLongTexts() throws IOException, InterruptedException {
        JsonNode inputs = check("80m", write("long.log", "start interface-id end my-text\n", 200, "x".repeat(900_000)));
        assertThat(inputs.get(0).path("problem").path("code").asString()).isEqualTo("memory-full");
        assertThat(inputs.get(0).path("records").asInt()).isBetween(2, 60);
    }

    @Test
    void countsAllMalformedLinesOfManyFilesAndListsTheFirst() throws IOException, InterruptedException {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        String text = "start bytes end\n1700000000 1 1700000060\n"
                + ("1700000000 " + "many ".repeat(60) + "words\n").repeat(101);
        for (int i = 0; i < 400; i++) {
            Files.writeString(logs.resolve("log-" + (1000 + i) + ".log"), text);
        }
        JsonNode inputs = check("64m", logs);
        assertThat(inputs.size()).isEqualTo(400);
        for (int i = 0; i < 400; i++) {
            assertThat(inputs.get(i).path("malformed").asInt()).isEqualTo(101);
            assertThat(inputs.get(i).path("issues").size()).isEqualTo(i < 100 ? 100 : 0);
        }
    }

    private JsonNode check(String heap, Path... logs) throws IOException, InterruptedException {
        return all(heap, logs).path("inputs");
    }

    private JsonNode all(String heap, Path... logs) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("check", "--json"));
        for (Path log : logs) {
            arguments.add(log.toString());
        }
        OtherProgram check = OtherProgram.run(folder, heap, Launcher.class, arguments);
        assertThat(check.err()).isEmpty();
        assertThat(check.status()).isEqualTo(Cli.REPORTED);
        return new JsonMapper().readTree(check.out());
    }

    /// Records that differ in a text.
    private Path write(String name, String header, int records, String behind) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write(header);
            for (int i = 0; i < records; i++) {
                lines.write(String.format(Locale.ROOT, "%d eni-%017x %d %s%d%n", 1_700_000_000L + i, i,
                        1_700_000_060L + i, behind, i));
            }
        }
        return file;
    }
}
