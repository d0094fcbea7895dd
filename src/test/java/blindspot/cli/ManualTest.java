package blindspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManualTest {
    @TempDir private static Path folder = Path.of("");

    @BeforeAll
    static void write() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        assertThat(new Cli().run(new String[] {"manual", folder.toString()}, nowhere, nowhere)).isEqualTo(Cli.DONE);
    }

    @Test
    void hasEveryVerbAndOptionOfTheHelpInThePage() throws IOException {
        String page = read("blindspot.1");
        for (String verb : List.of("check", "describe", "render", "simulate")) {
            assertThat(page).contains(".SS " + verb + "\n");
            for (String line : help(verb).lines().toList()) {
                if (line.matches("\\s+--[a-z-]+.*") || line.matches("\\s+-[a-zA-Z], --.*")) {
                    String option = line.strip().split("[ =]", 2)[0].replace(",", "");
                    assertThat(page).contains(option.replace("-", "\\-"));
                }
            }
        }
        assertThat(page).contains(".SH \"EXIT STATUS\"", "\\-\\-out=FILE.png", "\\-\\-text\\-size=PERCENT")
                .doesNotContain("rehearse", "%n");
    }

    @Test
    void hasNoRequestInWords() throws IOException {
        for (String page : List.of("blindspot.1", "blindspot.ja.1")) {
            assertThat(read(page).lines().filter(line -> line.startsWith(".") || line.startsWith("'")))
                    .allMatch(line -> line.matches("\\.(TH|SH|SS|B|br|TP|PP)( .*)?"));
        }
        assertThat(read("blindspot.ja.1")).contains(".SH \"終了ステータス\"", ".SS simulate\n");
    }

    @Test
    void completesWhatTheHelpLists() throws IOException {
        assertThat(read("blindspot.bash"))
                .contains("blindspot", "check", "simulate", "--filter", "--text-size")
                .doesNotContain("rehearse", "self-test");
    }

    @Test
    void hasTheNotices() throws IOException {
        assertThat(read("NOTICES")).contains("Apache License", "Cole Bemis");
    }

    @Test
    void saysWhereItCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream said = new PrintStream(err, true, StandardCharsets.UTF_8);
        assertThat(new Cli().run(new String[] {"manual", file.toString(), "--lang", "en"}, said, said))
                .isEqualTo(Cli.REPORTED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("could not be written: " + file + ": Not a directory")
                .doesNotContain("mistake in the program");
    }

    private static String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static String help(String verb) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Cli().run(
                new String[] {verb, "--help"}, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
