package blindspot.ui.session;

import blindspot.cloudwatch.Measurements;
import blindspot.cloudwatch.Told;
import blindspot.decode.RecordFormat;
import blindspot.intake.Inventories;
import blindspot.lesson.Lesson;
import blindspot.load.FileReport;
import blindspot.load.LoadOptions;
import blindspot.load.LoadReport;
import blindspot.load.LoadResult;
import blindspot.model.TimeRange;
import blindspot.opening.Beside;
import blindspot.opening.FilesRequest;
import blindspot.opening.OpenNotes;
import blindspot.opening.OpenRequest;
import blindspot.opening.OpenSet;
import blindspot.opening.Opened;
import blindspot.opening.Rereading;
import blindspot.source.Location;
import blindspot.store.FlowTable;
import blindspot.task.Job;
import blindspot.task.Problem;
import blindspot.topology.Topology;
import blindspot.ui.fx.FxJobs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is open, and what is being opened. One thing after the other: what is asked for during a loading waits for it.
public final class OpenSession {
    /// How files and objects are read to be shown.
    private static final LoadOptions FOR_SHOWING = LoadOptions.DEFAULT.withPerRecord(Picture.BYTES_PER_RECORD);

    private final FxJobs jobs;
    private final Session session;
    private final Lesson lesson;
    private final LoadOptions options;
    private final LoadingQueue queue;
    private final ReadOnlyObjectWrapper<LoadReport> report = new ReadOnlyObjectWrapper<>(LoadReport.NOTHING);
    private final ReadOnlyObjectWrapper<OpenNotes> notes = new ReadOnlyObjectWrapper<>(OpenNotes.NONE);
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final RecentPaths recent;
    private final OwnPath ownPath;
    private final ReadOnlyObjectWrapper<OpenSet> opened = new ReadOnlyObjectWrapper<>(OpenSet.NOTHING);
    private OpenSet set = OpenSet.NOTHING;
    /// The path that a topology file states, or that came with the shown records; empty where the records are to tell.
    private Optional<Topology> stated = Optional.empty();
    /// Of the records that were handed to the session last.
    private int numbering = set.numbering();
    private @Nullable FlowTable glanced;
    private final OpenListeners listeners = new OpenListeners();

    /// @param recentPaths what was opened before, the latest first
    public OpenSession(FxJobs jobs, Session session, Lesson lesson, List<String> recentPaths) {
        this(jobs, session, lesson, recentPaths, FOR_SHOWING);
    }

    /// @param options how files are read
    public OpenSession(FxJobs jobs, Session session, Lesson lesson, List<String> recentPaths, LoadOptions options) {
        this.jobs = jobs;
        this.session = session;
        this.lesson = lesson;
        this.options = options;
        queue = new LoadingQueue(jobs, this::failed);
        recent = new RecentPaths(recentPaths);
        ownPath = new OwnPath(session, jobs);
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
        return set.table().equals(table);
    }

    public ReadOnlyObjectProperty<OpenNotes> notes() {
        return notes.getReadOnlyProperty();
    }

    /// Paths that were opened and of use, the latest first.
    public ObservableList<String> recent() {
        return recent.all();
    }

    /// What CloudWatch measured, which is no record and changes none.
    public ObservableValue<Measurements> measurements() {
        return opened.map(OpenSet::measured);
    }

    /// A person says what a series of measured values is, by its key.
    public void tell(String series, Told what) {
        queue.add(() -> take(set.telling(series, what)));
    }

    /// Why the last opening failed as a whole, empty when it did not.
    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Files whose records wait for somebody to say what their format is.
    public ObservableValue<List<FileReport>> waitingForFormat() {
        return report.map(_ -> set.waiting());
    }

    /// Whether something of what is open, or was just tried, has something wrong.
    public boolean hasTrouble() {
        return problem.get().isPresent() || set.hasTrouble();
    }

    public Session session() {
        return session;
    }

    /// The path that is found in the records, and what is set of it.
    public OwnPath ownPath() {
        return ownPath;
    }

    /// Lets the records tell the path instead of a topology file; what a person set in that stays set.
    public void letRecordsTell() {
        queue.add(this::showUnstated);
    }

    private void showUnstated() {
        stated = Optional.empty();
        show();
    }

    /// Who hears of what is opened.
    public OpenListeners listeners() {
        return listeners;
    }

