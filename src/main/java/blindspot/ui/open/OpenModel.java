package blindspot.ui.open;

import blindspot.intake.Intake;
import blindspot.load.LoadJob;
import blindspot.load.LoadReport;
import blindspot.load.LoadResult;
import blindspot.quiz.Lesson;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Job;
import blindspot.task.Problem;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.JobState;
import blindspot.ui.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Opens what it is given into the session, one thing after the other: a second call waits for nobody, it cancels what
/// is being read and keeps what was read of it.
public final class OpenModel {
    /// How many recent paths are kept.
    public static final int MOST_RECENT = 10;

    private final FxJobs jobs;
    private final Session session;
    private final Lesson lesson;
    private final ReadOnlyObjectWrapper<LoadReport> report = new ReadOnlyObjectWrapper<>(LoadReport.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<JobState.Running<Opened>>> running =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<String> recent = FXCollections.observableArrayList();
    private @Nullable Cancel cancel;
    private int generation;

    /// What came of opening: the records, the path they are drawn on, what was read.
    record Opened(
            FlowTable table, Topology topology, LoadReport report, boolean fromLesson, List<Problem> problems) {
        Opened {
            problems = List.copyOf(problems);
        }
    }

    public OpenModel(FxJobs jobs, Session session, Lesson lesson, List<String> recentPaths) {
        this.jobs = jobs;
        this.session = session;
        this.lesson = lesson;
        recent.setAll(recentPaths);
    }

    /// What was read of everything that is open.
    public ReadOnlyObjectProperty<LoadReport> report() {
        return report.getReadOnlyProperty();
    }

    /// How far the reading is, empty while nothing is being read.
    ReadOnlyObjectProperty<Optional<JobState.Running<Opened>>> running() {
        return running.getReadOnlyProperty();
    }

    /// Why the last opening, or one of its paths, failed; empty when none did.
    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// The paths opened last, newest first, at most [#MOST_RECENT].
    public ObservableList<String> recent() {
        return FXCollections.unmodifiableObservableList(recent);
    }

    /// The number of files that are open.
    public int openFiles() {
        return report.get().files().size();
    }

    /// Opens these paths beside what is open, or instead of it.
    public void open(List<Path> paths, boolean replace) {
        if (paths.isEmpty()) {
            return;
        }
        paths.forEach(path -> remember(path.toAbsolutePath().toString()));
        boolean alone = replace || session.lessonRecords().get();
        FlowTable before = alone ? FlowTable.empty() : session.table();
        LoadReport reportBefore = alone ? LoadReport.NOTHING : report.get();
        Topology drawn = session.topology();
        int mine = generation + 1;
        start((progress, stop) -> {
            Intake intake = Intake.of(paths, null, stop);
            Topology topology = intake.topologies().isEmpty()
                    ? drawn
                    : TopologyFile.read(intake.topologies().getLast().path());
            LoadResult result = new LoadJob(
                    intake.logs(),
                    before,
                    null,
                    glance -> jobs.onFxThread(() -> {
                        if (mine == generation) {
                            session.show(glance, topology, false);
                        }
                    }))
                    .run(progress, stop);
            return new Opened(result.table(), topology, reportBefore.plus(result.report()), false, intake.problems());
        });
    }

    /// Opens the lesson's own records on its own path instead of what is open.
    public void openLesson() {
        start((progress, stop) -> {
            LoadResult result =
                    new LoadJob(lesson.logs(), FlowTable.empty(), null, _ -> {}).run(progress, stop);
            return new Opened(result.table(), lesson.topology(), result.report(), true, List.of());
        });
    }

    /// Forgets all records; the picture stays.
    public void closeAll() {
        cancel();
        generation++;
        report.set(LoadReport.NOTHING);
        running.set(Optional.empty());
        session.show(FlowTable.empty(), session.topology(), false);
    }

    /// Stops reading; what was read until now is shown.
    public void cancel() {
        if (cancel != null) {
            cancel.request();
        }
    }

    private void start(Job<Opened> job) {
        cancel();
        int mine = ++generation;
        problem.set(Optional.empty());
        running.set(Optional.of(new JobState.Running<>(0, -1, "")));
        cancel = jobs.start(job, state -> {
            if (mine == generation) {
                hear(state);
            }
        });
    }

    private void hear(JobState<Opened> state) {
        switch (state) {
            case JobState.Running<Opened> now -> running.set(Optional.of(now));
            case JobState.Failed<Opened>(Problem cause) -> {
                running.set(Optional.empty());
                problem.set(Optional.of(cause));
            }
            case JobState.Done<Opened>(Opened opened) -> {
                running.set(Optional.empty());
                report.set(opened.report());
                session.show(opened.table(), opened.topology(), opened.fromLesson());
                problem.set(opened.problems().stream().findFirst());
            }
        }
    }

    private void remember(String path) {
        recent.remove(path);
        recent.addFirst(path);
        if (recent.size() > MOST_RECENT) {
            recent.removeLast();
        }
    }
}
