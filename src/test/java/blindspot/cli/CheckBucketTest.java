package blindspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.settings.StateFolders;
import blindspot.source.Bytes;
import blindspot.source.s3.FaultProxy;
import blindspot.source.s3.Logs;
import blindspot.source.s3.S3Server;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CheckBucketTest {
    private S3Server server;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    void start(@TempDir Path folder) {
        server = new S3Server(folder);
        for (int i = 0; i < 6; i++) {
            server.put(Logs.key(Logs.DAY + 300L * i, "a" + i), Bytes.gzip(Logs.text(Logs.DAY + 300L * i, 100)));
        }
        server.put("AWSLogs/111122223333/CloudTrail/eu-west-1/2024/03/10/x.json.gz", Bytes.gzip("{}"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void checksEveryObjectAndNamesWhatIsLeftOut() {
        JsonNode report = json(server.port(), "s3://flow-logs-test/AWSLogs/");

        assertThat(report.path("inputs").size()).isEqualTo(6);
        assertThat(report.path("inputs").path(0).path("path").asString())
                .isEqualTo("s3://flow-logs-test/" + Logs.key(Logs.DAY, "a0"));
        assertThat(report.path("totals").path("records").asInt()).isEqualTo(600);
        assertThat(report.path("skipped").path(0).asString())
                .isEqualTo("s3://flow-logs-test/AWSLogs/111122223333/CloudTrail/");
    }

    @Test
    void readsOnlyRecordsOfTheSpan() {
        JsonNode report = json(
                server.port(), "s3://flow-logs-test", "--from", "2024-03-10T00:10:00Z", "--to=2024-03-10T00:11:00Z");

        assertThat(report.path("inputs").size()).as("objects with slack").isEqualTo(5);
        assertThat(report.path("totals").path("records").asInt()).isBetween(100, 130);
    }

    @Test
    void keepsWhatItReadsOnlyWhereItIsTold(@TempDir Path home) {
        String before = System.setProperty(StateFolders.HOME_PROPERTY, home.toString());
        AtomicInteger read = new AtomicInteger();
        try (FaultProxy proxy = new FaultProxy(server.port(), request -> {
            read.addAndGet(request.isList() ? 0 : 1);
            return FaultProxy.NONE;
        })) {
            json(proxy.port(), "s3://flow-logs-test/AWSLogs/");
            assertThat(home).isEmptyDirectory();
            JsonNode first = json(proxy.port(), "s3://flow-logs-test/AWSLogs/", "--cache");
            JsonNode again = json(proxy.port(), "s3://flow-logs-test/AWSLogs/", "--cache");

            assertThat(read).hasValue(2 * 6);
            assertThat(again.path("totals").path("sumBytes")).isEqualTo(first.path("totals").path("sumBytes"));
            assertThat(again.path("totals").path("records").asInt()).isEqualTo(600);
        } finally {
            if (before == null) {
                System.clearProperty(StateFolders.HOME_PROPERTY);
            } else {
                System.setProperty(StateFolders.HOME_PROPERTY, before);
            }
        }
    }

    @Test
    void saysInBothLanguagesWhatIsWrong() {
        assertThat(run(server.port(), "check", "s3://flow-logs-test/", "--profile", "wrong")).isEqualTo(Cli.REPORTED);
        assertThat(text(out)).contains("does not accept the credentials of the profile “wrong”");
        assertThat(run(server.port(), "check", "--lang=ja", "s3://flow-logs-test/nothing/")).isEqualTo(Cli.REPORTED);
        assertThat(text(out)).contains("s3://flow-logs-test/nothing/ の下にフローログはありません");
        assertThat(run(server.port(), "check", "s3://")).isEqualTo(Cli.REPORTED);
        assertThat(text(out)).contains("“s3://” is no S3 address");
        assertThat(run(server.port(), "check", "s3://flow-logs-test/", "--from", "noon")).isEqualTo(Cli.WRONG_USAGE);
        assertThat(text(err)).contains("“noon” is no time");
    }

    @Test
    void neverWritesTheSecret() {
        List<String> written = new ArrayList<>();
        List<FaultProxy.Fault> faults = List.of(
                FaultProxy.NONE,
                new FaultProxy.Fault.Answer(403, "AccessDenied", S3Server.SECRET, Map.of()),
                new FaultProxy.Fault.Answer(400, "ExpiredToken", S3Server.SECRET, Map.of()),
                new FaultProxy.Fault.Answer(403, "RequestTimeTooSkewed", S3Server.SECRET, Map.of()),
                new FaultProxy.Fault.Answer(418, S3Server.SECRET, S3Server.SECRET, Map.of()),
                new FaultProxy.Fault.Answer(
                        403, "AccessDenied", "Bucket is requester pays bucket", Map.of()));
        for (FaultProxy.Fault fault : faults) {
            try (FaultProxy proxy = new FaultProxy(server.port(), _ -> fault)) {
                for (String[] form : new String[][] {{}, {"--json"}, {"--records"}, {"--profile", "wrong"}}) {
                    List<String> arguments = new ArrayList<>(List.of("check", "s3://flow-logs-test/AWSLogs/"));
                    arguments.addAll(List.of(form));
                    run(proxy.port(), arguments.toArray(String[]::new));
                    written.add(text(out));
                    written.add(text(err));
                }
            }
        }

        assertThat(String.join("\n", written)).contains("requester pays", "clock", "expired", "s3:ListBucket")
                .doesNotContain(S3Server.SECRET, S3Server.ACCESS_KEY);
    }

    private JsonNode json(int port, String... arguments) {
        List<String> all = new ArrayList<>(List.of("check", "--json"));
        all.addAll(List.of(arguments));
        assertThat(run(port, all.toArray(String[]::new))).as(() -> text(out)).isEqualTo(Cli.DONE);
        return JsonMapper.shared().readTree(text(out));
    }

    private int run(int port, String... arguments) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--lang=ja")) {
            all.add("--lang=en");
        }
        all.addAll(List.of("--endpoint-url", "http://127.0.0.1:" + port, "--path-style"));
        return new Cli(S3Server.LIMITS).run(
                all.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
