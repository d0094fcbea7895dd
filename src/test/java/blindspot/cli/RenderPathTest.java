package blindspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.settings.StateFolders;
import blindspot.simulation.Plan;
import blindspot.simulation.Scenario;
import blindspot.simulation.SimulatedFile;
import blindspot.simulation.Simulation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RenderPathTest {
    @TempDir private Path folder = Path.of("");

    private String logA = "";
    private String logB = "";
    private String topology = "";

    @BeforeEach
    void simulate() throws IOException {
        Files.createDirectories(folder.resolve("inventory"));
        Files.createDirectories(folder.resolve("metrics"));
        for (SimulatedFile file : Simulation.of(new Plan(Scenario.PLAIN, 5, 60, Plan.format("v5"), 5, 1)).files()) {
            Files.write(folder.resolve(file.name()), file.content());
        }
        logA = folder.resolve(Simulation.PREFIX + "vpc-a.log").toString();
        logB = folder.resolve(Simulation.PREFIX + "vpc-b.log").toString();
        topology = folder.resolve("topology.json").toString();
    }

    @Test
    void drawsTheRecordsOnTheirOwnPathOrTheOneThatIsChosen() throws IOException, InterruptedException {
        byte[] own = draw("own.png", logA, logB);

        assertThat(draw("second.png", "--path", "2", logA, logB)).isNotEqualTo(own);
        assertThat(draw("stated.png", "--topology", topology, logA, logB))
                .isNotEqualTo(own)
                .isEqualTo(draw("beside.png", topology, logA, logB));
        assertThat(draw("named.png", logA, logB, folder.resolve("inventory").toString())).isNotEqualTo(own);
        assertThat(drawInAProgramOfItsOwn(Cli.DONE, "program.png", logA, logB)).isEqualTo(own);
    }

    @Test
    void aNumberThatNoPathHasIsWrong() throws IOException, InterruptedException {
        assertThat(drawInAProgramOfItsOwn(Cli.WRONG_USAGE, "none.png", "--path", "999", logA, logB)).isEmpty();
        assertThat(Files.readString(folder.resolve("none.png.txt"))).contains("There is no path 999 to draw");
    }

    private byte[] draw(String name, String... arguments) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int status = new Cli().run(arguments(name, arguments).toArray(String[]::new), out, out);
        assertThat(status).as(() -> said.toString(StandardCharsets.UTF_8)).isEqualTo(Cli.DONE);
        return Files.readAllBytes(folder.resolve(name));
    }

    private List<String> arguments(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "render", "--lang=en", "--what", "diagram", "--out", folder.resolve(name).toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private byte[] drawInAProgramOfItsOwn(int status, String name, String... arguments)
            throws IOException, InterruptedException {
        Path picture = folder.resolve(name);
        Path said = folder.resolve(name + ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "--module-path", System.getProperty("jdk.module.path"),
                "--add-modules", "javafx.controls",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "-D" + StateFolders.HOME_PROPERTY + "=" + folder.resolve("home"),
                "-classpath", System.getProperty("java.class.path"), "blindspot.Launcher"));
        command.addAll(arguments(name, arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(said)).isEqualTo(status);
        } finally {
            process.destroyForcibly();
        }
        return Files.exists(picture) ? Files.readAllBytes(picture) : new byte[0];
    }
}
