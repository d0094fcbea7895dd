package blindspot.ui.open;

import blindspot.decode.InputKind;
import blindspot.load.FileReport;
import blindspot.load.LoadJob;
import blindspot.load.LoadReport;
import blindspot.load.LoadResult;
import blindspot.quiz.Deck;
import blindspot.quiz.Lesson;
import blindspot.settings.Settings;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Job;
import blindspot.task.Problem;
import blindspot.topology.Topology;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.JobState;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Session;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What is open, and what is being opened. One thing after the other: what is asked for during a loading waits for it.
public final class OpenModel {
    private static final LoadResult NOTHING = new LoadResult(FlowTable.empty(), LoadReport.NOTHING);

    private final Session session;
    private final FxJobs jobs;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Loading>> loading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<LoadReport> report = new ReadOnlyObjectWrapper<>(LoadReport.NOTHING);
    private final ReadOnlyObjectWrapper<OpenNotes> notes = new ReadOnlyObjectWrapper<>(OpenNotes.NONE);
    private final ReadOnlyObjectWrapper<List<String>> recent;
    private LoadResult loaded = NOTHING;
    private boolean lesson;
    private boolean fresh;
    private @Nullable Cancel running;
    private @Nullable FlowTable glanced;
    private Runnable trouble = () -> {};
    private Consumer<Deck> deckUser = _ -> {};

    /// @param recent paths that were opened before, the latest first
    public OpenModel(Session session, FxJobs jobs, List<String> recent) {
        this.session = session;
        this.jobs = jobs;
        this.recent = new ReadOnlyObjectWrapper<>(List.copyOf(recent));
    }

    /// How far the loading is; empty while nothing is loaded.
    public ReadOnlyObjectProperty<Optional<Loading>> loading() {
        return loading.getReadOnlyProperty();
    }

