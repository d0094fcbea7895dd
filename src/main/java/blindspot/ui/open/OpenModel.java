package blindspot.ui.open;

import blindspot.decode.RecordFormat;
import blindspot.load.FileReport;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadReport;
import blindspot.load.LoadResult;
import blindspot.model.TimeRange;
import blindspot.quiz.Deck;
import blindspot.quiz.Lesson;
import blindspot.settings.Settings;
import blindspot.source.Location;
import blindspot.source.S3Access;
import blindspot.source.S3Address;
import blindspot.store.FlowTable;
import blindspot.task.Job;
import blindspot.task.Problem;
import blindspot.topology.Topology;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is open, and what is being opened. One thing after the other: what is asked for during a loading waits for it.
public final class OpenModel {
    private static final LoadResult NOTHING = new LoadResult(FlowTable.empty(), LoadReport.NOTHING);

    private final FxJobs jobs;
    private final Session session;
    private final Lesson lesson;
    private final LoadOptions options;
    private final LoadingQueue queue;
    private final ReadOnlyObjectWrapper<LoadReport> report = new ReadOnlyObjectWrapper<>(LoadReport.NOTHING);
    private final ReadOnlyObjectWrapper<OpenNotes> notes = new ReadOnlyObjectWrapper<>(OpenNotes.NONE);
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<String> recent = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Stopped>> stopped = new ReadOnlyObjectWrapper<>(Optional.empty());
    private LoadResult loaded = NOTHING;
    private boolean fromLesson;
    private boolean fresh;
    private boolean replacing;
    private @Nullable FlowTable glanced;
    private Runnable trouble = () -> {};
    private Consumer<Deck> deckUser = _ -> {};
    private Consumer<Location.S3> bucketUser = _ -> {};

    /// @param recentPaths what was opened before, the latest first
    public OpenModel(FxJobs jobs, Session session, Lesson lesson, List<String> recentPaths) {
        this(jobs, session, lesson, recentPaths, LoadOptions.DEFAULT);
    }

    /// @param options how files are read
    OpenModel(FxJobs jobs, Session session, Lesson lesson, List<String> recentPaths, LoadOptions options) {
        this.jobs = jobs;
        this.session = session;
        this.lesson = lesson;
        this.options = options;
        queue = new LoadingQueue(jobs, this::failed);
        recent.setAll(recentPaths);
    }

    /// How far the loading is; empty while nothing is loaded.
    public ReadOnlyObjectProperty<Optional<Loading>> loading() {
        return queue.loading();
    }

    /// Of everything that is loaded. The records on the screen are those, or on the way there: see [#isLoaded].
    public ReadOnlyObjectProperty<LoadReport> report() {
        return report.getReadOnlyProperty();
    }

    /// Whether the [#report] is of these records: neither the first ones of a loading, nor those of before its end.
    public boolean isLoaded(FlowTable table) {
        return loaded.table().equals(table);
    }

    ReadOnlyObjectProperty<OpenNotes> notes() {
        return notes.getReadOnlyProperty();
    }

    /// Paths that were opened and of use, the latest first.
    public ObservableList<String> recent() {
        return FXCollections.unmodifiableObservableList(recent);
    }

    /// Why the last opening failed as a whole, empty when it did not.
    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Files whose records wait for somebody to say what their format is.
    ObservableValue<List<FileReport>> waitingForFormat() {
        return report.map(now -> now.files().stream().filter(FileReport::needsFormat).toList());
    }

    /// Whether something of what is open, or was just tried, has something wrong.
    public boolean hasTrouble() {
        return problem.get().isPresent()
                || !notes.get().problems().isEmpty()
                || report.get().problem() != null
                || report.get().files().stream().anyMatch(FileReport::hasTrouble);
    }

    /// Whether there is something to report of.
    public ObservableValue<Boolean> anythingToReport() {
        return report.flatMap(files -> notes.map(now -> !files.files().isEmpty() || !now.equals(OpenNotes.NONE)));
    }

    public Session session() {
        return session;
    }

    /// Called when something that was opened has something wrong, for the report to open by itself.
    public void onTrouble(Runnable listener) {
        trouble = listener;
    }

    /// Who is given a deck that was opened.
    public void onDeck(Consumer<Deck> listener) {
        deckUser = listener;
    }

    /// How many logs of the user are open; the lesson's do not count.
    public int openFiles() {
        return fromLesson ? 0 : (int) loaded.report().files().stream().filter(Reports::isLog).count();
    }

    /// Opens files and folders: adds their records to those that are open, or replaces these. The lesson's records
    /// always make way, so that they are never mixed with others.
    public void open(List<Path> paths, boolean replace) {
        open(paths, Optional.empty(), replace);
    }

