package blindspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program of its own, because only that has other environment variables. The name does not resolve, so nothing is
/// sent anywhere.
final class CheckEndpointTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void asksNobodyWithoutEncryptionThatTheEnvironmentNames() throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "blindspot.Launcher", "check", "--lang=en", "--json",
                "s3://flow-logs-test/");
        program.environment().put("AWS_ENDPOINT_URL", "http://storage.invalid:8099");
        program.environment().put("AWS_EC2_METADATA_DISABLED", "true");
        program.environment().put("AWS_CONFIG_FILE", folder.resolve("none").toString());
        program.environment().put("AWS_SHARED_CREDENTIALS_FILE", folder.resolve("none").toString());
        program.environment().put("AWS_ACCESS_KEY_ID", "TESTACCESSKEY0123456");
        program.environment().put("AWS_SECRET_ACCESS_KEY", "TestSecretThatMustNeverBeWritten/0123456");

        Process process = program.redirectErrorStream(true).redirectOutput(said.toFile()).start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readString(said)).contains("s3-plain-http-configured", "http://storage.invalid",
                "AWS_ENDPOINT_URL");
    }
}
