package blindspot.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program of this class path in a process of its own, with little memory.
///
/// @param status with which it ended
/// @param out what it printed
/// @param err what it complained about
public record OtherProgram(int status, String out, String err) {
    /// Runs `main` to its end, with two processors, no display, and a heap as `-Xmx` names it.
    public static OtherProgram run(Path folder, String heap, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap, "-XX:ActiveProcessorCount=2", "-XX:TieredStopAtLevel=1"));
        String modules = System.getProperty("jdk.module.path");
        if (modules != null) {
            command.addAll(List.of(
                    "--module-path", modules, "--add-modules", "javafx.controls",
                    "--enable-native-access=javafx.graphics"));
        }
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new AssertionError("did not end: " + Files.readString(out) + Files.readString(err));
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return new OtherProgram(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
