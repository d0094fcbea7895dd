package blindspot.pictures;

import blindspot.capture.Viewpoint;
import blindspot.i18n.Language;
import blindspot.intake.Asked;
import blindspot.source.Location;
import blindspot.source.S3Access;
import blindspot.source.S3Address;
import blindspot.source.s3.FaultProxy;
import blindspot.source.s3.Logs;
import blindspot.source.s3.S3Server;
import blindspot.ui.App;
import blindspot.ui.HeadlessWindow;
import blindspot.ui.fx.Headless;
import blindspot.ui.session.Mode;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Draws every picture of the program: each scene in both languages, both themes and two sizes. The first argument
/// is the folder that they are written to; parts of names behind it choose among them.
public final class Pictures {
    /// A state of the window, by name.
    private record View(String name, Consumer<App> arrange) {}

    private static final Path BAD_LINES = Path.of("src/test/resources/pictures/bad-lines.log");

    private static final Path CUSTOM = Path.of("src/test/resources/pictures/custom.log");
    private static final Path BUSY = Path.of("src/test/resources/pictures/busy.log");
    private static final long BUSY_BEGIN = 1_664_884_200;

    private static final String ENDPOINT = "pictures.s3";
    private static final String LOADING = "s3-loading";

    private static final List<View> VIEWS = List.of(
            new View("empty", _ -> {}),
            new View("s3-empty", App::askForBucket),
            new View("s3-browsing", app -> list(app, "AWSLogs/111122223333/vpcflowlogs/eu-west-1/2024/03/")),
            new View("s3-browsing-objects", app -> list(app, "AWSLogs/111122223333/vpcflowlogs/eu-west-1/2024/03/10/")),
            new View("s3-counted", app -> app.open(bucket("AWSLogs/", Optional.empty()))),
            new View(LOADING, app -> app.openAtOnce(bucket("AWSLogs/", Optional.empty()))),
            new View("s3-nothing", app -> app.open(bucket("elsewhere/", Optional.empty()))),
            new View("s3-error-no-credentials", app -> app.open(bucket("AWSLogs/", Optional.of("empty")))),
            new View("s3-error-sign-in-expired", app -> app.open(bucket("AWSLogs/", Optional.of("signs-in")))),
            new View("s3-error-wrong-key", app -> app.open(bucket("AWSLogs/", Optional.of("wrong")))),
            new View("s3-error-list-denied", app -> app.open(refusing(403, "AccessDenied", "No", false))),
            new View("s3-error-get-denied", app -> app.openAtOnce(refusing(403, "AccessDenied", "No", true))),
            new View("s3-error-kms-denied", app -> app.openAtOnce(refusing(403, "AccessDenied", "kms:Decrypt", true))),
            new View("s3-error-no-such-bucket", app -> app.open(refusing(404, "NoSuchBucket", "No", false))),
            new View("s3-error-wrong-region", app -> app.open(refusing(301, "PermanentRedirect", "No", false))),
            new View("s3-error-expired", app -> app.open(refusing(400, "ExpiredToken", "No", false))),
            new View("s3-error-clock-skew", app -> app.open(refusing(403, "RequestTimeTooSkewed", "No", false))),
            new View("s3-error-requester-pays",
                    app -> app.open(refusing(403, "AccessDenied", "Bucket is requester pays bucket", false))),
            new View("s3-error-unreachable",
                    app -> app.open(at(URI.create("http://127.0.0.1:1"), "AWSLogs/", Optional.empty()))),
            new View("s3-error-tls", app -> app.open(
                    at(URI.create(System.getProperty(ENDPOINT).replace("http:", "https:")), "AWSLogs/",
                            Optional.empty()))),
            new View("load-report", app -> app.open(List.of(BAD_LINES))),
            new View("format-asked", app -> app.open(List.of(CUSTOM))),
            new View("lesson-replaying", Pictures::replaying),
            new View("reduced-motion", app -> {
                app.reduceMotion(true);
                replaying(app);
            }),
            new View("lesson-from-vpc-b", app -> {
                replaying(app);
                app.session().viewFrom(Viewpoint.VPC_B);
            }),
            new View("rejects", app -> busy(app, 2 * 60 + 38)),
            new View("saturated", app -> busy(app, 4 * 60 + 36)),
            new View("skipped", app -> busy(app, 6 * 60 + 30)),
            new View("skipped-from-vpc-b", app -> {
                app.session().viewFrom(Viewpoint.VPC_B);
                busy(app, 6 * 60 + 30);
            }),
            new View("filter-applied", app -> {
                replaying(app);
                filter(app, "leg in (3, 4) and dstport = https or dstport = http");
            }),
            new View("filter-wrong", app -> {
                replaying(app);
                app.filter().text().set("leg = 3 and srcadr = 10.1.0.45");
            }),
            new View("filter-hides-all", app -> {
                app.openLesson();
                filter(app, "dstport = 8443");
            }),
            new View("filter-completion", app -> {
                replaying(app);
                app.filter().text().set("leg = 3 and a");
                app.filterBar().complete();
            }),
            new View("journey-on-the-tube", app -> {
                app.openLesson();
                app.session().use(Mode.JOURNEY);
                app.journey().forward();
            }),
            new View("quiz-before", app -> {
                app.openLesson();
                app.session().use(Mode.QUIZ);
                app.quiz().toggle(2);
                app.quiz().toggle(3);
            }),
            new View("quiz-revealed", app -> {
                app.openLesson();
                app.session().use(Mode.QUIZ);
                app.quiz().toggle(2);
                app.quiz().toggle(3);
                app.quiz().lockIn();
                app.quiz().reveal();
                app.quiz().goOn();
            }));

