package blindspot.ui;

import blindspot.capture.LegState;
import blindspot.capture.Viewpoint;
import blindspot.i18n.Language;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.query.Filter;
import blindspot.query.FilterError;
import blindspot.query.FilterParser;
import blindspot.query.Order;
import blindspot.query.ParsedFilter;
import blindspot.query.Vocabulary;
import blindspot.replay.Playback;
import blindspot.task.Problem;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.Headless;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Session;
import blindspot.ui.session.ShownFilter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;

/// A program that opens files in the window as a user does, and then does what can be done with records. Prints what came
/// of it, a line each; for a process of its own.
final class WindowAtWork {
    private static final ZoneId ZONE = ZoneOffset.UTC;

    private final HeadlessWindow window;
    private final Session session;
    private int problems;

    private WindowAtWork() {
        window = new HeadlessWindow(
                new HeadlessWindow.Look(Language.ENGLISH, false, ZONE, 1280, 720), FxJobs.background());
        session = window.app().session();
        window.app().workbench().open().problem().subscribe(problem -> problem.ifPresent(this::tell));
        session.problem().subscribe(problem -> problem.ifPresent(this::tell));
    }

    public static void main(String[] paths) {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
            System.out.println("uncaught " + e + " in " + thread);
            Runtime.getRuntime().halt(1);
        });
        Headless.start();
        WindowAtWork work = Headless.call(WindowAtWork::new);
        work.open(List.of(paths).stream().map(Path::of).toList());
        work.use();
        Runtime.getRuntime().halt(0);
    }

    private void tell(Problem problem) {
        problems++;
        System.out.println("problem " + problem.code());
    }

    private void open(List<Path> paths) {
        Headless.call(() -> {
            window.app().open(paths);
            return paths;
        });
        waitUntil(_ -> problems > 0 || (window.app().workbench().open().loading().get().isEmpty()
                && !window.app().workbench().open().ownPath().seeking().get()
                && window.app().workbench().open().isLoaded(session.table())
                && !session.scriptIsAwaited()));
        System.out.println("rows " + Headless.call(() -> session.table().rowCount()));
        System.out
                .println("files " + Headless.call(() -> window.app().workbench().open().report().get().files().size()));
        Problem stopped = Headless.call(() -> window.app().workbench().open().report().get().problem());
        System.out.println("stopped " + (stopped == null ? "no" : stopped.code() + stopped.arguments()));
        System.out.println(
                "recorded legs " + Headless.call(
                        () -> window.picture()
                                .legViews()
                                .stream()
                                .filter(leg -> leg.state() == LegState.RECORDED)
                                .count()));
        System.out.println("events " + Headless.call(() -> session.script().get().size()));
        System.out.println("bars " + Headless.call(() -> window.picture().histogram().isPresent()));
    }

    private void use() {
        Order byBytes = Order.descending(FieldName.of(Field.BYTES));
        Headless.call(() -> {
            session.sortBy(byBytes);
            return byBytes;
        });
        waitUntil(picture -> picture.order().equals(byBytes));
        System.out.println("sorted " + Headless.call(() -> largest(window.picture())));
        ShownFilter filter = ShownFilter.of(moreThan500Bytes());
        Headless.call(() -> {
            session.filterBy(filter);
            return filter;
        });
        waitUntil(picture -> picture.filter().equals(filter));
        System.out.println("filtered " + Headless.call(() -> window.picture().rows().size()));
        Headless.call(() -> {
            session.viewFrom(Viewpoint.VPC_B);
            return session;
        });
        waitUntil(picture -> picture.viewpoint().equals(Viewpoint.VPC_B));
        System.out.println("seen from B " + Headless.call(() -> window.picture().rows().size()));
        Headless.call(() -> {
            session.showEverything();
            return session;
        });
        waitUntil(picture -> picture.filter().isNone() && picture.viewpoint().equals(Viewpoint.BOTH));
        Headless.call(() -> {
            session.selection().select(window.picture().rows().row(3));
            session.toggleMark(session.selection().row().get());
            return session;
        });
        waitUntil(picture -> picture.terms().isMarked(session.selection().row().get()));
        waitUntil(
                _ -> session.script().get().size() == 0 || window.app().workbench().player().scale().get().isPresent());
        for (int i = 0; i < 50; i++) {
            Headless.call(() -> {
                window.app().workbench().player().change(Playback::play);
                window.app().workbench().player().tick(50_000_000);
                return session;
            });
        }
        System.out.println("played " + Headless.call(() -> window.app().workbench().player().playback().get().event()));
        Headless.call(() -> window.texts());
        System.out.println("done " + Headless.call(() -> session.table().rowCount()));
    }

    private static Filter moreThan500Bytes() {
        return switch (new FilterParser(new Vocabulary(List.of(FieldName.of(Field.BYTES)), List.of(), ZONE))
                .parse("bytes > 500")) {
            case ParsedFilter.Right(Filter filter) -> filter;
            case ParsedFilter.Wrong(FilterError error) -> throw new AssertionError(error);
        };
    }

    private static boolean largest(Picture picture) {
        long first = picture.table().number(Field.BYTES, picture.rows().row(0), 0);
        long last = picture.table().number(Field.BYTES, picture.rows().row(picture.rows().size() - 1), 0);
        return first >= last && picture.rows().size() == picture.table().rowCount();
    }

    /// Each look at the picture takes the place of a frame.
    private void waitUntil(Predicate<Picture> condition) {
        int before = Headless.call(() -> problems);
        while (!Headless.call(() -> condition.test(window.picture()) || problems > before)) {
            Thread.onSpinWait();
        }
    }
}