    /// How many logs of the user are open; those that came with the program do not count.
    public int openFiles() {
        return set.lesson() ? 0 : set.logs();
    }

    /// Opens files and folders: adds their records to those that are open, or replaces these. The lesson's records
    /// always make way, so that they are never mixed with others.
    public void open(List<Path> paths, boolean replace) {
        open(paths, Optional.empty(), replace);
    }

    /// The same for the records that overlap a time, empty for all.
    public void open(List<Path> paths, Optional<TimeRange> range, boolean replace) {
        if (!paths.isEmpty()) {
            open(new FilesRequest(paths, range), replace);
        }
    }

    /// Reads files of [#waitingForFormat] as records of this format, and adds these to what is open as the first
    /// reading would have done.
    public void readAs(List<FileReport> wanted, RecordFormat format) {
        queue.add(() -> {
            List<FileReport> files = wanted.stream().filter(set.report().files()::contains).toList();
            OpenSet.Start start = set.startReadingAs();
            glanced = null;
            run(
                    new Rereading(files, start.before().table(), format,
                            table -> jobs.onFxThread(() -> glance(table, Beside.NOTHING, start))),
                    result -> {
                        take(set.readAs(start, files, result));
                        show();
                        complainOf(result);
                    });
        });
    }

    /// Takes the records of those files away whose content an earlier one has too.
    public void leaveOutRepeats() {
        queue.add(() -> {
            List<LoadReport.Repeat> repeats = set.report().repeats();
            if (!repeats.isEmpty()) {
                List<FileReport> files = repeats.stream().map(LoadReport.Repeat::file).toList();
                run(Rereading.without(set.table(), files), table -> {
                    take(set.leftOut(repeats, table));
                    show();
                });
            }
        });
    }

    /// Reads the files again that [#leaveOutRepeats] took away.
    public void loadLeftOut() {
        queue.add(() -> {
            List<FileReport> files = notes.get().leftOut().stream().map(LoadReport.Repeat::file).toList();
            run(new Rereading(files, set.table(), null, _ -> {}), result -> {
                take(set.loadedAgain(result));
                show();
                complainOf(result);
            });
        });
    }

    /// The time of the records that were read before memory was nearly full; empty when it was not, or nothing tells it.
    public ObservableValue<Optional<TimeRange>> shorterTime() {
        return opened.map(now -> now.stopped().map(OpenSet.Stopped::time));
    }

    /// Reads what memory was not enough for once more, now for the records that overlap a time. What was read of it makes
    /// way first, so that there is memory.
    public void loadAgain(TimeRange range) {
        queue.add(() -> set.stopped().ifPresent(opening -> {
            take(set.before(opening));
            show();
            start(opening.request().within(range), set.start(false));
        }));
    }

    /// Opens flow logs of a bucket in the same way.
    public void open(OpenRequest request, boolean replace) {
        if (replace) {
            cancel();
        }
        queue.add(() -> start(request, set.start(replace)));
    }

    /// Says that something could not even be tried.
    public void fail(Problem cause) {
        problem.set(Optional.of(cause));
    }

    /// Opens the lesson's own records on its path, instead of what is open.
    public void openLesson() {
        openShipped(() -> Shipped.of(lesson));
    }

    /// Opens a lesson in the same way; making its records is part of it.
    public void openOtherLesson(Supplier<Lesson> wanted) {
        openShipped(() -> Shipped.of(wanted.get()));
    }

    /// Opens the simulated capture that comes with the program, in the same way.
    public void openFullCapture() {
        openShipped(Shipped::fullCapture);
    }

    private void openShipped(Supplier<Shipped> wanted) {
        cancel();
        queue.add(() -> showShipped(wanted));
    }

    /// Of a loading that was cancelled nothing is shown, for half of a lesson is of no use.
    private void showShipped(Supplier<Shipped> wanted) {
        run((progress, cancel) -> {
            Shipped shipped = wanted.get();
            LoadResult records = shipped.load(options, progress, cancel);
            return cancel.requested() ? Optional.<ReadShipped>empty() : Optional.of(new ReadShipped(shipped, records));
        }, whole -> whole.ifPresent(read -> {
            read.shipped().lesson().ifPresent(listeners::lesson);
            take(set.lesson(read.records()));
            stated = Optional.of(read.shipped().topology());
            show();
        }));
    }