    private Pictures() {}

    /// Whether the picture is wanted: its name contains one of those that are given behind the folder, if any.
    private static boolean wanted(String name, String[] arguments) {
        return arguments.length == 1 || Stream.of(arguments).skip(1).anyMatch(name::contains);
    }

    /// Asks the server that runs while the pictures are drawn.
    private static Asked bucket(String prefix, Optional<String> profile) {
        return at(URI.create(System.getProperty(ENDPOINT)), prefix, profile);
    }

    /// Asks a storage that answers every request, for keys or for objects, with an error.
    private static Asked refusing(int status, String code, String message, boolean reading) {
        FaultProxy.Fault answer =
                new FaultProxy.Fault.Answer(status, code, message, Map.of("x-amz-bucket-region", "eu-north-1"));
        FaultProxy proxy = new FaultProxy(
                URI.create(System.getProperty(ENDPOINT)).getPort(),
                request -> request.isList() == reading ? FaultProxy.NONE : answer);
        return at(URI.create("http://127.0.0.1:" + proxy.port()), "AWSLogs/", Optional.empty());
    }

    private static Asked at(URI endpoint, String prefix, Optional<String> profile) {
        S3Access access = S3Access.DEFAULT.withEndpoint(Optional.of(endpoint))
                .withPathStyle(true)
                .withProfile(profile)
                .withRegion(Optional.of("eu-west-1"));
        return new Asked(
                List.of(new Location.S3(new S3Address(S3Server.BUCKET, prefix), access)), Optional.empty(), false);
    }

    private static S3Server serve() throws IOException {
        S3Server server = new S3Server(Files.createTempDirectory("pictures"));
        System.setProperty(ENDPOINT, server.endpoint().toString());
        for (int i = 0; i < 40; i++) {
            String key = Logs.key(Logs.DAY + 300L * i, "7fe2e5f" + i % 10);
            server.put(key, Logs.text(Logs.DAY + 300L * i, 50));
            server.put(key.replace("fl-0a1b2c3d4e5f60718", "fl-0f9e8d7c6b5a43210"), Logs.text(Logs.DAY + 300L * i, 9));
        }
        return server;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        S3Server server = serve();
        Headless.start();
        for (int[] size : new int[][] {{1280, 720}, {1920, 1080}}) {
            for (Language language : Language.values()) {
                for (boolean dark : new boolean[] {false, true}) {
                    for (View view : VIEWS) {
                        String name = view.name() + "-" + language.code() + "-" + (dark ? "dark" : "light") + "-"
                                + size[0] + ".png";
                        if (wanted(name, arguments)) {
                            Headless.call(() -> {
                                draw(view, language, dark, size, folder.resolve(name));
                                return name;
                            });
                        }
                    }
                }
            }
        }
        writeContactSheet(folder);
        server.close();
        System.exit(0);
    }

    private static void draw(View view, Language language, boolean dark, int[] size, Path file) throws IOException {
        HeadlessWindow.Look look =
                new HeadlessWindow.Look(language, dark, ZoneId.of("Asia/Tokyo"), size[0], size[1]);
        try (HeadlessWindow window = new HeadlessWindow(look)) {
            if (view.name().startsWith("s3-")) {
                window.app().keepObjectsIn(file.resolveSibling("kept-objects"));
            }
            if (view.name().equals(LOADING)) {
                writeWhileLoading(window, file);
            }
            view.arrange().accept(window.app());
            if (!view.name().equals(LOADING)) {
                window.write(file, false);
            }
        }
    }

    /// Writes the picture when half of the objects are read.
    private static void writeWhileLoading(HeadlessWindow window, Path file) {
        AtomicBoolean written = new AtomicBoolean();
        window.app()
                .open()
                .loading()
                .subscribe(state -> state.filter(now -> now.inputs() >= now.ofInputs() / 2 && now.ofInputs() > 0)
                        .filter(_ -> !written.getAndSet(true))
                        .ifPresent(_ -> {
                            try {
                                window.write(file, false);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }));
    }

    private static void list(App app, String prefix) {
        app.open(bucket(prefix, Optional.empty()));
        app.bucket().list();
    }

    /// All pictures, small, on one sheet.
    private static void writeContactSheet(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().matches(".*-(1280|1920)\\.png")).sorted().toList();
        }
        int columns = 4;
        int rows = (files.size() + columns - 1) / columns;
        BufferedImage sheet = new BufferedImage(columns * 480, rows * 270, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        for (int i = 0; i < files.size(); i++) {
            BufferedImage picture = ImageIO.read(files.get(i).toFile());
            graphics.drawImage(picture, i % columns * 480, i / columns * 270, 476, 266, null);
        }
        graphics.dispose();
        ImageIO.write(sheet, "png", folder.resolve("contact-sheet.png").toFile());
    }

    /// The simulated records, so many seconds after their first.
    private static void busy(App app, long seconds) {
        app.open(List.of(BUSY));
        app.player().change(before -> before.seek((BUSY_BEGIN + seconds) * 1000.0));
    }

    private static void replaying(App app) {
        app.openLesson();
        app.player().change(before -> before.seek(before.start() + 2_060.0));
    }

    private static void filter(App app, String text) {
        app.filter().text().set(text);
        app.filter().apply();
    }
}
