package blindspot.ui.session;

import blindspot.load.FileReport;
import blindspot.model.TimeRange;
import blindspot.opening.BucketRequest;
import blindspot.source.s3.LogKey;
import blindspot.source.s3.S3Object;
import blindspot.source.s3.S3Place;
import blindspot.task.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What is open of buckets, and what can be read of the same place again.
public final class OpenBuckets {
    private static final long DAY = 86_400;

    private final OpenSession open;
    private final ObjectProperty<Optional<BucketRequest>> lastRead =
            new SimpleObjectProperty<>(Optional.empty());
    private Runnable whenReading = () -> {};

    public OpenBuckets(OpenSession open) {
        this.open = open;
    }

    public Session session() {
        return open.session();
    }

    /// Who takes a dialog away when the reading begins.
    public void onReading(Runnable listener) {
        whenReading = listener;
    }

    /// Reads flow logs of a bucket.
    ///
    /// @param replace whether what is open makes way
    public void read(BucketRequest request, boolean replace) {
        lastRead.set(Optional.of(request));
        whenReading.run();
        open.open(request, replace);
    }

    /// Says that something could not even be tried.
    public void fail(Problem cause) {
        open.fail(cause);
    }

    /// Reads what came into the bucket since the newest object that is open, from the place read last.
    public void readNewer() {
        lastRead.get().ifPresent(before -> {
            long now = Instant.now().getEpochSecond();
            long newest = objects(_ -> true)
                    .stream()
                    .flatMap(object -> LogKey.covered(object.key()).stream())
                    .mapToLong(TimeRange::start)
                    .max()
                    .orElse(now - DAY);
            Optional<TimeRange> kept = before.kept()
                    .map(span -> new TimeRange(span.start(), Math.max(span.end(), now) + DAY));
            TimeRange listed = new TimeRange(newest, Math.max(newest, now) + DAY);
            read(new BucketRequest(before.place(), Optional.of(listed), kept, Optional.empty()), false);
        });
    }

    /// Whether [#readNewer] would do something.
    public ObservableValue<Boolean> anyRead() {
        return lastRead.map(Optional::isPresent);
    }

    /// Reads again those objects that something was wrong with.
    public void reloadFailed() {
        List<S3Object> failed = objects(file -> file.decoded().problem() != null);
        if (!failed.isEmpty()) {
            S3Place where = lastRead.get().map(BucketRequest::place).orElse(failed.getFirst().place());
            Optional<TimeRange> kept = lastRead.get().flatMap(BucketRequest::kept);
            open.open(new BucketRequest(where, Optional.empty(), kept, Optional.of(failed)), false);
        }
    }

    /// Whether [#reloadFailed] would do something.
    public ObservableValue<Boolean> anyFailed() {
        return open.report().map(_ -> !objects(file -> file.decoded().problem() != null).isEmpty());
    }

    private List<S3Object> objects(Predicate<FileReport> wanted) {
        return open.report()
                .get()
                .files()
                .stream()
                .filter(wanted)
                .map(FileReport::source)
                .filter(S3Object.class::isInstance)
                .map(S3Object.class::cast)
                .toList();
    }
}
