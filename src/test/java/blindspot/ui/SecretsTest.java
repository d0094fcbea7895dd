package blindspot.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import blindspot.cli.Cli;
import blindspot.settings.LogFile;
import blindspot.settings.Settings;
import blindspot.settings.SettingsFile;
import blindspot.settings.StateFolders;
import blindspot.source.Bytes;
import blindspot.source.Location;
import blindspot.source.s3.Downloads;
import blindspot.source.s3.FaultProxy;
import blindspot.source.s3.FaultProxy.Fault;
import blindspot.source.s3.Logs;
import blindspot.source.s3.S3Listing;
import blindspot.source.s3.S3Object;
import blindspot.source.s3.S3Place;
import blindspot.source.s3.S3Server;
import blindspot.task.Cancel;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.QuickHand;
import blindspot.ui.report.ReportModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Looks for the credentials in everything that the program writes and shows, with every logger logging all that it
/// can, after reading and after all that goes wrong with S3, where the storage repeats the credentials in its answers.
@ExtendWith(QuickHand.class)
final class SecretsTest {
    private static final Map<String, String> SECRETS = Map.of(
            "access key id", S3Server.ACCESS_KEY, "secret access key", S3Server.SECRET, "session token",
            S3Server.SESSION_TOKEN);
    private static final String REPEATED = String.join(" ", SECRETS.values());
    private static final List<String> PROFILES = List.of("default", "session", "wrong", "process", "signs-in");

    /// Is tried again several times, with waits.
    private static final Fault SKEWED = answer(403, "RequestTimeTooSkewed", "");

    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    @TempDir private Path awsFolder = Path.of("");
    @TempDir private Path folder = Path.of("");

    private final Map<String, String> written = new TreeMap<>();
    private final Level before = ROOT.getLevel();
    private S3Server server;

    @BeforeEach
    void serve() {
        server = new S3Server(awsFolder);
        server.put(Logs.key(Logs.DAY, "a1"), Bytes.gzip(Logs.text(Logs.DAY, 10)));
        ROOT.setLevel(Level.ALL);
        // It logs every node that it moves.
        TOOLKIT.setLevel(Level.INFO);
    }

    @AfterEach
    void stop() {
        ROOT.setLevel(before);
        TOOLKIT.setLevel(null);
        server.close();
    }

    @Test
    void areInNothingThatTheCommandLineWritesNorInExceptionsNorInTheLog() {
        try (LogFile log = LogFile.open(folder)) {
            withFaults((port, profile) -> {
                check(port, "--json", "--profile", profile);
                check(port, "--records", "--profile", profile);
                check(port, "--lang=en", "--profile", profile);
                ask(port, profile);
            });
            try (FaultProxy proxy = faulty(SKEWED, false)) {
                check(proxy.port(), "--lang=en", "--profile", "session");
                ask(proxy.port(), "session");
            }
            check(1, "--endpoint-url", "https://" + S3Server.ACCESS_KEY + ":" + S3Server.SECRET + "@127.0.0.1:1");
            check(1, "--endpoint-url", S3Server.SESSION_TOKEN + " " + S3Server.SECRET);
            keep("log in memory", String.join("\n", log.recent()));
        }
        keepFiles();

        assertThat(found()).isEmpty();
        assertThat(written.keySet()).containsExactlyInAnyOrder("exceptions", "log in memory", "output",
                "blindspot.0.log");
        assertThat(written.get("output"))
                .contains("s3:ListBucket", "s3:GetObject", "kms:Decrypt", "clock", "expired", "requester pays");
        assertThat(written.get("exceptions")).contains("s3-list-denied", "s3-get-denied", "s3-credentials-refused");
    }