    /// The same for the records that overlap a time, empty for all.
    public void open(List<Path> paths, Optional<TimeRange> range, boolean replace) {
        if (!paths.isEmpty()) {
            if (replace) {
                cancel();
            }
            Reading reading = (before, other, glance) -> new Opening(
                    paths, options.withRange(other.or(() -> range).orElse(null)), before, glance);
            queue.add(() -> start(reading, names(paths), replace));
        }
    }

    /// Reads files of [#waitingForFormat] as records of this format, and adds these to what is open as the first
    /// reading would have done.
    void readAs(List<FileReport> wanted, RecordFormat format) {
        queue.add(() -> {
            List<FileReport> files = wanted.stream().filter(loaded.report().files()::contains).toList();
            boolean alone = fromLesson || replacing;
            FlowTable before = alone ? FlowTable.empty() : loaded.table();
            glanced = null;
            fresh = alone;
            run(
                    new Rereading(files, before, format,
                            table -> jobs.onFxThread(() -> glance(table, Optional.empty()))),
                    result -> finishAs(result, files, alone));
        });
    }

    private void finishAs(LoadResult result, List<FileReport> files, boolean alone) {
        boolean anyLogs = result.report().files().stream().anyMatch(Reports::isLog);
        boolean makesWay = alone && anyLogs;
        List<String> closed = makesWay && !fromLesson ? Reports.logs(loaded.report()) : List.of();
        LoadReport others =
                Reports.without(loaded.report(), file -> files.contains(file) || (makesWay && Reports.isLog(file)));
        fromLesson &= !makesWay;
        replacing &= !makesWay;
        adopt(
                new LoadResult(anyLogs ? result.table() : loaded.table(), others.plus(result.report())),
                notes.get().withClosed(closed));
        fresh &= anyLogs;
        show(loaded.table(), session.topology(), fromLesson);
        if (result.report().hasTrouble()) {
            trouble.run();
        }
    }

    /// Takes the records of those files away whose content an earlier one has too.
    void leaveOutRepeats() {
        queue.add(() -> {
            List<LoadReport.Repeat> repeats = loaded.report().repeats();
            if (!repeats.isEmpty()) {
                List<FileReport> files = repeats.stream().map(LoadReport.Repeat::file).toList();
                fresh = true;
                run(Rereading.without(loaded.table(), files), table -> {
                    LoadReport others = Reports.without(loaded.report(), files::contains);
                    adopt(new LoadResult(table, others), notes.get().withLeftOut(repeats));
                    show(table, session.topology(), fromLesson);
                });
            }
        });
    }

    /// Reads the files again that [#leaveOutRepeats] took away.
    void loadLeftOut() {
        queue.add(() -> {
            List<FileReport> files = notes.get().leftOut().stream().map(LoadReport.Repeat::file).toList();
            run(new Rereading(files, loaded.table(), null, _ -> {}), result -> {
                adopt(new LoadResult(result.table(), loaded.report().plus(result.report())), notes.get());
                show(result.table(), session.topology(), fromLesson);
                if (result.report().hasTrouble()) {
                    trouble.run();
                }
            });
        });
    }

    /// The time of the records that were read before memory was nearly full; empty when it was not, or nothing tells it.
    ObservableValue<Optional<TimeRange>> shorterTime() {
        return stopped.map(now -> now.map(Stopped::time));
    }

    /// Reads what memory was not enough for once more, now for the records that overlap a time. What was read of it makes
    /// way first, so that there is memory.
    void loadAgain(TimeRange range) {
        queue.add(() -> stopped.get().ifPresent(before -> {
            fresh = true;
            adopt(before.opener.before, notes.get());
            show(loaded.table(), session.topology(), false);
            start(before.opener, Optional.of(range));
        }));
    }

    /// Opens flow logs of a bucket in the same way.
    void open(BucketRequest request, boolean replace) {
        if (replace) {
            cancel();
        }
        Reading reading = (before, other, glance) -> new BucketOpening(other.map(request::within).orElse(request),
                before, glance);
        queue.add(() -> start(reading, List.of(request.name()), replace));
    }

    /// Says that something could not even be tried.
    void fail(Problem cause) {
        problem.set(Optional.of(cause));
    }

    /// Opens the lesson's own records on its path, instead of what is open.
    public void openLesson() {
        cancel();
        queue.add(() -> {
            fresh = true;
            run(new LoadJob(lesson.logs(), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {}), result -> {
                List<String> closed = fromLesson ? List.of() : Reports.logs(loaded.report());
                fromLesson = true;
                adopt(result, OpenNotes.NONE.withClosed(closed));
                show(result.table(), lesson.topology(), true);
            });
        });
    }

