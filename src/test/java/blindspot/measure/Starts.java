package blindspot.measure;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How long whole processes of an image take, from their start on: until the window is painted with the lesson, beside a
/// bare window of JavaFX, and until `check` has ended. Ten times in turn; the medians. Without a display, and with one where
/// `display` is given.
///
/// Arguments: the folder of the image; then, if there is one, that of another to compare with; files that both check.
public final class Starts {
    private static final int ROUNDS = 10;
    private static final String LESSON = "assets/lessons/privatelink";

    private Starts() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> places = new ArrayList<>(List.of(arguments));
        boolean display = places.remove("display");
        Map<String, List<String>> commands = new LinkedHashMap<>();
        List<Path> images = places.stream().map(Path::of).filter(Files::isDirectory).toList();
        Path home = Files.createTempDirectory("blindspot-starts");
        for (Path image : images) {
            commands.put("window with the lesson, " + image, window(image, display, home, "blindspot", LESSON));
            commands.put("check of the lesson, " + image, check(image, LESSON));
            commands.put("--help, " + image, List.of(image.resolve("bin/Blindspot").toString(), "--help"));
            places.stream()
                    .filter(place -> Files.isRegularFile(Path.of(place)))
                    .forEach(file -> commands.put("check of " + file + ", " + image, check(image, file)));
        }
        commands.put("bare window of JavaFX", bare(display));
        commands.put("the same, as the image's launcher would start it",
                window(images.getFirst(), display, home, "bare"));
        print(System.out, measured(commands));
    }

    private static Map<String, double[]> measured(Map<String, List<String>> commands)
            throws IOException, InterruptedException {
        Map<String, double[]> seconds = new LinkedHashMap<>();
        commands.keySet().forEach(name -> seconds.put(name, new double[ROUNDS]));
        for (int round = -1; round < ROUNDS; round++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                double took = run(command.getValue());
                if (round >= 0) {
                    Objects.requireNonNull(seconds.get(command.getKey()))[round] = took;
                }
            }
        }
        return seconds;
    }

    private static double run(List<String> command) throws IOException, InterruptedException {
        long started = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException(status + " from " + command);
        }
        return (System.nanoTime() - started) / 1e9;
    }

    private static void print(PrintStream out, Map<String, double[]> seconds) {
        seconds.forEach((name, all) -> {
            Arrays.sort(all);
            out.printf("%-60s median %.3f s, from %.3f to %.3f%n", name, all[ROUNDS / 2], all[0], all[ROUNDS - 1]);
        });
    }

    private static List<String> check(Path image, String path) {
        return List.of(image.resolve("bin/Blindspot").toString(), "check", "--json", path);
    }

    /// As the image's launcher starts it, with this class behind the class path: what was recorded holds for it as well.
    private static List<String> window(Path image, boolean display, Path home, String... arguments)
            throws IOException {
        Path app = image.resolve("lib/app");
        List<String> lines = Files.readAllLines(app.resolve("Blindspot.cfg"));
        String jars = lines.stream()
                .filter(line -> line.startsWith("app.classpath="))
                .map(line -> app.resolve(line.substring(line.lastIndexOf('/') + 1)).toString())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(image.resolve("lib/runtime/bin/java").toString()));
        lines.stream()
                .filter(line -> line.startsWith("java-options="))
                .forEach(line -> command.add(line.substring("java-options=".length())));
        boolean bare = arguments[0].equals("bare");
        Stream.of("window.aot", "blindspot.aot")
                .map(app::resolve)
                .filter(Files::exists)
                .filter(_ -> !bare)
                .findFirst()
                .ifPresent(recorded -> command.add("-XX:AOTCache=" + recorded));
        command.addAll(platform(display));
        command.addAll(List.of(
                "-Dblindspot.home=" + home, "-classpath", jars + File.pathSeparator + own(),
                "blindspot.measure.Painted"));
        command.addAll(List.of(arguments));
        return command;
    }

    /// As anybody starts a program of JavaFX with the JDK that this class runs on.
    private static List<String> bare(boolean display) {
        String modules = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(path -> path.contains("javafx-"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(platform(display));
        command.addAll(List.of(
                "--module-path", modules, "--add-modules", "javafx.controls",
                "--enable-native-access=javafx.graphics", "-classpath", System.getProperty("java.class.path"),
                "blindspot.measure.Painted", "bare"));
        return command;
    }

    private static List<String> platform(boolean display) {
        return display ? List.of() : List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
    }

    private static Path own() {
        return Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0]).toAbsolutePath();
    }
}