    @Test
    void areInNothingThatTheWindowShowsOrKeeps(FxRobot robot) {
        withWindow(robot, window -> {
            withFaults((port, profile) -> readInTheDialog(robot, window.app(), "http://127.0.0.1:" + port, profile));
            try (FaultProxy proxy = faulty(SKEWED, false)) {
                ask(robot, window.app(), "http://127.0.0.1:" + proxy.port(), "session", List.of("#bucket-count"));
            }
            readInTheDialog(robot, window.app(), "https://" + S3Server.ACCESS_KEY + ":" + S3Server.SECRET + "@h", "");
        });

        assertThat(found()).isEmpty();
        assertThat(written.keySet()).containsExactlyInAnyOrder("blindspot.0.log", "details", "kept objects", "report",
                "settings.json", "settings.json.lock", "window");
        assertThat(written.get("window")).contains("s3:ListBucket", "kms:Decrypt", "clock", "requester pays");
        assertThat(written.get("report")).contains("s3:GetObject", "s3://flow-logs-test/AWSLogs/");
        assertThat(written.get("settings.json")).contains("s3://flow-logs-test/AWSLogs/");
        assertThat(written.get("details")).contains("a mistake of the program");
    }

    /// Otherwise the others could not fail.
    @Test
    void wouldBeFoundWhereverTheyWere(FxRobot robot) throws IOException {
        try (LogFile log = LogFile.open(folder)) {
            Logger.getLogger("planted").fine(S3Server.SESSION_TOKEN);
            keep("log in memory", String.join("\n", log.recent()));
        }
        check(server.port(), "--profile", S3Server.ACCESS_KEY);
        keepTrace(new IOException("outer", new IOException(S3Server.SECRET)));
        new SettingsFile(folder).save(Settings.DEFAULT,
                Settings.DEFAULT.withOpening(it -> it.withRecentFile("s3://b-1/" + encoded(S3Server.SECRET))));
        withWindow(robot, window -> {
            Path missing = folder.resolve(S3Server.ACCESS_KEY + ".log");
            robot.interact(() -> window.app().open(List.of(missing)));
            Logger.getLogger("planted").fine(S3Server.SESSION_TOKEN);
            look(robot, window.app());
        });

        assertThat(found()).containsExactly(
                "access key id in output", "access key id in report", "access key id in window",
                "secret access key in exceptions", "secret access key in settings.json", "secret access key in window",
                "session token in blindspot.0.log", "session token in details", "session token in log in memory");
    }

    private static List<Fault> faults() {
        return List.of(
                FaultProxy.NONE, answer(403, "AccessDenied", ""), answer(418, S3Server.SECRET, ""),
                answer(403, "AccessDenied", "kms:Decrypt "),
                answer(403, "AccessDenied", "Bucket is requester pays bucket "), answer(400, "ExpiredToken", ""),
                answer(403, "InvalidAccessKeyId", ""), answer(403, "SignatureDoesNotMatch", ""),
                answer(404, "NoSuchBucket", ""),
                answer(301, "PermanentRedirect", ""), answer(418, S3Server.ACCESS_KEY, ""));
    }

    private static Fault answer(int status, String code, String message) {
        return new Fault.Answer(
                status, code, message + REPEATED,
                Map.of("x-amz-bucket-region", S3Server.ACCESS_KEY, "x-amz-request-id", S3Server.SESSION_TOKEN));
    }

    /// Every fault while listing and while reading; where there is none, with every profile.
    private void withFaults(BiConsumer<Integer, String> use) {
        List<Fault> faults = faults();
        for (int i = 0; i < faults.size(); i++) {
            for (boolean reading : new boolean[] {false, true}) {
                try (FaultProxy proxy = faulty(faults.get(i), reading)) {
                    (i == 0 ? PROFILES : List.of("session")).forEach(profile -> use.accept(proxy.port(), profile));
                }
            }
        }
    }

    private FaultProxy faulty(Fault fault, boolean reading) {
        return new FaultProxy(server.port(), request -> request.isList() == reading ? FaultProxy.NONE : fault);
    }

