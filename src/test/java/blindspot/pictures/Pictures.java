package blindspot.pictures;

import blindspot.capture.Viewpoint;
import blindspot.i18n.Language;
import blindspot.lesson.LegsLesson;
import blindspot.topology.Form;
import blindspot.topology.Member;
import blindspot.topology.NodeKind;
import blindspot.ui.App;
import blindspot.ui.HeadlessWindow;
import blindspot.ui.HeadlessWindow.Look;
import blindspot.ui.Snapshots;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.Headless;
import blindspot.ui.session.Mode;
import blindspot.ui.session.OwnPath;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javax.imageio.ImageIO;

/// Draws every picture of the program: each scene in both languages, both themes and two sizes. The first argument
/// is the folder that they are written to; parts of names behind it choose among them.
public final class Pictures {
    private static final Path BAD_LINES = Path.of("src/test/resources/pictures/bad-lines.log");

    private static final Path CUSTOM = Path.of("src/test/resources/pictures/custom.log");
    private static final Path BUSY = Path.of("src/test/resources/pictures/busy.log");
    private static final Path ONE_SIDE = Path.of("assets/lessons/privatelink/vpc-b.log");
    private static final List<Path> ZONES = List.of(
            Path.of("src/test/resources/pictures/two-zones.json"),
            Path.of("src/test/resources/pictures/two-zones.log"));
    private static final List<Path> OWN_LOGS = List.of(
            Path.of("assets/lessons/full-capture/simulated-vpc-a.log"),
            Path.of("assets/lessons/full-capture/simulated-vpc-b.log"));
    private static final long BUSY_BEGIN = 1_664_884_200;

    /// How long an object takes to be read, as the loading bar is told, in nanoseconds.
    private static final long PER_OBJECT = 300_000_000;

