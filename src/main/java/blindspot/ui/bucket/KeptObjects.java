package blindspot.ui.bucket;

import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.source.s3.ReadCache;
import blindspot.task.Job;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.JobState;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Whether objects that are read from S3 are kept on this computer, and how many bytes of it they take.
public final class KeptObjects {
    private final FxJobs jobs;
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<ReadCache>> cache = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding possible = Bindings.createBooleanBinding(() -> cache.get().isPresent(), cache);
    private final ReadOnlyObjectWrapper<Long> used = new ReadOnlyObjectWrapper<>(0L);

    private boolean forNow;

    KeptObjects(FxJobs jobs) {
        this.jobs = jobs;
        wanted.subscribe((_, _) -> forNow = false);
    }

    /// Where they are kept; without this nothing can be kept.
    public void keepIn(ReadCache place) {
        cache.set(Optional.of(place));
    }

    /// Whether the user wants it.
    public BooleanProperty wanted() {
        return wanted;
    }

    /// Wants it until the program ends, if nobody decides otherwise before.
    public void wantForNow() {
        if (!wanted.get()) {
            wanted.set(true);
            forNow = true;
        }
    }

    /// Wants it as it was wanted when the program was left, unless it is wanted until it ends.
    void restore(boolean before) {
        if (forNow) {
            forNow = !before;
        } else {
            wanted.set(before);
        }
    }

    /// Whether the user wants it the next time too.
    public boolean wantedAlways() {
        return wanted.get() && !forNow;
    }

    /// Whether there is a place where they can be kept.
    BooleanBinding possible() {
        return possible;
    }

    /// How many bytes they take of how many.
    String text(Messages messages, Formats formats) {
        return cache.get()
                .map(place -> messages.text(
                        "open.bucket.kept-used", formats.bytes(used.get()), formats.bytes(place.most())))
                .orElse("");
    }

    /// The bytes that the kept objects take, as of the last look.
    ReadOnlyObjectProperty<Long> used() {
        return used.getReadOnlyProperty();
    }

    /// Where what is read now is kept, null for nowhere.
    @Nullable
    ReadCache current() {
        return wanted.get() ? cache.get().orElse(null) : null;
    }

    /// Looks how many bytes they take.
    void look() {
        cache.get().ifPresent(place -> run((_, _) -> place.used()));
    }

    /// Deletes them.
    void clear() {
        cache.get().ifPresent(place -> run((_, _) -> {
            place.clear();
            return place.used();
        }));
    }

    private void run(Job<Long> job) {
        jobs.start(job, (JobState<Long> state) -> {
            if (state instanceof JobState.Done<Long>(Long bytes)) {
                used.set(bytes);
            }
        });
    }
}
