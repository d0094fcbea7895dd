package blindspot.ui.bucket;

import blindspot.i18n.ShownTimes;
import blindspot.model.TimeRange;
import blindspot.opening.BucketRequest;
import blindspot.source.Location;
import blindspot.source.s3.Profiles;
import blindspot.source.s3.ReadCache;
import blindspot.source.s3.S3Folder;
import blindspot.source.s3.S3Limits;
import blindspot.source.s3.S3Listing;
import blindspot.source.s3.S3Object;
import blindspot.source.s3.S3Place;
import blindspot.source.s3.S3Selection;
import blindspot.task.Cancel;
import blindspot.task.Job;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.JobState;
import blindspot.ui.session.OpenBuckets;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is asked for in the dialog for buckets: where, how to get at it, which time. Looks around in the bucket and
/// counts what would be read before it is read.
public final class BucketModel {
    private final FxJobs jobs;
    private final OpenBuckets buckets;
    private final S3Limits limits;
    private final BucketForm form = new BucketForm(this::changed);
    private final ObservableList<String> profiles = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<BucketState> state = new ReadOnlyObjectWrapper<>(new BucketState.Idle());
    private final ReadOnlyObjectWrapper<BucketFolder> folder = new ReadOnlyObjectWrapper<>(BucketFolder.NONE);
    private @Nullable S3Place place;
    private @Nullable Cancel running;
    private final KeptObjects kept;
    private String listed = "";

    public BucketModel(FxJobs jobs, OpenBuckets buckets, S3Limits limits) {
        this.jobs = jobs;
        this.buckets = buckets;
        this.limits = limits;
        kept = new KeptObjects(jobs);
    }

    /// What is kept on this computer of what was read.
    public KeptObjects kept() {
        return kept;
    }

    BucketForm form() {
        return form;
    }

    /// The names of the profiles that there are, the usual chain first.
    ObservableList<String> profiles() {
        return FXCollections.unmodifiableObservableList(profiles);
    }

    ReadOnlyObjectProperty<BucketState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<BucketFolder> folder() {
        return folder.getReadOnlyProperty();
    }

    Session session() {
        return buckets.session();
    }

    /// Begins anew, with profiles as they are now.
    public void start() {
        List<String> names = Stream.concat(Stream.of(""), Profiles.names().stream()).toList();
        if (!profiles.equals(names)) {
            profiles.setAll(names);
        }
        kept.look();
    }

    /// Begins with what the user pointed at, and counts what is there.
    public void start(Location.S3 location, Optional<TimeRange> span) {
        start();
        form.fill(location, span, times());
        count();
    }

    /// Lists the folder of the address.
    public void list() {
        run(new BucketState.Listing(), _ -> new BucketState.Listing(), here -> {
            String prefix = here.address().prefix();
            String wanted = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
            return (_, cancel) -> S3Folder.of(here, wanted, cancel);
        }, (S3Folder found) -> {
            form.here().ifPresent(here -> listed = here.bucket());
            folder.set(BucketFolder.of(found));
            state.set(new BucketState.Idle());
        });
    }

    /// Goes into a folder, or takes an object.
    void enter(BucketRow row) {
        form.here().ifPresent(here -> {
            form.address().set(here.at(row.key()).toString());
            if (row.folder()) {
                list();
            } else {
                count();
            }
        });
    }

    /// Goes to the folder that the listed one is in.
    void up() {
        form.here().ifPresent(here -> {
            form.address().set(here.at(folder.get().parent()).toString());
            list();
        });
    }

    /// Counts what would be read.
    void count() {
        run(
                new BucketState.Counting(0),
                BucketState.Counting::new,
                here -> {
                    Optional<TimeRange> span = span();
                    return (progress, cancel) -> {
                        long[] objects = {0};
                        return S3Listing.of(here, span, page -> {
                            objects[0] += page.size();
                            progress.report(objects[0], -1, "");
                        }, cancel);
                    };
                },
                (S3Selection found) -> state.set(
                        found.complete() || !found.objects().isEmpty() || !found.problems().isEmpty()
                                ? new BucketState.Counted(found, Runtime.getRuntime().maxMemory())
                                : new BucketState.Idle()));
    }

    /// Reads what was counted; while it is still counted, what is listed meanwhile.
    ///
    /// @param replace whether what is open makes way
    void read(boolean replace) {
        if (state.get().readable()) {
            Optional<List<S3Object>> counted = state.get() instanceof BucketState.Counted(S3Selection selection, _)
                    ? Optional.of(selection.objects())
                    : Optional.empty();
            S3Place here = place();
            Optional<TimeRange> span = span();
            cancel();
            buckets.read(new BucketRequest(here, span, span, counted), replace);
        }
    }

    /// Reads a place without asking first.
    public void readAtOnce(Location.S3 location, Optional<TimeRange> span) {
        try {
            buckets.read(
                    new BucketRequest(new S3Place(location, limits, kept.current()), span, span, Optional.empty()),
                    false);
        } catch (ProblemException e) {
            buckets.fail(e.problem());
        }
    }

    /// Ends what is going on in the dialog.
    void cancel() {
        if (running != null) {
            running.request();
            running = null;
        }
        if (state.get().busy()) {
            state.set(new BucketState.Idle());
        }
    }

    /// What was listed of one bucket does not stand beside the address of another.
    private void changed() {
        cancel();
        boolean elsewhere = form.here()
                .filter(here -> here.bucket().equals(listed))
                .isEmpty();
        if (elsewhere && folder.get().listed()) {
            folder.set(BucketFolder.NONE);
        }
        if (!(state.get() instanceof BucketState.Idle)) {
            state.set(new BucketState.Idle());
        }
    }

    private <T> void run(
            BucketState begun, LongFunction<BucketState> going, JobMaker<T> maker, Consumer<T> done) {
        cancel();
        Job<T> job;
        try {
            job = maker.make(place());
        } catch (ProblemException e) {
            state.set(new BucketState.Failed(e.problem()));
            return;
        }
        state.set(begun);
        Cancel mine = new Cancel();
        running = mine;
        jobs.start((progress, _) -> job.run(progress, mine), (JobState<T> now) -> {
            if (running == mine) {
                hear(now, going, done);
            }
        });
    }

    private <T> void hear(JobState<T> now, LongFunction<BucketState> going, Consumer<T> done) {
        switch (now) {
            case JobState.Running<T>(long objects, _, _, _, _) -> state.set(going.apply(objects));
            case JobState.Done<T>(T result) -> {
                running = null;
                done.accept(result);
            }
            case JobState.Failed<T>(Problem problem) -> {
                running = null;
                state.set(new BucketState.Failed(problem));
            }
        }
    }

    /// What the fields ask for; the same client as before where only the prefix is another one.
    private S3Place place() {
        Location.S3 wanted = form.location();
        S3Place before = place;
        ReadCache cache = kept.current();
        boolean same = before != null
                && before.cache().equals(Optional.ofNullable(cache))
                && before.location().access().equals(wanted.access())
                && before.address().bucket().equals(wanted.address().bucket());
        S3Place now = same && before != null
                ? before.at(wanted.address().prefix())
                : new S3Place(wanted, limits, cache);
        place = now;
        return now;
    }

    private Optional<TimeRange> span() {
        return form.span(times());
    }

    private ShownTimes times() {
        return new ShownTimes(session().formats().get());
    }

    /// Makes the work from the place that the fields ask for.
    @FunctionalInterface
    private interface JobMaker<T> {
        Job<T> make(S3Place place);
    }
}