    private static final List<View> VIEWS = List.of(
            new View("about", app -> app.commands().named("about").call()),
            new View("empty", _ -> {}),
            new View("load-report", app -> app.open(List.of(BAD_LINES))),
            new View("format-asked", app -> app.open(List.of(CUSTOM))),
            new View("lesson-replaying", Pictures::replaying),
            new View("reduced-motion", app -> {
                app.appearance().reducedMotion().set(true);
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
            new View("zones-collapsed", app -> zones(app, Form.COLLAPSED)),
            new View("zones-expanded", app -> zones(app, Form.EXPANDED)),
            new View("zones-from-vpc-a", app -> {
                zones(app, Form.EXPANDED);
                app.session().viewFrom(Viewpoint.VPC_A);
            }),
            new View("ghost", app -> app.open(List.of(ONE_SIDE))),
            new View("filter-applied", app -> {
                replaying(app);
                filter(app, "leg in (3, 4) and dstport = https or dstport = http");
            }),
            new View("filter-wrong", app -> {
                replaying(app);
                app.workbench().filter().text().set("leg = 3 and srcadr = 10.1.0.45");
            }),
            new View("filter-hides-all", app -> {
                app.workbench().open().openLesson();
                filter(app, "dstport = 8443");
            }),
            new View("filter-completion", app -> {
                replaying(app);
                app.workbench().filter().text().set("leg = 3 and a");
                app.filterBar().complete();
            }),
            new View("full-capture", Pictures::fullCapture),
            new View("full-capture-expanded", app -> {
                fullCapture(app);
                app.session().drawAs(Form.EXPANDED);
            }),
            new View("mapping", app -> {
                app.open(OWN_LOGS);
                app.mapping().ask(Optional.of(new Member.Interface(firstOf(app, NodeKind.INTERFACE_ENDPOINT))));
            }),
            new View("mapping-set", app -> {
                app.open(OWN_LOGS);
                Member balancer = new Member.Interface(firstOf(app, NodeKind.NETWORK_LOAD_BALANCER));
                OwnPath own = app.workbench().open().ownPath();
                Member endpoint = new Member.Interface(firstOf(app, NodeKind.INTERFACE_ENDPOINT));
                own.change(endpoint, wish -> wish.leadingTo(balancer));
                app.mapping().ask(Optional.of(endpoint));
            }),
            new View("who-sees-what", app -> {
                app.workbench().open().openLesson();
                whoSees(app, 5, 5);
            }),
            new View("who-sees-what-full-capture", app -> {
                fullCapture(app);
                whoSees(app, 8, 1);
            }),
            new View("who-sees-what-one-side", app -> {
                app.open(List.of(ONE_SIDE));
                whoSees(app, 4, 3);
            }),
            new View("journey-on-the-tube", app -> {
                app.workbench().open().openLesson();
                app.session().use(Mode.JOURNEY);
                app.workbench().journey().forward();
            }),
            new View("quiz-before", app -> {
                app.workbench().open().openLesson();
                app.workbench().quiz().ask(LegsLesson.open().deck());
                app.session().use(Mode.QUIZ);
                app.workbench().quiz().toggle(2);
                app.workbench().quiz().toggle(3);
            }),
            new View("quiz-revealed", app -> {
                app.workbench().open().openLesson();
                app.workbench().quiz().ask(LegsLesson.open().deck());
                app.session().use(Mode.QUIZ);
                app.workbench().quiz().toggle(2);
                app.workbench().quiz().toggle(3);
                app.workbench().quiz().lockIn();
                app.workbench().quiz().reveal();
                app.workbench().quiz().goOn();
            }));

    private Pictures() {}

    private static void whoSees(App app, int row, int column) {
        app.commands().named("who-sees-what").call();
        choose((TableView<?>) app.scene().lookup("#matrix-table"), row, column);
    }

    private static <T> void choose(TableView<T> table, int row, int column) {
        table.getSelectionModel().clearAndSelect(row, table.getVisibleLeafColumn(column));
    }

    private static String firstOf(App app, NodeKind kind) {
        return app.session()
                .topology()
                .pathNodes()
                .stream()
                .filter(node -> node.kind() == kind)
                .flatMap(node -> node.interfaces().getFirst().interfaceId().stream())
                .findFirst()
                .orElseThrow();
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Headless.start();
        try (BucketViews buckets = new BucketViews()) {
            List<View> views = new ArrayList<>(VIEWS);
            views.addAll(new OwnPathViews().all());
            views.addAll(new SightViews().all());
            views.addAll(new LearningViews().all());
            views.addAll(buckets.all());
            for (View view : views) {
                Map<Look, Path> pictures = new LinkedHashMap<>();
                looks().forEach(look -> pictures.put(look, folder.resolve(name(view, look))));
                pictures.values().removeIf(file -> !wanted(file.getFileName().toString(), arguments));
                Headless.call(() -> {
                    draw(view, pictures);
                    return view;
                });
            }
        }
        writeContactSheet(folder);
        System.exit(0);
    }

    private static List<Look> looks() {
        List<Look> looks = new ArrayList<>();
        for (int[] size : new int[][] {{1280, 720}, {1920, 1080}}) {
            for (Language language : Language.values()) {
                for (boolean dark : new boolean[] {false, true}) {
                    looks.add(new Look(language, dark, ZoneId.of("Asia/Tokyo"), size[0], size[1]));
                }
            }
        }
        return looks;
    }

    private static String name(View view, Look look) {
        return view.name() + "-" + look.language().code() + "-" + (look.dark() ? "dark" : "light") + "-" + look.width()
                + ".png";
    }

    /// Whether the picture is wanted: its name contains one of those that are given behind the folder, if any.
    private static boolean wanted(String name, String[] arguments) {
        return arguments.length == 1 || Stream.of(arguments).skip(1).anyMatch(name::contains);
    }

    private static void draw(View view, Map<Look, Path> pictures) throws IOException {
        if (view.moment() == View.Moment.AFTER) {
            for (Map.Entry<Look, Path> picture : pictures.entrySet()) {
                try (HeadlessWindow window = new HeadlessWindow(picture.getKey())) {
                    view.arrange().accept(window.app());
                    window.write(picture.getValue(), false);
                }
            }
        } else if (!pictures.isEmpty()) {
            drawOnce(view, pictures);
        }
    }

    /// Brings one window there, and shows it in every look. Its clock goes on only with the objects that are read.
    private static void drawOnce(View view, Map<Look, Path> pictures) throws IOException {
        AtomicLong objects = new AtomicLong();
        FxJobs jobs = FxJobs.onCallersThread(() -> objects.get() * PER_OBJECT);
        Map.Entry<Look, Path> first = pictures.entrySet().iterator().next();
        try (HeadlessWindow window = new HeadlessWindow(first.getKey(), jobs)) {
            App app = window.app();
            app.workbench().keepObjectsIn(first.getValue().resolveSibling("kept-objects"));
            app.workbench().open().loading().subscribe(now -> now.ifPresent(loading -> objects.set(loading.inputs())));
            AtomicBoolean drawn = new AtomicBoolean();
            Runnable shoot = () -> {
                if (!drawn.getAndSet(true)) {
                    shoot(app, pictures);
                }
            };
            switch (view.moment()) {
                case AFTER, AFTER_ONCE -> {}
                case LISTING -> whenSaid(app, "open.bucket.listing", shoot);
                case COUNTING -> whenSaid(app, "open.bucket.counting", shoot);
                case LOADING -> app.workbench()
                        .open()
                        .loading()
                        .subscribe(now -> now
                                .filter(loading -> loading.ofInputs() > 0 && loading.inputs() >= loading.ofInputs() / 2)
                                .ifPresent(_ -> shoot.run()));
            }
            view.arrange().accept(app);
            if (view.moment() == View.Moment.AFTER_ONCE) {
                shoot.run();
            }
            if (!drawn.get()) {
                throw new IllegalStateException(view.name() + " never came to be");
            }
        }
    }

    /// Waits until the dialog for buckets says a text that begins as this one does for 80 objects.
    private static void whenSaid(App app, String key, Runnable then) {
        app.commands().named("open-bucket").call();
        app.scene().getRoot().applyCss();
        String text = app.session().messages().get().text(key, 80);
        ((Label) app.scene().lookup("#bucket-verdict")).textProperty().subscribe(now -> {
            if (text.equals(now)) {
                then.run();
            }
        });
    }

    private static void shoot(App app, Map<Look, Path> pictures) {
        pictures.forEach((look, file) -> {
            app.session().speak(look.language());
            app.look(look.dark());
            try {
                Snapshots.write(Snapshots.window(app, look.width(), look.height()), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
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
        app.workbench().player().change(before -> before.seek((BUSY_BEGIN + seconds) * 1000.0));
    }

    /// Two Availability Zones, many clients and a third VPC.
    private static void zones(App app, Form form) {
        app.open(ZONES);
        app.session().drawAs(form);
        app.workbench().player().change(before -> before.seek(before.start() + 25_000.0));
    }

    private static void replaying(App app) {
        app.workbench().open().openLesson();
        app.workbench().player().change(before -> before.seek(before.start() + 2_060.0));
    }

    private static void fullCapture(App app) {
        app.workbench().open().openFullCapture();
        app.workbench().player().change(before -> before.seek(before.start() + 131_000.0));
    }

    private static void filter(App app, String text) {
        app.workbench().filter().text().set(text);
        app.workbench().filter().apply();
    }
}
