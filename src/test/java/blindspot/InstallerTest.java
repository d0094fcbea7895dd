package blindspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The script that packs an image for Debian, with a `dpkg-deb` that only keeps what it is given.
@EnabledOnOs(OS.LINUX)
final class InstallerTest {
    private static final FileTime RECORDED = FileTime.from(Instant.parse("2020-02-03T04:05:06Z"));

    @TempDir private Path folder = Path.of("");
    private Path tools = Path.of("");
    private Path target = Path.of("");

    @BeforeEach
    void build() throws IOException {
        tools = Files.createDirectories(folder.resolve("tools"));
        target = Files.createDirectories(folder.resolve("a target"));
        for (String file : List.of("bin/Blindspot", "lib/app/a.jar", "lib/app/window.aot")) {
            Path there = folder.resolve("an image").resolve(file);
            Files.createDirectories(there.getParent());
            Files.writeString(there, file);
            Files.setLastModifiedTime(there, RECORDED);
        }
        for (String file : List.of("blindspot.1", "blindspot.ja.1", "blindspot.bash", "NOTICES")) {
            Files.createDirectories(folder.resolve("manual"));
            Files.writeString(folder.resolve("manual").resolve(file), file);
        }
    }

    @Test
    void saysThatNothingIsMadeWhereTheToolIsMissing() throws IOException, InterruptedException {
        assertThat(make(tools.toString())).isEqualTo("No .deb is made: there is no dpkg-deb on this machine.\n");
        try (Stream<Path> made = Files.list(target)) {
            assertThat(made).isEmpty();
        }
    }

    @Test
    void packsTheImageAsItIsAndWhatBelongsBesideIt() throws IOException, InterruptedException {
        Path kept = folder.resolve("kept");
        script("dpkg", "echo amd64");
        script("dpkg-deb", "for a in \"$@\"; do [ -d \"$a\" ] && cp -Rp \"$a\" '" + kept + "'; done; echo \"$@\"");

        assertThat(make(tools + ":/usr/bin:/bin")).endsWith("a target/blindspot_1.2.3_amd64.deb\n");

        for (String file : List.of("lib/app/a.jar", "lib/app/window.aot")) {
            assertThat(Files.getLastModifiedTime(kept.resolve("opt/blindspot").resolve(file))).isEqualTo(RECORDED);
        }
        assertThat(Files.readSymbolicLink(kept.resolve("usr/bin/blindspot")))
                .isEqualTo(Path.of("/opt/blindspot/bin/Blindspot"));
        for (int size : new int[] {16, 24, 32, 48, 64, 128, 256, 512}) {
            assertThat(kept.resolve("usr/share/icons/hicolor/%1$dx%1$d/apps/blindspot.png".formatted(size))).exists();
        }
        for (String file : List.of(
                "applications/blindspot.desktop", "bash-completion/completions/blindspot", "doc/blindspot/copyright",
                "man/man1/blindspot.1.gz", "man/ja/man1/blindspot.1.gz")) {
            assertThat(kept.resolve("usr/share").resolve(file)).isNotEmptyFile();
        }
        assertThat(Files.readString(kept.resolve("DEBIAN/control")))
                .contains("Package: blindspot\n", "Version: 1.2.3\n", "Architecture: amd64\n");
    }

    @Test
    void offersTheProgramForLogsButNotForFolders() throws IOException {
        assertThat(Files.readString(Path.of("src/main/dist/blindspot.desktop")))
                .contains("Exec=blindspot %F\n", "Icon=blindspot\n", "text/plain;", "application/gzip;")
                .doesNotContain("inode/directory");
    }

    private void script(String name, String line) throws IOException {
        Path script = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String make(String path) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(
                "/bin/sh", Path.of("src/main/dist/make-deb").toAbsolutePath().toString(),
                folder.resolve("an image").toString(), folder.resolve("manual").toString(), "1.2.3", target.toString());
        builder.environment().put("PATH", path);
        Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
