package blindspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.settings.StateFolders;
import blindspot.source.s3.FaultProxy;
import blindspot.source.s3.Logs;
import blindspot.source.s3.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Draws in a program of its own, because JavaFX starts once in each.
final class RenderBucketTest {
    private static final int OBJECTS = 3;

    @Test
    void drawsFromWhatItKeptOnlyWhereItIsTold(@TempDir Path cloud, @TempDir Path home)
            throws IOException, InterruptedException {
        AtomicInteger read = new AtomicInteger();
        try (S3Server server = new S3Server(cloud); FaultProxy proxy = new FaultProxy(server.port(), request -> {
            read.addAndGet(request.isList() ? 0 : 1);
            return FaultProxy.NONE;
        })) {
            for (int i = 0; i < OBJECTS; i++) {
                server.put(Logs.key(Logs.DAY + 300L * i, "a" + i), Logs.text(Logs.DAY + 300L * i, 20));
            }
            byte[] fetched = draw(proxy, home, "first.png");
            assertThat(home.resolve("cache")).doesNotExist();
            byte[] again = draw(proxy, home, "again.png", "--cache");
            assertThat(read).hasValue(2 * OBJECTS);
            byte[] kept = draw(proxy, home, "kept.png", "--cache");

            assertThat(read).as("nothing is fetched the third time").hasValue(2 * OBJECTS);
            assertThat(kept).isEqualTo(again).isEqualTo(fetched);
        }
    }

    private static byte[] draw(FaultProxy proxy, Path home, String name, String... more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "--module-path", System.getProperty("jdk.module.path"),
                "--add-modules", "javafx.controls",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "-D" + StateFolders.HOME_PROPERTY + "=" + home));
        for (String property : List.of("aws.sharedCredentialsFile", "aws.configFile", "aws.disableEc2Metadata")) {
            command.add("-D" + property + "=" + System.getProperty(property));
        }
        command.addAll(List.of(
                "-classpath", System.getProperty("java.class.path"), "blindspot.Launcher", "render", "--lang=en",
                "--out", home.resolve(name).toString(), "--path-style",
                "--endpoint-url", "http://127.0.0.1:" + proxy.port(),
                "s3://" + S3Server.BUCKET + "/AWSLogs/"));
        command.addAll(List.of(more));
        Path said = home.resolve(name + ".txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(() -> read(said)).isTrue();
            assertThat(process.exitValue()).as(() -> read(said)).isEqualTo(Cli.DONE);
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllBytes(home.resolve(name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
