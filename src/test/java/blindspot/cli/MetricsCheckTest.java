package blindspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `check` says of values that CloudWatch measured.
final class MetricsCheckTest {
    @TempDir private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void saysWhatWasMeasuredOfTheLegThatNoFlowLogRecords() throws IOException {
        Path capture = folder.resolve("capture");
        assertThat(run("simulate", "--scenario", "plain", "--minutes", "3", "--out", capture)).isEqualTo(Cli.DONE);
        JsonNode truth = new JsonMapper().readTree(Files.readString(capture.resolve("truth.json")));
        JsonNode tube = truth.path("tube").get(0);

        assertThat(run("check", "--json", capture)).isEqualTo(Cli.DONE);
        JsonNode json = new JsonMapper().readTree(printed());
        JsonNode leg = json.path("path").path("legs").get(1);
        assertThat(leg.path("state").path("both").asString()).isEqualTo("never-logged");
        assertThat(leg.path("records").asInt()).isZero();
        assertThat(leg.path("bytesOnce").isNull()).isTrue();
        assertThat(leg.path("measured").get(0).path("quantity").asString()).isEqualTo("bytes");
        assertThat(leg.path("measured").get(0).path("of").asString()).isEqualTo("endpoint");
        assertThat(leg.path("measured").get(0).path("value").asLong()).isPositive()
                .isEqualTo(tube.path("bytes").asLong());
        assertThat(json.path("path").path("legs").get(0).has("measured")).isFalse();

        assertThat(run("check", "--lang", "en", capture)).isEqualTo(Cli.DONE);
        assertThat(printed()).contains("Measured by CloudWatch")
                .contains("Leg 2 is not in flow logs. Measured by CloudWatch: ")
                .contains(tube.path("connections").asLong() + " new connections");
    }

    @Test
    void givesOutTheSeriesOfAFileAndSaysWhatToDoWhereNothingNamesThem() throws IOException {
        Path file = folder.resolve("m.json");
        Files.writeString(file, """
                {"Label":"BytesProcessed","Datapoints":[{"Timestamp":"2026-03-02T09:05:00+00:00","Sum":5.0}]}""");

        assertThat(run("check", "--json", file)).isEqualTo(Cli.REPORTED);
        JsonNode input = new JsonMapper().readTree(printed()).path("inputs").get(0);
        assertThat(input.path("kind").asString()).isEqualTo("metrics");
        assertThat(input.path("metrics")).isEqualTo(new JsonMapper().readTree("""
                [{"label":"BytesProcessed","namespace":null,"metric":null,"dimensions":{},"statistic":"Sum","period":60,
                  "values":1,"from":1772442300,"until":1772442360}]"""));
        assertThat(input.path("problem").path("code").asString()).isEqualTo("metrics-nameless");

        assertThat(run("check", "--lang", "en", file)).isEqualTo(Cli.REPORTED);
        assertThat(printed()).contains("“BytesProcessed”: not said of what").contains("blindspot template metrics");
    }

    private int run(Object... arguments) {
        out.reset();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Cli().run(texts, stream, stream);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
