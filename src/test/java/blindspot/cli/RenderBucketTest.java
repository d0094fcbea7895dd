package blindspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.settings.StateFolders;
import blindspot.source.s3.FaultProxy;
import blindspot.source.s3.Logs;
import blindspot.source.s3.S3Server;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RenderBucketTest {
    private static final int OBJECTS = 3;

    @Test
    void drawsFromWhatItKeptOnlyWhereItIsTold(@TempDir Path cloud, @TempDir Path home)
            throws IOException {
        String before = System.setProperty(StateFolders.HOME_PROPERTY, home.toString());
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
        } finally {
            if (before == null) {
                System.clearProperty(StateFolders.HOME_PROPERTY);
            } else {
                System.setProperty(StateFolders.HOME_PROPERTY, before);
            }
        }
    }

    private static byte[] draw(FaultProxy proxy, Path home, String name, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "render", "--lang=en", "--out", home.resolve(name).toString(), "--path-style",
                "--endpoint-url", "http://127.0.0.1:" + proxy.port(), "s3://" + S3Server.BUCKET + "/AWSLogs/"));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int status = new Cli().run(arguments.toArray(String[]::new), out, out);
        assertThat(status).as(() -> said.toString(StandardCharsets.UTF_8)).isEqualTo(Cli.DONE);
        return Files.readAllBytes(home.resolve(name));
    }
}
