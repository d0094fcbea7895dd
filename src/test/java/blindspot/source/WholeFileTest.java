package blindspot.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;

    @Test
    void makesTheFileAndItsFoldersAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("a/b/c.png");
        new WholeFile(file).write(NEW);
        assertThat(file).hasBinaryContent(NEW);
        assertThat(names(folder.resolve("a/b"))).containsExactly("c.png");
    }

    @Test
    void aFileWhoseNameIsAsLongAsItCanBeIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("x".repeat(255)), "old");
        new WholeFile(file).write(NEW);
        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void keepsThePermissionsOfTheOldFileOrGivesTheUsersAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        new WholeFile(file).write(NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-rw----");
        new WholeFile(file).writeForUserAlone(NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkStaysAndWhatItPointsAtIsReplaced() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path file = Files.writeString(other.resolve("a"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("other/a"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("link2"), link);
        new WholeFile(linkToLink).write(NEW);
        assertThat(linkToLink).isSymbolicLink();
        assertThat(link).isSymbolicLink();
        assertThat(file).hasBinaryContent(NEW);
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("other/b"));
        new WholeFile(nowhere).write(NEW);
        assertThat(nowhere).isSymbolicLink();
        assertThat(names(other)).containsExactlyInAnyOrder("a", "b");
        Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
        assertThatThrownBy(() -> new WholeFile(circle).write(NEW)).isInstanceOf(IOException.class);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceIsWrittenToAndNeverReplaced() throws IOException {
        Path full = Files.createSymbolicLink(folder.resolve("full"), Path.of("/dev/full"));
        assertThatThrownBy(() -> new WholeFile(full).write(NEW)).isInstanceOf(IOException.class);
        assertThat(full).isSymbolicLink();
        new WholeFile(Path.of("/dev/null")).write(NEW);
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
        assertThat(Path.of("/dev/full")).exists();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsWrittenTo() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        Path got = folder.resolve("got");
        Process reader = new ProcessBuilder("cat", pipe.toString()).redirectOutput(got.toFile()).start();
        new WholeFile(pipe).write(NEW);
        assertThat(reader.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(got).hasBinaryContent(NEW);
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    void aFolderIsNotReplaced() {
        assertThatThrownBy(() -> new WholeFile(folder).write(NEW)).isInstanceOf(IOException.class);
        assertThat(folder).isDirectory();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereNothingCanBeWrittenTheFolderIsNamed() {
        assertThatThrownBy(() -> new WholeFile(Path.of("/proc/a.png")).write(NEW)).isInstanceOf(IOException.class)
                .hasMessageStartingWith("/proc")
                .hasMessageNotContaining("blindspot");
    }

    /// The system stops what writes more than a kibibyte into a file, as a full disk does.
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theOldFileStaysWhereTheDiskIsFull() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        assertThat(inAProcessOfSmallFiles(file)).isEqualTo(1);
        assertThat(file).hasContent("old");
        assertThat(names(folder)).containsExactly("a");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void removesWhatAKilledProgramLeftBehindAndNothingElse() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        Process ended = new ProcessBuilder("true").start();
        assertThat(ended.waitFor()).isZero();
        Files.writeString(folder.resolve(".blindspot-" + ended.pid() + "-1.tmp"), "par");
        Files.writeString(
                folder.resolve(".blindspot-" + ProcessHandle.current().parent().orElseThrow().pid() + "-1.tmp"),
                "");
        Files.writeString(folder.resolve(".blindspot-notes.tmp"), "");
        new WholeFile(file).tidy();
        assertThat(names(folder)).hasSize(3).contains("a", ".blindspot-notes.tmp");
    }

    private static int inAProcessOfSmallFiles(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                "sh", "-c", "ulimit -f 2; exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData", "-cp",
                System.getProperty("java.class.path"), Writer.class.getName(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName).map(Path::toString).toList();
        }
    }

    /// Writes a file in a process of its own.
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            try {
                new WholeFile(Path.of(arguments[0])).write(new byte[100_000]);
                System.exit(0);
            } catch (IOException _) {
                System.exit(1);
            }
        }
    }
}
