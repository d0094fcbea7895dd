package blindspot.opening;

import blindspot.intake.DefinedFormats;
import blindspot.load.FileReport;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.source.ByteSource;
import blindspot.source.Inputs;
import blindspot.source.s3.Downloads;
import blindspot.source.s3.ListedObjects;
import blindspot.source.s3.S3Object;
import blindspot.source.s3.S3Selection;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Job;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.task.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads flow logs of a bucket behind the records that are open.
///
/// What is open already and was read whole is not read again; what had something wrong, or records outside of the time
/// wanted then, makes way for what is read now. An object that is replaced while it is read is read once more.
final class BucketOpening implements Job<Opened> {
    private final BucketRequest request;
    private final LoadResult before;
    private final LoadOptions options;
    private final BiConsumer<FlowTable, Beside> glance;

    /// @param before the records that stay and what they were read from
    /// @param options how logs are to be read, whatever their time
    /// @param glance is given the records as they are so far, several times a second, on the job's thread
    BucketOpening(
            BucketRequest request,
            LoadResult before,
            LoadOptions options,
            BiConsumer<FlowTable, Beside> glance) {
        this.request = request;
        this.before = before;
        this.options = options.withRange(request.kept().orElse(null));
        this.glance = glance;
    }

    @Override
    public Opened run(Progress progress, Cancel cancel) {
        try {
            if (request.objects().isPresent()) {
                return read(request.objects().get(), null, progress, cancel);
            }
            try (ListedObjects listed = new ListedObjects(request.place(), request.listed(), cancel)) {
                return read(mayMakeWay() ? listed.rest() : List.of(), listed, progress, cancel);
            }
        } catch (OutOfMemoryError e) {
            throw new ProblemException(new Problem("not-enough-memory"), e);
        }
    }

    /// Whether something is open that makes way if it is listed, so that all must be listed before the reading.
    private boolean mayMakeWay() {
        return before.report()
                .files()
                .stream()
                .anyMatch(file -> !isWhole(file) && file.name().startsWith(request.name()));
    }

    private static boolean isWhole(FileReport file) {
        return file.whole() && !file.hasTrouble();
    }

    /// Reads those objects that are known, and then those that are listed meanwhile.
    private Opened read(
            List<S3Object> known, @Nullable ListedObjects listed, Progress progress, Cancel cancel) {
        LoadResult result;
        Wanted wanted;
        try (Downloads downloads = new Downloads(List.of(), cancel)) {
            wanted = new Wanted(known, listed, downloads);
            FlowTable kept = before.table().without(names(wanted.page));
            result = new LogReading(options, new DefinedFormats(List.of()), now -> glance.accept(now, Beside.NOTHING))
                    .read(wanted, kept, progress, cancel);
        }
        List<Problem> problems = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        if (listed != null) {
            problems.addAll(problems(listed, wanted.objects, leftOut, cancel));
        }
        OpenNotes notes = new OpenNotes(
                problems, List.of(), List.of(), List.of(), List.of(), wanted.again, leftOut, List.of(), List.of());
        List<String> useful = wanted.objects == 0 ? List.of() : List.of(request.name());
        return new Opened(
                result, notes, Beside.NOTHING, Optional.empty(), Optional.empty(), Optional.empty(), useful);
    }

    /// What was not well with the listing.
    ///
    /// @param leftOut is given what is of other logs
    private List<Problem> problems(ListedObjects listed, int objects, List<String> leftOut, Cancel cancel) {
        Optional<S3Selection> all;
        try {
            all = listed.selection();
        } catch (ProblemException e) {
            if (objects == 0) {
                throw e;
            }
            return List.of(e.problem());
        }
        all.ifPresent(found -> leftOut.addAll(found.leftOut()));
        if (all.isEmpty() || cancel.requested()) {
            return List.of(new Problem("s3-listing-stopped", request.name(), Integer.toString(objects)));
        }
        return all.get().objects().isEmpty() && all.get().problems().isEmpty()
                ? List.of(new Problem("s3-nothing-found", request.name()))
                : all.get().problems();
    }

    private static Set<String> names(List<S3Object> objects) {
        Set<String> names = new HashSet<>();
        objects.forEach(object -> names.add(object.name()));
        return names;
    }

    /// The objects that are not open yet: the known ones, then page by page those that are listed.
    private final class Wanted implements Inputs {
        private final Set<String> whole = before.report()
                .files()
                .stream()
                .filter(BucketOpening::isWhole)
                .map(FileReport::name)
                .collect(Collectors.toSet());
        private final List<String> again = new ArrayList<>();
        private final @Nullable ListedObjects listed;
        private final Downloads downloads;
        /// Not handed out yet.
        private List<S3Object> page;
        private int objects;

        Wanted(List<S3Object> known, @Nullable ListedObjects listed, Downloads downloads) {
            this.listed = listed;
            this.downloads = downloads;
            page = fresh(known);
        }

        @Override
        public List<ByteSource> next() {
            boolean more = true;
            while (page.isEmpty() && more) {
                more = look();
            }
            List<S3Object> next = page;
            page = List.of();
            return downloads.add(next);
        }

        @Override
        public boolean ready() {
            boolean more = listed != null;
            while (page.isEmpty() && listed != null && more && listed.ready()) {
                more = look();
            }
            return !more || !page.isEmpty();
        }

        /// Looks at the next page of the listing; false when there is none.
        private boolean look() {
            List<S3Object> here = listed == null ? List.of() : listed.next();
            page = fresh(here);
            return !here.isEmpty();
        }

        private List<S3Object> fresh(List<S3Object> some) {
            objects += some.size();
            some.stream().map(S3Object::name).filter(whole::contains).forEach(again::add);
            return some.stream().filter(object -> !whole.contains(object.name())).toList();
        }
    }
}