    /// Ends the loading and keeps what was read. What waits for it is not opened.
    public void cancel() {
        queue.cancel();
    }

    /// Forgets all records. The path stays drawn.
    public void closeAll() {
        cancel();
        queue.add(() -> {
            fromLesson = false;
            fresh = true;
            adopt(NOTHING, OpenNotes.NONE);
            show(FlowTable.empty(), session.topology(), false);
        });
    }

    /// Opens a path of [#recent] beside what is open; an address is asked about first.
    public void openRecent(String path) {
        S3Address.parse(path)
                .ifPresentOrElse(
                        address -> bucketUser.accept(new Location.S3(address, S3Access.DEFAULT)),
                        () -> open(List.of(Path.of(path)), false));
    }

    /// Who asks about a bucket before it is opened.
    public void onBucket(Consumer<Location.S3> listener) {
        bucketUser = listener;
    }

    /// Asks about a bucket before it is opened.
    public void ask(Location.S3 location) {
        bucketUser.accept(location);
    }

    public void forgetRecent() {
        recent.clear();
    }

    private void start(Reading reading, List<String> given, boolean replace) {
        boolean alone = replace || fromLesson;
        LoadResult before = alone ? NOTHING : new LoadResult(loaded.table(), Reports.kept(loaded.report()));
        fresh = alone;
        start(new Opener(reading, given, before), Optional.empty());
    }

    private void start(Opener opener, Optional<TimeRange> range) {
        glanced = null;
        run(
                opener.reading.behind(
                        opener.before, range,
                        (table, topology) -> jobs.onFxThread(() -> glance(table, topology))),
                opened -> finish(opened, opener));
    }

    private <T> void run(Job<T> job, Consumer<T> done) {
        problem.set(Optional.empty());
        queue.run(job, done);
    }

    private void failed(Problem cause) {
        fresh = false;
        show(loaded.table(), session.topology(), fromLesson);
        problem.set(Optional.of(cause));
    }

    /// Shows the first records before the end, each time when those of the time before are on the screen.
    private void glance(FlowTable table, Optional<Topology> topology) {
        if (queue.busy() && (glanced == null || session.table().equals(glanced))) {
            glanced = table;
            show(table, topology.orElse(session.topology()), false);
        }
    }

    /// Other records are not those that were selected or narrowed to, even where there are as many of them.
    private void show(FlowTable table, Topology topology, boolean ofLesson) {
        if (fresh) {
            fresh = false;
            session.forgetRecords();
        }
        session.show(table, topology, ofLesson);
    }

    private void finish(Opened opened, Opener opener) {
        LoadResult before = opener.before;
        LoadReport read = opened.result().report();
        fresh |= Reports.anyOf(before.report(), read);
        boolean anyLogs = read.files().stream().anyMatch(Reports::isLog);
        if (anyLogs) {
            List<String> closed = before.table().isEmpty() && !fromLesson ? Reports.logs(loaded.report()) : List.of();
            fromLesson = false;
            adopt(
                    new LoadResult(opened.result().table(),
                            Reports.plus(before.report(), read, opened.result().table())),
                    opened.notes().withClosed(closed));
        } else {
            adopt(new LoadResult(loaded.table(), Reports.plus(Reports.kept(loaded.report()), read, loaded.table())),
                    opened.notes());
        }
        replacing = fresh && !anyLogs;
        fresh &= anyLogs;
        show(loaded.table(), opened.topology().orElse(session.topology()), fromLesson);
        opened.deck().ifPresent(deckUser);
        remember(opened.useful(), opener.given);
        stopped.set(
                read.problem() == null ? Optional.empty() : Reports.time(read).map(time -> new Stopped(opener, time)));
        if (opened.hasTrouble()) {
            trouble.run();
        }
    }

    /// What opens something, the paths it is called by, and what was there before.
    private record Opener(Reading reading, List<String> given, LoadResult before) {}

    /// An opening that memory was not enough for, and the time of the records that were read.
    private record Stopped(Opener opener, TimeRange time) {}

    private void adopt(LoadResult result, OpenNotes said) {
        stopped.set(Optional.empty());
        loaded = result;
        notes.set(said.after(notes.get(), result.report()));
        report.set(result.report());
    }

    /// Those that were of use come first; those that were not are forgotten.
    private void remember(List<String> useful, List<String> given) {
        List<String> paths = new ArrayList<>(useful);
        recent.stream().filter(path -> !given.contains(path)).forEach(paths::add);
        recent.setAll(paths.stream().limit(Settings.MOST_RECENT_FILES).toList());
    }

    private static List<String> names(List<Path> paths) {
        return paths.stream().map(path -> path.toAbsolutePath().normalize().toString()).toList();
    }
}
