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
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.stage.Stage;

/// How long frames take while as many dots as there can be move on the expanded path of the full capture: from the start
/// of a pulse until it is painted, as JavaFX's pulse logger has it, and what of it is our code, in processor time. Beside
/// it the same of bare windows of JavaFX in the same process: one that only asks for frames, and one where as many plain
/// dots move. The arguments are the width and the height of the window. Takes less than a minute.
///
/// It needs a display: without one, JavaFX copies what is painted pixel by pixel on its own thread, and its screen ends at
/// 1000 pixels.
public final class Frames {
    private static final Path TOPOLOGY = Path.of("assets/lessons/full-capture/topology.json");
    private static final Pattern PULSE = Pattern.compile("\\[\\d+ (\\d+)ms:(\\d+)ms\\]");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long BEGIN = 1_790_000_000L;
    private static final int MINUTES = 240;
    private static final int SECONDS_OF_WARM_UP = 14;
    private static final int SECONDS_OF_PLAY = 12;
    private static final int SECONDS_OF_BARE_WARM_UP = 2;
    private static final int SECONDS_OF_BARE_PLAY = 5;
    private static final int OWN_FRAMES = 600;

    private final PrintStream console;
    private final ByteArrayOutputStream pulses;
    private final double width;
    private final double height;
    private final FrameNotes notes = new FrameNotes();

    private Frames(PrintStream console, ByteArrayOutputStream pulses, double width, double height) {
        this.console = console;
        this.pulses = pulses;
        this.width = width;
        this.height = height;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream console = System.out;
        ByteArrayOutputStream pulses = new ByteArrayOutputStream();
        System.setProperty("javafx.pulseLogger", "true");
        // Of a pulse that takes longer, all that is done would be written.
        System.setProperty("javafx.pulseLogger.threshold", "1000000");
        System.setErr(new PrintStream(pulses, true, StandardCharsets.UTF_8));
        Platform.setImplicitExit(false);
        Platform.startup(() -> {});
        new Frames(console, pulses, Double.parseDouble(arguments[0]), Double.parseDouble(arguments[1])).measure();
        System.exit(0);
    }

    private void measure() throws IOException, InterruptedException {
        Path log = Files.createTempFile("simulated-most-dots", ".log");
        write(log, TopologyFile.read(TOPOLOGY));
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
        change(app, before -> before.withSpeed(60).seek(before.start() + 300_000.0));
        change(app, Playback::play);
        pause(SECONDS_OF_WARM_UP);
        double[] ours = note("", SECONDS_OF_PLAY);
        change(app, Playback::pause);
        int dots = own(app);
        pulses.reset();
        pause(3);
        console.printf("%-36s %d%n", "frames in 3 s paused", times(1).length);
        Files.delete(log);
        Headless.call(() -> {
            app.scene().getWindow().hide();
            return app;
        });
        bare(app, 0);
        double[] bare = bare(app, dots);
        console.printf("%-36s %.2f%n", "99th percentile, ours to bare dots", at(ours, 0.99) / at(bare, 0.99));
    }

    private static void change(App app, UnaryOperator<Playback> change) {
        Headless.call(() -> {
            app.workbench().player().change(change);
            return app;
        });
    }

    private static void pause(int seconds) throws InterruptedException {
        new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
    }

    /// Notes the frames of some seconds and prints what there is of them.
    ///
    /// @return from frame to frame, in order of size
    private double[] note(String whose, int seconds) throws InterruptedException {
        pulses.reset();
        Headless.call(() -> {
            notes.start();
            return notes;
        });
        pause(seconds);
        Headless.call(() -> {
            notes.stop();
            return notes;
        });
        double[] between = notes.between();
        print(whose + "from frame to frame", between);
        print(whose + "from pulse to painted", times(2));
        print(whose + "JavaFX thread, processor", notes.worked());
        print(whose + "painting thread, processor", notes.painted());
        return between;
    }

    /// A bare window, its canvas as large as the picture.
    private double[] bare(App app, int dots) throws InterruptedException {
        BareFrames bare = Headless
                .call(() -> new BareFrames(width, height, dots, app.diagram().getWidth(), app.diagram().getHeight()));
        pause(SECONDS_OF_BARE_WARM_UP);
        double[] between = note(dots == 0 ? "bare: " : "bare dots: ", SECONDS_OF_BARE_PLAY);
        Headless.call(() -> {
            bare.close();
            return bare;
        });
        return between;
    }

    /// What an advance of the player costs on the JavaFX thread, with all that follows from it.
    ///
    /// @return how many dots and crosses there are
    private int own(App app) {
        double[] millis = Headless.call(() -> {
            app.workbench().player().change(Playback::play);
            return IntStream.range(0, OWN_FRAMES).mapToDouble(_ -> {
                long started = THREADS.getCurrentThreadCpuTime();
                app.workbench().player().tick(16_000_000);
                // What a layout before the next frame does of it; what the picture has of a selection comes some frames later.
                app.diagram().layout();
                return (THREADS.getCurrentThreadCpuTime() - started) / 1e6;
            }).toArray();
        });
        change(app, Playback::pause);
        Swarm swarm = Headless.call(() -> {
            Swarm made = new Swarm(app.workbench().player().playback().get().script(),
                    app.workbench().player().scale().get().orElseThrow());
            made.show(app.workbench().player().playback().get().millis());
            return made;
        });
        console.printf("%.0f×%.0f, %d dots and crosses%n", width, height, swarm.size());
        print("our code", Arrays.copyOfRange(millis, OWN_FRAMES / 2, OWN_FRAMES));
        return swarm.size();
    }

    private double[] times(int group) {
        Matcher matcher = PULSE.matcher(pulses.toString(StandardCharsets.UTF_8));
        DoubleStream.Builder times = DoubleStream.builder();
        while (matcher.find()) {
            times.add(Double.parseDouble(matcher.group(group)));
        }
        return times.build().toArray();
    }

    private void print(String name, double[] millis) {
        Arrays.sort(millis);
        console.printf("%-36s %d frames, median %.1f, 99th percentile %.1f, longest %.1f ms%n", name, millis.length,
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