    private void check(int port, String... options) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of("check", "s3://flow-logs-test/AWSLogs/", "--path-style"));
        arguments.addAll(List.of(options));
        if (!arguments.contains("--endpoint-url")) {
            arguments.addAll(List.of("--endpoint-url", "http://127.0.0.1:" + port));
        }
        PrintStream both = new PrintStream(output, true, StandardCharsets.UTF_8);
        new Cli(S3Server.LIMITS).run(arguments.toArray(String[]::new), both, both);
        keep("output", output.toString(StandardCharsets.UTF_8));
    }

    /// Lists and reads; keeps what is thrown.
    private void ask(int port, String profile) {
        Location.S3 location = server.location("AWSLogs/", port);
        Location.S3 asked = new Location.S3(
                location.address(), location.access().withProfile(Optional.of(profile)));
        Exception failure = catchException(() -> {
            S3Place place = new S3Place(asked, S3Server.LIMITS);
            List<S3Object> objects =
                    S3Listing.of(place, Optional.empty(), _ -> {}, new Cancel()).objects();
            try (Downloads downloads = new Downloads(objects, new Cancel());
                    InputStream stream = downloads.sources().getFirst().open()) {
                stream.readAllBytes();
            }
            objects.getFirst().open().close();
        });
        if (failure != null) {
            keepTrace(failure);
        }
    }

    /// What is done in a window with its settings and its log in the folder, and then everything that it leaves.
    private void withWindow(FxRobot robot, Consumer<ProgramWindow> use) {
        List<ProgramWindow> windows = new ArrayList<>();
        List<Stage> stages = new ArrayList<>();
        robot.interact(() -> {
            Stage stage = new Stage();
            stages.add(stage);
            windows.add(
                    ProgramWindow.open(
                            stage, new StateFolders(folder, folder, folder.resolve("cache")), FxJobs.onCallersThread(),
                            new SimpleObjectProperty<>(ColorScheme.LIGHT), new SimpleBooleanProperty(), _ -> {}));
        });
        ProgramWindow window = windows.getFirst();
        try {
            use.accept(window);
            keepDetails(robot);
            robot.interact(stages.getFirst()::hide);
        } finally {
            window.close();
        }
        keepFiles();
    }

    private void readInTheDialog(FxRobot robot, App app, String endpoint, String profile) {
        ask(robot, app, endpoint, profile, List.of("#bucket-list", "#bucket-count", "#bucket-replace"));
    }

    private void ask(FxRobot robot, App app, String endpoint, String profile, List<String> buttons) {
        robot.interact(app.commands().named("open-bucket")::call);
        robot.interact(() -> {
            robot.lookup("#bucket-endpoint").queryAs(TextInputControl.class).setText(endpoint);
            robot.lookup("#bucket-address").queryAs(TextInputControl.class).setText("s3://flow-logs-test/AWSLogs/");
            robot.lookup("#bucket-path-style").queryAs(CheckBox.class).setSelected(true);
            robot.lookup("#bucket-keep").queryAs(CheckBox.class).setSelected(true);
            profile(robot).setValue(profile);
        });
        for (String button : buttons) {
            robot.interact(() -> robot.lookup(button).queryAs(Button.class).fire());
            look(robot, app);
        }
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> profile(FxRobot robot) {
        return (ComboBox<String>) robot.lookup("#bucket-profile").queryAs(ComboBox.class);
    }

    /// Keeps all words of the window and the load report.
    private void look(FxRobot robot, App app) {
        robot.interact(() -> {
            robot.lookup(node -> node instanceof Labeled labeled && labeled.getText() != null)
                    .queryAllAs(Labeled.class)
                    .forEach(labeled -> keep("window", labeled.getText()));
            keep("report", new ReportModel(app.workbench().open(), app.workbench().buckets()).text());
        });
    }

    /// Keeps what can be copied when the program makes a mistake: among it the log in memory.
    private void keepDetails(FxRobot robot) {
        robot.interact(() -> Thread.getDefaultUncaughtExceptionHandler()
                .uncaughtException(Thread.currentThread(), new IllegalStateException("a mistake of the program")));
        robot.interact(() -> robot.lookup("Copy details").queryAs(Button.class).fire());
        robot.interact(() -> keep("details", Clipboard.getSystemClipboard().getString()));
    }

    private void keepTrace(Exception failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        keep("exceptions", trace.toString());
    }

    private void keepFiles() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                String place = name.endsWith(".object") ? "kept objects" : name;
                keep(place, name + Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(String place, String text) {
        written.merge(place, text, (former, more) -> former + "\n" + more);
    }

    /// What was found where, in the order of the alphabet.
    private List<String> found() {
        TreeSet<String> found = new TreeSet<>();
        written.forEach((place, text) -> SECRETS.forEach((name, secret) -> {
            if (text.contains(secret) || text.contains(encoded(secret))) {
                found.add(name + " in " + place);
            }
        }));
        return List.copyOf(found);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
