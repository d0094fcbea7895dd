package blindspot.ui.open;

import blindspot.load.FileReport;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadReport;
import blindspot.load.LoadResult;
import blindspot.source.s3.Downloads;
import blindspot.source.s3.S3Listing;
import blindspot.source.s3.S3Object;
import blindspot.source.s3.S3Selection;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Job;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.task.Progress;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Reads flow logs of a bucket behind the records that are open.
///
/// What is open already and was read whole is not read again; what had something wrong, or records outside of the time
/// wanted then, makes way for what is read now. An object that is replaced while it is read is read once more.
final class BucketOpening implements Job<Opened> {
    private final BucketRequest request;
    private final LoadResult before;
    private final BiConsumer<FlowTable, Optional<Topology>> glance;

    /// @param before the records that stay and what they were read from
    /// @param glance is given the records as they are so far, several times a second, on the job's thread
    BucketOpening(BucketRequest request, LoadResult before, BiConsumer<FlowTable, Optional<Topology>> glance) {
        this.request = request;
        this.before = before;
        this.glance = glance;
    }

    @Override
    public Opened run(Progress progress, Cancel cancel) {
        List<Problem> problems = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        List<S3Object> objects = request.objects().orElseGet(() -> list(problems, leftOut, cancel));
        Set<String> whole = before.report()
                .files()
                .stream()
                .filter(file -> !file.hasTrouble() && file.outside() == 0)
                .map(FileReport::name)
                .collect(Collectors.toSet());
        List<String> again = objects.stream().map(S3Object::name).filter(whole::contains).toList();
        List<S3Object> wanted = objects.stream().filter(object -> !whole.contains(object.name())).toList();
        try {
            LoadResult result = read(
                    wanted, before.table().without(names(wanted)), progress, cancel);
            OpenNotes notes = new OpenNotes(problems, List.of(), List.of(), again, leftOut, List.of(), List.of());
            List<String> useful = objects.isEmpty() ? List.of() : List.of(request.name());
            return new Opened(result, notes, Optional.empty(), Optional.empty(), useful);
        } catch (OutOfMemoryError e) {
            throw new ProblemException(new Problem("not-enough-memory"), e);
        }
    }

    private List<S3Object> list(List<Problem> problems, List<String> leftOut, Cancel cancel) {
        S3Selection all = S3Listing.of(request.place(), request.listed(), _ -> {}, cancel);
        leftOut.addAll(all.leftOut());
        if (all.objects().isEmpty() && all.complete()) {
            problems.add(new Problem("s3-nothing-found", request.name()));
        } else if (!all.complete() && !cancel.requested()) {
            problems.add(new Problem("s3-too-many", request.name(), Integer.toString(S3Selection.LIMIT)));
        }
        return all.objects();
    }

    private LoadResult read(List<S3Object> wanted, FlowTable table, Progress progress, Cancel cancel) {
        LoadResult first = load(wanted, table, progress, cancel);
        List<FileReport> changed = first.report().files().stream().filter(FileReport::changedMeanwhile).toList();
        if (changed.isEmpty() || cancel.requested()) {
            return first;
        }
        List<S3Object> now = changed.stream()
                .flatMap(file -> Downloads.objectOf(file.source()).stream())
                .toList();
        LoadResult second = load(now, first.table().without(names(now)), progress, cancel);
        List<FileReport> others = first.report().files().stream().filter(file -> !changed.contains(file)).toList();
        LoadReport kept = new LoadReport(
                others, others.size(), first.report().seconds(), first.report().cancelled(), first.report().problem());
        return new LoadResult(second.table(), kept.plus(second.report()));
    }

    private LoadResult load(List<S3Object> objects, FlowTable table, Progress progress, Cancel cancel) {
        LoadOptions options = LoadOptions.DEFAULT.withRange(request.kept().orElse(null));
        try (Downloads downloads = new Downloads(objects, cancel)) {
            return new LoadJob(downloads.sources(), table, options, now -> glance.accept(now, Optional.empty()))
                    .run(progress, cancel);
        }
    }

    private static Set<String> names(List<S3Object> objects) {
        Set<String> names = new HashSet<>();
        objects.forEach(object -> names.add(object.name()));
        return names;
    }
}
