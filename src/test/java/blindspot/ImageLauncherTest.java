package blindspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The script that starts the image, in an image whose java only prints its arguments, each with a zero byte behind it.
@EnabledOnOs(OS.LINUX)
class ImageLauncherTest {
    @TempDir private Path folder;

    private static final String OF_WINDOW = "-XX:TrimNativeHeapInterval=5000";
    private static final String OF_VERBS = "-XX:+UseSerialGC";

    private Path image = Path.of("");

    @BeforeEach
    void build() throws IOException {
        image = folder.resolve("an image");
        Path java = image.resolve("lib/runtime/bin/java");
        Files.createDirectories(java.getParent());
        Files.createDirectories(image.resolve("lib/app"));
        Files.createDirectories(image.resolve("bin"));
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\0' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(
                image.resolve("lib/app/Blindspot.cfg"),
                "[Application]\napp.classpath=$APPDIR/b.jar\napp.classpath=$APPDIR/a.jar\n\n[JavaOptions]\njava-options=-Da=1\njava-options=--b=c,D\n");
        Files.copy(Path.of("src/main/dist/Blindspot"), image.resolve("bin/Blindspot"));
    }

    @Test
    void passesOptionsOfTheImageAndThenTheArguments() throws IOException, InterruptedException {
        assertThat(start(folder, image.resolve("bin/Blindspot").toString(), "check", "a b"))
                .containsExactly(
                        "-Da=1", "--b=c,D", OF_VERBS, "-classpath", classPath(), "blindspot.Launcher",
                        "check", "a b");
    }

    @Test
    void startsTheWindowAndTheRehearsalOfItAlike() throws IOException, InterruptedException {
        Files.createFile(folder.resolve("check"));
        for (String first : List.of("rehearse-window", "check", "./logs", "--lang")) {
            assertThat(start(folder, image.resolve("bin/Blindspot").toString(), first))
                    .containsExactly(
                            "-Da=1", "--b=c,D", OF_WINDOW, "-classpath", classPath(), "blindspot.Launcher", first);
        }
    }

    @Test
    void usesWhatWasRecordedOfAStartWhereThatIsThere() throws IOException, InterruptedException {
        Path libraries = image.toRealPath().resolve("lib/app");
        Path window = Files.createFile(libraries.resolve("window.aot"));
        Path verbs = Files.createFile(libraries.resolve("verbs.aot"));

        assertThat(start(folder, image.resolve("bin/Blindspot").toString()))
                .containsExactly(
                        "-Da=1", "--b=c,D", OF_WINDOW, "-XX:AOTCache=" + window, "-Xlog:disable",
                        "-Xlog:all=warning,aot*=off,cds*=off:stderr", "-classpath", classPath(),
                        "blindspot.Launcher");
        for (String first : List.of("check", "rehearse-verbs", "--help", "-h", "--version", "-V")) {
            assertThat(start(folder, image.resolve("bin/Blindspot").toString(), first))
                    .contains(OF_VERBS, "-XX:AOTCache=" + verbs);
        }
        assertThat(start(folder, image.resolve("bin/Blindspot").toString(), "render"))
                .contains(OF_VERBS, "-XX:AOTCache=" + window);
    }

    @Test
    void changesNoArgument() throws IOException, InterruptedException {
        String[] arguments = {"", " a  b ", "c'd", "e\"f", "g\nh\n", "*", "$HOME", "`x`", "\\", "@x", "--", "-", "日本"};
        assertThat(arguments(start(folder, image.resolve("bin/Blindspot").toString(), arguments)))
                .containsExactly(arguments);
    }

    @Test
    void passesMoreArgumentsThanAPipeHolds() throws IOException, InterruptedException {
        String[] arguments = IntStream.range(0, 1_500).mapToObj("%0140d"::formatted).toArray(String[]::new);
        assertThat(arguments(start(folder, image.resolve("bin/Blindspot").toString(), arguments)))
                .containsExactly(arguments);
    }

    @Test
    void findsItsImageFromAnywhereAndThroughLinks() throws IOException, InterruptedException {
        Path links = Files.createDirectories(folder.resolve("links/inner"));
        Path first = Files.createSymbolicLink(links.resolve("first"), Path.of("../../an image/bin/Blindspot"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), first);
        String expected = classPath();
        assertThat(start(folder, second.toString())).contains(expected);
        assertThat(start(links, "./first")).contains(expected);
        assertThat(start(links, "first")).contains(expected);
        assertThat(start(image.resolve("bin"), "Blindspot")).contains(expected);
        assertThat(start(image, "bin/Blindspot")).contains(expected);
    }

    /// In the order of the image's configuration: what was recorded holds for this order only.
    private String classPath() throws IOException {
        Path libraries = image.toRealPath().resolve("lib/app");
        return libraries.resolve("b.jar") + ":" + libraries.resolve("a.jar");
    }

    private static List<String> arguments(List<String> all) {
        return all.subList(all.indexOf("blindspot.Launcher") + 1, all.size());
    }

    private List<String> start(Path current, String script, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", script));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .directory(current.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        List<String> said = new ArrayList<>(List.of(Files.readString(output, StandardCharsets.UTF_8).split("\0", -1)));
        said.removeLast();
        return said;
    }
}
