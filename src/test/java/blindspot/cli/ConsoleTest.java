package blindspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.settings.StateFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process of its own, with outputs that fail.
@EnabledOnOs(OS.LINUX)
class ConsoleTest {
    private static final String RECORD =
            "2 123456789012 eni-0a1 10.0.0.1 10.0.0.2 443 40000 6 10 840 1700000000 1700000060 ACCEPT OK\n";

    @TempDir private Path folder;

    private record Ended(int status, String said) {}

    @Test
    void saysThatTheOutputCannotBeWritten() throws IOException, InterruptedException {
        Path log = log(3);
        for (String options : List.of("--records", "--json", "--lang=en")) {
            for (String output : List.of(">/dev/full", ">&-")) {
                Ended ended = run("check " + options + " " + log + " " + output);
                assertThat(ended.status()).as(options + output).isEqualTo(Cli.REPORTED);
                assertThat(ended.said().lines()).as(options + output)
                        .singleElement()
                        .asString()
                        .startsWith("The output could not be written");
            }
        }
        assertThat(run("--help >/dev/full").status()).isEqualTo(Cli.REPORTED);
    }

    /// More than a pipe holds; nothing of the later files is read.
    @Test
    void endsQuietlyWhenNobodyReadsTheOutput() throws IOException, InterruptedException {
        Path log = log(20_000);
        Ended ended = run("check --records " + log + " " + folder.resolve("not-there.log")
                + " | { head -1 >/dev/null; }; exit ${PIPESTATUS[0]}");
        assertThat(ended.status()).isEqualTo(Cli.READER_GONE);
        assertThat(ended.said()).isEmpty();
    }

    @Test
    void theWindowWithoutADisplayIsOneSentence() throws IOException, InterruptedException {
        for (String display : List.of("-u DISPLAY", "DISPLAY=:7777")) {
            Ended ended = run("a.log", "env -u WAYLAND_DISPLAY " + display + " ");
            assertThat(ended.status()).as(ended.said()).isEqualTo(Cli.REPORTED);
            assertThat(ended.said().lines()).singleElement().asString().startsWith("The window cannot be opened");
        }
    }

    private Path log(int records) throws IOException {
        return Files.writeString(folder.resolve("a.log"), RECORD.repeat(records));
    }

    private Ended run(String arguments) throws IOException, InterruptedException {
        return run(arguments, "");
    }

    /// What a shell makes of the arguments; what it said on the error output.
    private Ended run(String arguments, String before) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(List.of(
                "bash", "-c", before + "\"$0\" \"$@\" " + arguments,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(
                "--module-path", System.getProperty("jdk.module.path", ""), "--add-modules", "javafx.controls",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED", "-Duser.language=en",
                "-D" + StateFolders.HOME_PROPERTY + "=" + folder,
                "-classpath", System.getProperty("java.class.path"), "blindspot.Launcher"));
        Process process = new ProcessBuilder(command)
                .redirectError(said.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }
}