    /// Of everything that the records on the screen were read from.
    public ReadOnlyObjectProperty<LoadReport> report() {
        return report.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<OpenNotes> notes() {
        return notes.getReadOnlyProperty();
    }

    /// Paths that were opened, the latest first.
    public ReadOnlyObjectProperty<List<String>> recent() {
        return recent.getReadOnlyProperty();
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
    public int openLogs() {
        return lesson ? 0 : (int) loaded.report().files().stream().filter(OpenModel::isLog).count();
    }

    /// Opens files and folders: adds their records to those that are open, or replaces these. The lesson's records
    /// always make way, so that they are never mixed with others.
    public void open(List<Path> paths, boolean replace) {
        if (!paths.isEmpty()) {
            if (replace) {
                cancel();
            }
            enqueue(() -> start(paths, replace));
        }
    }

    /// Opens the lesson's own records on its path, instead of what is open.
    public void openLesson(Lesson wanted) {
        cancel();
        enqueue(() -> {
            fresh = true;
            run(new LoadJob(wanted.logs(), FlowTable.empty(), null, _ -> {}), result -> {
                List<String> closed = lesson ? List.of() : logs(loaded);
                lesson = true;
                adopt(result, OpenNotes.NONE.withClosed(closed));
                show(result.table(), wanted.topology());
            });
        });
    }

    /// Ends the loading and keeps what was read. What waits for it is not opened.
    public void cancel() {
        waiting.clear();
        if (running != null) {
            running.request();
        }
    }

    /// Forgets all records. The path stays drawn.
    public void closeAll() {
        cancel();
        enqueue(() -> {
            lesson = false;
            fresh = true;
            adopt(NOTHING, OpenNotes.NONE);
            show(FlowTable.empty(), session.topology());
        });
    }

    /// Opens a path of [#recent] beside what is open.
    public void openRecent(String path) {
        open(List.of(Path.of(path)), false);
    }

    public void forgetRecent() {
        recent.set(List.of());
    }

    private void enqueue(Runnable start) {
        waiting.add(start);
        next();
    }

    private void next() {
        while (running == null && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void start(List<Path> paths, boolean replace) {
        boolean alone = replace || lesson;
        LoadResult before = alone ? NOTHING : new LoadResult(loaded.table(), kept(loaded.report()));
        glanced = null;
        fresh = alone;
        run(
                new Opening(paths, before, (table, topology) -> jobs.onFxThread(() -> glance(table, topology))),
                opened -> finish(opened, before, paths));
    }

    private <T> void run(Job<T> job, Consumer<T> done) {
        loading.set(Optional.of(Loading.STARTING));
        long started = System.nanoTime();
        // Stands for the job until it is started: on the caller's thread that is not before it has ended.
        running = new Cancel();
        Cancel cancel = jobs.start(
                (progress, asked) -> {
                    try {
                        return job.run(progress, asked);
                    } catch (RuntimeException | Error e) {
                        jobs.onFxThread(this::end);
                        throw e;
                    }
                },
                state -> hear(state, started, done));
        if (running != null) {
            running = cancel;
        }
    }

    private <T> void hear(JobState<T> state, long started, Consumer<T> done) {
        switch (state) {
            case JobState.Running<T>(long bytes, long total, String what) -> {
                if (running != null) {
                    loading.set(Optional.of(new Loading(what, bytes, total, rate(bytes, started))));
                }
            }
            case JobState.Done<T>(T result) -> {
                end();
                done.accept(result);
                next();
            }
            case JobState.Failed<T>(Problem problem) -> {
                end();
                notes.set(new OpenNotes(
                        List.of(problem), List.of(), List.of(), List.of(), List.of(), List.of()));
                fresh = false;
                show(loaded.table(), session.topology());
                trouble.run();
                next();
            }
        }
    }

    private void end() {
        running = null;
        loading.set(Optional.empty());
    }

    /// Shows the first records before the end, each time when those of the time before are on the screen.
    private void glance(FlowTable table, Optional<Topology> topology) {
        if (running != null && (glanced == null || session.table().equals(glanced))) {
            glanced = table;
            lesson = false;
            show(table, topology.orElse(session.topology()));
        }
    }

    /// Other records are not those that were selected or narrowed to, even where there are as many of them.
    private void show(FlowTable table, Topology topology) {
        if (fresh) {
            fresh = false;
            session.selectRow(Session.NO_ROW);
            session.narrowTo(new Focus.Everything());
        }
        session.show(table, topology, lesson);
    }

    private void finish(Opened opened, LoadResult before, List<Path> paths) {
        boolean anyLogs = !opened.result().report().files().isEmpty();
        boolean replaced = before.table().isEmpty() && anyLogs;
        if (anyLogs) {
            List<String> closed = replaced && !lesson ? logs(loaded) : List.of();
            lesson = false;
            LoadReport all = before.report().plus(opened.result().report());
            adopt(new LoadResult(opened.result().table(), all), opened.notes().withClosed(closed));
        } else {
            notes.set(opened.notes());
        }
        fresh &= anyLogs;
        show(loaded.table(), opened.topology().orElse(session.topology()));
        opened.deck().ifPresent(deckUser);
        remember(opened.useful(), paths);
        if (opened.hasTrouble()) {
            trouble.run();
        }
    }

    private void adopt(LoadResult result, OpenNotes said) {
        loaded = result;
        report.set(result.report());
        notes.set(said);
    }

    private void remember(List<String> useful, List<Path> given) {
        List<String> paths = new ArrayList<>(useful);
        List<String> useless = given.stream()
                .map(path -> path.toAbsolutePath().normalize().toString())
                .toList();
        recent.get().stream()
                .filter(path -> !useless.contains(path))
                .forEach(paths::add);
        recent.set(paths.stream().limit(Settings.MOST_RECENT_FILES).toList());
    }

    /// The report without what turned out to be no log.
    private static LoadReport kept(LoadReport report) {
        List<FileReport> logs = report.files().stream().filter(OpenModel::isLog).toList();
        return new LoadReport(logs, logs.size(), report.seconds(), report.cancelled());
    }

    private static List<String> logs(LoadResult loaded) {
        return kept(loaded.report()).files().stream().map(FileReport::name).toList();
    }

    private static boolean isLog(FileReport file) {
        return file.decoded().kind() == InputKind.FLOW_LOG;
    }

    private static long rate(long bytes, long startedNanoTime) {
        double seconds = (System.nanoTime() - startedNanoTime) / 1e9;
        return seconds < 0.1 ? 0 : (long) (bytes / seconds);
    }
}
