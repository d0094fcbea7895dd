package blindspot.measure;

import blindspot.lesson.Lesson;
import blindspot.replay.Playback;
import blindspot.replay.Swarm;
import blindspot.settings.Settings;
import blindspot.topology.Form;
import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Parts;
import blindspot.topology.Strand;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.ui.App;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.Headless;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.stage.Stage;

/// How long frames take while as many dots as there can be move on the expanded path of the full capture: from the start
/// of a pulse until it is painted, as JavaFX's pulse logger has it, and what of it is our code. The arguments are the
/// width and the height of the window.
public final class Frames {
    private static final Path TOPOLOGY = Path.of("assets/lessons/full-capture/topology.json");
    private static final Pattern PULSE = Pattern.compile("PULSE: \\d+ \\[(\\d+)ms:(\\d+)ms\\](?! Required No)");
    private static final long BEGIN = 1_790_000_000L;
    private static final int MINUTES = 240;
    private static final int SECONDS_OF_WARM_UP = 25;
    private static final int SECONDS_OF_PLAY = 20;
    private static final int OWN_FRAMES = 600;

    private Frames() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream console = System.out;
        ByteArrayOutputStream pulses = new ByteArrayOutputStream();
        System.setProperty("javafx.pulseLogger", "true");
        System.setProperty("javafx.pulseLogger.threshold", "0");
        System.setErr(new PrintStream(pulses, true, StandardCharsets.UTF_8));
        int width = Integer.parseInt(arguments[0]);
        int height = Integer.parseInt(arguments[1]);
        Path log = Files.createTempFile("simulated-most-dots", ".log");
        write(log, TopologyFile.read(TOPOLOGY));
        Headless.start();
        App app = Headless.call(() -> {
            App window = new App(FxJobs.background(), Settings.DEFAULT, Lesson.open(Lesson.FIRST));
            window.look(false);
            Stage stage = new Stage();
            stage.setScene(window.scene());
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            window.session().drawAs(Form.EXPANDED);
            window.open(List.of(TOPOLOGY, log));
            return window;
        });
        waitFor(() -> Headless.call(() -> app.session().table().rowCount() > 0
                && app.workbench().player().scale().get().isPresent()
                && app.session().script().get().strands() > 4));
        Headless.call(() -> {
            app.workbench().player().change(before -> before.withSpeed(60).seek(before.start() + 300_000.0));
            return app;
        });
        Headless.call(() -> {
            app.workbench().player().change(Playback::play);
            return app;
        });
        new CountDownLatch(1).await(SECONDS_OF_WARM_UP, TimeUnit.SECONDS);
        pulses.reset();
        new CountDownLatch(1).await(SECONDS_OF_PLAY, TimeUnit.SECONDS);
        Headless.call(() -> {
            app.workbench().player().change(Playback::pause);
            return app;
        });
        print(console, "from frame to frame", times(pulses, 1));
        print(console, "from pulse to painted", times(pulses, 2));
        own(app, console, width + "×" + height);
        pulses.reset();
        new CountDownLatch(1).await(3, TimeUnit.SECONDS);
        console.printf("%-34s %d%n", "frames in 3 s paused", times(pulses, 1).length);
        Files.delete(log);
        System.exit(0);
    }

    /// What an advance of the player costs on the JavaFX thread, with all that follows from it.
    private static void own(App app, PrintStream console, String size) {
        double[] millis = Headless.call(() -> {
            app.workbench().player().change(Playback::play);
            return IntStream.range(0, OWN_FRAMES).mapToDouble(_ -> {
                long started = System.nanoTime();
                app.workbench().player().tick(16_000_000);
                // What a layout before the next frame does of it; what the picture has of a selection comes some frames later.
                app.diagram().layout();
                return (System.nanoTime() - started) / 1e6;
            }).toArray();
        });
        Headless.call(() -> {
            app.workbench().player().change(Playback::pause);
            return app;
        });
        Swarm swarm = Headless.call(() -> {
            Swarm made = new Swarm(app.workbench().player().playback().get().script(),
                    app.workbench().player().scale().get().orElseThrow());
            made.show(app.workbench().player().playback().get().millis());
            return made;
        });
        console.printf("%s, %d dots and crosses%n", size, swarm.size());
        print(console, "our code", Arrays.copyOfRange(millis, OWN_FRAMES / 2, OWN_FRAMES));
    }

    private static double[] times(ByteArrayOutputStream pulses, int group) {
        Matcher matcher = PULSE.matcher(pulses.toString(StandardCharsets.UTF_8));
        DoubleStream.Builder times = DoubleStream.builder();
        while (matcher.find()) {
            times.add(Double.parseDouble(matcher.group(group)));
        }
        return times.build().toArray();
    }

    private static void print(PrintStream console, String name, double[] millis) {
        Arrays.sort(millis);
        console.printf("%-34s %d frames, median %.1f, 99th percentile %.1f, longest %.1f ms%n", name, millis.length,
                at(millis, 0.5), at(millis, 0.99), at(millis, 1));
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }

    private static void waitFor(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
        }
    }

    /// A record a minute of each end, lane and strand that can be recorded, and a rejected one every ten.
    private static void write(Path file, Topology topology) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.US_ASCII))) {
            out.println("interface-id srcaddr dstaddr srcport dstport protocol packets start end action log-status"
                    + " flow-direction");
            for (Strand strand : Parts.of(topology, Form.EXPANDED).strands()) {
                if (strand.leg().kind() == LegKind.PRIVATELINK) {
                    continue;
                }
                NetworkInterface from = strand.from().getFirst().interfaces().getFirst();
                NetworkInterface to = strand.to().getFirst().interfaces().getFirst();
                for (int minute = 0; minute < MINUTES; minute++) {
                    for (NetworkInterface at : List.of(from, to)) {
                        long start = BEGIN + 60L * minute + strand.number();
                        String action = minute % 10 == 9 ? "REJECT" : "ACCEPT";
                        out.println(line(at, from, to, 40_000, 443, start, action));
                        out.println(line(at, to, from, 443, 40_000, start, action));
                    }
                }
            }
        }
    }

    private static String line(
            NetworkInterface at, NetworkInterface source, NetworkInterface destination, int port, int other, long start,
            String action) {
        return String.join(" ", at.interfaceId().orElseThrow(), source.addresses().getFirst().toString(),
                destination.addresses().getFirst().toString(), Integer.toString(port), Integer.toString(other), "6",
                "600", Long.toString(start), Long.toString(start + 59), action, "OK",
                at.equals(source) ? "egress" : "ingress");
    }
}