    /// Ends the loading and keeps what was read. What waits for it is not opened.
    public void cancel() {
        queue.cancel();
    }

    /// Forgets all records and the path that was stated for them.
    public void closeAll() {
        cancel();
        queue.add(() -> {
            take(set.closed());
            showUnstated();
        });
    }

    /// Opens a path of [#recent] beside what is open; an address is asked about first.
    public void openRecent(String path) {
        RecentPaths.open(path, listeners::bucket, file -> open(List.of(file), false), this::failed);
    }

    /// Asks about a bucket before it is opened.
    public void ask(Location.S3 location) {
        listeners.bucket(location);
    }

    private void start(OpenRequest request, OpenSet.Start start) {
        glanced = null;
        run(
                request.behind(
                        start.before(), besideWhatIsOpen(start),
                        (table, beside) -> jobs.onFxThread(() -> glance(table, beside, start))),
                opened -> finish(request, start, opened));
    }

    /// What makes way is there until it does.
    private LoadOptions besideWhatIsOpen(OpenSet.Start start) {
        FlowTable open = start.alone() ? set.table() : FlowTable.empty();
        long there = open.bytes() + (long) open.rowCount() * Picture.BYTES_HELD_PER_RECORD;
        return options.withMemory(options.memory() - there);
    }

    private <T> void run(Job<T> job, Consumer<T> done) {
        problem.set(Optional.empty());
        queue.run(job, done);
    }

    private void failed(Problem cause) {
        show();
        problem.set(Optional.of(cause));
    }

    /// Shows the first records before the end, each time when those of the time before are on the screen.
    private void glance(FlowTable table, Beside beside, OpenSet.Start start) {
        if (queue.busy() && (glanced == null || session.table().equals(glanced))) {
            glanced = table;
            show(
                    table, beside.topology().or(() -> statedBeside(start)),
                    set.stated(start).plus(beside.inventories()), false, start.numbering());
        }
    }

    private void finish(OpenRequest request, OpenSet.Start start, Opened opened) {
        if (opened.lesson().isPresent()) {
            recent.remember(opened.useful(), request.names());
            queue.add(() -> showShipped(() -> Shipped.of(opened.lesson().get())));
            opened.notes().problems().forEach(one -> queue.add(() -> fail(one)));
            return;
        }
        Optional<Topology> before = statedBeside(start);
        take(set.opened(request, start, opened));
        stated = opened.beside().topology().or(() -> set.lesson() ? stated : before);
        if (start.alone()) {
            ownPath.keepOnly(set.table());
        }
        show();
        opened.deck().ifPresent(deck -> listeners.deck(deck, opened.deckFile().orElseThrow()));
        recent.remember(opened.useful(), request.names());
        if (opened.hasTrouble()) {
            listeners.trouble();
        }
    }

    private void complainOf(LoadResult result) {
        if (result.report().hasTrouble()) {
            listeners.trouble();
        }
    }

    private void take(OpenSet next) {
        set = next;
        opened.set(next);
        notes.set(next.notes());
        report.set(next.report());
    }

    /// The path that stays stated when something is opened: that of what makes way goes with it.
    private Optional<Topology> statedBeside(OpenSet.Start start) {
        return start.alone() || set.lesson() ? Optional.empty() : stated;
    }

    private void show() {
        show(set.table(), stated, set.inventories(), set.lesson(), set.numbering());
    }

    /// Other records are not those that were selected or narrowed to, even where there are as many of them.
    private void show(
            FlowTable table, Optional<Topology> drawn, Inventories inventories, boolean ofLesson, int numbered) {
        if (numbering != numbered) {
            numbering = numbered;
            session.forgetRecords();
        }
        Topology path = drawn.orElse(lesson.topology());
        Topology stated = isLoaded(table) && set.report().isSimulated() ? path.ofSimulatedRecords() : path;
        if (drawn.isEmpty() && !table.isEmpty()) {
            long bytes = table.bytes() + (long) table.rowCount() * Picture.BYTES_HELD_PER_RECORD;
            ownPath.show(table, inventories, stated.withoutInterfaces(), options.memory() - bytes);
        } else {
            session.show(table, stated, inventories, ofLesson);
        }
    }

    private record ReadShipped(Shipped shipped, LoadResult records) {}
}
