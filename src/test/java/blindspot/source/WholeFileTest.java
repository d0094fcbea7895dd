package blindspot.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
                .isNotInstanceOf(AccessDeniedException.class)
                .hasMessageMatching("/proc: .+")
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
        long running = ProcessHandle.current().pid();
        leave(ended.pid() + "-1", Duration.ofDays(2));
        leave(ended.pid() + "-" + UUID.randomUUID(), Duration.ofDays(2));
        leave(ended.pid() + "-2", Duration.ofHours(1));
        leave(running + "-" + UUID.randomUUID(), Duration.ofDays(2));
        leave(running + "-3", Duration.ZERO);
        leave("notes", Duration.ofDays(2));
        new WholeFile(file).tidy();
        assertThat(names(folder)).containsExactlyInAnyOrder(
                "a", ".blindspot-" + ended.pid() + "-2.tmp", ".blindspot-" + running + "-3.tmp",
                ".blindspot-notes.tmp");
    }

    /// Programs in two containers have the same process number.
    @Test
    void twoThatWriteAtOnceDoNotMeetWhateverTheirProcessNumbersAre() throws IOException {
        String name = ".blindspot-" + ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId();
        leave(name.substring(".blindspot-".length()), Duration.ZERO);
        new WholeFile(folder.resolve("a")).write(NEW);
        assertThat(names(folder)).containsExactlyInAnyOrder("a", name + ".tmp");
    }

    /// Who may do everything, as in a container, may list it too; then there is nothing to see here.
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFolderThatCannotBeListedIsWrittenInto() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("-wx------"));
        new WholeFile(closed.resolve("a")).write(NEW);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        assertThat(names(closed)).containsExactly("a");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void saysThatTheFolderMayNotBeWrittenInto() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
        assumeFalse(Files.isWritable(closed), "may write everywhere");
        assertThatThrownBy(() -> new WholeFile(closed.resolve("a")).write(NEW))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessage(closed.toString());
    }

    @Test
    void aFileWhereAFolderIsNeededIsNamedAsThat() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        assertThatThrownBy(() -> new WholeFile(file.resolve("b")).write(NEW)).hasMessage(file + ": Not a directory");
        assertThat(file).hasContent("old");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void linksWithoutEndAreNamedAsThat() throws IOException {
        Path one = Files.createSymbolicLink(folder.resolve("one"), Path.of("two"));
        Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));
        assertThatThrownBy(() -> new WholeFile(one).write(NEW))
                .hasMessage(one + ": Too many levels of symbolic links");
    }

    private void leave(String name, Duration age) throws IOException {
        Path left = Files.writeString(folder.resolve(".blindspot-" + name + ".tmp"), "par");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(age)));
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
