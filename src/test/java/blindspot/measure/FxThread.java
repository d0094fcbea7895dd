package blindspot.measure;

import blindspot.capture.Viewpoint;
import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.TimeRange;
import blindspot.query.Order;
import blindspot.query.TimeSpan;
import blindspot.replay.Playback;
import blindspot.settings.Settings;
import blindspot.topology.Form;
import blindspot.ui.App;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.Headless;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/// How long the JavaFX thread is busy at a stretch while the window shows a busy hour and is used, and how long it takes
/// from a change of what is shown to the frame that shows it. The arguments are the number of records and the names of the
/// uses that are measured; all of them where there is no name.
public final class FxThread {
    private static final int ROUNDS = 2;
    private static final List<Field> SORTED = List.of(Field.BYTES, Field.SRCADDR, Field.START, Field.ACTION);

    private static final List<Viewpoint> VIEWPOINTS =
            List.of(Viewpoint.VPC_A, Viewpoint.VPC_B, Viewpoint.VPC_A, Viewpoint.BOTH);
    private static final List<Language> LANGUAGES = List.of(Language.JAPANESE, Language.ENGLISH);
    private static final List<Mode> MODES = List.of(Mode.JOURNEY, Mode.QUIZ, Mode.EXPLORE);

    private final App app;
    private final FxThreadWatch watch;
    private final NextPicture next;
    private final int records;
    private final Set<String> wanted;

    private FxThread(App app, int records, Set<String> wanted) {
        this.app = app;
        this.records = records;
        this.wanted = wanted;
        watch = new FxThreadWatch();
        next = new NextPicture(app.session().picture(), app.scene());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int records = Integer.parseInt(arguments[0]);
        Path file = Files.createTempFile("busy-hour", ".log");
        DenseLog.write(file, records);
        start();
        FxThread measuring = Headless.call(() -> {
            App app = new App(FxJobs.background(), Settings.DEFAULT, Lesson.open(Lesson.FIRST));
            app.look(false);
            Stage stage = new Stage();
            stage.setScene(app.scene());
            stage.show();
            return new FxThread(app, records, Arrays.stream(arguments).skip(1).collect(Collectors.toSet()));
        });
        System.out.printf("%-14s %9s %9s %6s %11s  %s%n", "", "wait ms", "cpu ms", "> 16", "painted ms", "in");
        measuring.open(file);
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.println("round " + round);
            measuring.use();
        }
        Files.delete(file);
        System.exit(0);
    }

    /// Without a display JavaFX copies what is painted on its own thread, pixel by pixel: `-Dmeasure.display=true` takes the
    /// display there is.
    private static void start() {
        if (Boolean.getBoolean("measure.display")) {
            Platform.startup(() -> {});
        } else {
            Headless.start();
        }
    }

    private void open(Path file) throws InterruptedException {
        measure("open", 400, i -> {
            if (i == 0) {
                app.open(List.of(file));
            }
        });
        if (Headless.call(() -> app.session().table().rowCount()) != records) {
            throw new IllegalStateException("not loaded");
        }
    }

    private void use() throws InterruptedException {
        measure("show", 60, _ -> {});
        measure("play", 200, i -> playing(i, 199));
        measure("play fast", 200, i -> {
            app.workbench()
                    .player()
                    .change(before -> before.withSpeed(i == 199 ? Playback.defaultSpeed(before.script()) : 300));
            playing(i, 199);
        });
        measure("step", 100, _ -> app.workbench().player().nextRecord());
        measure("scrub", 100, i -> app.workbench()
                .player()
                .change(before -> before.seek(before.start() + i / 100.0 * (before.end() - before.start()))));
        measure("scroll", 200, i -> scrollTo((int) (i * 48_611L % records)));
        measure("select", 100, i -> app.session().selection().select((int) (i * 104_729L % records)));
        measure("sort", 160, i -> every(40, i, at -> app.session()
                .sortBy(Order.ascending(FieldName.of(SORTED.get(at % SORTED.size()))))));
        measure("sort as read", 40, i -> every(40, i, _ -> app.session().sortBy(Order.FILE)));
        measure("viewpoint", 160, i -> every(40, i, at -> app.session().viewFrom(VIEWPOINTS.get(at))));
        measure("leg", 120, i -> every(40, i, at -> app.session()
                .narrowTo(at == 2 ? new Focus.Everything() : new Focus.OnLeg(at == 0 ? 3 : 1))));
        measure("brush", 160, this::drag);
        measure("zoom", 160, i -> every(40, i, this::zoom));
        measure("form", 80, i -> every(40, i, at -> app.session().drawAs(at == 0 ? Form.EXPANDED : Form.COLLAPSED)));
        measure("path", 160, i -> every(40, i, _ -> app.workbench().paths().step(1)));
        measure("interfaces", 80, i -> every(40, i, at -> app.mapping().open().set(at == 0)));
        measure("language", 80, i -> every(20, i, at -> app.session().speak(LANGUAGES.get(at % 2))));
        measure("theme", 60, i -> every(30, i, at -> app.look(at % 2 == 0)));
        measure("mode", 90, i -> every(30, i, at -> app.session().use(MODES.get(at % 3))));
    }

    /// A third of the time, dragged along the rest.
    private TimeRange brushed(int step) {
        TimeSpan span = app.session().picture().get().histogram().orElseThrow().span();
        long start = span.start() + span.seconds() * (step % 80) / 120;
        return new TimeRange(start, start + span.seconds() / 3);
    }

    /// Drags it forty times on end, lets it go, and drags it again; in the end there is none.
    private void drag(int step) {
        if (step % 80 < 40 || step == 159) {
            next.wishedNow();
            app.session().moveTime(step == 159 ? Optional.empty() : Optional.of(brushed(step)));
        }
    }

    private void zoom(int at) {
        Optional<TimeRange> part = at % 2 == 0 ? Optional.of(brushed(20 + at * 10)) : Optional.empty();
        app.session().stretchTo(app.session().stretch().get().over(part));
    }

    private void playing(int at, int last) {
        if (at == 0 || at == last) {
            app.workbench().player().toggle();
        }
    }

    private void every(int steps, int step, IntConsumer action) {
        if (step % steps == 0) {
            next.wishedNow();
            action.accept(step / steps);
        }
    }

    /// With the bar that spans all rows, where there is one.
    private void scrollTo(int position) {
        ScrollBar bar = (ScrollBar) app.scene().lookup("#records-scroll");
        if (bar.isVisible()) {
            bar.setValue(position);
        } else {
            ((TableView<?>) app.scene().lookup("#records-table")).scrollTo(position);
        }
    }

    /// Calls `step` on the JavaFX thread this many times, 25 ms apart, and prints the longest stretch meanwhile, and the
    /// longest time from a call to the frame with the picture that came of it.
    private void measure(String name, int steps, IntConsumer step) throws InterruptedException {
        if (!name.equals("open") && !wanted.isEmpty() && !wanted.contains(name)) {
            return;
        }
        CountDownLatch over = new CountDownLatch(1);
        Thread user = Thread.ofVirtual().start(() -> {
            try {
                for (int i = 0; i < steps; i++) {
                    int now = i;
                    Headless.call(() -> {
                        step.accept(now);
                        return now;
                    });
                    pause();
                }
            } finally {
                over.countDown();
            }
        });
        FxThreadWatch.Longest longest = watch.until(over);
        user.join();
        System.out.printf(
                "%-14s %9.1f %9.1f %6d %11.0f  %s%n",
                name, longest.waited(), longest.worked(), longest.overAFrame(), Headless.call(next::longest),
                longest.where());
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
