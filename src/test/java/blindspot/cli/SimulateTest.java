package blindspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.simulation.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SimulateTest {
    @TempDir private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writesACaptureThatCheckReadsWithoutTrouble() {
        Path capture = folder.resolve("new/capture");
        assertThat(simulate(capture, "--scenario", "plain", "--minutes", "3")).isEqualTo(Cli.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("19 files", "simulated");
        for (String log : List.of("simulated-vpc-a.log", "simulated-vpc-b.log")) {
            assertThat(run("check", "--lang", "en", capture.resolve(log).toString())).isEqualTo(Cli.DONE);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("malformed 0").doesNotContain("malformed 1");
        assertThat(capture.resolve("topology.json")).isRegularFile();
        assertThat(capture.resolve("inventory/simulated-vpc-a-describe-network-interfaces.json")).isRegularFile();
    }

    @Test
    void theTruthIsTakenForNoFlowLog() {
        assertThat(simulate(folder.resolve("capture"), "--scenario", "skipdata", "--minutes", "3"))
                .isEqualTo(Cli.DONE);
        run("check", "--lang", "en", "--json", folder.resolve("capture").toString());
        assertThat(out.toString(StandardCharsets.UTF_8)).containsPattern("\"skipped\" : \\[ \"[^\"]*truth.json\" ]");
    }

    @Test
    void theFormatAndTheSeedAreTheUsers() throws IOException {
        simulate(folder.resolve("a"), "--scenario", "nat", "--format", "${srcaddr} ${end}", "--seed", "-5");
        assertThat(Files.readAllLines(folder.resolve("a/simulated-vpc-a.log")))
                .contains("srcaddr end")
                .anyMatch(line -> line.matches("\\S+ \\d+"));
    }

    @Test
    void helpListsTheScenarios() {
        assertThat(run("simulate", "--help", "--lang", "en")).isEqualTo(Cli.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(Stream.of(Scenario.values()).map(each -> each.code() + ": ").toList());
    }

    @Test
    void replacesNothing() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThat(simulate(folder, "--scenario", "plain")).isEqualTo(Cli.REPORTED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is not empty");
        try (Stream<Path> inside = Files.list(folder)) {
            assertThat(inside).hasSize(1);
        }
        assertThat(simulate(folder.resolve("mine.txt"), "--scenario", "plain")).isEqualTo(Cli.REPORTED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is a file");
        assertThat(simulate(folder.resolve("mine.txt/capture"), "--scenario", "plain")).isEqualTo(Cli.REPORTED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("could not be written to");
        assertThat(folder.resolve("mine.txt")).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--minutes 0", "--minutes 61", "--minutes x", "--az 4", "--az 0", "--interval 30", "--seed 1.5",
                "--minutes 99999999999"})
    void saysWhichValuesAreRight(String wrong) {
        List<String> arguments = new ArrayList<>(List.of("--scenario", "plain"));
        arguments.addAll(List.of(wrong.split(" ", -1)));
        assertThat(simulate(folder, arguments.toArray(String[]::new))).isEqualTo(Cli.WRONG_USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Wrong value", "1 to 60");
    }

    @Test
    void saysWhatIsMissingOrUnknown() {
        assertThat(simulate(folder, "--scenario", "rain")).isEqualTo(Cli.WRONG_USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no scenario rain", "two-zones");
        assertThat(simulate(folder, "--scenario", "two-zones", "--az", "1")).isEqualTo(Cli.WRONG_USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("at least --az 2");
        assertThat(simulate(folder, "--scenario", "plain", "--format", "${version} ${colour}"))
                .isEqualTo(Cli.REPORTED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no field colour");
        assertThat(run("simulate", "--lang", "en", "--scenario", "plain")).isEqualTo(Cli.WRONG_USAGE);
    }

    private int simulate(Path capture, String... arguments) {
        List<String> all = new ArrayList<>(List.of("simulate", "--lang", "en", "--out", capture.toString()));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return new Cli().run(
                arguments, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
